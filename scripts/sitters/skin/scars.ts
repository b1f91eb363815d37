import { cell, cells3, fbm3, noise3, smoothstep, unit } from '../math/noise.ts';
import { around } from './regions.ts';

/** FUT: a strip scar across the back, 1 to 10 mm wide, about 20 cm long. FUE: dots of 0.7 to 1 mm (clinic figures). */
export type Scar = 'fut' | 'fue';

/** Share of scar tissue at a point, 0 to 1. */
export type ScarMap = (x: number, y: number, z: number) => number;

export function createScar(scar: Scar | undefined, seed: number): ScarMap {
  if (scar === 'fut') return (x, y, z) => strip(x, y, z, seed);
  if (scar === 'fue') return (x, y, z) => dots(x, y, z, seed);
  return () => 0;
}

/** Share of hair left by a scar: none on the strip, few around it (shock loss); FUE takes every third unit. */
export function scarBare(scar: Scar | undefined, seed: number): ScarMap {
  const map = createScar(scar, seed);
  if (scar === 'fut') return (x, y, z) => 1 - 0.97 * Math.min(1, 1.3 * map(x, y, z));
  if (scar === 'fue') return (x, y, z) => (1 - Math.min(1, 1.5 * map(x, y, z))) * (1 - 0.35 * donor(x, y, z));
  return () => 1;
}

function strip(x: number, y: number, z: number, seed: number): number {
  const a = around(x, z);
  if (z > 0 || a < 98 || y < -20 || y > 50) return 0;
  // Sits at the level of the occiput, rising toward the ears like a smile turned over.
  const centre =
    14 +
    0.0035 * (180 - a) ** 2 * 0.35 +
    1.8 * noise3(x / 22, 0.5, 0.5, seed + 81) +
    0.5 * noise3(x / 5, 0.5, 0.5, seed + 84);
  const half = (1.25 + 0.75 * noise3(x / 11, 3.5, 0.5, seed + 82)) * smoothstep(98, 116, a);
  const e = Math.abs(y - centre) + 0.35 * noise3(x / 2, y / 2, z / 2, seed + 83);
  return smoothstep(half + 0.5, half - 0.4, e) * smoothstep(98, 108, a);
}

/** Donor zone of the back and sides. */
const donor = (x: number, y: number, z: number): number =>
  smoothstep(92, 104, around(x, z)) * smoothstep(-28, -16, y) * smoothstep(52, 38, y);

function dots(x: number, y: number, z: number, seed: number): number {
  const d = donor(x, y, z);
  if (d <= 0) return 0;
  cells3(x / 2.3, y / 2.3, z / 2.3, seed + 86);
  const u = unit(Math.imul(cell.id, 2654435761) >>> 0);
  const r = (0.4 + 0.16 * u) / 2.3;
  return u < 0.75
    ? d *
        smoothstep(r + 0.07, r - 0.05, cell.f1) *
        (0.6 + 0.4 * fbm3(x, y, z, { sizeMm: 12, octaves: 1, seed }) + 0.2)
    : 0;
}
