import type { SpacedDots } from './spaced-dots.ts';

/** Spacings are sorted into classes a factor 2 apart, each with a grid of its own, so that mixed fields stay fast. */
const CLASS_RATIO = 2;
const MOST_CLASSES = 12;

/** Dots of one class, cell by cell: those of a cell, and of a stretch of a row of cells, lie side by side. */
export interface ClassGrid {
  /** Range of the class in the sorted order. */
  readonly first: number;
  readonly end: number;
  /** Largest spacing of the class. */
  readonly largest: number;
  readonly originX: number;
  readonly originY: number;
  /** Cells per unit of length; a cell is at least half a reach wide. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  /** First dot of each cell in the sorted order, row by row; columns · rows + 1 entries. */
  readonly cellStart: Int32Array;
}

/** Dots by class and cell. */
export interface ClassOrder {
  /** For each dot of this order its index among the caller's. */
  readonly order: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly spacing: Float64Array;
  /** Finest first; classes without dots are left out. */
  readonly grids: readonly ClassGrid[];
}

/** Sort dots by class of spacing, and within a class by cell. */
export function sortIntoClasses(dots: SpacedDots, reach: number): ClassOrder {
  const { count } = dots;
  const { classOf, largest, members } = classesOf(dots);
  const order = new Uint32Array(count);
  const cellOf = new Int32Array(count);
  const grids: ClassGrid[] = [];
  let first = 0;
  for (let k = 0; k < largest.length; k++) {
    if (members[k] === 0) continue;
    const one = { k, classOf, first, members: members[k], largest: largest[k] };
    grids.push(sortClass(dots, one, { reach, order, cellOf }));
    first += members[k];
  }
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const spacing = new Float64Array(count);
  for (let a = 0; a < count; a++) {
    const i = order[a];
    x[a] = dots.x[i];
    y[a] = dots.y[i];
    spacing[a] = dots.spacing[i];
  }
  return { order, x, y, spacing, grids };
}

function classesOf({ count, spacing }: SpacedDots) {
  let least = Infinity;
  for (let i = 0; i < count; i++) if (spacing[i] < least) least = spacing[i];
  const classOf = new Uint8Array(count);
  const largest = new Float64Array(MOST_CLASSES);
  const members = new Int32Array(MOST_CLASSES);
  for (let i = 0; i < count; i++) {
    const r = spacing[i];
    let k = 0;
    for (let bound = least * CLASS_RATIO; r >= bound && k < MOST_CLASSES - 1; bound *= CLASS_RATIO) k++;
    classOf[i] = k;
    members[k]++;
    if (r > largest[k]) largest[k] = r;
  }
  return { classOf, largest, members };
}

interface OneClass {
  readonly k: number;
  readonly classOf: Uint8Array;
  readonly first: number;
  readonly members: number;
  readonly largest: number;
}

interface Sorting {
  readonly reach: number;
  readonly order: Uint32Array;
  readonly cellOf: Int32Array;
}

function sortClass(dots: SpacedDots, one: OneClass, { reach, order, cellOf }: Sorting): ClassGrid {
  const { count, x, y } = dots;
  const { k, classOf, first, members, largest } = one;
  const { originX, originY, scale, columns, rows } = frameOf(dots, one, reach);
  const cellStart = new Int32Array(columns * rows + 1);
  for (let i = 0; i < count; i++) {
    if (classOf[i] !== k) continue;
    const cell = Math.floor((y[i] - originY) * scale) * columns + Math.floor((x[i] - originX) * scale);
    cellOf[i] = cell;
    cellStart[cell]++;
  }
  // Ends first; filling from the back leaves starts.
  let sum = first;
  for (let c = 0; c < columns * rows; c++) {
    sum += cellStart[c];
    cellStart[c] = sum;
  }
  cellStart[columns * rows] = sum;
  for (let i = count - 1; i >= 0; i--) if (classOf[i] === k) order[--cellStart[cellOf[i]]] = i;
  const end = first + members;
  return { first, end, largest, originX, originY, scale, columns, rows, cellStart };
}

function frameOf({ count, x, y }: SpacedDots, { k, classOf, members, largest }: OneClass, reach: number) {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    if (classOf[i] !== k) continue;
    if (x[i] < minX) minX = x[i];
    if (x[i] > maxX) maxX = x[i];
    if (y[i] < minY) minY = y[i];
    if (y[i] > maxY) maxY = y[i];
  }
  // Cells of half the reach, but never many more cells than dots.
  const area = Math.max((maxX - minX) * (maxY - minY), largest * largest);
  const cell = Math.max(
    (reach * largest) / 2,
    Math.sqrt(area / (4 * members)),
    (maxX - minX) / 30000,
    (maxY - minY) / 30000,
  );
  const scale = 1 / cell;
  const columns = Math.floor((maxX - minX) * scale) + 1;
  const rows = Math.floor((maxY - minY) * scale) + 1;
  return { originX: minX, originY: minY, scale, columns, rows };
}
