import { cellsWhere } from './small-photo.ts';

export interface Grid {
  readonly width: number;
  readonly height: number;
}

/** Calls `visit` with the cells to the left, right, above and below a cell of a map. */
export function visitBeside(i: number, { width, height }: Grid, visit: (i: number) => void): void {
  const x = i % width;
  if (x > 0) visit(i - 1);
  if (x < width - 1) visit(i + 1);
  if (i >= width) visit(i - width);
  if (i < width * (height - 1)) visit(i + width);
}

export interface Pieces {
  /** Number of the piece that each cell belongs to; −1 for none. */
  readonly of: Int32Array;
  /** Cells of each piece. */
  readonly sizes: readonly number[];
}

/** What hangs together, side by side, of the cells that `holds` tells. */
export function connectedPieces(grid: Grid, holds: (i: number) => boolean): Pieces {
  const { width, height } = grid;
  const count = width * height;
  // Cells that are still to be given a number.
  const open = cellsWhere(count, holds);
  const of = new Int32Array(count).fill(-1);
  const sizes: number[] = [];
  const ground = { open, stack: new Int32Array(count), width };
  for (let start = 0; start < count; start++) {
    if (open[start] === 0) continue;
    sizes.push(spread(push(start, ground, 0), ground, (i) => (of[i] = sizes.length)));
  }
  return { of, sizes };
}

/** Marks what hangs together with some cells, side by side, in `reached`: of the cells that are open. Closes those. */
export function reach(
  starts: Iterable<number>,
  { width, height }: Grid,
  { open, reached }: { readonly open: Uint8Array; readonly reached: Uint8Array },
): void {
  const ground = { open, stack: new Int32Array(width * height), width };
  reached.fill(0);
  let waiting = 0;
  for (const start of starts) waiting = push(start, ground, waiting);
  spread(waiting, ground, (i) => (reached[i] = 1));
}

interface Ground {
  /** 1 where a cell was not reached yet. */
  readonly open: Uint8Array;
  /** Cells whose neighbours are still to be looked at. */
  readonly stack: Int32Array;
  readonly width: number;
}

/** Visits all open cells that hang together with those that wait; how many they are. */
function spread(first: number, ground: Ground, visit: (i: number) => void): number {
  const { stack, width, open } = ground;
  let [waiting, visited] = [first, 0];
  while (waiting > 0) {
    const i = stack[--waiting];
    visit(i);
    visited++;
    const x = i % width;
    if (x > 0) waiting = push(i - 1, ground, waiting);
    if (x < width - 1) waiting = push(i + 1, ground, waiting);
    if (i >= width) waiting = push(i - width, ground, waiting);
    if (i < open.length - width) waiting = push(i + width, ground, waiting);
  }
  return visited;
}

/** Lets an open cell wait, once; how many wait now. */
function push(i: number, { open, stack }: Ground, waiting: number): number {
  if (open[i] === 0) return waiting;
  open[i] = 0;
  stack[waiting] = i;
  return waiting + 1;
}
