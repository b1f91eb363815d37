import type { DotField, TouchUpRisk, TreatmentEvent } from '@stubble/core';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { areaNames, riskSentence } from '../../ageing/words.ts';
import { icon } from '../../icons/icons.ts';
import { touchUpDone, touchUpPlanned } from '../../state/done-edits.ts';
import { changeEvent, type EventPatch, removeEvent, setEvent } from '../../state/event-edits.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { lookButton } from './look-button.ts';
import { pigmentChoice } from './pigment-choice.ts';
import { cardStyles } from './session-card.styles.ts';
import '../controls/day-field.ts';
import './done-button.ts';
import '../controls/value-slider.ts';

/** Days after a touch-up, and after a laser, that are worth a look. */
const LOOKS = { touchUp: [0, 7, 30], laser: [0, 14, 42] } as const;

/** One touch-up or laser session: when, where, how much. */
@customElement('event-card')
export class EventCard extends StudioElement {
  @property({ type: Number }) index = 0;
  @property({ attribute: false }) risk: TouchUpRisk | null = null;

  static override styles = [shared, panelStyles, cardStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => {
      const { events, areas, startDate } = document.case.treatment;
      const event = events[this.index];
      // Of the day only which button is pressed.
      const look = event && LOOKS[event.kind].find((after) => after === ui.day - event.day);
      return [events, areas, startDate, look];
    });
  }

  override render() {
    const { events, startDate } = this.store.document.case.treatment;
    const event = events[this.index];
    if (!event) return nothing;
    const number = events.slice(0, this.index + 1).filter(({ kind }) => kind === event.kind).length;
    const name = `${event.kind === 'laser' ? 'Laser' : 'Touch-up'} ${number}`;
    return html`
      <div class="head">
        <h3>${name}</h3>
        <span class="tools">
          ${this.#looks(event, name)}
          <button class="quiet square small" aria-label="Remove ${name.toLowerCase()}" title="Remove" @click=${() => this.store.edit(removeEvent(this.index))}>${icon('bin')}</button>
        </span>
      </div>
      <div class="sliders">
        <day-field .studio=${this.studio} .day=${event.day} .startDate=${startDate} .name="When, ${name.toLowerCase()}" .take=${this.#takeDay}></day-field>
        ${this.#where(event, name)}
        ${event.kind === 'laser' ? this.#laser(event, name) : this.#touchUp(event, name)}
      </div>
      ${event.kind === 'touchUp' ? html`<p class="told" aria-live="polite">${this.risk ? riskSentence(this.risk) : 'Looking for the gaps…'}</p>` : nothing}
    `;
  }

  #looks({ kind, day }: TreatmentEvent, name: string) {
    return LOOKS[kind].map((after) => lookButton(this.store, { name: name.toLowerCase(), day, after }));
  }

  #where(event: TreatmentEvent, name: string) {
    const names = areaNames(this.store.document.case.treatment.areas);
    return html`<label class="choice"><span>Where</span>
      <select aria-label="Where, ${name.toLowerCase()}" ?disabled=${event.kind === 'touchUp' && event.done !== undefined} @change=${(change: Event) => this.#choose({ area: (change.target as HTMLSelectElement).value || null })}>
        <option value="" ?selected=${event.area === null}>Everywhere</option>
        ${[...names].map(([id, label]) => html`<option value=${id} ?selected=${event.area === id}>${label}</option>`)}
        ${event.area !== null && !names.has(event.area) ? html`<option value=${event.area} selected>An area that is gone</option>` : nothing}
      </select></label>`;
  }

  #laser(event: Extract<TreatmentEvent, { kind: 'laser' }>, name: string) {
    return this.#slider('Colour left', `${name.toLowerCase()}`, {
      value: 100 * event.remains,
      range: [1, 100],
      hint: 'What one session leaves of black: 5–37 % is usual. Iron oxide responds less than half as well.',
      patch: (value) => ({ remains: value / 100 }),
    });
  }

  #touchUp(event: Extract<TreatmentEvent, { kind: 'touchUp' }>, name: string) {
    const said = name.toLowerCase();
    const done = event.done !== undefined;
    return html`
      ${
        done
          ? nothing
          : this.#slider('New dots', said, {
              value: 100 * event.share,
              range: [1, 50],
              hint: 'As a share of the dots that are there. They go into the largest gaps, never onto an old dot.',
              patch: (value) => ({ share: value / 100 }),
            })
      }
      <details class="more">
        <summary>More…</summary>
        <div class="sliders">
          ${this.#slider('Strength of the shade', said, {
            value: 100 * event.shade,
            range: [30, 150],
            hint: 'Strength of its pigment, relative to the treatment’s.',
            patch: (value) => ({ shade: value / 100 }),
          })}
          ${pigmentChoice(`Pigment, ${said}`, event.pigment ?? null, (pigment) => this.#choose({ pigment }))}
          <done-button .studio=${this.studio} .of=${said} .done=${done}
            .mark=${(field: DotField) => touchUpDone(field, this.index)} .plan=${() => touchUpPlanned(this.index)}></done-button>
        </div>
      </details>`;
  }

  #slider(label: string, of: string, { value, range, hint, patch }: SliderSetting) {
    const [min, max] = range;
    const row = { label, name: `${label}, ${of}`, unit: '%', min, max, step: 1, default: null, hint };
    return html`<value-slider .studio=${this.studio} .row=${row} .value=${Math.round(value)}
      .edit=${(next: number) => setEvent(this.index, patch(next))}></value-slider>`;
  }

  #choose(patch: EventPatch): void {
    const { treatment } = this.store.document.case;
    const changed = changeEvent(treatment, this.index, patch);
    if (changed.ok) this.store.edit(setEvent(this.index, patch));
    else this.studio.toasts.show('error', changed.sentence);
    this.requestUpdate();
  }

  /** The picture follows an event that is moved while it is shown. */
  readonly #takeDay = (day: number): string | null => {
    const { treatment } = this.store.document.case;
    const changed = changeEvent(treatment, this.index, { day });
    if (!changed.ok) return changed.sentence;
    const old = treatment.events[this.index].day;
    this.store.edit(setEvent(this.index, { day }));
    if (this.store.ui.day === old) this.store.setUi({ day });
    return null;
  };
}

interface SliderSetting {
  readonly value: number;
  readonly range: readonly [number, number];
  readonly hint: string;
  readonly patch: (value: number) => EventPatch;
}
