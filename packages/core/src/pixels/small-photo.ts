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
  let out = map;
  for (let pass = 0; pass < 2; pass++) {
    out = blurColumns(out, width, height, radius);
    out = blurRows(out, width, height, radius);
  }
  return out;
}

function blurRows(map: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(map.length);
  const share = 1 / (2 * radius + 1);
  for (let y = 0; y < height; y++) {
    const [first, last] = [y * width, (y + 1) * width - 1];
    let sum = 0;
    for (let k = -radius; k <= radius; k++) sum += map[Math.min(Math.max(first + k, first), last)];
    for (let i = first; i <= last; i++) {
      out[i] = sum * share;
      const [next, past] = [i + radius + 1, i - radius];
      sum += map[Math.min(next, last)] - map[Math.max(past, first)];
    }
  }
  return out;
}

/** All columns at once, row by row: memory is read in its order. */
function blurColumns(map: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(map.length);
  const share = 1 / (2 * radius + 1);
  const last = height - 1;
  const sums = new Float64Array(width);
  for (let k = -radius; k <= radius; k++) {
    const row = Math.min(Math.max(k, 0), last) * width;
    for (let x = 0; x < width; x++) sums[x] += map[row + x];
  }
  for (let y = 0; y < height; y++) {
    const next = Math.min(y + radius + 1, last) * width;
    const past = Math.max(y - radius, 0) * width;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      out[i] = sums[x] * share;
      sums[x] += map[next + x] - map[past + x];
    }
  }
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
