import { type SurfaceGrid, sampleGrid } from '../surface/index.ts';
import type { Outline } from './hairline-curve.ts';

/**
 * Signed distance to an outline at every node of the grid, mm on skin, positive inside, level at ±`bandMm` farther away.
 *
 * The nearest point of each piece is found in the chart, where circles stay circles; pieces compete, and the winner is measured, in mm on
 * skin, with λ by Simpson's rule along the way.
 * Work is local: each piece of the outline visits only the nodes within the band.
 */
export function signedDistanceMm(grid: SurfaceGrid, outline: Outline, bandMm: number): Float32Array {
  const nearest = nearestWithinBand(grid, outline, bandMm);
  const inside = insideFlags(grid, outline);
  const distance = new Float32Array(grid.columns * grid.rows);
  const out: Measured = { bandMm, inside, distance };
  // Row by row, so that an engine has the step compiled after a few rows instead of a few calls.
  for (let row = 0; row < grid.rows; row++) measureRow(grid, nearest, row, out);
  return distance;
}

interface Measured {
  readonly bandMm: number;
  readonly inside: Uint8Array;
  readonly distance: Float32Array;
}

/** Distances of one row of nodes to the nearest points that were found for them. */
function measureRow(
  grid: SurfaceGrid,
  nearest: Nearest,
  row: number,
  { bandMm, inside, distance }: Measured,
): void {
  const v = grid.originV + row * grid.cell;
  for (let column = 0, node = row * grid.columns; column < grid.columns; column++, node++) {
    const sign = inside[node] ? 1 : -1;
    if (nearest.square[node] === Infinity) {
      distance[node] = sign * bandMm;
      continue;
    }
    const qu = nearest.u[node];
    const qv = nearest.v[node];
    const du = grid.originU + column * grid.cell - qu;
    const dv = v - qv;
    const scale = 0.5 * (grid.scale[node] + sampleGrid(grid, grid.scale, qu, qv));
    distance[node] = sign * Math.min(bandMm, scale * Math.sqrt(du * du + dv * dv));
  }
}

interface Nearest {
  /** Squared distance on skin by the trapezoid rule, Infinity beyond the band. */
  readonly square: Float64Array;
  /** Nearest point of the outline. */
  readonly u: Float32Array;
  readonly v: Float32Array;
}

function nearestWithinBand(grid: SurfaceGrid, { u, v }: Outline, bandMm: number): Nearest {
  const nodes = grid.columns * grid.rows;
  const nearest = {
    square: new Float64Array(nodes).fill(Infinity),
    u: new Float32Array(nodes),
    v: new Float32Array(nodes),
  };
  for (let i = 0; i < u.length; i++) {
    const j = i + 1 === u.length ? 0 : i + 1;
    // The band is wider in the chart where λ is small; 15 % more covers λ's change across the band.
    const here = sampleGrid(grid, grid.scale, u[i], v[i]);
    const there = sampleGrid(grid, grid.scale, u[j], v[j]);
    const reach = (1.15 * bandMm) / Math.min(here, there);
    const scale = 0.5 * (here + there);
    visitPiece(grid, nearest, { au: u[i], av: v[i], bu: u[j], bv: v[j], reach, scale });
  }
  return nearest;
}

interface Piece {
  readonly au: number;
  readonly av: number;
  readonly bu: number;
  readonly bv: number;
  readonly reach: number;
  /** λ of the piece. */
  readonly scale: number;
}

/** Lower the distance of every node within reach of one straight piece. */
function visitPiece(grid: SurfaceGrid, nearest: Nearest, { au, av, bu, bv, reach, scale }: Piece): void {
  const { cell, columns, rows, originU, originV } = grid;
  const [minU, maxU] = au < bu ? [au, bu] : [bu, au];
  const [minV, maxV] = av < bv ? [av, bv] : [bv, av];
  const top = Math.max(0, Math.ceil((minV - reach - originV) / cell));
  const bottom = Math.min(rows - 1, Math.floor((maxV + reach - originV) / cell));
  const du = bu - au;
  const dv = bv - av;
  const inverse = 1 / Math.max(du * du + dv * dv, 1e-12);
  const most = reach * reach;
  const { square, u: nearestU, v: nearestV } = nearest;
  const { scale: nodeScale } = grid;
  for (let row = top; row <= bottom; row++) {
    const nodeV = originV + row * cell;
    const pv = nodeV - av;
    // Beyond this half width no node of the row is within reach: spares the corners of the box.
    const off = nodeV < minV ? minV - nodeV : nodeV > maxV ? nodeV - maxV : 0;
    const half = Math.sqrt(Math.max(0, most - off * off));
    const first = Math.max(0, Math.ceil((minU - half - originU) / cell));
    const last = Math.min(columns - 1, Math.floor((maxU + half - originU) / cell));
    for (let column = first, node = row * columns + first; column <= last; column++, node++) {
      const pu = originU + column * cell - au;
      const share = Math.min(1, Math.max(0, (pu * du + pv * dv) * inverse));
      const eu = pu - share * du;
      const ev = pv - share * dv;
      const inChart = eu * eu + ev * ev;
      if (inChart > most) continue;
      const mean = 0.5 * (scale + nodeScale[node]);
      const onSkin = inChart * mean * mean;
      if (onSkin < square[node]) {
        square[node] = onSkin;
        nearestU[node] = au + share * du;
        nearestV[node] = av + share * dv;
      }
    }
  }
}

/** Even–odd scan of the grid's rows: 1 at nodes inside the outline. */
function insideFlags(grid: SurfaceGrid, { u, v }: Outline): Uint8Array {
  const flags = new Uint8Array(grid.columns * grid.rows);
  const crossings: number[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const y = grid.originV + row * grid.cell;
    crossings.length = 0;
    for (let i = 0, j = u.length - 1; i < u.length; j = i++) {
      if (v[i] > y !== v[j] > y) crossings.push(u[j] + ((y - v[j]) / (v[i] - v[j])) * (u[i] - u[j]));
    }
    crossings.sort((a, b) => a - b);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const first = Math.max(0, Math.ceil((crossings[k] - grid.originU) / grid.cell));
      const last = Math.min(grid.columns - 1, Math.floor((crossings[k + 1] - grid.originU) / grid.cell));
      flags.fill(1, row * grid.columns + first, row * grid.columns + Math.max(first, last + 1));
    }
  }
  return flags;
}
