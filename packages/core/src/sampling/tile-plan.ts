import type { RankField } from '../ranks/rank-field.ts';
import type { SpacingMap } from '../spacing/spacing-map.ts';

/** The stretch of a tile's dots that may be alive, and how the tile lies in the plane. */
export interface TileTask {
  /** First dot of the tile and one past the last whose t reaches the tile's smallest spacing. */
  readonly start: number;
  readonly end: number;
  /** What to add to torus coordinates to come to this copy of the tile. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** The spacing when it is the same at every node of the tile and the tile lies within the grid, else NaN. */
  readonly uniform: number;
}

/** Ranks that a map asks for and the field does not hold. */
export interface Exhausted {
  /** Smallest spacing asked for. */
  readonly asked: number;
  /** Smallest spacing that the field holds in that tile (Infinity where nothing was built). */
  readonly built: number;
}

/** The tiles that a map touches, row by row, and the worst shortage of ranks, or null. */
export function planTiles(
  ranks: RankField,
  map: SpacingMap,
): { tasks: TileTask[]; exhausted: Exhausted | null } {
  const { tileSize, tiles, period, tileDepth } = ranks;
  const tasks: TileTask[] = [];
  let exhausted: Exhausted | null = null;
  const range = { min: 0, max: 0 };
  const lastRow = Math.floor((map.originY + (map.rows - 1) * map.cell) / tileSize);
  const lastColumn = Math.floor((map.originX + (map.columns - 1) * map.cell) / tileSize);
  for (let row = Math.floor(map.originY / tileSize); row <= lastRow; row++) {
    for (let column = Math.floor(map.originX / tileSize); column <= lastColumn; column++) {
      const nodes = nodesOf(map, column * tileSize, row * tileSize, tileSize);
      spacingRange(map, nodes, range);
      if (!(range.min < Infinity)) continue;
      const tile = wrap(row, tiles) * tiles + wrap(column, tiles);
      if (range.min < tileDepth[tile]) {
        const asked = smallestInside(map, nodes);
        if (asked < tileDepth[tile] && asked < (exhausted?.asked ?? Infinity)) {
          exhausted = { asked, built: tileDepth[tile] };
        }
      }
      const start = ranks.tileStart[tile];
      const end = firstBelow(ranks.t, { from: start, to: ranks.tileStart[tile + 1], value: range.min });
      if (end === start) continue;
      const shiftX = Math.floor(column / tiles) * period;
      const shiftY = Math.floor(row / tiles) * period;
      const uniform = nodes.whole && range.min === range.max ? range.min : NaN;
      tasks.push({ start, end, shiftX, shiftY, uniform });
    }
  }
  return { tasks, exhausted };
}

interface NodeRange {
  readonly column0: number;
  readonly column1: number;
  readonly row0: number;
  readonly row1: number;
  /** The tile lies within the grid. */
  readonly whole: boolean;
}

/** Nodes of all cells that touch a tile. */
function nodesOf(map: SpacingMap, x: number, y: number, size: number): NodeRange {
  const column0 = Math.floor((x - map.originX) / map.cell);
  const row0 = Math.floor((y - map.originY) / map.cell);
  const column1 = Math.floor((x + size - map.originX) / map.cell) + 1;
  const row1 = Math.floor((y + size - map.originY) / map.cell) + 1;
  return {
    column0: Math.max(0, column0),
    column1: Math.min(map.columns - 1, column1),
    row0: Math.max(0, row0),
    row1: Math.min(map.rows - 1, row1),
    whole: column0 >= 0 && row0 >= 0 && column1 < map.columns && row1 < map.rows,
  };
}

/** Spacing that is no number counts as Infinity. */
function spacingRange(
  { spacing, columns }: SpacingMap,
  { column0, column1, row0, row1 }: NodeRange,
  range: { min: number; max: number },
): void {
  let min = Infinity;
  let max = 0;
  for (let row = row0; row <= row1; row++) {
    for (let i = row * columns + column0; i <= row * columns + column1; i++) {
      const value = spacing[i];
      if (value < min) min = value;
      if (!(value <= max)) max = Number.isNaN(value) ? Infinity : value;
    }
  }
  range.min = min;
  range.max = max;
}

/** Smallest spacing of the nodes from which the region can be reached: a signed distance grows by at most the diagonal of a cell. */
function smallestInside(map: SpacingMap, { column0, column1, row0, row1 }: NodeRange): number {
  const { spacing, inside, columns, cell, jitter = 0 } = map;
  const reach = typeof jitter === 'number' ? Math.abs(jitter) + Math.SQRT2 * cell : Infinity;
  let min = Infinity;
  for (let row = row0; row <= row1; row++) {
    for (let i = row * columns + column0; i <= row * columns + column1; i++) {
      if (spacing[i] < min && (!inside || inside[i] > -reach)) min = spacing[i];
    }
  }
  return min;
}

/** First index in [from, to) whose t is below the value; t falls along the range. */
function firstBelow(
  t: Float32Array,
  { from, to, value }: { from: number; to: number; value: number },
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (t[middle] >= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wrap(index: number, count: number): number {
  return ((index % count) + count) % count;
}
