import { createDotGrid } from './dot-grid.ts';
import { fillGaps } from './fill-gaps.ts';
import type { SpacedDots } from './neighbour-list.ts';

/** How a touch-up places its dots. */
export interface TouchUpOptions {
  /** Most dots to place. */
  readonly most: number;
  /** Smallest distance of a new dot to any other, at its place; Infinity where none may go. */
  readonly spacingAt: (x: number, y: number) => number;
  /** Dots nearer than this run together as they heal and spread, above 0. */
  readonly mergeDistance: number;
}

/** The new dots, and what they do to the old ones. */
export interface TouchUp {
  readonly dots: SpacedDots;
  /** Share of all dots with another nearer than the merge distance, in [0, 1]. */
  readonly mergingBefore: number;
  readonly mergingAfter: number;
}

/**
 * New dots in the largest gaps of a field, never nearer to an old dot than the spacing asked.
 * @throws RangeError when `most` is not an integer of at least 0 or the merge distance is not above 0.
 */
export function touchUp(dots: SpacedDots, { most, spacingAt, mergeDistance }: TouchUpOptions): TouchUp {
  if (!(Number.isInteger(most) && most >= 0))
    throw new RangeError(`touchUp: expected most to be an integer ≥ 0, got ${most}`);
  if (!(mergeDistance > 0))
    throw new RangeError(`touchUp: expected a merge distance above 0, got ${mergeDistance}`);
  const fresh = fillGaps(dots, { spacingAt, most });
  return {
    dots: fresh,
    mergingBefore: mergingShare([dots], mergeDistance),
    mergingAfter: mergingShare([dots, fresh], mergeDistance),
  };
}

function mergingShare(fields: readonly SpacedDots[], distance: number): number {
  const grid = createDotGrid(distance);
  let total = 0;
  let merging = 0;
  const each = (visit: (x: number, y: number) => void) => {
    for (const { count, x, y } of fields) for (let i = 0; i < count; i++) visit(x[i], y[i]);
  };
  each((x, y) => grid.add(x, y));
  each((x, y) => {
    total++;
    if (grid.countWithin(x, y, distance) > 1) merging++;
  });
  return total === 0 ? 0 : merging / total;
}
