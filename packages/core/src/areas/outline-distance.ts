import { type Outline, signedDistanceMm } from '../hairline/index.ts';
import { directionVector, type SurfaceGrid } from '../surface/index.ts';
import type { HeadDirection } from '../treatment/index.ts';

/** Signed distance to an outline on the part of the grid around it, mm on skin, positive inside; farther away all is outside. */
export interface DistanceBox {
  readonly outline: Outline;
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly mm: Float32Array;
}

/** Directions as an outline in the chart. */
export function outlineOf(points: readonly HeadDirection[], { surface }: SurfaceGrid): Outline {
  const places = points.map((point) => surface.chartOf(...directionVector(point)));
  return {
    u: Float64Array.from(places, (place) => place.u),
    v: Float64Array.from(places, (place) => place.v),
  };
}

/** Distance to an outline within `bandMm` of it. */
export function outlineDistance(
  grid: SurfaceGrid,
  points: readonly HeadDirection[],
  bandMm: number,
): DistanceBox {
  const outline = outlineOf(points, grid);
  const box = boxAround(grid, outline, bandMm);
  const scale = new Float32Array(box.columns * box.rows);
  for (let row = 0; row < box.rows; row++) {
    const from = (box.row + row) * grid.columns + box.column;
    scale.set(grid.scale.subarray(from, from + box.columns), row * box.columns);
  }
  const part: SurfaceGrid = {
    ...grid,
    scale,
    columns: box.columns,
    rows: box.rows,
    originU: grid.originU + box.column * grid.cell,
    originV: grid.originV + box.row * grid.cell,
  };
  return { outline, ...box, mm: signedDistanceMm(part, outline, bandMm) };
}

/** λ on a head never falls below this, so that a band of so many mm fits into the box. */
const LEAST_SCALE = 0.4;

function boxAround(grid: SurfaceGrid, { u, v }: Outline, bandMm: number) {
  const margin = bandMm / LEAST_SCALE + grid.cell;
  const [minU, maxU] = [Math.min(...u) - margin, Math.max(...u) + margin];
  const [minV, maxV] = [Math.min(...v) - margin, Math.max(...v) + margin];
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const column = within(Math.floor((minU - grid.originU) / grid.cell), grid.columns - 2);
  const row = within(Math.floor((minV - grid.originV) / grid.cell), grid.rows - 2);
  const right = within(Math.ceil((maxU - grid.originU) / grid.cell), grid.columns - 1);
  const bottom = within(Math.ceil((maxV - grid.originV) / grid.cell), grid.rows - 1);
  return {
    column,
    row,
    columns: Math.max(2, right - column + 1),
    rows: Math.max(2, bottom - row + 1),
  };
}

/** Signed distance of one chart point to an outline, chart mm, positive inside; by every side of it. */
export function distanceToOutline({ u, v }: Outline, pu: number, pv: number): number {
  let least = Infinity;
  let inside = false;
  for (let i = 0, j = u.length - 1; i < u.length; j = i++) {
    const [du, dv] = [u[j] - u[i], v[j] - v[i]];
    const [eu, ev] = [pu - u[i], pv - v[i]];
    const share = Math.min(1, Math.max(0, (eu * du + ev * dv) / Math.max(du * du + dv * dv, 1e-12)));
    const [fu, fv] = [eu - share * du, ev - share * dv];
    least = Math.min(least, fu * fu + fv * fv);
    if (v[i] > pv !== v[j] > pv && pu < u[i] + ((pv - v[i]) / (v[j] - v[i])) * (u[j] - u[i]))
      inside = !inside;
  }
  return inside ? Math.sqrt(least) : -Math.sqrt(least);
}
