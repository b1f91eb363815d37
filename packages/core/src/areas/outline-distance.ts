import { type Outline, signedDistanceMm } from '../hairline/index.ts';
import { directionVector, type SurfaceGrid } from '../surface/index.ts';
import type { FlatPoint, HeadDirection } from '../treatment/index.ts';

/** Signed distance to an outline on the part of the grid around it, mm on skin, positive inside; farther away all is outside. */
export interface DistanceBox {
  readonly outline: OutlineIndex;
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly mm: Float32Array;
}

/** Where an outline runs: directions on a head, mm on flat skin. */
export type OutlinePoints = readonly (HeadDirection | FlatPoint)[];

/** Points of an area's outline in the chart. */
export function outlineOf(points: OutlinePoints, { surface }: Pick<SurfaceGrid, 'surface'>): Outline {
  const places = points.map((point) =>
    'xMm' in point ? { u: point.xMm, v: point.yMm } : surface.chartOf(...directionVector(point)),
  );
  return {
    u: Float64Array.from(places, (place) => place.u),
    v: Float64Array.from(places, (place) => place.v),
  };
}

/** Distance to an outline within `bandMm` of it. */
export function outlineDistance(grid: SurfaceGrid, points: OutlinePoints, bandMm: number): DistanceBox {
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
  return { outline: indexOutline(outline), ...box, mm: signedDistanceMm(part, outline, bandMm) };
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

/** Sides in one box of an {@link OutlineIndex}. Measured: 6 to 12 are alike. */
const SIDES = 4;

/** An outline whose sides are boxed in groups, so that a single place looks at few of them. */
export interface OutlineIndex extends Outline {
  /** Least and most u, least and most v of each group of sides. */
  readonly boxes: Float64Array;
}

/** Box the sides of an outline. Side i runs from vertex i to the next. */
export function indexOutline({ u, v }: Outline): OutlineIndex {
  const groups = Math.ceil(u.length / SIDES);
  const boxes = new Float64Array(4 * groups);
  for (let group = 0; group < groups; group++) {
    let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let k = group * SIDES; k <= Math.min(u.length, (group + 1) * SIDES); k++) {
      const i = k % u.length;
      minU = Math.min(minU, u[i]);
      maxU = Math.max(maxU, u[i]);
      minV = Math.min(minV, v[i]);
      maxV = Math.max(maxV, v[i]);
    }
    boxes.set([minU, maxU, minV, maxV], 4 * group);
  }
  return { u, v, boxes };
}

/**
 * Signed distance of one chart point to an outline, chart mm, positive inside.
 * @param most level farther away, which spares looking at sides that lie there. @defaultValue Infinity
 */
export function distanceToOutline(
  { u, v, boxes }: OutlineIndex,
  pu: number,
  pv: number,
  most = Infinity,
): number {
  let least = most * most;
  let inside = false;
  for (let box = 0, from = 0; box < boxes.length; box += 4, from += SIDES) {
    const awayU = outsideBy(pu, boxes[box], boxes[box + 1]);
    const awayV = outsideBy(pv, boxes[box + 2], boxes[box + 3]);
    // A ray to the right crosses a side only from beside or before it, at its height.
    const crossed = awayV === 0 && pu <= boxes[box + 1];
    const near = awayU * awayU + awayV * awayV < least;
    if (!crossed && !near) continue;
    const end = Math.min(u.length, from + SIDES);
    for (let i = from; i < end; i++) {
      const j = i + 1 === u.length ? 0 : i + 1;
      const du = u[j] - u[i];
      const dv = v[j] - v[i];
      if (crossed && v[i] > pv !== v[j] > pv && pu < u[i] + ((pv - v[i]) / dv) * du) inside = !inside;
      if (!near) continue;
      const eu = pu - u[i];
      const ev = pv - v[i];
      const along = eu * du + ev * dv;
      const whole = du * du + dv * dv;
      const share = along <= 0 ? 0 : along >= whole ? 1 : along / whole;
      const fu = eu - share * du;
      const fv = ev - share * dv;
      const square = fu * fu + fv * fv;
      if (square < least) least = square;
    }
  }
  return inside ? Math.sqrt(least) : -Math.sqrt(least);
}

/** How far a number lies outside an interval. */
function outsideBy(value: number, least: number, most: number): number {
  return value < least ? least - value : value > most ? value - most : 0;
}
