import type { Case, Look, View } from '@stubble/core';
import { activeView } from '../state/document.ts';
import { HEALED_DAYS } from '../state/timeline.ts';
import type { Studio } from '../studio.ts';
import type { ThumbnailAnswer, ThumbnailOrder } from './thumbnail.worker.ts';

/** Nothing is drawn before everything has been quiet for so long, ms: whoever works does not wait for thumbnails. */
const QUIET_MS = 1500;
/** Ways to press, move and scroll that mean somebody is working. */
const STIRRINGS = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const;

/**
 * Small pictures of looks on the photo that is open, drawn one after another in a worker while nobody works. A picture stays until photo,
 * head or camera change; edits of the design change none.
 */
export class LookThumbnails {
  readonly #studio: Studio;
  readonly #told: () => void;
  readonly #pictures = new Map<string, { readonly key: string; readonly url: string }>();
  #wanted: readonly Look[] = [];
  #worker: Worker | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = 0;
  #next = 1;
  #stop: (() => void) | null = null;

  /** @param told when there is a picture more */
  constructor(studio: Studio, told: () => void) {
    this.#studio = studio;
    this.#told = told;
  }

  /** Begin, or go on, to draw these looks. */
  want(looks: readonly Look[]): void {
    this.#wanted = looks;
    if (!this.#stop) {
      const stopStore = this.#studio.store.subscribe(this.#wait);
      for (const name of STIRRINGS) addEventListener(name, this.#wait, { passive: true, capture: true });
      this.#stop = () => {
        stopStore();
        for (const name of STIRRINGS) removeEventListener(name, this.#wait, { capture: true });
      };
    }
    this.#wait();
  }

  /** Other looks than before, while it is drawing. */
  wantMore(looks: readonly Look[]): void {
    if (
      this.#stop &&
      (looks.length !== this.#wanted.length || looks.some((look, i) => look !== this.#wanted[i]))
    )
      this.want(looks);
  }

  /** Stop drawing; what is drawn stays. */
  rest(): void {
    this.#stop?.();
    this.#stop = null;
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#busy = 0;
  }

  /** Address of a look's picture on the photo as it is now; null while there is none. */
  urlOf(look: Look): string | null {
    const kept = this.#pictures.get(look.id);
    return kept && kept.key === this.#keyOf(look) ? kept.url : null;
  }

  readonly #wait = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#drawNext, QUIET_MS);
  };

  readonly #drawNext = () => {
    const { store } = this.#studio;
    const view = activeView(store.document);
    const { photo } = store.document;
    if (this.#busy || store.inGesture || store.ui.playing || !photo || !view) return;
    const look = this.#wanted.find((one) => this.urlOf(one) === null);
    if (look) this.#order(look, view, photo.blob);
  };

  #order(look: Look, view: View, photo: Blob): void {
    const { format, version, head, treatment } = this.#studio.store.document.case;
    const id = this.#next++;
    const key = this.#keyOf(look);
    const order: ThumbnailOrder = {
      id,
      photo,
      photoKey: `${view.id} ${photo.size}`,
      view,
      look,
      day: (treatment.sessions.at(-1)?.day ?? 0) + HEALED_DAYS,
      kase: { format, version, head, treatment: bare(treatment) },
    };
    this.#busy = id;
    this.#worker ??= this.#start();
    const worker = this.#worker;
    worker.postMessage(order);
    const heard = ({ data }: MessageEvent<ThumbnailAnswer>) => {
      if (data.id !== id) return;
      worker.removeEventListener('message', heard);
      this.#busy = 0;
      // A photo that cannot be drawn once cannot be drawn for the next look either.
      if (!data.picture) return;
      this.#keep(look, key, data.picture);
      this.#timer = setTimeout(this.#drawNext);
    };
    worker.addEventListener('message', heard);
  }

  #start(): Worker {
    return new Worker(new URL('./thumbnail.worker.ts', import.meta.url), { type: 'module' });
  }

  #keep(look: Look, key: string, picture: Blob): void {
    const old = this.#pictures.get(look.id);
    if (old) URL.revokeObjectURL(old.url);
    this.#pictures.set(look.id, { key, url: URL.createObjectURL(picture) });
    this.#told();
  }

  /** What a picture depends on: the photo, where the head is in it, the seed, and the look itself. */
  #keyOf(look: Look): string {
    const { document } = this.#studio.store;
    const view = activeView(document);
    const { head, treatment } = document.case;
    const own = look.drawn ? look : look.id;
    return JSON.stringify([view?.id, view?.photo, view?.camera, view?.mirrored, head, treatment.seed, own]);
  }
}

/** Only what a look leaves of a treatment: done sessions, with all their dots, stay out of the message. */
function bare(treatment: Case['treatment']): Case['treatment'] {
  return {
    ...treatment,
    events: [],
    sessions: treatment.sessions.map((session) => ({ ...session, done: null })),
  };
}
