import type { SurfaceGrid } from '../surface/index.ts';

/** A chart point on a grid: the first node of its cell, and how far into the cell it lies. Found once, read for several maps. */
export interface GridPlace {
  node: number;
  fx: number;
  fy: number;
}

/** Locate a chart point that lies on skin, and so within the grid. */
export function locate(
  { originU, originV, cell, columns }: SurfaceGrid,
  u: number,
  v: number,
  out: GridPlace,
): void {
  const gx = (u - originU) / cell;
  const gy = (v - originV) / cell;
  const column = Math.floor(gx);
  const row = Math.floor(gy);
  out.node = row * columns + column;
  out.fx = gx - column;
  out.fy = gy - row;
}

/** Value of a map at a place, to the bit what `sampleGrid` gives. */
export function valueAtPlace(map: Float32Array, columns: number, { node, fx, fy }: GridPlace): number {
  const low = map[node] + (map[node + 1] - map[node]) * fx;
  const below = node + columns;
  const high = map[below] + (map[below + 1] - map[below]) * fx;
  return low + (high - low) * fy;
}
