import { decodeResized } from '../photo/shown-photo.ts';
import type { Photo } from '../state/document.ts';

/** Side of the small copy that the edges are read from, px. */
const SMALL = 24;
/** Shoulders and collars are at the bottom: only this much of the sides counts. */
const UPPER_SHARE = 0.6;

const known = new WeakMap<Photo, Promise<string | null>>();

/**
 * Mean colour along a photo's upper edges: what stands behind the head. Painted around the photo, it lets the photo fill the window.
 * Null when the photo cannot be read. Asked for again, it is there at once.
 */
export function surroundOf(photo: Photo): Promise<string | null> {
  const colour = known.get(photo) ?? readEdges(photo);
  known.set(photo, colour);
  return colour;
}

async function readEdges(photo: Photo): Promise<string | null> {
  try {
    const bitmap = await decodeResized(photo, SMALL, SMALL);
    const canvas = document.createElement('canvas');
    canvas.width = SMALL;
    canvas.height = SMALL;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return meanOfEdges(context.getImageData(0, 0, SMALL, SMALL).data);
  } catch {
    return null;
  }
}

function meanOfEdges(data: Uint8ClampedArray): string {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = 0; y < SMALL * UPPER_SHARE; y++) {
    for (const x of y === 0 ? Array.from({ length: SMALL }, (_, i) => i) : [0, SMALL - 1]) {
      const at = 4 * (y * SMALL + x);
      sum.forEach((_, i) => {
        sum[i] += data[at + i];
      });
      count += 1;
    }
  }
  return `rgb(${sum.map((value) => Math.round(value / count)).join(' ')})`;
}
