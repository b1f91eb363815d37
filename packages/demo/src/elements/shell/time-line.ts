import {
  type Forecast,
  forecast,
  forecastMicroblading,
  type MicrobladingForecast,
  type Session,
  type Treatment,
  type TreatmentEvent,
} from '@stubble/core';
import { html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { icon } from '../../icons/icons.ts';
import { Player } from '../../state/player.ts';
import { bandPaths, remainingLabel, remainingOfBoth } from '../../state/remaining.ts';
import { showsStrokes } from '../../state/technique.ts';
import {
  allStops,
  DAYS_PER_YEAR,
  dayLabel,
  dayToPosition,
  eventStops,
  lastDay,
  positionToDay,
  type Stop,
  treatmentStops,
  yearStops,
} from '../../state/timeline.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { styled } from '../base/styled.ts';
import { timeLineStyles } from './time-line.styles.ts';

/** Steps of the range input: fine enough for a day of the treatment. */
const FINE = 4000;
/** The band follows a change of the treatment after so much quiet, so that no drag waits for it, ms. */
const QUIET_MS = 150;

/** One timeline: before, each session, healed, and the years, with play; in its slot `photos` those of the head, where there are several. */
@customElement('time-line')
export class TimeLine extends StudioElement {
  /** Whether the photos of the head stand in its slot. */
  @property({ type: Boolean, reflect: true }) photos = false;
  /** Whether the head is placed: time tells nothing then, and on low phones it makes room. */
  @property({ type: Boolean, reflect: true }) folded = false;
  /** Whether there is so little room that the track goes without its labels. */
  @property({ type: Boolean, reflect: true }) thin = false;
  /** Remaining colour over the years, and the treatment it was worked out for. */
  @state() private band: {
    readonly forecast: Forecast;
    /** The same hairline in strokes, on the same days. */
    readonly strokes: MicrobladingForecast;
    readonly of: Treatment;
  } | null = null;
  #player: Player | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  static override styles = [shared, timeLineStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      ...fadingParts(document.case.treatment),
      ui.day,
      ui.playing,
      document.photo,
      showsStrokes(ui),
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#player?.stop();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    const { treatment } = this.store.document.case;
    const seen = this.band ? fadingParts(this.band.of) : [];
    if (fadingParts(treatment).every((part, i) => part === seen[i])) return;
    this.#timer ??= setTimeout(this.#forecast, QUIET_MS);
  }

  override render() {
    const { ui } = this.store;
    const { sessions, events } = this.store.document.case.treatment;
    const position = dayToPosition(sessions, ui.day);
    const label = dayLabel(sessions, ui.day, events);
    const years = yearStops(sessions);
    const healed = treatmentStops(sessions).at(-1)!.day;
    // A scrub comes by here at every step: what does not depend on the day is not looked at again.
    return html`
      <div class="bar" role="group" aria-label="Timeline">
        <button
          class="play primary square"
          aria-label=${ui.playing ? 'Pause' : 'Play'}
          title=${ui.playing ? 'Pause (space)' : 'Play through the years (space)'}
          @click=${this.toggle}
        >${icon(ui.playing ? 'pause' : 'play')}</button>
        <div class="words">
          <output class="state" aria-live=${ui.playing ? 'off' : 'polite'}>${label}</output>
          ${this.#left(ui.day)}
        </div>
        <slot name="photos"></slot>
        <div class="track">
          <div class="stops">
            ${guard([this.band, showsStrokes(ui)], () => this.#band())}
            ${guard([sessions, ui.day < healed ? ui.day : healed + Number(ui.day > healed)], () => treatmentStops(sessions).map((stop) => this.#stop(stop, ui.day)))}
          </div>
          <div class="rail" ${styled({ '--at': `${position * 100}%` })}>
            ${guard([sessions, events], () => ticks(sessions, events))}
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
            ${guard([sessions, years.find(({ day }) => Math.abs(ui.day - day) < 1)], () => years.map((stop) => this.#year(stop, ui.day)))}
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

  readonly #forecast = () => {
    this.#timer = undefined;
    const { treatment } = this.store.document.case;
    if (this.store.inGesture) this.#timer = setTimeout(this.#forecast, QUIET_MS);
    else this.band = bandOf(treatment);
  };

  /** How much colour is left, with its range. */
  #left(day: number) {
    const { sessions } = this.store.document.case.treatment;
    const { band } = this;
    if (!band) return nothing;
    const left = showsStrokes(this.store.ui)
      ? remainingOfBoth(band, sessions, day)
      : remainingLabel(band.forecast, sessions, day);
    if (!left) return nothing;
    return html`<span class="left" title="Colour left of the healed look: slow to fast fading">${left}</span>`;
  }

  /** The same for all years, as an area behind their labels. */
  #band() {
    if (!this.band) return nothing;
    const { band, middle, under } = bandPaths(this.band.forecast, this.band.of.sessions);
    const strokes = showsStrokes(this.store.ui)
      ? svg`<path class="strokes" d=${bandPaths(this.band.strokes, this.band.of.sessions).middle} />`
      : nothing;
    return svg`<svg class="band" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path class="under" d=${under} /><path d=${band} /><path class="middle" d=${middle} />${strokes}
    </svg>`;
  }

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
    const { sessions, events } = this.store.document.case.treatment;
    const { day } = this.store.ui;
    const stops = allStops(sessions, events).map((stop) => stop.day);
    const healed = treatmentStops(sessions).at(-1)!.day;
    const keys: Record<string, () => number | undefined> = {
      ArrowRight: () => (day < 0 ? sessions[0].day : day + (day < healed ? 1 : DAYS_PER_YEAR / 12)),
      ArrowLeft: () => (day <= sessions[0].day ? stops[0] : day - (day <= healed ? 1 : DAYS_PER_YEAR / 12)),
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

/** What the fading depends on; the hairline and how dense it is are not among it. */
function fadingParts({ sessions, pigment, dots, care, events, areas }: Treatment): readonly unknown[] {
  return [sessions, pigment, dots, care, events, areas];
}

/** Marks on the rail. */
function ticks(sessions: readonly Session[], events: readonly TreatmentEvent[]) {
  return [
    ...treatmentStops(sessions).map((stop) => html`<i ${place(stop)}></i>`),
    ...yearStops(sessions).map((stop) => html`<i class="year" ${place(stop)}></i>`),
    ...eventStops(sessions, events).map((stop) => html`<i class="event" ${place(stop)}></i>`),
  ];
}

function place({ position }: Stop) {
  return styled({ '--p': `${position * 100}%` });
}

function bandOf(treatment: Treatment) {
  const dots = forecast(treatment);
  return { forecast: dots, strokes: forecastMicroblading(treatment, dots.days), of: treatment };
}
