import { type Disagreement, explainForecast, type ForecastExplanation, type Treatment } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { areaNames, monthsRange } from '../../ageing/words.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { cardStyles } from '../sessions/session-card.styles.ts';

/** How long it lasts, why, and what the sources disagree about. */
@customElement('forecast-card')
export class ForecastCard extends StudioElement {
  /** Id of the area to follow; null for the first. */
  @state() private area: string | null = null;
  #explained: {
    readonly of: Treatment;
    readonly area: string | null;
    readonly is: ForecastExplanation;
  } | null = null;

  static override styles = [shared, panelStyles, cardStyles, forecastStyles()];

  constructor() {
    super();
    this.watch(({ document }) => {
      const { pigment, care, areas } = document.case.treatment;
      return [pigment, care, areas];
    });
  }

  override render() {
    const { headline, reasons, touchUp, disagreements } = this.#explain();
    const names = areaNames(this.store.document.case.treatment.areas);
    return html`<div class="stack">
      ${names.size > 1 ? this.#choice(names) : nothing}
      <p class="range" aria-live="polite"><b>${monthsRange(touchUp)}</b> from healing to a touch-up</p>
      <p>${headline}</p>
      ${
        reasons.length > 0
          ? html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`
          : html`<p>Nothing here speeds it up or slows it down.</p>`
      }
      <details class="more">
        <summary>Where sources disagree</summary>
        ${disagreements.map((one) => this.#disagreement(one))}
      </details>
    </div>`;
  }

  #explain(): ForecastExplanation {
    const { treatment } = this.store.document.case;
    const area = treatment.areas.some(({ id }) => id === this.area) ? this.area : null;
    if (this.#explained?.of !== treatment || this.#explained.area !== area) {
      const is = explainForecast(treatment, area === null ? {} : { area });
      this.#explained = { of: treatment, area, is };
    }
    return this.#explained.is;
  }

  #choice(names: ReadonlyMap<string, string>) {
    const onChange = (event: Event) => {
      this.area = (event.target as HTMLSelectElement).value;
    };
    return html`<label class="choice"><span>For</span>
      <select aria-label="Area of the forecast" @change=${onChange}>
        ${[...names].map(([id, label]) => html`<option value=${id} ?selected=${id === this.area}>${label}</option>`)}
      </select></label>`;
  }

  #disagreement({ question, views, weDo }: Disagreement) {
    return html`<div class="conflict">
      <h3>${question}</h3>
      <ul>${views.map(({ says, source }) => html`<li>${says} <small>(${source})</small></li>`)}</ul>
      <p>${weDo}</p>
    </div>`;
  }
}

function forecastStyles() {
  return css`
    .range b {
      display: block;
      color: var(--text);
      font: 600 var(--text-xl) / 1.3 var(--font);
      font-variant-numeric: tabular-nums;
    }
    ul {
      display: grid;
      gap: 6px;
    }
    li {
      position: relative;
      padding-left: var(--space-4);
      font-size: var(--text-s);
      line-height: 1.45;
    }
    li::before {
      content: '';
      position: absolute;
      left: 2px;
      top: 0.6em;
      width: 5px;
      height: 5px;
      border-radius: 50%;
      background: var(--accent);
    }
    .conflict li,
    .conflict small {
      color: var(--text-soft);
    }
    .conflict li::before {
      background: var(--line-strong);
    }
    .conflict {
      display: grid;
      gap: var(--space-2);
      margin-top: var(--space-3);
    }
    small {
      font-size: var(--text-xs);
    }
  `;
}
