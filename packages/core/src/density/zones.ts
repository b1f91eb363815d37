import type { SurfaceGrid } from '../surface/index.ts';

/** Where on the head a node lies, as smooth weights in [0, 1]; they depend on the surface alone. */
export interface Zones {
  /** 1 at the front hairline, 0 at the sides and the back: which of softness and fade governs. */
  readonly front: Float32Array;
  /** 1 on top of the head, 0 at its sides: which of the two densities governs. */
  readonly top: Float32Array;
  /** 1 on the skin and so near to it that a dot at its rim reads the node, 0 beyond, where a low hairline would ask for dots that no head has. */
  readonly skin: Uint8Array;
}

/** Cells beyond the skin whose nodes still count: a dot reads those of its own cell. */
const RIM_CELLS = 2;

/** Cosine of the azimuth where the front begins to give way to the side (50°) and where it has (85°). Chosen by eye. */
const FRONT = { none: 0.087, full: 0.643 } as const;
/** Sine of the elevation below which the side's density holds (12°), and above which the top's does (50°). Chosen by eye. */
const TOP = { none: 0.208, full: 0.766 } as const;

/** Zones of a surface. A flat patch is all top and has a soft border all around. */
export function createZones(grid: SurfaceGrid): Zones {
  const { surface, columns, rows, x, y, z } = grid;
  const nodes = columns * rows;
  const front = new Float32Array(nodes);
  const top = new Float32Array(nodes).fill(1);
  const skin = new Uint8Array(nodes).fill(1);
  if (surface.kind === 'patch') return { front, top, skin };
  const shrink = 1 - (RIM_CELLS * grid.cell) / surface.extentU;
  for (let node = 0; node < nodes; node++) {
    const level = Math.sqrt(x[node] * x[node] + z[node] * z[node]);
    front[node] = smoothstep(FRONT.none, FRONT.full, z[node] / Math.max(level, 1e-6));
    top[node] = smoothstep(TOP.none, TOP.full, y[node] / Math.sqrt(level * level + y[node] * y[node]));
    const [u, v] = [
      grid.originU + (node % columns) * grid.cell,
      grid.originV + Math.floor(node / columns) * grid.cell,
    ];
    if (!surface.contains(u * shrink, v * shrink)) skin[node] = 0;
  }
  return { front, top, skin };
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
