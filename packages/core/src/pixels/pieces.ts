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
  const count = grid.width * grid.height;
  const of = new Int32Array(count).fill(-1);
  const sizes: number[] = [];
  const stack = new Int32Array(count);
  for (let start = 0; start < count; start++) {
    if (of[start] >= 0 || !holds(start)) continue;
    const id = sizes.length;
    let [size, waiting] = [0, 0];
    const visit = (i: number): void => {
      if (of[i] >= 0 || !holds(i)) return;
      of[i] = id;
      stack[waiting++] = i;
    };
    visit(start);
    while (waiting > 0) {
      size++;
      visitBeside(stack[--waiting], grid, visit);
    }
    sizes.push(size);
  }
  return { of, sizes };
}
