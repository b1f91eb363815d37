import type { Grid } from './pieces.ts';
import { cellsWhere } from './small-photo.ts';

/** A mask with its gaps filled that are narrower than twice a radius, in cells (morphological closing with a disc); beyond the map nothing is known. */
export function closed(mask: Uint8Array, grid: Grid, radius: number): Uint8Array {
  const reach2 = radius * radius;
  const toMask = squaredDistance(mask, grid);
  const grown = cellsWhere(mask.length, (i) => toMask[i] <= reach2);
  const toRest = squaredDistance(
    cellsWhere(mask.length, (i) => grown[i] === 0),
    grid,
  );
  return cellsWhere(mask.length, (i) => mask[i] === 1 || toRest[i] > reach2);
}

/** Squared distance of each cell to the nearest that is 1, by rows and columns apart (Felzenszwalb & Huttenlocher 2012). */
export function squaredDistance(mask: Uint8Array, { width, height }: Grid): Float64Array {
  const far = 4 * (width + height) ** 2;
  const out = new Float64Array(mask.length);
  for (let i = 0; i < out.length; i++) out[i] = mask[i] === 1 ? 0 : far;
  const most = Math.max(width, height);
  const room = { line: new Float64Array(most), at: new Int32Array(most), from: new Float64Array(most) };
  for (let x = 0; x < width; x++) lowerEnvelope(out, { start: x, step: width, count: height }, room);
  for (let y = 0; y < height; y++) lowerEnvelope(out, { start: y * width, step: 1, count: width }, room);
  return out;
}

/** A row or column of a map. */
interface MapLine {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** Room for one line: its values, and the parabolas of its envelope, where each stands and from where on it is the lowest. */
interface EnvelopeRoom {
  readonly line: Float64Array;
  readonly at: Int32Array;
  readonly from: Float64Array;
}

/** Turns the values of a line into the lower envelope of parabolas that stand on them. */
function lowerEnvelope(
  map: Float64Array,
  { start, step, count }: MapLine,
  { line, at, from }: EnvelopeRoom,
): void {
  for (let k = 0; k < count; k++) line[k] = map[start + k * step];
  let last = -1;
  for (let k = 0; k < count; k++) {
    let meets = Number.NEGATIVE_INFINITY;
    for (; last >= 0; last--) {
      const j = at[last];
      meets = (line[k] + k * k - line[j] - j * j) / (2 * (k - j));
      if (meets > from[last]) break;
    }
    last++;
    at[last] = k;
    from[last] = last === 0 ? Number.NEGATIVE_INFINITY : meets;
  }
  for (let k = 0, j = 0; k < count; k++) {
    while (j < last && from[j + 1] < k) j++;
    map[start + k * step] = (k - at[j]) ** 2 + line[at[j]];
  }
}
