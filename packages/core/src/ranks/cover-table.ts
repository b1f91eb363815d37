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
    for (let code = 0; code < EMPTY; code++) {
      fillFarthest(farX2, cellX + (code % CODES) / CODES);
      fillFarthest(farY2, cellY + Math.floor(code / CODES) / CODES);
      writeMasks(table, window * STRIDE + code, { farX2, farY2, reach2 });
    }
  }
  return table;
}

function writeMasks(
  table: CoverTable,
  index: number,
  { farX2, farY2, reach2 }: { farX2: Float64Array; farY2: Float64Array; reach2: number },
): void {
  for (let y = 0; y < FINE; y++) {
    let bits = 0;
    for (let x = 0; x < FINE; x++) if (farX2[x] + farY2[y] < reach2) bits |= 1 << x;
    if (y < 4) table.fineLow[index] |= bits << (y * FINE);
    else table.fineHigh[index] |= bits << ((y - 4) * FINE);
  }
  for (let part = 0; part < COARSE * COARSE; part++) {
    const x = (part % COARSE) * 2;
    const y = Math.floor(part / COARSE) * 2;
    const farthest2 = Math.max(farX2[x], farX2[x + 1]) + Math.max(farY2[y], farY2[y + 1]);
    if (farthest2 < reach2) table.coarse[index] |= 1 << part;
  }
}

/** Squared largest distance along one axis between [dot, dot + 1/CODES] and each part [k, k + 1] / FINE. */
function fillFarthest(result: Float64Array, dot: number): void {
  for (let k = 0; k < FINE; k++) {
    const far = Math.max((k + 1) / FINE - dot, dot + 1 / CODES - k / FINE);
    result[k] = far * far;
  }
}
