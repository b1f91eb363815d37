import { type PhotoTurn, turnedSize } from '@stubble/core';
import type { Photo } from '../state/document.ts';

/** A photo's file, and how it is shown. */
export interface ShownPhoto extends Pick<Photo, 'blob' | 'turnedClockwiseDeg'> {
  /** Flipped left to right, after it was turned. */
  readonly mirrored?: boolean;
}

/** A canvas that can be drawn to and read from. */
type Context = OffscreenCanvasRenderingContext2D;

/** The photo as shown, made small: no side of it longer than so many px. Rejects when the browser cannot decode it. */
export async function drawSmall(photo: ShownPhoto, longSidePx: number): Promise<Context> {
  const bitmap = await createImageBitmap(photo.blob);
  const scale = Math.min(1, longSidePx / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const small = contextOf(width, height);
  small.imageSmoothingQuality = 'high';
  small.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return photo.turnedClockwiseDeg || photo.mirrored ? drawShown(small.canvas, photo) : small;
}

/** The photo as shown, turned but not mirrored, of a size that its shown sides are resized to. Rejects when the browser cannot decode it. */
export async function decodeResized(
  { blob, turnedClockwiseDeg = 0 }: ShownPhoto,
  width: number,
  height: number,
): Promise<ImageBitmap> {
  const file = turnedSize({ widthPx: width, heightPx: height }, turnedClockwiseDeg);
  const size = { resizeWidth: file.widthPx, resizeHeight: file.heightPx } as const;
  const bitmap = await createImageBitmap(blob, { ...size, resizeQuality: 'medium' });
  if (turnedClockwiseDeg === 0) return bitmap;
  const { canvas } = drawShown(bitmap, { turnedClockwiseDeg });
  bitmap.close();
  return canvas.transferToImageBitmap();
}

/** Cosine and sine: a turn by exact quarters moves whole px. */
export const QUARTERS = {
  0: [1, 0],
  90: [0, 1],
  180: [-1, 0],
  270: [0, -1],
} as const satisfies Record<PhotoTurn, readonly [number, number]>;

/** Px by px. */
function drawShown(
  file: OffscreenCanvas | ImageBitmap,
  { turnedClockwiseDeg = 0, mirrored = false }: Omit<ShownPhoto, 'blob'>,
): Context {
  const { width, height } = file;
  const shown = turnedSize({ widthPx: width, heightPx: height }, turnedClockwiseDeg);
  const context = contextOf(shown.widthPx, shown.heightPx);
  const [cos, sin] = QUARTERS[turnedClockwiseDeg];
  context.imageSmoothingEnabled = false;
  context.translate(shown.widthPx / 2, shown.heightPx / 2);
  if (mirrored) context.scale(-1, 1);
  context.transform(cos, sin, -sin, cos, 0, 0);
  context.drawImage(file, -width / 2, -height / 2);
  context.resetTransform();
  return context;
}

function contextOf(width: number, height: number): Context {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('there is no canvas to read the photo with');
  return context;
}
