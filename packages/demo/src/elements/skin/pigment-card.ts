import {
  markColour,
  PARAMETERS,
  PIGMENT_KINDS,
  PIGMENT_ROWS,
  PIGMENT_SERIES,
  type PigmentKind,
  SKIN_TONES,
} from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { parameterValue, setParameter } from '../../state/edits.ts';
import { setPigment } from '../../state/pigment-edits.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { styled } from '../base/styled.ts';
import { cardStyles } from '../sessions/session-card.styles.ts';
import '../controls/value-slider.ts';

/** What the kinds do over the years, in a line. */
const KINDS: Readonly<Record<PigmentKind, string>> = {
  carbon: 'Stays black; deep under fair skin it looks bluish.',
  ironOxide: 'Yellow goes first, red stays: it drifts toward red in one or two years.',
  temporary: 'Made to go within two years.',
};

/** The pigment: what it is, its tone, how much water. */
@customElement('pigment-card')
export class PigmentCard extends StudioElement {
  static override styles = [shared, panelStyles, cardStyles, pigmentStyles()];
  #quiet: (() => void) | null = null;

  constructor() {
    super();
    this.watch(({ document }) => [document.case.treatment.pigment]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#quiet?.();
    this.#quiet = null;
  }

  protected override firstUpdated(): void {
    this.#quiet = this.studio.shadeProbe.subscribe(() => this.requestUpdate());
  }

  override render() {
    const { treatment } = this.store.document.case;
    const { pigment } = treatment;
    return html`<div class="sliders">
      <div class="kinds" role="group" aria-label="Kind of pigment">
        ${PIGMENT_KINDS.map(
          (kind) =>
            html`<button aria-pressed=${pigment.kind === kind} @click=${() => this.store.edit(setPigment({ kind }))}>${PIGMENT_ROWS[kind].label.replace(' pigment', '')}</button>`,
        )}
      </div>
      <p>${KINDS[pigment.kind]}</p>
      ${this.#series()}
      ${this.#slider('pigment.dilution')}
      <details class="more">
        <summary>More…</summary>
        <div class="sliders">${this.#slider('pigment.depthMm')}${this.#slider('pigment.warmth')}</div>
      </details>
    </div>`;
  }

  /** Warm to cool, as a mark of each looks in this skin. */
  #series() {
    const { treatment } = this.store.document.case;
    const { pigment } = treatment;
    const skin = this.studio.shadeProbe.suggestion(treatment)?.skinLab ?? SKIN_TONES[1].lab;
    const chosen = PIGMENT_SERIES.find(({ warmth }) => Math.abs(warmth - pigment.warmth) < 0.05);
    return html`<div>
      <div class="series" role="group" aria-label="Tone of the black">
        ${PIGMENT_SERIES.map(({ label, warmth }) => {
          const [l, a, b] = markColour(skin, { ...pigment, warmth });
          return html`<button
            aria-label=${label}
            title=${label}
            aria-pressed=${warmth === chosen?.warmth}
            @click=${() => this.store.edit(setPigment({ warmth }))}
          ><i ${styled({ background: `lab(${l} ${a} ${b})` })}></i></button>`;
        })}
      </div>
      <p class="tone">${chosen?.label ?? 'Between two tones'}</p>
    </div>`;
  }

  #slider(key: 'pigment.dilution' | 'pigment.depthMm' | 'pigment.warmth') {
    const row = PARAMETERS.find((one) => one.key === key);
    if (!row) return nothing;
    const { treatment } = this.store.document.case;
    return html`<value-slider .studio=${this.studio} .row=${row} .value=${parameterValue(treatment, key)}
      .edit=${(value: number) => setParameter(key, value)}></value-slider>`;
  }
}

function pigmentStyles() {
  return css`
    .kinds {
      display: grid;
      grid-template-columns: repeat(3, auto);
      gap: var(--space-2);
    }
    .kinds button {
      padding: 0 6px;
    }
    .series {
      display: grid;
      grid-template-columns: repeat(5, minmax(0, 1fr));
      gap: var(--space-2);
    }
    .series button {
      min-width: 0;
      padding: 4px;
    }
    .series i {
      width: 100%;
      height: 26px;
      border-radius: 5px;
    }
    .series button[aria-pressed='true'] {
      background: none;
      border: 2px solid var(--accent);
    }
    .tone {
      margin-top: 4px;
      font-size: var(--text-xs);
    }
  `;
}
