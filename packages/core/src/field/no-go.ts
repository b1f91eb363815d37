import { distanceToOutline, indexOutline, type OutlineIndex, outlineOf } from '../areas/index.ts';
import { type SurfaceGrid, sampleGrid } from '../surface/index.ts';
import type { Obstacle } from '../treatment/index.ts';

/** Whether a chart point lies too near to an obstacle. */
export type NoGo = (u: number, v: number) => boolean;

/** Side of a bucket, chart mm: some dots each, and a hair lies in one to four of them. */
const BUCKET = 4;
/** λ on a head never falls below this, so that a margin of so many mm fits into the buckets. */
const LEAST_SCALE = 0.4;

/**
 * The obstacles of a treatment as dots ask for them, or null when there are none on this surface.
 * Each dot's own place decides, with λ at the dot: an obstacle removes the dots it covers and moves none.
 */
export function createNoGo(obstacles: readonly Obstacle[], grid: SurfaceGrid): NoGo | null {
  const found = obstacles.flatMap((obstacle) => {
    const outline = outlineIn(obstacle, grid);
    return outline ? [{ outline, marginMm: obstacle.marginMm }] : [];
  });
  if (found.length === 0) return null;
  const buckets = new Map<number, (typeof found)[number][]>();
  for (const one of found) {
    for (const key of bucketsAround(one.outline, one.marginMm / LEAST_SCALE)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(one);
      else buckets.set(key, [one]);
    }
  }
  return (u, v) => {
    const bucket = buckets.get(keyOf(Math.floor(u / BUCKET), Math.floor(v / BUCKET)));
    if (!bucket) return false;
    const scale = sampleGrid(grid, grid.scale, u, v);
    return bucket.some(({ outline, marginMm }) => distanceToOutline(outline, u, v) * scale > -marginMm);
  };
}

/** An obstacle in the chart; null where it belongs to the other kind of surface. */
function outlineIn({ points }: Obstacle, grid: SurfaceGrid): OutlineIndex | null {
  const isFlat = grid.surface.kind === 'patch';
  return points.every((point) => 'xMm' in point === isFlat) ? indexOutline(outlineOf(points, grid)) : null;
}

function bucketsAround({ u, v }: OutlineIndex, margin: number): number[] {
  const from = (values: Float64Array) => Math.floor((Math.min(...values) - margin) / BUCKET);
  const to = (values: Float64Array) => Math.floor((Math.max(...values) + margin) / BUCKET);
  const keys: number[] = [];
  for (let row = from(v); row <= to(v); row++) {
    for (let column = from(u); column <= to(u); column++) keys.push(keyOf(column, row));
  }
  return keys;
}

function keyOf(column: number, row: number): number {
  return row * 65536 + column;
}
