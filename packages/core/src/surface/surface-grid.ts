import type { ScalpSurface } from './scalp-surface.ts';

/**
 * Spacing of the grid nodes, chart mm. Bilinear interpolation between them is within 0.01 mm of the surface and 0.03 % of λ on an
 * average head (asserted by a test).
 */
export const GRID_CELL_MM = 2.5;

/** A surface evaluated once on a regular grid of its chart, so that maps over it cost a lookup instead of six powers. */
export interface SurfaceGrid {
  readonly surface: ScalpSurface;
  readonly originU: number;
  readonly originV: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** λ at every node, row by row. */
  readonly scale: Float32Array;
  /** Position of every node, mm. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
}

/** Evaluate a surface on a grid that covers its chart with one cell to spare, skin or not. */
export function createSurfaceGrid(surface: ScalpSurface, cell = GRID_CELL_MM): SurfaceGrid {
  const halfColumns = Math.ceil(surface.extentU / cell) + 1;
  const halfRows = Math.ceil(surface.extentV / cell) + 1;
  const columns = 2 * halfColumns + 1;
  const rows = 2 * halfRows + 1;
  const nodes = columns * rows;
  const [scale, x, y, z] = [0, 1, 2, 3].map(() => new Float32Array(nodes));
  const point = new Float64Array(7);
  // A head is the mirror image of itself, to the bit: one side is computed and the other copied.
  const mirrored = surface.kind === 'head';
  for (let row = 0; row < rows; row++) {
    const v = (row - halfRows) * cell;
    for (let column = mirrored ? halfColumns : 0; column < columns; column++) {
      const node = row * columns + column;
      surface.pointAt((column - halfColumns) * cell, v, point);
      scale[node] = point[6];
      x[node] = point[0];
      y[node] = point[1];
      z[node] = point[2];
      if (!mirrored) continue;
      const twin = row * columns + 2 * halfColumns - column;
      scale[twin] = point[6];
      x[twin] = -point[0];
      y[twin] = point[1];
      z[twin] = point[2];
    }
  }
  return {
    surface,
    originU: -halfColumns * cell,
    originV: -halfRows * cell,
    cell,
    columns,
    rows,
    scale,
    x,
    y,
    z,
  };
}

/** Value of a map over the grid at a chart point, bilinear; places beyond the grid take its border's value. */
export function sampleGrid(grid: SurfaceGrid, map: Float32Array, u: number, v: number): number {
  const gx = Math.min(Math.max((u - grid.originU) / grid.cell, 0), grid.columns - 1.000001);
  const gy = Math.min(Math.max((v - grid.originV) / grid.cell, 0), grid.rows - 1.000001);
  const column = Math.floor(gx);
  const row = Math.floor(gy);
  const fx = gx - column;
  const fy = gy - row;
  const node = row * grid.columns + column;
  const low = map[node] + (map[node + 1] - map[node]) * fx;
  const high = map[node + grid.columns] + (map[node + grid.columns + 1] - map[node + grid.columns]) * fx;
  return low + (high - low) * fy;
}
