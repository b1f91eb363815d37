import { Worker } from 'node:worker_threads';
import type { Pixels } from '../cpu/index.ts';
import { encodePng } from './encode-png.ts';
import type { PictureKind } from './picture-file.ts';

export interface DecodeTask {
  readonly work: 'decode';
  readonly kind: PictureKind;
  readonly buffer: ArrayBuffer;
}

/** Writes a JPEG. */
export interface EncodeTask {
  readonly work: 'encode';
  readonly buffer: ArrayBuffer;
  readonly width: number;
  readonly height: number;
  /** In [0, 1]. */
  readonly quality: number;
}

/** What a codec is asked to do. */
export type CodecTask = DecodeTask | EncodeTask;

export type CodecAnswer =
  | { readonly buffer: ArrayBuffer; readonly width: number; readonly height: number }
  | { readonly failed: string };

/** A codec could not make sense of what it was given. */
export class CodecError extends Error {
  override readonly name = 'CodecError';
}

/** The px of a JPEG or PNG file as they lie in it. Rejects with a {@link CodecError} when it cannot be decoded. The bytes of the file are gone afterwards. */
export async function decodePicture(
  file: ArrayBuffer,
  kind: PictureKind,
  signal?: AbortSignal,
): Promise<Pixels> {
  const { buffer, width, height } = await inWorker({ work: 'decode', kind, buffer: file }, signal);
  return { width, height, data: new Uint8ClampedArray(buffer) };
}

/** The bytes of a JPEG or PNG file; they hold px and nothing else. The bytes of a picture that is written as JPEG are gone afterwards. */
export async function* encodePicture(
  { width, height, data }: Pixels,
  { kind, quality, signal }: { kind: PictureKind; quality: number; signal?: AbortSignal | undefined },
): AsyncGenerator<Uint8Array> {
  if (kind === 'png') {
    yield* encodePng({ width, height, data }, signal);
    return;
  }
  const whole = data.byteOffset === 0 && data.byteLength === data.buffer.byteLength ? data : data.slice();
  const buffer = whole.buffer as ArrayBuffer;
  const made = await inWorker({ work: 'encode', buffer, width, height, quality }, signal);
  yield new Uint8Array(made.buffer);
}

/**
 * Each task has a worker of its own: the memory of a codec never shrinks, but ends with its worker, and meanwhile the command can be told
 * to stop.
 */
async function inWorker(task: CodecTask, signal?: AbortSignal) {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./codec-worker.js', import.meta.url));
  try {
    const answer = await new Promise<CodecAnswer>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage(task, [task.buffer]);
    });
    if ('failed' in answer) throw new CodecError(answer.failed);
    return answer;
  } finally {
    await worker.terminate();
  }
}
