import type { Camera, Oval, PhotoSize, ViewPreset } from '@stubble/core';

/** What is known when the head is searched for. */
export interface HeadSearch {
  readonly photo: Blob;
  readonly size: PhotoSize;
  readonly mirrored: boolean;
  readonly preset: ViewPreset;
  /** Null where nobody knows it. */
  readonly focal35mm: number | null;
  readonly breadthMm: number;
  /** Where the head lies roughly, px of the photo; null to search everywhere. */
  readonly oval: Oval | null;
}

/** What was found, and how far to believe it. */
export interface FoundHead {
  readonly camera: Camera;
  readonly semiAxesMm: readonly [number, number, number];
  readonly sure: boolean;
  readonly sentence: string;
  /** What stands before the background: 255 where it does, 0 elsewhere, over the whole photo as it is shown. */
  readonly person: { readonly data: Uint8Array; readonly width: number; readonly height: number };
}

/** What the worker says: how far it is, what it found, or that it could not look. */
export type HeadMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'found'; readonly head: FoundHead }
  | { readonly kind: 'failed'; readonly reason: string };

export interface FindOptions {
  /** Told shares of the work done, 0 to 1. */
  readonly progress: (share: number) => void;
  /** Ends the search; its promise then rejects. */
  readonly signal: AbortSignal;
}

/** Search for the head in a worker, so that nothing on screen waits. Rejects when the worker cannot look, or was told to stop. */
export function findHead(search: HeadSearch, { progress, signal }: FindOptions): Promise<FoundHead> {
  const worker = new Worker(new URL('./find-head.worker.ts', import.meta.url), { type: 'module' });
  const found = new Promise<FoundHead>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'the worker did not start')),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<HeadMessage>) => {
      if (data.kind === 'progress') progress(data.share);
      else if (data.kind === 'found') resolve(data.head);
      else reject(new Error(data.reason));
    });
    worker.postMessage(search);
  });
  return found.finally(() => worker.terminate());
}
