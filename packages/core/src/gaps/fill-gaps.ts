import { createDotGrid } from '../spacing/dot-grid.ts';
import type { SpacedDots } from '../spacing/spaced-dots.ts';
import { findGaps, type Gap } from './find-gaps.ts';

/** Where new dots may go. */
export interface FillOptions {
  /** Smallest distance of a new dot at (x, y) to any other; NaN or Infinity where none may go. */
  readonly spacingAt: (x: number, y: number) => number;
  /** Most dots to place. @defaultValue Infinity */
  readonly most?: number;
}

/** Every round fills the gaps that the one before left; measured: eight leave none of a settled field's. */
const MOST_ROUNDS = 64;
/** A round stops at gaps this much smaller than its largest: what it placed may have left larger ones. Chosen by trial. */
const ROUND_SHARE = 0.8;

/**
 * New dots for the gaps of a field, largest first relative to the spacing asked there, until no gap is left or `most`
 * are placed. A new dot keeps the spacing asked at its place to every dot, old or new.
 * @returns the new dots alone.
 */
export function fillGaps(dots: SpacedDots, { spacingAt, most = Infinity }: FillOptions): SpacedDots {
  const x = Array.from(dots.x.subarray(0, dots.count));
  const y = Array.from(dots.y.subarray(0, dots.count));
  const spacing: number[] = [];
  for (let round = 0; round < MOST_ROUNDS && spacing.length < most; round++) {
    const before = spacing.length;
    const gaps = findGaps({ x, y }, spacingAt).map((gap) => ({
      ...gap,
      spacing: Math.fround(spacingAt(gap.x, gap.y)),
    }));
    gaps.sort((a, b) => b.radius / b.spacing - a.radius / a.spacing || a.x - b.x || a.y - b.y);
    const least = gaps.length === 0 ? 1 : Math.max(1, (ROUND_SHARE * gaps[0].radius) / gaps[0].spacing);
    const placed = createDotGrid(medianSpacing(gaps));
    for (const gap of gaps) {
      if (spacing.length >= most) break;
      if (!(gap.radius >= least * gap.spacing) || placed.nearest(gap.x, gap.y, gap.spacing) < gap.spacing)
        continue;
      placed.add(gap.x, gap.y);
      x.push(gap.x);
      y.push(gap.y);
      spacing.push(gap.spacing);
    }
    if (spacing.length === before) break;
  }
  const count = spacing.length;
  return {
    count,
    x: Float32Array.from(x.slice(dots.count)),
    y: Float32Array.from(y.slice(dots.count)),
    spacing: Float32Array.from(spacing),
  };
}

function medianSpacing(gaps: readonly (Gap & { spacing: number })[]): number {
  if (gaps.length === 0) return 1;
  const sorted = gaps.map((gap) => gap.spacing).sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
