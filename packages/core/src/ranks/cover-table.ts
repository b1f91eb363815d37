/** Parts along a cell in the coarse mask (16 bits) and in the fine one (2 × 32 bits: rows 0–3, rows 4–7). */
export const COARSE = 4;
export const FINE = 8;
/** A coarse mask with every part covered. */
export const FULL = 0xffff;
/** A dot's place in its cell is coded on a CODES × CODES raster; EMPTY is the code of an empty cell. */
export const CODES = 16;
export const EMPTY = 256;
/** Entries per window cell: a power of two above EMPTY, so that an index is a shift and an or. */
const STRIDE = 512;

/** The 5 × 5 cells around a cell as [column, row] offsets, nearest first, so that most refusals come early. */
export const WINDOW: readonly (readonly [number, number])[] = [
  ...[
    [0, 0],
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
  ],
  ...[
    [2, 0],
    [-2, 0],
    [0, 2],
    [0, -2],
    [2, 1],
    [2, -1],
    [-2, 1],
    [-2, -1],
    [1, 2],
    [-1, 2],
    [1, -2],
    [-1, -2],
  ],
  ...[
    [2, 2],
    [2, -2],
    [-2, 2],
    [-2, -2],
  ],
].map(([column, row]) => [column, row] as const);

/** Masks at index (window << 9) | code. */
export interface CoverTable {
  readonly coarse: Uint16Array;
  readonly fineLow: Int32Array;
  readonly fineHigh: Int32Array;
}

/** Steps per cell to which a reach is rounded down, so that passes share tables. Rounding down keeps masks conservative. */
const REACH_STEPS = 128;

/** Cover tables by reach, each built when first asked for. */
export function createCoverTables(): (reach: number) => CoverTable {
  const tables = new Map<number, CoverTable>();
  return (reach) => {
    const step = Math.floor(reach * REACH_STEPS);
    const table = tables.get(step) ?? buildCoverTable(step / REACH_STEPS);
    tables.set(step, table);
    return table;
  };
}

/**
 * For each cell of the window and each coded place of a dot in it, the parts of the middle cell that lie wholly within
 * `reach` (in cells) of the dot, wherever in its raster square the dot is. Conservative: a part marked covered has no
 * room, one left open may or may not.
 */
function buildCoverTable(reach: number): CoverTable {
  const size = WINDOW.length * STRIDE;
  const table = {
    coarse: new Uint16Array(size),
    fineLow: new Int32Array(size),
    fineHigh: new Int32Array(size),
  };
  // A hair less than the reach, so that rounding never hides room that the exact test would find.
  const reach2 = reach * reach * 0.999999;
  const farX2 = new Float64Array(FINE);
  const farY2 = new Float64Array(FINE);
  for (let window = 1; window < WINDOW.length; window++) {
    const [cellX, cellY] = WINDOW[window];
    for (let codeX = 0; codeX < CODES; codeX++) {
      fillFarthest(farX2, cellX + codeX / CODES);
      for (let codeY = 0; codeY < CODES; codeY++) {
        fillFarthest(farY2, cellY + codeY / CODES);
        writeMasks(table, window * STRIDE + codeY * CODES + codeX, { farX2, farY2, reach2 });
      }
    }
  }
  return table;
}

function writeMasks(
  table: CoverTable,
  index: number,
  { farX2, farY2, reach2 }: { farX2: Float64Array; farY2: Float64Array; reach2: number },
): void {
  for (let y = 0; y < FINE; y += 2) {
    const upper = coveredInRow(farX2, farY2[y], reach2);
    const lower = coveredInRow(farX2, farY2[y + 1], reach2);
    const rows = (upper | (lower << FINE)) << ((y & 3) * FINE);
    if (y < 4) table.fineLow[index] |= rows;
    else table.fineHigh[index] |= rows;
    // A coarse part is covered when its four fine ones are.
    const both = upper & lower;
    const pairs = both & (both >> 1);
    const parts = (pairs & 1) | ((pairs >> 1) & 2) | ((pairs >> 2) & 4) | ((pairs >> 3) & 8);
    table.coarse[index] |= parts << ((y / 2) * COARSE);
  }
}

/** The parts of a row that are covered, a bit each. */
function coveredInRow(farX2: Float64Array, farY2: number, reach2: number): number {
  let bits = 0;
  for (let x = 0; x < FINE; x++) if (farX2[x] + farY2 < reach2) bits |= 1 << x;
  return bits;
}

/** Squared largest distance along one axis between [dot, dot + 1/CODES] and each part [k, k + 1] / FINE. */
function fillFarthest(result: Float64Array, dot: number): void {
  for (let k = 0; k < FINE; k++) {
    const far = Math.max((k + 1) / FINE - dot, dot + 1 / CODES - k / FINE);
    result[k] = far * far;
  }
}
