import { isUntouchedIn } from '../state/placed.ts';
import type { Studio } from '../studio.ts';

/** Says that dots are on their way while a photo that was just opened, or a head that was just found, has not got its own yet. */
export class DotsWait {
  readonly #studio: () => Studio;
  #stopSaying: (() => void) | null = null;
  #frame = 0;

  constructor(studio: () => Studio) {
    this.#studio = studio;
  }

  /** Wait for the dots of what the store holds now. */
  start(): void {
    this.stop();
    const { store, toasts } = this.#studio();
    const { photo } = store.document;
    if (isUntouchedIn(store.document)) return;
    this.#stopSaying = toasts.waiting('Placing the dots…', { atOnce: true });
    // The picture is handed the newest case with the next frame: before that its dots may seem to rest.
    const look = () => {
      if (this.#isOver(photo)) this.stop();
      else this.#frame = requestAnimationFrame(look);
    };
    this.#frame = requestAnimationFrame(look);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#stopSaying?.();
    this.#stopSaying = null;
  }

  /** Whether they are there, or nobody waits for them any more: no head lies in the photo, or another photo is shown. */
  #isOver(photo: unknown): boolean {
    const { store, preview, scalp, dots, dotsRest } = this.#studio();
    if (!preview || store.document.photo !== photo || isUntouchedIn(store.document)) return true;
    return dots !== null && dotsRest && scalp.isRead;
  }
}
