import type { DotPairs } from '../spacing/dot-pairs.ts';
import type { Places } from '../spacing/spaced-dots.ts';
import { createSlide } from './slide.ts';

/** Reach of the kernel in spacings: a first ring of neighbours and the near part of the second. Measured best in 1.8–2.6. */
export const KERNEL_REACH = 2.17;
const INVERSE_HALF_REACH = 2 / KERNEL_REACH;
/** Share of the spacing that a unit of force moves a dot. Measured: lower settles slower, higher overshoots. */
const STEP = 1.2;
/** Longest move in one step, in spacings. */
const LONGEST_MOVE = 0.98 * 0.16;
/** Farthest that a dot may come from its first place, in spacings: keeps pairs beyond the list apart (2.17 - 2·0.5 > 1). */
const MOST_MOVE = 0.5;
/**
 * Added to a term and taken away again it rounds the term to a multiple of 2^-40, whatever was summed before. Sums of up to 8192 such
 * terms below 1 are exact, hence the same in any order.
 */
const ROUNDER = 1.5 * 2 ** 12;

/** Where a dot may go; indices are those of the pairs' order. */
export interface RelaxLimits {
  /** One byte per dot: 1 never moves. */
  readonly frozen: Uint8Array | null;
  readonly isInside: ((x: number, y: number, a: number) => boolean) | null;
}

/** A round of relaxation over the pairs: reads places and writes others. */
export function createRelaxation(pairs: DotPairs, limits: RelaxLimits): (from: Places, to: Places) => void {
  const { spacing } = pairs;
  const count = spacing.length;
  const forceX = new Float64Array(count);
  const forceY = new Float64Array(count);
  const slide = createSlide(pairs);
  const home = { x: pairs.x.slice(), y: pairs.y.slice() };

  return function relax(from, to) {
    sumForces(pairs, from, { x: forceX, y: forceY });
    wantedMoves(from, to);
    slide.findBlocked(from, to);
    for (let a = 0; a < count; a++) {
      if (slide.isBlocked(a) || !mayStand(to.x[a], to.y[a], a)) settleOne(from, to, a);
    }
  };

  /** Step along the force, at most so far, on the Float32 lattice. */
  function wantedMoves(from: Places, to: Places): void {
    const { frozen } = limits;
    for (let a = 0; a < count; a++) {
      const x = from.x[a];
      const y = from.y[a];
      let px = x;
      let py = y;
      if (frozen === null || frozen[a] === 0) {
        const r = spacing[a];
        const moveX = STEP * r * forceX[a];
        const moveY = STEP * r * forceY[a];
        const limit = LONGEST_MOVE * r;
        const length2 = moveX * moveX + moveY * moveY;
        const shorten = length2 > limit * limit ? limit / Math.sqrt(length2) : 1;
        px = Math.fround(x + moveX * shorten);
        py = Math.fround(y + moveY * shorten);
      }
      to.x[a] = px;
      to.y[a] = py;
    }
  }

  /** Slide along the dots in the way; where that is not allowed go half as far, then a quarter, else stay. */
  function settleOne(from: Places, to: Places, a: number): void {
    const x = from.x[a];
    const y = from.y[a];
    const move = slide.along(from, a, to.x[a] - x, to.y[a] - y);
    for (let share = 1; share > 0.2; share *= 0.5) {
      const px = Math.fround(x + share * move.x);
      const py = Math.fround(y + share * move.y);
      if (slide.keeps(px - x, py - y) && mayStand(px, py, a)) {
        to.x[a] = px;
        to.y[a] = py;
        return;
      }
    }
    to.x[a] = x;
    to.y[a] = y;
  }

  function mayStand(x: number, y: number, a: number): boolean {
    const dx = x - home.x[a];
    const dy = y - home.y[a];
    const most = MOST_MOVE * spacing[a];
    return dx * dx + dy * dy <= most * most && (limits.isInside === null || limits.isInside(x, y, a));
  }
}

/** The slope of the kernel sum at every dot; each pair is worked out once for both. */
function sumForces({ start, other, spacing }: DotPairs, { x, y }: Places, force: Places): void {
  const forceX = force.x.fill(0);
  const forceY = force.y.fill(0);
  for (let a = 0; a < spacing.length; a++) {
    const px = x[a];
    const py = y[a];
    const r = spacing[a];
    const ownInverseReach = INVERSE_HALF_REACH / (r + r);
    let sumX = 0;
    let sumY = 0;
    for (let k = start[a], end = start[a + 1]; k < end; k++) {
      const b = other[k];
      const dx = x[b] - px;
      const dy = y[b] - py;
      const s = spacing[b];
      // Same spacing is the common case, and a division per pair is a fifth of the time.
      const inverseReach = s === r ? ownInverseReach : INVERSE_HALF_REACH / (r + s);
      const q = 1 - (dx * dx + dy * dy) * inverseReach * inverseReach;
      if (q <= 0) continue;
      const weight = q * q * q * inverseReach;
      const termX = weight * dx + ROUNDER - ROUNDER;
      const termY = weight * dy + ROUNDER - ROUNDER;
      sumX += termX;
      sumY += termY;
      forceX[b] += termX;
      forceY[b] += termY;
    }
    forceX[a] -= sumX;
    forceY[a] -= sumY;
  }
}
