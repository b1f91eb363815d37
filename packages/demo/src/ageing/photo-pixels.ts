import { type PixelSummary, summarisePixels } from '@stubble/core';
import { drawSmall } from '../photo/shown-photo.ts';
import type { Photo } from '../state/document.ts';
import type { ProbePlace } from './probe-places.ts';

/** Long side of the copy that is read, px: colours need no more, and it is quick. */
const LONG_SIDE_PX = 1600;

/** A photo's pixels as shown, ready to be summed up in circles. */
export interface PhotoPixels {
  /** Mean in linear light of a circle in px of the whole photo; null where it holds no pixel. */
  summarise(at: ProbePlace, radiusPx: number): PixelSummary | null;
}

/** Read a photo as it is shown. Rejects when the browser cannot decode it. */
export async function readPhoto(photo: Photo, mirrored: boolean): Promise<PhotoPixels> {
  const { blob, turnedClockwiseDeg = 0 } = photo;
  const context = await drawSmall({ blob, turnedClockwiseDeg, mirrored }, LONG_SIDE_PX);
  const { width, height } = context.canvas;
  const scale = width / photo.widthPx;
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
