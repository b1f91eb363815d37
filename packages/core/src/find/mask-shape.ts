import type { PixelPlace } from '../anatomy/landmarks.ts';
import { type ByteMask, mapOf } from '../pixels/small-photo.ts';

/** Middle of every edge between a cell of the mask and one outside it; the photo's own border is no edge. */
export function borderPoints({ data, width, height }: ByteMask): PixelPlace[] {
  const points: PixelPlace[] = [];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (x < width - 1 && data[i] !== data[i + 1]) points.push([x + 1, y + 0.5]);
      if (y < height - 1 && data[i] !== data[i + width]) points.push([x + 0.5, y + 1]);
    }
  }
  return points;
}

/** Every n-th point, so that about `count` remain. */
export function thin<T>(points: readonly T[], count: number): T[] {
  if (points.length <= count) return [...points];
  return Array.from({ length: count }, (_, i) => points[Math.floor(((i + 0.5) * points.length) / count)]);
}

const STRAIGHT = 1;
const DIAGONAL = Math.SQRT2;

/** Signed distance to the mask's edge in cells, negative inside; two sweeps of a chamfer (Borgefors 1986), within 4 %. */
export function signedDistanceMap({ data, width, height }: ByteMask): Float32Array {
  const inside = chamfer(data, width, height, 0);
  const outside = chamfer(data, width, height, 1);
  return mapOf(data.length, (i) => (data[i] === 1 ? 0.5 - inside[i] : outside[i] - 0.5));
}

/** Distance in cells to the nearest cell whose value is `goal`. */
function chamfer(data: Uint8Array, width: number, height: number, goal: number): Float32Array {
  // A rim of far cells about the map spares the questions at its border.
  const wide = width + 2;
  const out = new Float32Array(wide * (height + 2)).fill(width + height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) if (data[i] === goal) out[(y + 1) * wide + x + 1] = 0;
  }
  sweep(out, wide, 1);
  sweep(out, wide, -1);
  const inner = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (y + 1) * wide + 1;
    inner.set(out.subarray(from, from + width), y * width);
  }
  return inner;
}

/** One way through a map with a rim: each cell takes the shortest way over the cells before it. */
function sweep(out: Float32Array, wide: number, way: 1 | -1): void {
  const [beside, above] = [-way, -way * wide];
  for (let row = wide; row < out.length - wide; row += wide) {
    for (let x = 1; x < wide - 1; x++) {
      const i = way === 1 ? row + x : out.length - 1 - row - x;
      let least = out[i];
      if (out[i + beside] + STRAIGHT < least) least = out[i + beside] + STRAIGHT;
      if (out[i + above] + STRAIGHT < least) least = out[i + above] + STRAIGHT;
      if (out[i + above - 1] + DIAGONAL < least) least = out[i + above - 1] + DIAGONAL;
      if (out[i + above + 1] + DIAGONAL < least) least = out[i + above + 1] + DIAGONAL;
      out[i] = least;
    }
  }
}

/** A head in a mask, told roughly: its width where it is widest, the middle of that line and its top, in cells. */
export interface RoughHead {
  readonly width: number;
  readonly centre: PixelPlace;
}

/**
 * The first row below the top of the mask that lies half its own width beneath it: about the level of the head's centre, for a head
 * is about as high above its centre as half its breadth or length. Null for an empty mask.
 */
export function roughHead({ data, width, height }: ByteMask): RoughHead | null {
  let top = -1;
  for (let y = 0; y < height; y++) {
    let [first, last] = [-1, -1];
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] === 0) continue;
      if (first < 0) first = x;
      last = x;
    }
    const across = last - first + 1;
    if (first < 0 || (top < 0 && across < 0.02 * width)) continue;
    if (top < 0) top = y;
    if (y - top < 0.5 * across || y - top < 0.04 * height) continue;
    return { width: across, centre: [(first + last + 1) / 2, y + 0.5] };
  }
  return null;
}
