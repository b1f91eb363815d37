import { meanOf } from './mean-light.ts';
import type { Pixels } from './pixels.ts';

/** Longest side of the small copy, px. */
const SMALL_SIDE = 640;

/** A photo made small, upright and not mirrored. */
export interface SmallCopy extends Pixels {
  readonly data: Uint8ClampedArray;
}

/** Size of the small copy of a photo. Its width is a multiple of 4: rows of bytes go to the GPU in words. */
export function smallSize({ width, height }: Pick<Pixels, 'width' | 'height'>) {
  const share = Math.min(1, SMALL_SIDE / Math.max(width, height));
  return {
    width: 4 * Math.max(1, Math.round((width * share) / 4)),
    height: Math.max(1, Math.round(height * share)),
  };
}

/** The photo made small, to measure its light with: an exact area average of light. */
export function smallCopy(photo: Pixels): SmallCopy {
  const { width, height } = smallSize(photo);
  return resized(photo, width, height);
}

/** An exact area average of light; width and height are scaled each for itself. */
export function resized(photo: Pixels, width: number, height: number): SmallCopy {
  const data = new Uint8ClampedArray(width * height * 4);
  const row = { width, photoHeight: photo.height, down: photo.height / height, top: 0 };
  for (let y = 0; y < height; y++) averageRow(photo, data, { ...row, y });
  return { width, height, data };
}

/** Where a row of a small copy comes from. */
export interface RowOfCopy {
  /** Width of the copy, and the number of the row. */
  readonly width: number;
  readonly y: number;
  /** Rows of the photo, and rows of it to a row of the copy. */
  readonly photoHeight: number;
  readonly down: number;
  /** The photo's row with which the part at hand begins. */
  readonly top: number;
}

/** One row of a small copy, from a part of the photo that holds all rows it is the mean of. */
export function averageRow(
  part: Pixels,
  to: Uint8ClampedArray,
  { width, y, photoHeight, down, top }: RowOfCopy,
): void {
  const across = part.width / width;
  const bottom = Math.min(photoHeight, (y + 1) * down) - top;
  // One box that moves along the row: a quarter of a million of them would be cleared away again.
  const box = { left: 0, top: y * down - top, right: 0, bottom };
  for (let x = 0, at = 4 * y * width; x < width; x++, at += 4) {
    box.left = x * across;
    box.right = Math.min(part.width, (x + 1) * across);
    meanOf(part, box, to, at);
  }
}
