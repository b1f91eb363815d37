import type { Store } from './store.ts';
import { allStops, dayToPosition, positionToDay } from './timeline.ts';

/** Time for the whole track, s; chosen so that each session is seen. */
const WHOLE_TRACK_S = 14;
/** Time per stop for those who asked for less motion, ms. */
const STEP_MS = 1200;

/** Moves the day along the track until its end. */
export class Player {
  readonly #store: Store;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  toggle(): void {
    if (this.#store.ui.playing) this.stop();
    else this.#start();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#store.setUi({ playing: false });
  }

  #start(): void {
    const { sessions } = this.#store.document.case.treatment;
    const here = dayToPosition(sessions, this.#store.ui.day);
    const from = here >= 0.999 ? 0 : here;
    this.#store.setUi({ playing: true });
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#stepFrom(from);
      return;
    }
    const started = performance.now();
    const tick = (now: number) => {
      // Something else may have stopped the playing: a click on the track, an undo.
      if (!this.#store.ui.playing) return;
      const position = Math.min(1, from + Math.max(0, now - started) / (WHOLE_TRACK_S * 1000));
      const day = positionToDay(this.#store.document.case.treatment.sessions, position);
      this.#store.setUi({ day, playing: position < 1 });
      if (position < 1) this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  /** From stop to stop, without anything gliding. */
  #stepFrom(position: number): void {
    const { sessions, events } = this.#store.document.case.treatment;
    const next = allStops(sessions, events).find((stop) => stop.position > position + 1e-6);
    if (!next) {
      this.stop();
      return;
    }
    this.#timer = setTimeout(() => {
      if (!this.#store.ui.playing) return;
      this.#store.setUi({ day: Math.round(next.day) });
      this.#stepFrom(next.position);
    }, STEP_MS);
  }
}
