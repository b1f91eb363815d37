import type { PictureWindow } from '../pixels/window.ts';
import type { Still } from './still.ts';

export interface ReadWindowOptions {
  /** State of the groups of dots; null without dots. */
  readonly table: Float32Array | null;
  readonly window: PictureWindow;
  readonly signal?: AbortSignal | undefined;
  /** Takes the bytes, if it has their length: what is read in many windows of one size needs them once. */
  readonly into?: Uint8ClampedArray<ArrayBuffer> | undefined;
}

/** The bytes of a window of what is saved. A window whose context is lost meanwhile is drawn again. */
export async function readWindow(
  still: Still,
  { table, window, signal, into }: ReadWindowOptions,
): Promise<Uint8ClampedArray<ArrayBuffer>> {
  for (;;) {
    signal?.throwIfAborted();
    const picture = await still.picture(signal);
    // Each time anew: the page may have drawn something else in between.
    if (still.shown && table) {
      picture.setDots(still.shown.placed);
      picture.setGroups(table);
    }
    const bytes = picture.read(still.scene, window, still.finish, into);
    if (!picture.lost) return bytes;
  }
}
