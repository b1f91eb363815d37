import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import type { Edit } from '../../state/edits.ts';
import { rangeThumb } from '../../styles/range.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { styled } from '../base/styled.ts';
import { sliderStyles } from './value-slider.styles.ts';

/** What one slider sets and shows. */
export interface SliderRow {
  readonly label: string;
  /** Name for a screen reader where the label alone, out of its place, would not tell. */
  readonly name?: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Null where there is nothing to go back to. */
  readonly default: number | null;
  readonly hint?: string;
  readonly source?: string;
}

/**
 * A number with its slider, its field and its way back to the default. A drag is one step of undo; arrow keys held down are one too.
 */
@customElement('value-slider')
export class ValueSlider extends StudioElement {
  @property({ attribute: false }) row!: SliderRow;
  @property({ type: Number }) value = 0;
  @property({ attribute: false }) edit!: (value: number) => Edit;
  @state() private explained = false;

  static override styles = [shared, rangeThumb, sliderStyles];

  override render() {
    const { label, unit, min, max, step, hint, source, name = label } = this.row;
    const fallback = this.row.default;
    const share = (value: number) => `${(100 * (value - min)) / (max - min)}%`;
    const changed = fallback !== null && Math.abs(this.value - fallback) > step / 2;
    const about = [hint, source && `Source: ${source}.`].filter(Boolean).join(' ');
    return html`
      <div class="top">
        ${
          about
            ? html`<button class="name" title=${about} aria-expanded=${this.explained} @click=${this.#explain}>${label}</button>`
            : html`<span class="name">${label}</span>`
        }
        <button
          class="reset quiet"
          ?hidden=${!changed}
          aria-label="Reset ${name}"
          title="Back to ${fallback === null ? '' : this.#text(fallback)} ${unit}"
          @click=${this.#reset}
        >${icon('reset')}</button>
        <label class="number"
          ><input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            aria-label="${name}, ${unit || 'number'}"
            .value=${this.#text(this.value)}
            @change=${this.#onNumber}
            @keydown=${this.#onNumberKey}
            @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
          />${unit ? html`<span aria-hidden="true">${unit}</span>` : nothing}</label
        >
      </div>
      <div class="track ${fallback === null ? 'free' : ''}" ${styled({ '--fill': share(this.value), '--mark': fallback === null ? '0%' : share(fallback) })}>
        <input
          type="range"
          aria-label=${name}
          aria-valuetext="${this.#text(this.value)} ${unit}"
          min=${min}
          max=${max}
          step=${step}
          .value=${String(this.value)}
          @pointerdown=${this.#onPress}
          @input=${this.#onInput}
          @change=${this.#onChange}
          @dblclick=${this.#reset}
        />
      </div>
      ${this.explained ? html`<p class="about">${hint}${source ? html`<small>Source: ${source}.</small>` : nothing}</p>` : nothing}
    `;
  }

  #text(value: number): string {
    const { step } = this.row;
    const digits = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
    return String(Number(value.toFixed(digits)));
  }

  #set(value: number): void {
    const { label, name = label, min, max } = this.row;
    const kept = Math.min(max, Math.max(min, value));
    this.store.edit(this.edit(kept), { tag: `slider:${name}` });
  }

  readonly #onPress = () => {
    this.store.beginGesture();
    // The release may happen anywhere, also without a change.
    const end = () => {
      this.store.endGesture();
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
    };
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  };

  readonly #onInput = (event: Event) => {
    this.#set((event.target as HTMLInputElement).valueAsNumber);
  };

  readonly #onChange = () => this.store.endGesture();

  readonly #onNumber = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const value = Number(input.value.trim().replace(',', '.').replace('−', '-'));
    if (input.value.trim() !== '' && Number.isFinite(value)) this.#set(value);
    input.value = this.#text(this.value);
  };

  readonly #onNumberKey = (event: KeyboardEvent) => {
    const up = event.key === 'ArrowUp';
    if (!up && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const { step } = this.row;
    this.#set(this.value + (up ? step : -step) * (event.shiftKey ? 10 : 1));
  };

  readonly #reset = () => {
    const value = this.row.default;
    if (value !== null) this.store.edit(this.edit(value));
  };

  readonly #explain = () => {
    this.explained = !this.explained;
  };
}
