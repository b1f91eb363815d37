import { type ClassGrid, sortIntoClasses } from './class-grid.ts';
import type { SpacedDots } from './spaced-dots.ts';

/** Dots in an order in which what lies near on the plane lies near in memory, and the pairs among them. */
export interface DotPairs {
  /** For each dot of this order its index among the caller's. */
  readonly order: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly spacing: Float64Array;
  /** Dot a pairs with other[start[a]] … other[start[a + 1] - 1], all in this order. Each pair is listed once. */
  readonly start: Int32Array;
  readonly other: Int32Array;
}

/**
 * All pairs nearer than `reach` times the mean of their spacings.
 * The order of dots and pairs depends on all dots: what is summed over them must not depend on the order of summing.
 * @param frozen one byte per dot: pairs of two frozen dots are left out.
 */
export function listPairs(dots: SpacedDots, reach: number, frozen?: Uint8Array): DotPairs {
  const sorted = sortIntoClasses(dots, reach);
  const { order, x, y, spacing, grids } = sorted;
  const start = new Int32Array(dots.count + 1);
  const room: Room = { other: new Int32Array(5 * dots.count + 64), count: 0 };
  const half = reach / 2;
  grids.forEach((grid, k) => {
    for (let a = grid.first; a < grid.end; a++) {
      pairWithLater(grid, sorted, { a, half, room });
      for (let m = k + 1; m < grids.length; m++) pairWithCoarser(grids[m], sorted, { a, half, room });
      if (frozen !== undefined && frozen[order[a]] !== 0) {
        room.count = leaveOutFrozen(room, start[a], (b) => frozen[order[b]] !== 0);
      }
      start[a + 1] = room.count;
    }
  });
  return { order, x, y, spacing, start, other: room.other.subarray(0, room.count) };
}

interface Room {
  other: Int32Array;
  count: number;
}

interface Search {
  readonly a: number;
  /** Half the reach: the limit of a pair is this times the sum of the spacings. */
  readonly half: number;
  readonly room: Room;
}

type Sorted = Pick<DotPairs, 'x' | 'y' | 'spacing'>;

/** Pairs of a dot with those of its own class behind it: in its row of cells and in the two rows above. */
function pairWithLater(grid: ClassGrid, dots: Sorted, search: Search): void {
  const { columns, rows, cellStart } = grid;
  const { a } = search;
  const column = Math.floor((dots.x[a] - grid.originX) * grid.scale);
  const row = Math.floor((dots.y[a] - grid.originY) * grid.scale);
  const left = column < 2 ? 0 : column - 2;
  const right = Math.min(columns, column + 3);
  take(dots, search, a + 1, cellStart[row * columns + right]);
  for (let above = row + 1; above <= row + 2 && above < rows; above++) {
    take(dots, search, cellStart[above * columns + left], cellStart[above * columns + right]);
  }
}

/** Pairs of a dot with those of a coarser class. */
function pairWithCoarser(grid: ClassGrid, dots: Sorted, search: Search): void {
  const { columns, rows, cellStart, originX, originY, scale } = grid;
  const { a, half } = search;
  const limit = half * (grid.largest + dots.spacing[a]);
  const left = Math.max(0, Math.floor((dots.x[a] - limit - originX) * scale));
  const right = Math.min(columns - 1, Math.floor((dots.x[a] + limit - originX) * scale));
  const low = Math.max(0, Math.floor((dots.y[a] - limit - originY) * scale));
  const high = Math.min(rows - 1, Math.floor((dots.y[a] + limit - originY) * scale));
  if (left > right) return;
  for (let row = low; row <= high; row++) {
    take(dots, search, cellStart[row * columns + left], cellStart[row * columns + right + 1]);
  }
}

/** Adds those of the dots [from, to) that are near enough. Writing first and then counting saves a branch that half of the pairs mispredict. */
function take({ x, y, spacing }: Sorted, { a, half, room }: Search, from: number, to: number): void {
  if (room.count + to - from > room.other.length) enlarge(room);
  const { other } = room;
  const px = x[a];
  const py = y[a];
  const r = spacing[a];
  let count = room.count;
  for (let b = from; b < to; b++) {
    const dx = x[b] - px;
    const dy = y[b] - py;
    const limit = half * (r + spacing[b]);
    other[count] = b;
    count += dx * dx + dy * dy < limit * limit ? 1 : 0;
  }
  room.count = count;
}

function enlarge(room: Room): void {
  const larger = new Int32Array(2 * room.other.length);
  larger.set(room.other);
  room.other = larger;
}

function leaveOutFrozen({ other, count }: Room, from: number, isFrozen: (b: number) => boolean): number {
  let kept = from;
  for (let k = from; k < count; k++) if (!isFrozen(other[k])) other[kept++] = other[k];
  return kept;
}
