import { listPairs } from '../spacing/dot-pairs.ts';
import type { StandingDots } from './fill-lack.ts';

/** Share of dots whose mark touches another's, each in [0, 1]. */
export interface MergingRise {
  /** Of the old dots alone. */
  readonly before: number;
  /** Of old and new dots together. */
  readonly after: number;
}

/**
 * How much more dots run together once new ones stand between the old: two marks touch where their middles are nearer than the mean of
 * their widths.
 * @param widthAt width of a mark at (x, y), in the unit of the coordinates, above 0.
 */
export function mergingRise(
  old: StandingDots,
  fresh: StandingDots,
  widthAt: (x: number, y: number) => number,
): MergingRise {
  const count = old.count + fresh.count;
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  x.set(old.x.subarray(0, old.count));
  y.set(old.y.subarray(0, old.count));
  x.set(fresh.x.subarray(0, fresh.count), old.count);
  y.set(fresh.y.subarray(0, fresh.count), old.count);
  const spacing = x.map((at, i) => widthAt(at, y[i]));
  const { order, start, other } = listPairs({ count, x, y, spacing }, 1);
  const [touchesOld, touchesAny] = [new Uint8Array(count), new Uint8Array(count)];
  for (let a = 0; a < count; a++) {
    for (let k = start[a]; k < start[a + 1]; k++) {
      const [i, j] = [order[a], order[other[k]]];
      touchesAny[i] = touchesAny[j] = 1;
      if (i < old.count && j < old.count) touchesOld[i] = touchesOld[j] = 1;
    }
  }
  return { before: shareOf(touchesOld, old.count), after: shareOf(touchesAny, count) };
}

function shareOf(flags: Uint8Array, count: number): number {
  let sum = 0;
  for (const flag of flags) sum += flag;
  return count === 0 ? 0 : sum / count;
}
