import type { Solid } from '../shape/head.ts';

type Triple = readonly [number, number, number];
const LO: Triple = [-252, -264, -132];
const EXTENT: Triple = [504, 411, 258];
/** Corner and extent of the parts that are sampled finely: both ears; nose, lids and mouth. */
const FINE: readonly (readonly [Triple, Triple])[] = [
  [
    [62, -46, -52],
    [46, 90, 72],
  ],
  [
    [-108, -46, -52],
    [46, 90, 72],
  ],
  [
    [-50, -62, 54],
    [100, 106, 66],
  ],
];

/** A sampled distance field, for shadow rays. */
export interface Occluder {
  /** True when nothing lies between the point and the sky (or `reach` mm away) along the unit direction. */
  readonly open: (x: number, y: number, z: number, dir: Triple, reach: number) => boolean;
  /** How far above the skin a ray must start at a point, mm. */
  readonly lift: (x: number, y: number, z: number) => number;
}

interface Field {
  readonly lo: Triple;
  readonly n: Triple;
  readonly step: number;
  readonly value: Float32Array;
}

/** Samples the solid every `step` mm (3 for final pictures), and three times as finely about ears, nose, lids and mouth. */
export function createOccluder(solid: Solid, step: number): Occluder {
  const whole = sample(solid, LO, EXTENT, step);
  const fine = FINE.map(([lo, extent]) => sample(solid, lo, extent, step / 3));
  const open: Occluder['open'] = (x, y, z, dir, reach) => {
    let t = 0;
    for (let n = 0; n < 60; n++) {
      const px = x + dir[0] * t;
      const py = y + dir[1] * t;
      const pz = z + dir[2] * t;
      let least = 0.35;
      let d = Number.NaN;
      for (const f of fine) {
        d = valueAt(f, px, py, pz);
        if (!Number.isNaN(d)) break;
      }
      if (Number.isNaN(d)) {
        d = valueAt(whole, px, py, pz);
        least = 1.2;
      }
      if (Number.isNaN(d)) return true;
      if (d < 0.1) return false;
      t += d < least ? least : d * 0.95;
      if (t > reach) return true;
    }
    return true;
  };
  const lift: Occluder['lift'] = (x, y, z) => {
    let deep = 0;
    for (const { lo, n, step: s } of fine) {
      const edge = Math.min(
        x - lo[0],
        y - lo[1],
        z - lo[2],
        lo[0] + (n[0] - 1) * s - x,
        lo[1] + (n[1] - 1) * s - y,
        lo[2] + (n[2] - 1) * s - z,
      );
      deep = Math.max(deep, edge);
    }
    // Eased over 6 mm, so that no seam shows where the fine part ends.
    return step * (0.67 - 0.4 * Math.min(1, deep / 6));
  };
  return { open, lift };
}

function sample(solid: Solid, lo: Triple, extent: Triple, step: number): Field {
  const n = extent.map((e) => Math.ceil(e / step)) as [number, number, number];
  const value = new Float32Array(n[0] * n[1] * n[2]);
  const coarse = 4;
  const half = (coarse * step) / 2;
  // Far from the skin one value serves a block of 4 x 4 x 4.
  for (let k = 0; k < n[2]; k += coarse) {
    for (let j = 0; j < n[1]; j += coarse) {
      for (let i = 0; i < n[0]; i += coarse) {
        const d = solid(lo[0] + i * step + half, lo[1] + j * step + half, lo[2] + k * step + half);
        const far = Math.abs(d) > 4 * step + 4;
        for (let c = k; c < Math.min(n[2], k + coarse); c++) {
          for (let b = j; b < Math.min(n[1], j + coarse); b++) {
            for (let a = i; a < Math.min(n[0], i + coarse); a++) {
              value[(c * n[1] + b) * n[0] + a] = far
                ? d * 0.55
                : solid(lo[0] + a * step, lo[1] + b * step, lo[2] + c * step);
            }
          }
        }
      }
    }
  }
  return { lo, n, step, value };
}

/** Trilinear value; NaN outside. */
function valueAt({ lo, n, step, value }: Field, x: number, y: number, z: number): number {
  const fx = (x - lo[0]) / step;
  const fy = (y - lo[1]) / step;
  const fz = (z - lo[2]) / step;
  if (!(fx >= 0 && fy >= 0 && fz >= 0 && fx < n[0] - 1 && fy < n[1] - 1 && fz < n[2] - 1)) return Number.NaN;
  const i = fx | 0;
  const j = fy | 0;
  const k = fz | 0;
  const u = fx - i;
  const v = fy - j;
  const w = fz - k;
  const row = n[0];
  const o = (k * n[1] + j) * row + i;
  const p = o + row * n[1];
  const a = value[o]! + u * (value[o + 1]! - value[o]!);
  const b = value[o + row]! + u * (value[o + row + 1]! - value[o + row]!);
  const c = value[p]! + u * (value[p + 1]! - value[p]!);
  const e = value[p + row]! + u * (value[p + row + 1]! - value[p + row]!);
  const near = a + v * (b - a);
  return near + w * (c + v * (e - c) - near);
}
