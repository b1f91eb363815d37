/** A growing set of dots in square cells, for "is anything nearer than". */
export interface DotGrid {
  add(x: number, y: number): void;
  /** Distance to the nearest dot, at most `limit` (returned when nothing is nearer). */
  nearest(x: number, y: number, limit: number): number;
  /** Dots nearer than `distance`, one at the place itself included. */
  countWithin(x: number, y: number, distance: number): number;
}

/** @param cell side of a cell, about the distances that will be asked for. */
export function createDotGrid(cell: number): DotGrid {
  const cells = new Map<number, number[]>();
  // Cells are numbered on a lattice of ±2^25 rows of 2^26: exact in a double.
  const keyOf = (column: number, row: number) => row * 67108864 + column;
  return {
    add(x, y) {
      const key = keyOf(Math.floor(x / cell), Math.floor(y / cell));
      const held = cells.get(key);
      if (held) held.push(x, y);
      else cells.set(key, [x, y]);
    },
    nearest(x, y, limit) {
      let best = limit * limit;
      visit(x, y, limit, (d2) => {
        if (d2 < best) best = d2;
      });
      return Math.sqrt(best);
    },
    countWithin(x, y, distance) {
      let count = 0;
      visit(x, y, distance, (d2) => {
        if (d2 < distance * distance) count++;
      });
      return count;
    },
  };

  /** Squared distances of all dots in the cells that the circle touches. */
  function visit(x: number, y: number, reach: number, see: (d2: number) => void): void {
    const column1 = Math.floor((x + reach) / cell);
    const row1 = Math.floor((y + reach) / cell);
    for (let row = Math.floor((y - reach) / cell); row <= row1; row++) {
      for (let column = Math.floor((x - reach) / cell); column <= column1; column++) {
        const held = cells.get(keyOf(column, row));
        if (!held) continue;
        for (let k = 0; k < held.length; k += 2) {
          const dx = held[k] - x;
          const dy = held[k + 1] - y;
          see(dx * dx + dy * dy);
        }
      }
    }
  }
}
