import type { Solid } from '../shape/head.ts';

const LO = [-252, -264, -132] as const;
const EXTENT = [504, 411, 258] as const;

/** A sampled distance field, for shadow rays. */
export interface Occluder {
  /** True when nothing lies between the point and the sky (or `reach` mm away) along the unit direction. */
  readonly open: (
    x: number,
    y: number,
    z: number,
    dir: readonly [number, number, number],
    reach: number,
  ) => boolean;
}

/** Samples the solid every `step` mm (3 for final pictures). */
export function createOccluder(solid: Solid, step: number): Occluder {
  const [nx, ny, nz] = EXTENT.map((e) => Math.ceil(e / step)) as [number, number, number];
  const field = new Float32Array(nx * ny * nz);
  const coarse = 4;
  // Far from the skin one value serves a block of 4 x 4 x 4.
  for (let k = 0; k < nz; k += coarse) {
    for (let j = 0; j < ny; j += coarse) {
      for (let i = 0; i < nx; i += coarse) {
        const half = (coarse * step) / 2;
        const d = solid(LO[0] + i * step + half, LO[1] + j * step + half, LO[2] + k * step + half);
        const far = Math.abs(d) > 4 * step + 4;
        for (let c = k; c < Math.min(nz, k + coarse); c++) {
          for (let b = j; b < Math.min(ny, j + coarse); b++) {
            for (let a = i; a < Math.min(nx, i + coarse); a++) {
              const v = far ? d * 0.55 : solid(LO[0] + a * step, LO[1] + b * step, LO[2] + c * step);
              field[(c * ny + b) * nx + a] = v;
            }
          }
        }
      }
    }
  }
  const row = nx;
  const plane = nx * ny;
  const inv = 1 / step;
  const open: Occluder['open'] = (x, y, z, dir, reach) => {
    const [dx, dy, dz] = dir;
    let t = 0;
    for (let n = 0; n < 40; n++) {
      const fx = (x + dx * t - LO[0]) * inv;
      const fy = (y + dy * t - LO[1]) * inv;
      const fz = (z + dz * t - LO[2]) * inv;
      if (!(fx >= 0 && fy >= 0 && fz >= 0 && fx < nx - 1 && fy < ny - 1 && fz < nz - 1)) return true;
      const i = fx | 0;
      const j = fy | 0;
      const k = fz | 0;
      const u = fx - i;
      const v = fy - j;
      const w = fz - k;
      const o = k * plane + j * row + i;
      const a = field[o]! + u * (field[o + 1]! - field[o]!);
      const b = field[o + row]! + u * (field[o + row + 1]! - field[o + row]!);
      const p = o + plane;
      const c = field[p]! + u * (field[p + 1]! - field[p]!);
      const e = field[p + row]! + u * (field[p + row + 1]! - field[p + row]!);
      const near = a + v * (b - a);
      const d = near + w * (c + v * (e - c) - near);
      if (d < 0.1) return false;
      // Straight away from the skin faster than the distance grows nothing can be met again soon: take long steps.
      t += d < 1.2 ? 1.2 : d * 0.95;
      if (t > reach) return true;
    }
    return true;
  };
  return { open };
}
