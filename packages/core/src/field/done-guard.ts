import type { DotField } from '../format/index.ts';
import { type SurfaceGrid, sampleGrid } from '../surface/index.ts';

/** Whether a new dot of the given chart spacing would stand too close to a dot that is already in the skin. */
export type DoneGuard = (u: number, v: number, spacing: number) => boolean;

/** Side of a bucket, chart mm: about the largest usual spacing, so that a look-up visits few buckets. */
const BUCKET = 2;

/**
 * Keeps later dots clear of those of done sessions; null when there are none.
 * A new dot keeps its own spacing from every one of them, or theirs where that is smaller, as everywhere in a field: so it lands in a gap,
 * and a session that is marked done changes nothing, not even where a dense area meets a sparse one.
 */
export function createDoneGuard(fields: readonly DotField[], grid: SurfaceGrid): DoneGuard | null {
  if (fields.length === 0) return null;
  const { originU, originV, cell, columns, rows } = grid;
  const across = Math.ceil((columns * cell) / BUCKET) + 1;
  const down = Math.ceil((rows * cell) / BUCKET) + 1;
  const buckets = new Map<number, number[]>();
  const column = (u: number) => Math.floor((u - originU) / BUCKET);
  const row = (v: number) => Math.floor((v - originV) / BUCKET);
  for (const { count, u, v, spacingMm } of fields) {
    for (let i = 0; i < count; i++) {
      const key = row(v[i]) * across + column(u[i]);
      const bucket = buckets.get(key);
      const own = spacingMm[i] / sampleGrid(grid, grid.scale, u[i], v[i]);
      if (bucket) bucket.push(u[i], v[i], own * own);
      else buckets.set(key, [u[i], v[i], own * own]);
    }
  }
  return (u, v, spacing) => {
    const least = spacing * spacing;
    const [top, bottom] = [Math.max(0, row(v - spacing)), Math.min(down, row(v + spacing))];
    const [left, right] = [Math.max(0, column(u - spacing)), Math.min(across - 1, column(u + spacing))];
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const bucket = buckets.get(y * across + x);
        if (!bucket) continue;
        for (let k = 0; k < bucket.length; k += 3) {
          const du = bucket[k] - u;
          const dv = bucket[k + 1] - v;
          // A part in a million: own spacings went through millimetres and back.
          if (du * du + dv * dv < Math.min(least, bucket[k + 2]) * (1 - 1e-6)) return true;
        }
      }
    }
    return false;
  };
}
