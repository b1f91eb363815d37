import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shared } from '../../styles/shared.ts';
import { typedField } from '../../styles/typed-field.ts';

/** A number that is typed. Tells `number` with the value in `detail`; what is no number within the range is put back, and the range told. */
@customElement('number-field')
export class NumberField extends LitElement {
  @property() label = '';
  @property() unit = '';
  @property({ type: Number }) value = 0;
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 100;
  @property({ type: Number }) digits = 1;
  @state() private refused = false;

  static override styles = [shared, typedField, fieldStyles()];

  override render() {
    return html`<label
      ><span>${this.label}</span
      ><input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-label="${this.label}, ${this.unit}"
        .value=${this.#text()}
        @change=${this.#onChange}
        @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
      />${this.unit ? html`<small aria-hidden="true">${this.unit}</small>` : nothing}</label
      >${this.refused ? html`<p role="alert">Type a number from ${this.min} to ${this.max}.</p>` : nothing}`;
  }

  #text(): string {
    return String(Number(this.value.toFixed(this.digits)));
  }

  readonly #onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const value = Number(input.value.trim().replace(',', '.'));
    const fits = input.value.trim() !== '' && value >= this.min && value <= this.max;
    this.refused = !fits;
    if (fits) this.dispatchEvent(new CustomEvent('number', { detail: value }));
    input.value = this.#text();
  };
}

function fieldStyles() {
  return css`
    :host {
      display: block;
    }
    label {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      min-height: var(--target);
      font: 500 var(--text-s) / 1.2 var(--font);
    }
    span {
      flex: 1;
    }
    small {
      color: var(--text-soft);
      font-size: var(--text-xs);
    }
    input {
      width: 8ch;
    }
    p {
      color: var(--danger);
      font-size: var(--text-s);
    }
  `;
}
