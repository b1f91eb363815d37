import type { Photo } from '../state/document.ts';
import type { HeadAnswers, HeadMessage, HeadPhoto, HeadRequest } from './head-messages.ts';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly progress: (share: number) => void;
}

/** Work on a head beside the page, so that nothing on screen waits. The worker starts with the first request. */
export class HeadWorker {
  #worker: Worker | null = null;
  #newest = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Rejects when the worker cannot look, or was stopped. */
  ask<K extends HeadRequest['kind']>(
    request: Extract<HeadRequest, { kind: K }>,
    progress: (share: number) => void = () => {},
  ): Promise<HeadAnswers[K]> {
    return new Promise((resolve, reject) => {
      this.#worker ??= this.#start();
      this.#newest += 1;
      this.#waiting.set(this.#newest, { resolve, reject, progress });
      this.#worker.postMessage([this.#newest, request]);
    });
  }

  /** End all work at once. */
  stop(reason: unknown = new Error('the work was ended')): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./head.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', ({ message }) => this.stop(new Error(message || 'no worker')));
    worker.addEventListener('message', ({ data }: MessageEvent<HeadMessage>) => this.#hear(data));
    return worker;
  }

  #hear(message: HeadMessage): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if (message.kind === 'progress') {
      waiting.progress(message.share);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting.resolve(message.answer as never);
    else waiting.reject(new Error(message.reason));
  }
}

let known = 0;
const keys = new WeakMap<Photo, string>();

/** A photo as the worker wants it. */
export function headPhoto(photo: Photo, mirrored: boolean): HeadPhoto {
  const key = keys.get(photo) ?? `photo ${++known}`;
  keys.set(photo, key);
  const { blob, widthPx, heightPx, turnedClockwiseDeg = 0 } = photo;
  return { key, blob, size: { widthPx, heightPx }, turnedClockwiseDeg, mirrored };
}
