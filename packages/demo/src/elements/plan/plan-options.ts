import { COUNTRIES } from '@stubble/core';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { priceFields, USUAL_CURRENCY, withCurrency, withPrice } from '../../plan/price-edits.ts';
import { inTreatment } from '../../state/edits.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

/** What the plan is made for: the first day, the country, the practice's own prices. Not on paper. */
@customElement('plan-options')
export class PlanOptionsForm extends StudioElement {
  #stop: (() => void) | null = null;

  static override styles = [shared, panelStyles, disclosure, optionStyles()];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.treatment.startDate]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.studio.practice.subscribe(() => this.requestUpdate());
    void this.studio.practice.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render() {
    const { startDate } = this.store.document.case.treatment;
    const { country, priceList } = this.studio.practice.practice;
    return html`
      <div class="fields">
        <label class="field">First session
          <input class="text" type="date" .value=${startDate ?? ''} @change=${this.#onDate} />
        </label>
        <label class="field">Country
          <select @change=${this.#onCountry}>
            <option value="" ?selected=${country === null}>any</option>
            ${COUNTRIES.map(({ id, label }) => html`<option value=${id} ?selected=${id === country}>${label}</option>`)}
          </select>
        </label>
      </div>
      <details class="more">
        <summary>Your own prices</summary>
        <div class="stack">
          <label class="currency">Currency
            <input class="text" type="text" maxlength="3" autocomplete="off" .value=${priceList?.currency ?? USUAL_CURRENCY} @change=${this.#onCurrency} />
          </label>
          <div class="price" aria-hidden="true"><span></span><small>from</small><small>to</small></div>
          ${priceFields(priceList).map(
            ({ concern, label, range, own }) => html`<div class="price" role="group" aria-label=${label}>
              <span>${label}${own ? html` <small>own</small>` : ''}</span>
              ${(['low', 'high'] as const).map(
                (end) => html`<input
                  class="text"
                  type="text"
                  inputmode="numeric"
                  autocomplete="off"
                  aria-label="${label}, ${end === 'low' ? 'from' : 'to'}"
                  .value=${String(range[end])}
                  @change=${(event: Event) => this.#onPrice(event, { concern, end })}
                />`,
              )}
            </div>`,
          )}
          <button ?disabled=${priceList === null} @click=${() => void this.studio.practice.change({ priceList: null })}>Back to usual prices</button>
        </div>
      </details>
    `;
  }

  readonly #onDate = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    const startDate = value === '' ? null : value;
    this.store.edit(
      inTreatment((treatment) =>
        treatment.startDate === startDate ? treatment : { ...treatment, startDate },
      ),
    );
  };

  readonly #onCountry = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    void this.studio.practice.change({ country: value || null });
  };

  readonly #onCurrency = (event: Event) => {
    const { priceList } = this.studio.practice.practice;
    const next = withCurrency(priceList, (event.target as HTMLInputElement).value);
    if (next) void this.studio.practice.change({ priceList: next });
    this.requestUpdate();
  };

  #onPrice(event: Event, at: Pick<Parameters<typeof withPrice>[1], 'concern' | 'end'>): void {
    const input = event.target as HTMLInputElement;
    const { priceList } = this.studio.practice.practice;
    const next = withPrice(priceList, { ...at, text: input.value });
    if (next) void this.studio.practice.change({ priceList: next });
    const shown = priceFields(next ?? priceList).find(({ concern }) => concern === at.concern);
    input.value = String(shown?.range[at.end] ?? '');
  }
}

function optionStyles() {
  return css`
    :host {
      display: grid;
      gap: var(--space-3);
      padding: var(--space-4);
      margin-bottom: var(--space-5);
      border-radius: var(--radius-m);
      background: var(--surface-sunk);
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(170px, 1fr));
      gap: var(--space-3);
    }
    .field {
      min-width: 0;
    }
    .price {
      display: grid;
      grid-template-columns: 1fr 92px 92px;
      gap: var(--space-2);
      align-items: center;
      font-size: var(--text-s);
    }
    .price > small {
      padding-right: var(--space-2);
      color: var(--text-soft);
      text-align: right;
    }
    .price .text {
      text-align: right;
      font-variant-numeric: tabular-nums;
    }
    .currency {
      display: grid;
      grid-template-columns: 1fr 92px;
      align-items: center;
      font-size: var(--text-s);
    }
    small {
      color: var(--accent);
      font-size: var(--text-xs);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `;
}
