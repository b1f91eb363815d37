import type { DotField, TouchUpRisk, TreatmentEvent } from '@stubble/core';
import type { Preview } from '@stubble/renderer';
import type { Store } from '../state/store.ts';
import type { RiskAnswer, RiskOrder } from './touch-up-risk.worker.ts';

/** A field that was on screen for so long is looked at, ms. */
const QUIET_MS = 300;

/** Where the field on screen comes from. */
interface Watched {
  /** The live picture, once there is one. */
  readonly preview: Preview | null;
  readonly dots: DotField | null;
  readonly dotsRest: boolean;
  readonly store: Store;
}

/** Keeps the merging risk of the touch-ups in step with the field on screen; worked out in a worker. */
export class RiskWatch {
  /** Told for each touch-up, by the event itself, so that an old answer never stands beside a new event. */
  readonly risks = new WeakMap<TreatmentEvent, TouchUpRisk>();
  readonly #studio: Watched;
  readonly #changed: () => void;
  #worker: Worker | null = null;
  #preview: Preview | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #newest = 0;

  constructor(studio: Watched, changed: () => void) {
    this.#studio = studio;
    this.#changed = changed;
  }

  /** Call whenever something may have changed: another preview, other events. */
  follow(): void {
    const { preview } = this.#studio;
    if (preview !== this.#preview) {
      this.#preview?.off('field', this.#wait);
      this.#preview = preview;
      preview?.on('field', this.#wait);
    }
    const events = this.#studio.store.document.case.treatment.events;
    if (events.some((event) => event.kind === 'touchUp' && !this.risks.has(event))) this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#preview?.off('field', this.#wait);
    this.#preview = null;
    this.#worker?.terminate();
    this.#worker = null;
  }

  readonly #wait = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), QUIET_MS);
  };

  #ask(): void {
    const { dots: field, dotsRest, store } = this.#studio;
    const { head, treatment } = store.document.case;
    if (!field || !treatment.events.some(({ kind }) => kind === 'touchUp')) return;
    if (!dotsRest) {
      this.#wait();
      return;
    }
    // While the field of another calendar is still on screen there is nothing to tell; its successor asks again.
    const has = new Set(field.groups.map(({ event }) => event));
    if (treatment.events.some(({ kind }, index) => kind === 'touchUp' && !has.has(index))) return;
    this.#worker ??= new Worker(new URL('./touch-up-risk.worker.ts', import.meta.url), { type: 'module' });
    const id = ++this.#newest;
    this.#worker.onmessage = ({ data }: MessageEvent<RiskAnswer>) => {
      if (data.id !== id) return;
      for (const risk of data.risks) this.risks.set(treatment.events[risk.event], risk);
      this.#changed();
    };
    const order: RiskOrder = { id, kase: { head, treatment }, field };
    this.#worker.postMessage(order);
  }
}
