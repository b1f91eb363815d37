import { type PixelSummary, summarisePixels } from '@stubble/core';
import type { ProbePlace } from './probe-places.ts';

/** Long side of the copy that is read, px: colours need no more, and it is quick. */
const LONG_SIDE_PX = 1600;

/** A photo's pixels as shown, ready to be summed up in circles. */
export interface PhotoPixels {
  /** Mean in linear light of a circle in px of the whole photo; null where it holds no pixel. */
  summarise(at: ProbePlace, radiusPx: number): PixelSummary | null;
}

/** Read a photo; flipped where it is shown flipped. Rejects when the browser cannot decode it. */
export async function readPhoto(photo: Blob, mirrored: boolean): Promise<PhotoPixels> {
  const bitmap = await createImageBitmap(photo);
  const scale = Math.min(1, LONG_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('readPhoto: expected a 2d canvas, got none');
  if (mirrored) context.setTransform(-1, 0, 0, 1, width, 0);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return {
    summarise({ xPx, yPx }, radiusPx) {
      const [x, y, r] = [xPx * scale, yPx * scale, Math.max(1, radiusPx * scale)];
      const [left, top] = [Math.max(0, Math.floor(x - r)), Math.max(0, Math.floor(y - r))];
      const [right, bottom] = [Math.min(width, Math.ceil(x + r)), Math.min(height, Math.ceil(y + r))];
      if (right <= left || bottom <= top) return null;
      const across = right - left;
      const { data } = context.getImageData(left, top, across, bottom - top);
      const isInside = (pixel: number) =>
        Math.hypot(left + (pixel % across) + 0.5 - x, top + Math.floor(pixel / across) + 0.5 - y) <= r;
      return summarisePixels(data, isInside);
    },
  };
}
