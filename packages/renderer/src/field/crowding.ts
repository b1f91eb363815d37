import type { DotField, ScalpSurface } from '@stubble/core';
import type { DotCells } from './order-dots.ts';

/** So many dots are looked at. */
const SAMPLES = 400;

/** Share of a dot's disc that other dots cover, in sum and in the mean: 0 where all keep their distance, density times area where they lie by chance. */
export function crowdingOf(field: DotField, surface: ScalpSurface, cells: DotCells): number {
  const { u, v, widthMm, count } = field;
  const stride = Math.max(1, Math.floor(count / SAMPLES));
  let [covered, seen] = [0, 0];
  for (let i = 0; i < count; i += stride) {
    const mmPerChartMm = surface.scaleAt(u[i], v[i]);
    cells.forNeighbours(i, (j) => {
      if (j === i) return;
      const apart = Math.hypot(u[j] - u[i], v[j] - v[i]) * mmPerChartMm;
      // Discs of one size, their mean.
      covered += sharedDisc(apart / (0.25 * (widthMm[i] + widthMm[j])));
    });
    seen++;
  }
  return seen === 0 ? 0 : covered / seen;
}

/** Share of a unit disc that lies in another whose middle is so far away. */
function sharedDisc(apart: number): number {
  if (!(apart < 2)) return 0;
  return (2 * Math.acos(apart / 2) - (apart / 2) * Math.sqrt(4 - apart * apart)) / Math.PI;
}
