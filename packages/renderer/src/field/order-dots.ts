/** Width of the cells in which dots are put, chart mm. Chosen by measurement: the GPU then finds what it paints next to in its cache. */
const CELL_MM = 4;

/** Dots in the cells of a grid over the chart, row by row, there and back. */
export interface DotCells {
  /** Dots that follow each other lie beside each other. How dots darken does not depend on their order, but how fast they are drawn does. */
  readonly order: Uint32Array;
  /** Calls back for every dot in the cells around a dot's own, itself included. */
  forNeighbours(i: number, callback: (j: number) => void): void;
}

export function cellsOf(u: Float32Array, v: Float32Array, count: number): DotCells {
  const order = new Uint32Array(count);
  const { low, high } = bounds(u, v, count);
  const columns = Math.floor((high[0] - low[0]) / CELL_MM) + 1;
  const rows = Math.floor((high[1] - low[1]) / CELL_MM) + 1;
  // A field of nonsense, or of a few dots far apart: its order does not matter.
  if (!(columns * rows <= 16 * count + 4096)) {
    return { order: order.map((_, i) => i), forNeighbours: () => {} };
  }
  const rowOf = (i: number) => Math.floor((v[i] - low[1]) / CELL_MM);
  const columnOf = (i: number) => Math.floor((u[i] - low[0]) / CELL_MM);
  const cellAt = (row: number, column: number) =>
    row * columns + (row % 2 === 0 ? column : columns - 1 - column);
  // Sorted by counting: after it each cell ends where the next one begins.
  const ends = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < count; i++) ends[cellAt(rowOf(i), columnOf(i)) + 1]++;
  for (let cell = 1; cell < ends.length; cell++) ends[cell] += ends[cell - 1];
  for (let i = 0; i < count; i++) order[ends[cellAt(rowOf(i), columnOf(i))]++] = i;
  return {
    order,
    forNeighbours(i, callback) {
      const [row, column] = [rowOf(i), columnOf(i)];
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          const cell = cellAt(y, x);
          for (let k = cell === 0 ? 0 : ends[cell - 1]; k < ends[cell]; k++) callback(order[k]);
        }
      }
    },
  };
}

function bounds(u: Float32Array, v: Float32Array, count: number) {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    low[0] = Math.min(low[0], u[i]);
    low[1] = Math.min(low[1], v[i]);
    high[0] = Math.max(high[0], u[i]);
    high[1] = Math.max(high[1], v[i]);
  }
  return { low, high };
}
