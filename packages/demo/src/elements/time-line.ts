import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../icons/icons.ts';
import { Player } from '../state/player.ts';
import {
  DAYS_PER_YEAR,
  dayLabel,
  dayToPosition,
  lastDay,
  positionToDay,
  type Stop,
  treatmentStops,
  yearStops,
} from '../state/timeline.ts';
import { shared } from '../styles/shared.ts';
import { StudioElement } from './studio-element.ts';
import { styled } from './styled.ts';
import { timeLineStyles } from './time-line.styles.ts';

/** Steps of the range input: fine enough for a day of the treatment. */
const FINE = 4000;

/** One timeline: before, each session, healed, and the years, with play. */
@customElement('time-line')
export class TimeLine extends StudioElement {
  /** True where there is little room; labels are shorter then. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  #player: Player | null = null;

  static override styles = [shared, timeLineStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.case.treatment.sessions, ui.day, ui.playing, document.photo]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#player?.stop();
  }

  override render() {
    const { ui } = this.store;
    const { sessions } = this.store.document.case.treatment;
    const position = dayToPosition(sessions, ui.day);
    const label = dayLabel(sessions, ui.day);
    const years = yearStops(sessions);
    return html`
      <div class="bar" role="group" aria-label="Timeline">
        <button
          class="play primary square"
          aria-label=${ui.playing ? 'Pause' : 'Play'}
          title=${ui.playing ? 'Pause (space)' : 'Play through the years (space)'}
          @click=${this.toggle}
        >${icon(ui.playing ? 'pause' : 'play')}</button>
        <output class="state" aria-live=${ui.playing ? 'off' : 'polite'}>${label}</output>
        <div class="track">
          <div class="stops">
            ${treatmentStops(sessions).map((stop) => this.#stop(stop, ui.day))}
          </div>
          <div class="rail" ${styled({ '--at': `${position * 100}%` })}>
            ${treatmentStops(sessions).map((stop) => html`<i ${place(stop)}></i>`)}
            ${years.map((stop) => html`<i class="year" ${place(stop)}></i>`)}
            <input
              type="range"
              aria-label="Time since the first session"
              aria-valuetext=${label}
              min="0"
              max=${FINE}
              step="1"
              .value=${String(Math.round(position * FINE))}
              @input=${this.#onScrub}
              @keydown=${this.#onKey}
            />
          </div>
          <div class="years">
            ${years.map((stop) => this.#year(stop, ui.day))}
          </div>
        </div>
      </div>
    `;
  }

  /** Play from here on, or stop; at the end it starts over. */
  readonly toggle = () => {
    this.#player ??= new Player(this.store);
    this.#player.toggle();
  };

  #stop(stop: Stop, day: number) {
    return html`<button
      class="stop quiet"
      ${place(stop)}
      title=${stop.title}
      aria-label=${stop.title}
      aria-pressed=${day === stop.day}
      @click=${() => this.#go(stop.day)}
    ><span class="long">${stop.label}</span><span class="short">${stop.short}</span></button>`;
  }

  #year(stop: Stop, day: number) {
    return html`<button
      class="year quiet"
      ${place(stop)}
      tabindex="-1"
      title=${stop.title}
      aria-label=${stop.title}
      aria-pressed=${Math.abs(day - stop.day) < 1}
      @click=${() => this.#go(stop.day)}
    >${stop.short}</button>`;
  }

  #go(day: number): void {
    this.#player?.stop();
    this.store.setUi({ day, playing: false });
  }

  readonly #onScrub = (event: Event) => {
    const { sessions } = this.store.document.case.treatment;
    this.#go(positionToDay(sessions, (event.target as HTMLInputElement).valueAsNumber / FINE));
  };

  /** Arrows step by a day while it heals and by a month later; page keys go from stop to stop. */
  readonly #onKey = (event: KeyboardEvent) => {
    const { sessions } = this.store.document.case.treatment;
    const { day } = this.store.ui;
    const stops = [...treatmentStops(sessions), ...yearStops(sessions)].map((stop) => stop.day);
    const healed = treatmentStops(sessions).at(-1)!.day;
    const keys: Record<string, () => number | undefined> = {
      ArrowRight: () => (day < 0 ? stops[1] : day + (day < healed ? 1 : DAYS_PER_YEAR / 12)),
      ArrowLeft: () => (day <= stops[1] ? stops[0] : day - (day <= healed ? 1 : DAYS_PER_YEAR / 12)),
      PageUp: () => stops.find((stop) => stop > day + 0.5),
      PageDown: () => [...stops].reverse().find((stop) => stop < day - 0.5),
      Home: () => stops[0],
      End: () => lastDay(sessions),
    };
    keys['ArrowUp'] = keys['ArrowRight'];
    keys['ArrowDown'] = keys['ArrowLeft'];
    const step = keys[event.key];
    if (!step) return;
    event.preventDefault();
    const next = step();
    if (next !== undefined) this.#go(Math.min(lastDay(sessions), Math.round(next)));
  };
}

function place({ position }: Stop) {
  return styled({ '--p': `${position * 100}%` });
}
