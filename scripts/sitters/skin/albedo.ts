import { cell, cells3, clamp, fbm3, noise3, smoothstep, unit } from '../math/noise.ts';
import { lipRed } from '../shape/mouth.ts';
import { beard, earSkin } from './regions.ts';
import { BLOOD_DEPTH, MELANIN_DEPTH, type Tone, toneAlbedo } from './tone.ts';

export interface SkinOptions {
  readonly tone: Tone;
  readonly seed: number;
  /** 0 young, 1 old: freckles of the sun and lines. */
  readonly age: number;
  readonly freckles: number;
  readonly lips: number;
  /** Grey shade of the shaved beard, 0 to 1. */
  readonly beardShade: number;
}

/** Writes rgb reflectance at a point of the skin to out. */
export type Albedo = (x: number, y: number, z: number, out: Float64Array) => void;

export function createAlbedo(o: SkinOptions): Albedo {
  const base = toneAlbedo(o.tone);
  const s = o.seed;
  const moles = createMoles(s);
  return (x, y, z, out) => {
    // Melanin: broad tan of the top, drifting patches, speckle, spots of the sun.
    let m = 0.1 * fbm3(x, y, z, { sizeMm: 42, octaves: 3, seed: s + 1 });
    m += 0.07 * fbm3(x, y, z, { sizeMm: 6.5, octaves: 3, seed: s + 2 });
    m += 0.065 * noise3(x / 0.9, y / 0.9, z / 0.9, s + 3);
    m += 0.02 * smoothstep(40, 120, y) - 0.04 * smoothstep(-30, -90, y);
    m += spots(x, y, z);
    // Mouths of pores and sleeping follicles: about one per square millimetre, some of them dark.
    cells3(x / 1.15, y / 1.15, z / 1.15, s + 23);
    m += (0.05 + 0.16 * unit(Math.imul(cell.id, 0x9e3779b1) >>> 0) ** 3) * smoothstep(0.24, 0.07, cell.f1);
    // Blood: flush of the face, mottling, and the faint net below.
    let h = 0.13 * fbm3(x, y, z, { sizeMm: 30, octaves: 2, seed: s + 4 });
    h += 0.12 * fbm3(x, y, z, { sizeMm: 7, octaves: 3, seed: s + 5 });
    h += 0.11 * noise3(x / 1.7, y / 1.7, z / 1.7, s + 6);
    h += flush(x, y, z);
    const mole = moles(x, y, z);
    m += mole;
    h += 0.2 * mole;
    m *= o.tone.melanin;
    h *= o.tone.blood;
    const lip = lipRed(x, y, z, o.lips);
    if (lip > 0) {
      h += lip * (0.36 + 0.12 * noise3(x / 0.8, y / 5, z / 2, s + 7)) * (0.5 + 0.5 * o.tone.blood);
      m += lip * 0.16;
    }
    const grey =
      0.24 * o.beardShade * beard(x, y, z) * (1 - lip) * (0.8 + 0.3 * noise3(x / 5, y / 5, z / 5, s + 8));
    for (let c = 0; c < 3; c++) {
      const v =
        base[c as 0 | 1 | 2] * Math.exp(-m * MELANIN_DEPTH[c as 0 | 1 | 2] - h * BLOOD_DEPTH[c as 0 | 1 | 2]);
      // Hair seen through skin is grey-blue: it takes all light, a little more of the red.
      out[c] = clamp(v * (1 - grey * (c === 0 ? 1.12 : c === 1 ? 1 : 0.86)), 0.002, 0.96);
    }
  };

  function spots(x: number, y: number, z: number): number {
    const k = o.freckles;
    if (k <= 0) return 0;
    // Lentigines of the bald top: few, soft-edged, 1 to 3 mm, more toward the crown.
    let m = 0;
    cells3(x / 9, y / 9, z / 9, s + 11);
    let u = unit(Math.imul(cell.id, 2654435761) >>> 0);
    if (u < 0.3 * k) {
      const r = 0.1 + 0.16 * (u / (0.3 * k));
      const wob = 0.05 * noise3(x / 1.1, y / 1.1, z / 1.1, s + 12);
      m += 0.17 * smoothstep(r + 0.09, r - 0.06, cell.f1 + wob) * (0.4 + 0.6 * smoothstep(10, 90, y));
    }
    cells3(x / 3.4, y / 3.4, z / 3.4, s + 13);
    u = unit(Math.imul(cell.id, 2654435761) >>> 0);
    if (u < 0.3 * k) m += 0.09 * smoothstep(0.36, 0.14, cell.f1);
    return m;
  }

  function flush(x: number, y: number, z: number): number {
    const ax = Math.abs(x);
    let h = 0.3 * earSkin(x, y, z);
    if (z > 30 && y < 60) {
      h += 0.3 * Math.exp(-((ax - 40) ** 2 + (y + 4) ** 2) / 420);
      h += 0.34 * Math.exp(-(ax ** 2 + (y + 5) ** 2) / 150);
      h += 0.26 * Math.exp(-((ax - 14) ** 2 + (y + 10) ** 2) / 40);
      h += 0.1 * Math.exp(-(ax ** 2 + (y + 68) ** 2) / 200);
      h += 0.16 * Math.exp(-((ax - 30) ** 2 + ((y - 14) * 1.5) ** 2) / 160);
    }
    // Neck and nape are redder than the dome.
    return h + 0.12 * smoothstep(-50, -120, y) - 0.02 * smoothstep(30, 90, y);
  }
}

/** A few moles, placed once per person on the directions of the head. */
function createMoles(seed: number): (x: number, y: number, z: number) => number {
  const spots: { x: number; y: number; z: number; r: number; dark: number }[] = [];
  for (let i = 0; i < 15; i++) {
    const u = (n: number): number =>
      unit((Math.imul(seed + 31, 0x9e3779b1) ^ Math.imul(i * 8 + n + 1, 0x85ebca6b)) >>> 0);
    const h = (n: number): number => (u(n) + u(n + 3) * 0.618) % 1;
    const a = h(0) * Math.PI * 2;
    spots.push({
      x: 76 * Math.sin(a),
      y: -110 + 230 * h(1),
      z: -10 + 92 * Math.cos(a),
      r: 0.55 + 0.8 * h(2) * h(2),
      dark: 0.5 + 0.7 * h(3),
    });
  }
  return (x, y, z) => {
    let m = 0;
    for (const p of spots) {
      // Distance along the surface is what counts: compare direction and height only.
      const dy = y - p.y;
      if (dy > 3 || dy < -3) continue;
      const cross = x * (p.z + 10) - (z + 10) * p.x;
      const dot = x * p.x + (z + 10) * (p.z + 10);
      if (dot <= 0) continue;
      const across = (cross / Math.sqrt(dot)) * 0.98;
      const d = Math.sqrt(across * across + dy * dy) + 0.3 * noise3(x * 0.8, y * 0.8, z * 0.8, 77);
      m = Math.max(
        m,
        p.dark * smoothstep(p.r + 0.5, p.r - 0.5, d) * (1 + 0.5 * noise3(x * 1.3, y * 1.3, z * 1.3, 78)),
      );
    }
    return m;
  };
}
