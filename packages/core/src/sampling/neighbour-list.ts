/** Neighbours of every dot, in index order: dot i has `neighbour[start[i]] … neighbour[start[i + 1] - 1]`. */
export interface NeighbourList {
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
}

/** Dots with a spacing each. */
export interface SpacedDots {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly spacing: Float32Array;
}

/** Spacings are sorted into classes a factor 2 apart, each with a grid of its own, so that mixed fields stay fast. */
const CLASS_RATIO = 2;
const MOST_CLASSES = 12;

/**
 * All pairs nearer than `reach` times the larger of their spacings, listed for both dots. The lists are in index order
 * whatever the grid, so that sums over them do not depend on dots elsewhere.
 */
export function listNeighbours(dots: SpacedDots, reach: number): NeighbourList {
  const classes = classesOf(dots);
  const pairs = new PairList(dots.count);
  for (let k = 0; k < classes.bounds.length; k++) {
    const grid = buildGrid(dots, classes, { k, reach });
    if (grid === null) continue;
    pairWithin(grid, dots, { pairs, reach });
    if (k > 0) pairWithFiner(grid, dots, { pairs, reach, classOf: classes.of });
  }
  return inOrder(pairs, dots.count);
}

/** Growing list of pairs, with the number of neighbours of each dot i in `start[i + 1]`. */
class PairList {
  count = 0;
  i: Uint32Array<ArrayBuffer>;
  j: Uint32Array<ArrayBuffer>;
  readonly start: Uint32Array<ArrayBuffer>;

  constructor(dots: number) {
    this.i = new Uint32Array(Math.max(64, dots * 5));
    this.j = new Uint32Array(this.i.length);
    this.start = new Uint32Array(dots + 1);
  }

  push(i: number, j: number): void {
    if (this.count === this.i.length) {
      this.i = doubled(this.i);
      this.j = doubled(this.j);
    }
    this.i[this.count] = i;
    this.j[this.count++] = j;
    this.start[i + 1]++;
    this.start[j + 1]++;
  }
}

interface PairWork {
  readonly pairs: PairList;
  readonly reach: number;
}

/** Pairs of one class: each dot with the later ones of its row of cells and those of the two rows above. */
function pairWithin(
  { columns, rows, cellStart, dots, x, y }: Grid,
  { spacing }: SpacedDots,
  { pairs, reach }: PairWork,
): void {
  for (let row = 0; row < rows; row++) {
    const above = Math.min(rows - 1, row + 2);
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const left = Math.max(0, column - 2);
      const right = Math.min(columns - 1, column + 2);
      for (let a = cellStart[cell]; a < cellStart[cell + 1]; a++) {
        const i = dots[a];
        const r = spacing[i];
        for (let other = row; other <= above; other++) {
          const to = cellStart[other * columns + right + 1];
          for (let b = other === row ? a + 1 : cellStart[other * columns + left]; b < to; b++) {
            const dx = x[a] - x[b];
            const dy = y[a] - y[b];
            const j = dots[b];
            const s = spacing[j];
            const limit = reach * Math.max(r, s);
            if (dx * dx + dy * dy < limit * limit) pairs.push(i, j);
          }
        }
      }
    }
  }
}

/** Pairs of the dots of a class with all finer dots. */
function pairWithFiner(
  grid: Grid,
  { count, x, y, spacing }: SpacedDots,
  { pairs, reach, classOf }: PairWork & { classOf: Uint8Array },
): void {
  for (let i = 0; i < count; i++) {
    if (classOf[i] >= grid.class) continue;
    const first = Math.max(0, Math.floor((x[i] - grid.reach - grid.originX) * grid.scale));
    const last = Math.min(grid.columns - 1, Math.floor((x[i] + grid.reach - grid.originX) * grid.scale));
    const row0 = Math.max(0, Math.floor((y[i] - grid.reach - grid.originY) * grid.scale));
    const row1 = Math.min(grid.rows - 1, Math.floor((y[i] + grid.reach - grid.originY) * grid.scale));
    if (first > last) continue;
    for (let row = row0; row <= row1; row++) {
      const to = grid.cellStart[row * grid.columns + last + 1];
      for (let b = grid.cellStart[row * grid.columns + first]; b < to; b++) {
        const j = grid.dots[b];
        const dx = x[i] - grid.x[b];
        const dy = y[i] - grid.y[b];
        const limit = reach * spacing[j];
        if (dx * dx + dy * dy < limit * limit) pairs.push(i, j);
      }
    }
  }
}

/** Spread pairs into lists; then hand every dot, in index order, to its neighbours: that leaves each list in index order. */
function inOrder({ start, i: pairI, j: pairJ, count: pairs }: PairList, count: number): NeighbourList {
  for (let i = 0; i < count; i++) start[i + 1] += start[i];
  const next = start.slice(0, count);
  const loose = new Uint32Array(2 * pairs);
  for (let p = 0; p < pairs; p++) {
    loose[next[pairI[p]]++] = pairJ[p];
    loose[next[pairJ[p]]++] = pairI[p];
  }
  next.set(start.subarray(0, count));
  const neighbour = new Uint32Array(2 * pairs);
  for (let i = 0; i < count; i++) {
    for (let k = start[i]; k < start[i + 1]; k++) neighbour[next[loose[k]]++] = i;
  }
  return { start, neighbour };
}

interface Classes {
  readonly of: Uint8Array;
  /** Largest spacing of each class that is present, else 0. */
  readonly bounds: number[];
}

function classesOf({ count, spacing }: SpacedDots): Classes {
  let least = Infinity;
  for (let i = 0; i < count; i++) if (spacing[i] < least) least = spacing[i];
  const of = new Uint8Array(count);
  const bounds: number[] = [];
  for (let i = 0; i < count; i++) {
    let k = 0;
    for (let bound = least * CLASS_RATIO; spacing[i] >= bound && k < MOST_CLASSES - 1; bound *= CLASS_RATIO)
      k++;
    of[i] = k;
    bounds[k] = Math.max(bounds[k] ?? 0, spacing[i]);
  }
  return { of, bounds: Array.from(bounds, (bound) => bound ?? 0) };
}

interface Grid {
  readonly class: number;
  /** Distance within which a dot of this class may have smaller or equal neighbours. */
  readonly reach: number;
  readonly originX: number;
  readonly originY: number;
  /** Cells per unit of length. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  readonly cellStart: Uint32Array;
  /** Index and place of the dots, cell by cell. */
  readonly dots: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
}

function buildGrid(
  { count, x, y }: SpacedDots,
  classes: Classes,
  { k, reach }: { k: number; reach: number },
): Grid | null {
  const bound = classes.bounds[k];
  if (bound === 0) return null;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  let members = 0;
  for (let i = 0; i < count; i++) {
    if (classes.of[i] !== k) continue;
    members++;
    minX = Math.min(minX, x[i]);
    minY = Math.min(minY, y[i]);
    maxX = Math.max(maxX, x[i]);
    maxY = Math.max(maxY, y[i]);
  }
  // Cells of half the reach, but never many more cells than dots.
  const area = Math.max((maxX - minX) * (maxY - minY), bound * bound);
  const cell = Math.max(
    (reach * bound) / 2,
    Math.sqrt(area / (4 * members)),
    (maxX - minX) / 30000,
    (maxY - minY) / 30000,
  );
  const scale = 1 / cell;
  const columns = Math.floor((maxX - minX) * scale) + 1;
  const rows = Math.floor((maxY - minY) * scale) + 1;
  const cellStart = new Uint32Array(columns * rows + 1);
  const cellOf = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    if (classes.of[i] !== k) continue;
    cellOf[i] = Math.floor((y[i] - minY) * scale) * columns + Math.floor((x[i] - minX) * scale);
    cellStart[cellOf[i] + 1]++;
  }
  for (let c = 0; c < columns * rows; c++) cellStart[c + 1] += cellStart[c];
  const next = cellStart.slice();
  const dots = new Uint32Array(members);
  const gridX = new Float32Array(members);
  const gridY = new Float32Array(members);
  for (let i = 0; i < count; i++) {
    if (classes.of[i] !== k) continue;
    const slot = next[cellOf[i]]++;
    dots[slot] = i;
    gridX[slot] = x[i];
    gridY[slot] = y[i];
  }
  const frame = { originX: minX, originY: minY, scale, columns, rows };
  return { class: k, reach: reach * bound, ...frame, cellStart, dots, x: gridX, y: gridY };
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const result = new Uint32Array(array.length * 2);
  result.set(array);
  return result;
}
