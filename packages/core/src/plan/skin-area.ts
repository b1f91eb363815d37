import type { DotField } from '../format/index.ts';
import { DOTS_PER_SQUARE } from '../spacing/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';

/**
 * Skin where a condition holds, cm²: the nodes of a surface's grid, each with its λ² of skin.
 * @param weightAt share of the skin at a point (mm from the cranium's centre) that counts, in [0, 1]
 */
export function skinAreaCm2(
  grid: SurfaceGrid,
  weightAt: (x: number, y: number, z: number) => number,
): number {
  const { surface, cell, columns, rows, scale, x, y, z } = grid;
  let mm2 = 0;
  for (let row = 0, node = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, node++) {
      if (!surface.contains(grid.originU + column * cell, grid.originV + row * cell)) continue;
      mm2 += weightAt(x[node], y[node], z[node]) * (scale[node] * cell) ** 2;
    }
  }
  return mm2 / 100;
}

/**
 * Skin that each area's dots stand on, cm², by area id. A dot of spacing r stands for r² / 0.5845 of skin, so sparse edges count for what
 * they cover; an area that only takes dots away has none, and a touch-up's dots stand on skin that counts already.
 */
export function dottedAreaCm2({ count, spacingMm, group, groups }: DotField): ReadonlyMap<string, number> {
  const mm2 = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const { area = '', session } = groups[group[i]];
    if (session === undefined) continue;
    mm2.set(area, (mm2.get(area) ?? 0) + (spacingMm[i] * spacingMm[i]) / DOTS_PER_SQUARE);
  }
  return new Map([...mm2].map(([area, value]) => [area, value / 100]));
}
