import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { readDay, sayDay } from '../../state/when.ts';
import { shared } from '../../styles/shared.ts';
import { typedField } from '../../styles/typed-field.ts';
import { StudioElement } from '../base/studio-element.ts';

/** A day as one writes it: days, "2 years", or a date. What cannot be is told below, and what was typed stays. */
@customElement('day-field')
export class DayField extends StudioElement {
  @property({ type: Number }) day = 0;
  /** Date of day 0, or null. */
  @property({ attribute: false }) startDate: string | null = null;
  /** Name for a screen reader. */
  @property() name = 'Day';
  /** Takes a day; tells why not when it cannot be. */
  @property({ attribute: false }) take!: (day: number) => string | null;
  @state() private problem = '';

  static override styles = [shared, typedField, fieldStyles()];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('day') && changed.get('day') !== undefined) this.problem = '';
  }

  override render() {
    return html`<label><span>When</span>
        <input
          type="text"
          autocomplete="off"
          aria-label=${this.name}
          aria-invalid=${this.problem !== ''}
          aria-describedby="say"
          .value=${String(Math.round(this.day))}
          @change=${this.#onChange}
          @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
        /></label>
      <p id="say" class=${this.problem ? 'problem' : ''} role=${this.problem ? 'alert' : nothing}>${this.problem || sayDay(this.day, this.startDate)}</p>`;
  }

  readonly #onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const read = readDay(input.value, this.startDate);
    this.problem = read.ok ? (this.take(read.day) ?? '') : read.sentence;
    if (!this.problem) input.value = String(Math.round(this.day));
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
      justify-content: space-between;
      gap: var(--space-3);
      font: 500 var(--text-s) / 1.3 var(--font);
    }
    input {
      width: 15ch;
    }
    input[aria-invalid='true'] {
      border-color: var(--danger);
    }
    p {
      margin-top: 4px;
      color: var(--text-soft);
      font-size: var(--text-xs);
      text-align: right;
    }
    .problem {
      color: var(--danger);
      text-align: left;
    }
  `;
}
