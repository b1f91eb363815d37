import { GROUP_STATE_FLOATS, type Lens } from '@stubble/core';
import type { PlacedDots } from '../field/place-dots.ts';

/** The nearest that marks come to the lens, mm; never behind it. */
const NEAREST_MM = 10;

/** At most so many px of a target to a mm of skin, anywhere among the marks. @param scale target px per photo px. */
export function mostPxPerMm({ boundsMm }: PlacedDots, lens: Lens, scale: number): number {
  const r = lens.rotation;
  let nearest = Infinity;
  for (let corner = 0; corner < 8; corner++) {
    const depth = [0, 1, 2].reduce(
      (sum, axis) => sum + r[6 + axis] * boundsMm[corner & (1 << axis) ? 3 + axis : axis],
      lens.translationMm[2],
    );
    nearest = Math.min(nearest, depth);
  }
  return (lens.focalPx * scale) / Math.max(NEAREST_MM, nearest);
}

/** How far the largest mark reaches from its middle on the day of the table, px, with its soft edge and some room. */
export function mostReachPx(placed: PlacedDots, table: Float32Array, pxPerMm: number): number {
  let widest2 = 0;
  for (let row = 0; row < table.length; row += GROUP_STATE_FLOATS) {
    const own = placed.widestMm * table[row + 5];
    widest2 = Math.max(widest2, own * own + table[row + 6]);
  }
  return (1.05 * Math.sqrt(widest2) + placed.longestMm / 2) * pxPerMm + 3;
}
