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
  const out = Float64Array.from(mask, (value) => (value === 1 ? 0 : far));
  const line = new Float64Array(Math.max(width, height));
  const along = (start: number, step: number, count: number): void => {
    for (let k = 0; k < count; k++) line[k] = out[start + k * step];
    lowestOf(line.subarray(0, count), (k, value) => (out[start + k * step] = value));
  };
  for (let x = 0; x < width; x++) along(x, width, height);
  for (let y = 0; y < height; y++) along(y * width, 1, width);
  return out;
}

/** The lower envelope of parabolas that stand on the values of a line. */
function lowestOf(line: Float64Array, write: (k: number, value: number) => void): void {
  const at: number[] = [];
  const from: number[] = [];
  for (let k = 0; k < line.length; k++) {
    const meet = (j: number): number => (line[k] + k * k - line[j] - j * j) / (2 * (k - j));
    while (at.length > 0 && meet(at[at.length - 1]) <= from[at.length - 1]) {
      at.pop();
      from.pop();
    }
    from.push(at.length === 0 ? Number.NEGATIVE_INFINITY : meet(at[at.length - 1]));
    at.push(k);
  }
  for (let k = 0, j = 0; k < line.length; k++) {
    while (j + 1 < at.length && from[j + 1] < k) j++;
    write(k, (k - at[j]) ** 2 + line[at[j]]);
  }
}
