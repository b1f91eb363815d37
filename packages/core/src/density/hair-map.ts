import type { SurfaceGrid } from '../surface/index.ts';
import { type HairCoverage, hairCoverAt, readHairCoverage } from '../treatment/index.ts';

/** The newest map: a drag asks for the same one at every move. Pure speed. */
let newest: { readonly cells: string; readonly grid: SurfaceGrid; readonly map: Float32Array } | null = null;

/** Share of the skin that hair covers at every node of a grid, in [0, 1]; 0 where no photo showed it, for there nothing is known to be full. */
export function hairMap({ cells }: HairCoverage, grid: SurfaceGrid): Float32Array {
  if (newest?.cells === cells && newest.grid === grid) return newest.map;
  const bytes = readHairCoverage({ cells });
  const map = new Float32Array(grid.columns * grid.rows);
  for (let row = 0, node = 0; row < grid.rows; row++) {
    const v = grid.originV + row * grid.cell;
    for (let column = 0; column < grid.columns; column++, node++) {
      const share = hairCoverAt(bytes, grid.originU + column * grid.cell, v);
      // NaN, where no photo showed anything, is not above 0 either.
      if (share > 0) map[node] = share;
    }
  }
  newest = { cells, grid, map };
  return map;
}
