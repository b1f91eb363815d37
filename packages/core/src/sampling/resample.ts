import { hash3 } from '../random/hash.ts';
import { coordinateStep, type RankField } from '../ranks/rank-field.ts';
import { checkMap, type SpacingMap, valueAt } from '../spacing/spacing-map.ts';
import { type Exhausted, planTiles, type TileTask } from './tile-plan.ts';

/** The dots of a rank field that are alive over a map, tile by tile; all arrays have `count` entries. */
export interface AliveDots {
  readonly count: number;
  /** Index into the rank field (two dots share one where a map is larger than the torus). */
  readonly index: Uint32Array;
  /** Coordinates in the map's plane. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Spacing asked for at the dot: no other dot of spacing as large lies nearer. */
  readonly spacing: Float32Array;
  /** Distance to the nearest dot that ranks before it, at least `spacing`. */
  readonly t: Float32Array;
  /** Share of the asked density at which the dot appears, (spacing / t)², in [0, 1): 0 first. */
  readonly rank: Float32Array;
  /** Set when the field ran out of ranks: the dots are then too few somewhere, and must not be shown as complete. */
  readonly exhausted: Exhausted | null;
}

/** Largest Float32 below 1. */
const BELOW_ONE = 1 - 2 ** -24;

/**
 * The dots of a rank field that a map lets live: t ≥ r(p), and p inside. Each dot depends on its own place alone, so an
 * edit of the map changes dots where the map changed and nowhere else.
 * For alive i and j the distance is at least min(r_i, r_j) on the Float32 coordinates. The map may lie anywhere within
 * two periods of the origin; beyond that, coordinates lose bits and so does the guarantee.
 * @param room where the result's arrays come from. @defaultValue new ones
 * @throws RangeError when the map's sizes do not fit together.
 */
export function resample(ranks: RankField, map: SpacingMap, room?: AliveRoom): AliveDots {
  checkMap(map);
  const { tasks, exhausted } = planTiles(ranks, map);
  let capacity = 0;
  for (const task of tasks) capacity += task.end - task.start;
  const out = room?.(capacity) ?? columnsFor(capacity);
  const isInside = map.inside ? insideTest(ranks, map, map.inside) : null;
  let count = 0;
  for (const task of tasks) {
    count = Number.isNaN(task.uniform)
      ? takeVarying(ranks, task, { map, isInside, out, count })
      : takeUniform(ranks, task, { map, isInside, out, count });
  }
  return {
    count,
    index: out.index.subarray(0, count),
    x: out.x.subarray(0, count),
    y: out.y.subarray(0, count),
    spacing: out.spacing.subarray(0, count),
    t: out.t.subarray(0, count),
    rank: out.rank.subarray(0, count),
    exhausted,
  };
}

/** Arrays with room for at least so many dots; what they hold does not matter. */
export type AliveRoom = (capacity: number) => AliveColumns;

/** A room that gives the same arrays again and again: for a caller who is done with one result before asking for the next. */
export function createAliveRoom(): AliveRoom {
  let kept: AliveColumns | null = null;
  return (capacity) => {
    const size = kept?.x.length ?? 0;
    if (!kept || size < capacity || size > 4 * capacity) kept = columnsFor(Math.ceil(1.25 * capacity));
    return kept;
  };
}

function columnsFor(capacity: number): AliveColumns {
  return {
    index: new Uint32Array(capacity),
    x: new Float32Array(capacity),
    y: new Float32Array(capacity),
    spacing: new Float32Array(capacity),
    t: new Float32Array(capacity),
    rank: new Float32Array(capacity),
  };
}

/** The columns of {@link AliveDots}. */
export interface AliveColumns {
  readonly index: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly spacing: Float32Array;
  readonly t: Float32Array;
  readonly rank: Float32Array;
}

interface Sink {
  readonly map: SpacingMap;
  readonly isInside: ((x: number, y: number) => boolean) | null;
  readonly out: AliveColumns;
  readonly count: number;
}

/** A tile of one spacing: every dot of the stretch is alive if it is inside. */
function takeUniform(
  ranks: RankField,
  { start, end, shiftX, shiftY, uniform }: TileTask,
  sink: Sink,
): number {
  const { x, y, t } = ranks;
  const { isInside, out } = sink;
  const square = uniform * uniform;
  let n = sink.count;
  if (isInside === null) {
    // Everything is alive: whole stretches are copied.
    out.t.set(t.subarray(start, end), n);
    out.spacing.fill(uniform, n, n + end - start);
    for (let i = start; i < end; i++, n++) {
      out.index[n] = i;
      out.x[n] = x[i] + shiftX;
      out.y[n] = y[i] + shiftY;
      out.rank[n] = Math.min(BELOW_ONE, square / (t[i] * t[i]));
    }
    return n;
  }
  for (let i = start; i < end; i++) {
    const px = x[i] + shiftX;
    const py = y[i] + shiftY;
    if (isInside !== null && !isInside(px, py)) continue;
    out.index[n] = i;
    out.x[n] = px;
    out.y[n] = py;
    out.spacing[n] = uniform;
    out.t[n] = t[i];
    out.rank[n++] = Math.min(BELOW_ONE, square / (t[i] * t[i]));
  }
  return n;
}

/** A tile of varying spacing. The interpolation is that of `valueAt`, written out because a call per dot costs as much again. */
function takeVarying(ranks: RankField, { start, end, shiftX, shiftY }: TileTask, sink: Sink): number {
  const { x, y, t } = ranks;
  const { originX, originY, cell, columns, rows, spacing } = sink.map;
  const { isInside, out } = sink;
  const right = columns - 1;
  const top = rows - 1;
  let n = sink.count;
  for (let i = start; i < end; i++) {
    const px = x[i] + shiftX;
    const py = y[i] + shiftY;
    const gx = (px - originX) / cell;
    const gy = (py - originY) / cell;
    if (!(gx >= 0 && gy >= 0 && gx <= right && gy <= top)) continue;
    const column = gx < right ? gx | 0 : right - 1;
    const row = gy < top ? gy | 0 : top - 1;
    const a = row * columns + column;
    const b = a + columns;
    const fx = gx - column;
    const low = spacing[a] + (spacing[a + 1] - spacing[a]) * fx;
    const high = spacing[b] + (spacing[b + 1] - spacing[b]) * fx;
    const r = Math.fround(low + (high - low) * (gy - row));
    if (!(t[i] >= r)) continue;
    if (isInside !== null && !isInside(px, py)) continue;
    out.index[n] = i;
    out.x[n] = px;
    out.y[n] = py;
    out.spacing[n] = r;
    out.t[n] = t[i];
    out.rank[n++] = Math.min(BELOW_ONE, (r * r) / (t[i] * t[i]));
  }
  return n;
}

function insideTest(
  ranks: RankField,
  map: SpacingMap,
  inside: Float32Array,
): (x: number, y: number) => boolean {
  const { jitter = 0 } = map;
  if (jitter === 0) return (x, y) => valueAt(map, inside, x, y) > 0;
  if (typeof jitter === 'function') return (x, y) => valueAt(map, inside, x, y) + jitter(x, y) > 0;
  const perStep = 1 / coordinateStep(ranks.period);
  const key = ranks.keys[1];
  // A dot's identity is its place on the coordinate lattice: the same whatever else is built or sampled.
  const unit = (x: number, y: number) => hash3(key, x * perStep, y * perStep) * 2 ** -31 - 1;
  return (x, y) => {
    const distance = valueAt(map, inside, x, y);
    if (distance > jitter) return true;
    return distance > -jitter && distance + jitter * unit(x, y) > 0;
  };
}
