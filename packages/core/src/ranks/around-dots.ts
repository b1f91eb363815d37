/** Places that come before all dots of a field. */
export interface AroundPlaces {
  readonly count: number;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Dots that stand already, by cell: any number in each, which a grid of darts cannot hold. */
export interface AroundDots {
  /** Coordinates, cell by cell. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Squared distance to the nearest one, at most `limit2`. */
  nearest2(x: number, y: number, limit2: number): number;
}

/** Side of a cell in field units: about the spacing of the sparsest usual session. */
const CELL = 1.5;

/**
 * @param period side of the torus. Dots near its edge are not seen from the other side.
 * @throws RangeError when a place lies outside [0, period).
 */
export function createAroundDots({ count, x, y }: AroundPlaces, period: number): AroundDots {
  const across = Math.ceil(period / CELL);
  const start = new Int32Array(across * across + 1);
  const cellOf = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    if (!(x[i] >= 0 && y[i] >= 0 && x[i] < period && y[i] < period)) {
      throw new RangeError(
        `buildRanks: expected dots around in [0, ${period}), got (${x[i]}, ${y[i]}) at ${i}`,
      );
    }
    cellOf[i] = Math.floor(y[i] / CELL) * across + Math.floor(x[i] / CELL);
    start[cellOf[i] + 1]++;
  }
  for (let c = 0; c < across * across; c++) start[c + 1] += start[c];
  const next = start.slice();
  const sortedX = new Float64Array(count);
  const sortedY = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const slot = next[cellOf[i]]++;
    sortedX[slot] = x[i];
    sortedY[slot] = y[i];
  }
  return {
    x: sortedX,
    y: sortedY,
    nearest2(px, py, limit2) {
      const reach = Math.sqrt(limit2);
      const left = Math.max(0, Math.floor((px - reach) / CELL));
      const right = Math.min(across - 1, Math.floor((px + reach) / CELL));
      const top = Math.min(across - 1, Math.floor((py + reach) / CELL));
      let best = limit2;
      for (let row = Math.max(0, Math.floor((py - reach) / CELL)); row <= top; row++) {
        for (let k = start[row * across + left]; k < start[row * across + right + 1]; k++) {
          const dx = sortedX[k] - px;
          const dy = sortedY[k] - py;
          const d2 = dx * dx + dy * dy;
          if (d2 < best) best = d2;
        }
      }
      return best;
    },
  };
}
