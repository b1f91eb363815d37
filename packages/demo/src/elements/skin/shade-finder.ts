import { createSurface, type Lab, type SuggestedShade } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { guessProbe } from '../../ageing/probe-places.ts';
import { activeView } from '../../state/document.ts';
import { setPigment } from '../../state/pigment-edits.ts';
import { column, panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { styled } from '../base/styled.ts';

/** Three shades for this client, from skin and shaved hair in the photo. */
@customElement('shade-finder')
export class ShadeFinder extends StudioElement {
  static override styles = [shared, panelStyles, column, finderStyles()];
  #quiet: (() => void) | null = null;

  constructor() {
    super();
    this.watch(({ document }) => {
      const { pigment, dots, density } = document.case.treatment;
      return [pigment, dots, density, document.photo, activeView(document)];
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#quiet?.();
    this.#quiet = null;
    this.studio.shadeProbe.stop();
  }

  protected override firstUpdated(): void {
    this.#quiet ??= this.studio.shadeProbe.subscribe(() => this.requestUpdate());
  }

  override render() {
    const { probe } = this.studio.shadeProbe;
    if (!probe) {
      return html`<button ?disabled=${!activeView(this.store.document)} @click=${this.#start}>Suggest a shade from the photo</button>`;
    }
    const { treatment } = this.store.document.case;
    const found = this.studio.shadeProbe.suggestion(treatment);
    return html`
      <p>Drag the two rings: one on bare skin, one on shaved hair in the same light.</p>
      ${
        found
          ? html`<p class="seen">
                <span>${swatch(found.skinLab)}${found.skinTone.label} skin, ITA ${Math.round(found.itaDeg)}°</span>
                <span>${swatch(found.shadowLab)}natural shadow</span>
              </p>
              <ul>${found.shades.map((shade) => this.#shade(shade))}</ul>
              ${found.note ? html`<p role="status">${found.note}</p>` : nothing}`
          : html`<p role="status">A ring lies beside the photo.</p>`
      }
      <button class="link" @click=${() => this.studio.shadeProbe.stop()}>Close</button>
    `;
  }

  #shade({ label, lab, deltaE, series, pigment }: SuggestedShade) {
    const worn = this.store.document.case.treatment.pigment;
    const chosen = worn.dilution === pigment.dilution && worn.warmth === pigment.warmth;
    return html`<li>
      <button aria-pressed=${chosen} aria-label="${label}: ${series.label}, ${pigment.dilution} to 1" @click=${() => this.store.edit(setPigment(pigment))}>
        ${swatch(lab)}
        <span class="words"><b>${label}</b><small>${series.label}, ${pigment.dilution} : 1 · ΔE ${deltaE.toFixed(1)}</small></span>
      </button>
    </li>`;
  }

  readonly #start = async () => {
    const { document } = this.store;
    const view = activeView(document);
    if (!document.photo || !view) return;
    const probe = guessProbe(view, createSurface(document.case.head), this.studio.scalp.look);
    try {
      await this.studio.shadeProbe.start(document.photo, view.mirrored, probe);
      this.store.setUi({ guides: true });
    } catch {
      this.studio.toasts.show('error', 'The photo could not be read. Open it again and try once more.');
    }
  };
}

function swatch([l, a, b]: Lab) {
  return html`<i class="swatch" ${styled({ background: `lab(${l} ${a} ${b})` })}></i>`;
}

function finderStyles() {
  return css`
    ul {
      display: grid;
      gap: var(--space-2);
    }
    li button {
      width: 100%;
      min-height: 52px;
      padding-block: var(--space-2);
      justify-content: flex-start;
      gap: var(--space-3);
      text-align: left;
    }
    .words {
      display: grid;
      gap: 2px;
    }
    b {
      font-weight: 600;
    }
    small {
      color: var(--text-soft);
      font-size: var(--text-xs);
      font-weight: 400;
    }
    .seen {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2);
      font-size: var(--text-xs);
    }
    .seen span {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      margin-right: var(--space-2);
    }
    .swatch {
      flex: none;
      width: 34px;
      height: 34px;
      border: 1px solid var(--line);
      border-radius: var(--radius-s);
    }
    .seen .swatch {
      width: 18px;
      height: 18px;
      border-radius: 5px;
    }
    .link {
      justify-self: start;
      margin-left: calc(-1 * var(--space-2));
    }
  `;
}
