import { createDotGrid } from './dot-grid.ts';
import { findGaps } from './find-gaps.ts';
import type { SpacedDots } from './neighbour-list.ts';

/** New dots, and how large the hole was that each was put into. */
export interface HoleDots extends SpacedDots {
  /** Distance to the nearest dot at the time, in spacings of the new dot, at least 1. */
  readonly size: Float32Array;
}

/** Each round fills what the one before opened or left; a fixed number bounds how far an edit is felt. */
const ROUNDS = 6;

/**
 * New dots for every empty circle of a spacing or more, larger ones (in spacings) first.
 * Unlike `fillGaps` it looks at no other part of the field to decide about one, so dots far from an edit do not notice it; who wants
 * fewer takes those of the largest holes.
 * @param spacingAt smallest distance of a new dot at (x, y) to any other; NaN or Infinity where none may go.
 * @returns the new dots alone, with the spacing that they keep to every dot, old or new.
 */
export function fillHoles(dots: SpacedDots, spacingAt: (x: number, y: number) => number): HoleDots {
  const x = Array.from(dots.x.subarray(0, dots.count));
  const y = Array.from(dots.y.subarray(0, dots.count));
  const spacing: number[] = [];
  const size: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = spacing.length;
    const gaps = findGaps({ x, y }, spacingAt).map((gap) => {
      const own = Math.fround(spacingAt(gap.x, gap.y));
      return { x: gap.x, y: gap.y, spacing: own, size: gap.radius / own };
    });
    gaps.sort((a, b) => b.size - a.size || a.x - b.x || a.y - b.y);
    const placed = createDotGrid(gaps.length > 0 ? gaps[gaps.length >> 1].spacing : 1);
    for (const gap of gaps) {
      if (!(gap.size >= 1) || placed.nearest(gap.x, gap.y, gap.spacing) < gap.spacing) continue;
      placed.add(gap.x, gap.y);
      x.push(gap.x);
      y.push(gap.y);
      spacing.push(gap.spacing);
      size.push(gap.size);
    }
    if (spacing.length === before) break;
  }
  return {
    count: spacing.length,
    x: Float32Array.from(x.slice(dots.count)),
    y: Float32Array.from(y.slice(dots.count)),
    spacing: Float32Array.from(spacing),
    size: Float32Array.from(size),
  };
}
