import type { Pixels } from './pixels.ts';
import { meanOf } from './sample-photo.ts';

/** Longest side of the small copy, px; the preview's is as large. */
const SMALL_SIDE = 640;

/** A photo made small, upright and not mirrored. */
export interface SmallCopy extends Pixels {
  readonly data: Uint8ClampedArray;
}

/** The photo made small, to measure its light with: an exact area average of light. */
export function smallCopy(photo: Pixels): SmallCopy {
  const share = Math.min(1, SMALL_SIDE / Math.max(photo.width, photo.height));
  const width = 4 * Math.max(1, Math.round((photo.width * share) / 4));
  const height = Math.max(1, Math.round(photo.height * share));
  return resized(photo, width, height);
}

/** An exact area average of light; width and height are scaled each for itself. */
export function resized(photo: Pixels, width: number, height: number): SmallCopy {
  const data = new Uint8ClampedArray(width * height * 4);
  const [across, down] = [photo.width / width, photo.height / height];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [right, bottom] = [
        Math.min(photo.width, (x + 1) * across),
        Math.min(photo.height, (y + 1) * down),
      ];
      const box = { left: x * across, top: y * down, right, bottom };
      meanOf(photo, box, data, at);
    }
  }
  return { width, height, data };
}
