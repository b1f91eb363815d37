import { cell, cells3, fbm3, noise3, smoothstep } from '../math/noise.ts';
import { earSkin } from './regions.ts';

export interface ReliefOptions {
  readonly seed: number;
  readonly age: number;
  /** Pixels finer than this (mm) see the pores; coarser ones must not alias them. */
  readonly pixelMm: number;
}

/** Height (mm) of pores, fine lines and unevenness above the smooth solid. */
export type Relief = (x: number, y: number, z: number) => number;

export function createRelief(o: ReliefOptions): Relief {
  const s = o.seed;
  const fine = smoothstep(0.6, 0.2, o.pixelMm);
  return (x, y, z) => {
    let h = 0.05 * fbm3(x, y, z, { sizeMm: 9, octaves: 2, seed: s + 21 });
    h += 0.03 * noise3(x / 2.6, y / 2.6, z / 2.6, s + 22);
    if (fine > 0) {
      // Lozenges of the skin: creases between cells about 1 mm across, and grain below.
      cells3(x / 1.15, y / 1.15, z / 1.15, s + 23);
      const crease = smoothstep(0.16, 0, cell.f2 - cell.f1);
      const pore = smoothstep(0.2, 0.06, cell.f1) * ((cell.id & 3) === 0 ? 1 : 0.25);
      const top = smoothstep(30, 80, y);
      h -= fine * (0.018 * crease + (0.042 - 0.014 * top) * pore);
      h += fine * 0.017 * noise3(x / 0.55, y / 0.55, z / 0.55, s + 24);
    }
    if (z > 30 && y > 36 && y < 108) h -= forehead(x, y, z);
    if (z > 40 && Math.abs(x) > 38 && y > -4 && y < 44) h -= crow(Math.abs(x), y, z);
    return h * (1 - 0.6 * earSkin(x, y, z));
  };

  /** Long shallow lines across the forehead. */
  function forehead(x: number, y: number, z: number): number {
    const bend = y + 1.6 * noise3(x / 26, y / 26, z / 26, s + 31) - 0.0022 * x * x;
    let d = 0;
    for (let i = 0; i < 4; i++) {
      const line = 52 + i * 9.5 + 2.5 * noise3(i * 7.3, 0.5, 0.5, s + 32);
      const depth = smoothstep(-0.35, 0.5, noise3(x / 21, i * 5.1, 0.3, s + 33));
      const e = bend - line;
      d +=
        depth *
        smoothstep(52, 20, Math.abs(x)) *
        (Math.exp(-(e * e) / 0.5) * 0.5 + Math.exp(-(e * e) / 5) * 0.5);
    }
    return 0.17 * (0.35 + o.age) * d;
  }

  /** Lines that fan out from the outer corner of the eye. */
  function crow(x: number, y: number, z: number): number {
    const dx = x - 40;
    const r = Math.hypot(dx, y - 20, (z - 64) * 0.6);
    const a = Math.atan2(y - 20, dx + 2) + 0.12 * noise3(x / 5, y / 5, z / 5, s + 35);
    const line = smoothstep(0.55, 1, Math.cos(a * 11 + 0.6));
    return (
      0.1 * o.age * line * smoothstep(4, 9, r) * smoothstep(24, 12, r) * smoothstep(1.3, 0.8, Math.abs(a))
    );
  }
}
