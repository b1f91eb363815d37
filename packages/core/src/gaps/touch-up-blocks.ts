import type { Dots } from '../spacing/dots.ts';

/** Side of the blocks in which a touch-up counts new dots, chart mm: a few dozen dots each, and a bound to how far an edit is felt. */
export const BLOCK = 6;

/** Dots sorted into square blocks, those of a block in the order of the field. */
export interface Blocks {
  /** Of the block in the corner, counted from the origin of the chart. */
  readonly column0: number;
  readonly row0: number;
  readonly columns: number;
  readonly rows: number;
  /** Block b, row by row, holds the dots `order[start[b]]` to `order[start[b + 1] - 1]`. */
  readonly start: Int32Array;
  readonly order: Int32Array;
}

/** Sort dots into blocks, with a counting sort. */
export function sortIntoBlocks({ x, y }: Dots): Blocks {
  const frame = frameOf({ x, y });
  const { column0, row0, columns, rows } = frame;
  const start = new Int32Array(columns * rows + 1);
  const blockOf = new Int32Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const block = (Math.floor(y[i] / BLOCK) - row0) * columns + Math.floor(x[i] / BLOCK) - column0;
    blockOf[i] = block;
    start[block + 1]++;
  }
  for (let block = 0; block < columns * rows; block++) start[block + 1] += start[block];
  const next = start.slice();
  const order = new Int32Array(x.length);
  for (let i = 0; i < x.length; i++) order[next[blockOf[i]]++] = i;
  return { ...frame, start, order };
}

/** Index of the block of a place, or -1 where no dot's block is. */
export function blockAt({ column0, row0, columns, rows }: Blocks, x: number, y: number): number {
  const column = Math.floor(x / BLOCK) - column0;
  const row = Math.floor(y / BLOCK) - row0;
  return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
}

function frameOf({ x, y }: Dots) {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    if (x[i] < left) left = x[i];
    if (x[i] > right) right = x[i];
    if (y[i] < low) low = y[i];
    if (y[i] > high) high = y[i];
  }
  if (x.length === 0) return { column0: 0, row0: 0, columns: 0, rows: 0 };
  const [column0, row0] = [Math.floor(left / BLOCK), Math.floor(low / BLOCK)];
  return {
    column0,
    row0,
    columns: Math.floor(right / BLOCK) - column0 + 1,
    rows: Math.floor(high / BLOCK) - row0 + 1,
  };
}
