/**
 * Spacing over the plane, on a regular grid with bilinear interpolation between its nodes. Node (column, row) lies at
 * (originX + column·cell, originY + row·cell), index row·columns + column.
 */
export interface SpacingMap {
  readonly originX: number;
  readonly originY: number;
  /** Distance between nodes, above 0. */
  readonly cell: number;
  /** Nodes along x and y, at least 2 each. */
  readonly columns: number;
  readonly rows: number;
  /** Smallest distance between dots at each node; Infinity where there are none (a cell with such a corner has no dots). */
  readonly spacing: Float32Array;
  /** Signed distance to the edge of the region at each node, positive inside. Without it the whole grid is inside. */
  readonly inside?: Float32Array;
  /**
   * Added to `inside` before the sign is looked at: an amplitude, multiplied by a number in [-1, 1) that belongs to the
   * dot's place, or a function of the place. @defaultValue 0
   */
  readonly jitter?: number | ((x: number, y: number) => number);
}

/** Bilinear value of a grid at (x, y); NaN outside the grid, or beside a node that is not finite. */
export function valueAt(map: SpacingMap, values: ArrayLike<number>, x: number, y: number): number {
  const gx = (x - map.originX) / map.cell;
  const gy = (y - map.originY) / map.cell;
  const right = map.columns - 1;
  const top = map.rows - 1;
  if (!(gx >= 0 && gy >= 0 && gx <= right && gy <= top)) return NaN;
  const column = gx < right ? gx | 0 : right - 1;
  const row = gy < top ? gy | 0 : top - 1;
  const i = row * map.columns + column;
  const fx = gx - column;
  const low = values[i] + (values[i + 1] - values[i]) * fx;
  const j = i + map.columns;
  const high = values[j] + (values[j + 1] - values[j]) * fx;
  return low + (high - low) * (gy - row);
}

/** @throws RangeError when the sizes of a map do not fit together. */
export function checkMap({ cell, columns, rows, spacing, inside, originX, originY }: SpacingMap): void {
  if (!(cell > 0 && cell < Infinity))
    throw new RangeError(`spacing map: expected a cell above 0, got ${cell}`);
  if (!(Number.isInteger(columns) && Number.isInteger(rows) && columns >= 2 && rows >= 2)) {
    throw new RangeError(`spacing map: expected at least 2 × 2 nodes, got ${columns} × ${rows}`);
  }
  if (!Number.isFinite(originX) || !Number.isFinite(originY)) {
    throw new RangeError(`spacing map: expected a finite origin, got (${originX}, ${originY})`);
  }
  if (spacing.length !== columns * rows) {
    throw new RangeError(`spacing map: expected ${columns * rows} spacings, got ${spacing.length}`);
  }
  if (inside && inside.length !== columns * rows) {
    throw new RangeError(`spacing map: expected ${columns * rows} inside values, got ${inside.length}`);
  }
}
