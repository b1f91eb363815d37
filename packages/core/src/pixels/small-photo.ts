/**
 * A photo made small for the search, upright, and flipped where a mirrored photo is shown flipped: RGBA bytes, row by row from the top left, of the whole
 * photo. Its long side is best at 512 px, with which the search was measured.
 */
export interface SmallPhoto {
  readonly pixels: Uint8ClampedArray | Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** One byte per cell of a small photo. */
export interface ByteMask {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Box blur of a map, `radius` cells to each side, edges held; two passes look round enough. */
export function blur(map: Float32Array, width: number, height: number, radius: number): Float32Array {
  const grid = { width, height, radius };
  const [down, across] = [new Float32Array(map.length), new Float32Array(map.length)];
  blurColumns(map, grid, down);
  blurRows(down, grid, across);
  blurColumns(across, grid, down);
  blurRows(down, grid, across);
  return across;
}

interface BlurredGrid {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** Four rows at once, whose sums do not wait for each other. */
function blurRows(map: Float32Array, { width, height, radius }: BlurredGrid, out: Float32Array): void {
  const share = 1 / (2 * radius + 1);
  const last = width - 1;
  for (let y = 0; y < height; y += 4) {
    // The last row stands in for those that are missing.
    const a = y * width;
    const b = Math.min(y + 1, height - 1) * width;
    const c = Math.min(y + 2, height - 1) * width;
    const d = Math.min(y + 3, height - 1) * width;
    let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
    for (let k = -radius; k <= radius; k++) {
      const x = Math.min(Math.max(k, 0), last);
      sumA += map[a + x];
      sumB += map[b + x];
      sumC += map[c + x];
      sumD += map[d + x];
    }
    for (let x = 0; x < width; x++) {
      out[a + x] = sumA * share;
      out[b + x] = sumB * share;
      out[c + x] = sumC * share;
      out[d + x] = sumD * share;
      const next = Math.min(x + radius + 1, last);
      const past = Math.max(x - radius, 0);
      sumA += map[a + next] - map[a + past];
      sumB += map[b + next] - map[b + past];
      sumC += map[c + next] - map[c + past];
      sumD += map[d + next] - map[d + past];
    }
  }
}

/** All columns at once, row by row: memory is read in its order. */
function blurColumns(map: Float32Array, { width, height, radius }: BlurredGrid, out: Float32Array): void {
  const share = 1 / (2 * radius + 1);
  const last = height - 1;
  const sums = new Float64Array(width);
  for (let k = -radius; k <= radius; k++) {
    const row = Math.min(Math.max(k, 0), last) * width;
    for (let x = 0; x < width; x++) sums[x] += map[row + x];
  }
  for (let y = 0; y < height; y++) {
    const at = y * width;
    const next = Math.min(y + radius + 1, last) * width;
    const past = Math.max(y - radius, 0) * width;
    for (let x = 0; x < width; x++) {
      const sum = sums[x];
      out[at + x] = sum * share;
      sums[x] = sum + (map[next + x] - map[past + x]);
    }
  }
}

/** Cells of a map that hold something: 1, the others 0. A plain loop is ten times as fast as `Uint8Array.from` with a function. */
export function cellsWhere(count: number, holds: (i: number) => boolean): Uint8Array {
  const out = new Uint8Array(count);
  for (let i = 0; i < count; i++) if (holds(i)) out[i] = 1;
  return out;
}

/** A map made cell by cell, as `Float32Array.from` would, but in a plain loop. */
export function mapOf(count: number, valueAt: (i: number) => number): Float32Array {
  const out = new Float32Array(count);
  for (let i = 0; i < count; i++) out[i] = valueAt(i);
  return out;
}

/** A map read between its cells; cells have their centres at +0.5. Edges are held. */
export function readMap(
  map: Float32Array,
  width: number,
  height: number,
  [x, y]: readonly [number, number],
): number {
  const a = Math.min(Math.max(x - 0.5, 0), width - 1.001);
  const b = Math.min(Math.max(y - 0.5, 0), height - 1.001);
  const [i, j] = [Math.floor(a), Math.floor(b)];
  const [s, t] = [a - i, b - j];
  const at = j * width + i;
  const top = map[at] * (1 - s) + map[at + 1] * s;
  return top * (1 - t) + (map[at + width] * (1 - s) + map[at + width + 1] * s) * t;
}
