import { HEAD_FORM } from '../../../packages/core/src/surface/superellipsoid.ts';
import { noise3 } from '../math/noise.ts';
import { bump } from './distance.ts';
import type { Person } from './person.ts';

/** Middle of the length and semi-axes, fitted to one scan, two MRI heads and a morphable mean head (project measurement). */
export const CRANIUM = { x: 0, y: 44, z: -10, a: 77.5, b: 89, c: 95 } as const;

/**
 * Bumps (x, y, z, radius, height) that make a skull of the superellipsoids. The symmetric ones follow anatomy
 * (temporal fossa, frontal and parietal eminences, occiput); the lopsided ones are chosen by eye.
 */
const SYMMETRIC: readonly (readonly [number, number, number, number, number])[] = [
  [68, 46, 40, 38, -4.2],
  [30, 84, 66, 40, 1.6],
  [58, 96, -42, 48, 1.8],
  [56, 112, 14, 50, -2.6],
  [62, 88, 30, 40, -1.6],
  [70, 4, -52, 36, -3],
];
const LOPSIDED: readonly (readonly [number, number, number, number, number])[] = [
  [0, 36, -102, 52, 4.5],
  [3, 134, -4, 75, 3.2],
  [0, 112, -78, 50, -2.6],
  [46, 70, -82, 60, 2.6],
  [-52, 64, -80, 60, -3.4],
  [-64, 84, 4, 55, 1.8],
  [22, 118, 42, 40, 1.2],
  [-34, 112, 46, 38, -1.3],
  [4, 92, 80, 34, 0.9],
];

/** Signed distance (mm) to the skull with its skin. */
export function createCranium(person: Person): (x: number, y: number, z: number) => number {
  const behind = CRANIUM.c * person.depthScale * person.broadestBehind;
  const front = CRANIUM.c * person.depthScale + behind;
  const back = CRANIUM.c * person.depthScale - behind;
  const k = person.asymmetry;
  const { b } = CRANIUM;
  const e1 = HEAD_FORM.e1 + person.roundness;
  const e2 = HEAD_FORM.e2 + person.roundness;
  const p = 2 / e2;
  const q = e2 / e1;
  const r = 2 / e1;
  return (px, py, pz) => {
    const x = px / person.widthScale;
    const z = CRANIUM.z + (pz - CRANIUM.z) / person.depthScale;
    const dx = Math.abs(px) + 1e-9;
    const dy = Math.abs(py - CRANIUM.y) + 1e-9;
    const broadness = 1 + (person.taper * (py - CRANIUM.y)) / b;
    const a = CRANIUM.a * person.widthScale * broadness;
    const pb = pz - CRANIUM.z + behind;
    const c = pb > 0 ? front : back;
    const dz = Math.abs(pb) + 1e-9;
    const u = (dx / a) ** p;
    const w = (dz / c) ** p;
    const h = u + w;
    const hq = h ** q;
    const v = (dy / b) ** r;
    const f = hq + v;
    const g = f ** (e1 / 2);
    // Gradient of the degree-1 form of F, so that (g - 1) / |grad| is a distance near the surface.
    const s = (e1 / 2) * (g / f);
    const m = (s * q * p * hq) / h;
    const gx = (m * u) / dx;
    const gz = (m * w) / dz;
    const gy = Math.sign(py - CRANIUM.y) * ((s * r * v) / dy) - (gx * dx * person.taper) / (b * broadness);
    let d = (g - 1) / Math.sqrt(gx * gx + gy * gy + gz * gz);
    if (d > 25 || d < -25) return d;
    const ax = Math.abs(x);
    for (const t of SYMMETRIC) d -= t[4] * bump(ax - t[0], py - t[1], z - t[2], t[3]);
    for (const t of LOPSIDED) d -= k * t[4] * bump(x - t[0], py - t[1], z - t[2], t[3]);
    return d - 0.9 * k * noise3(x / 34, py / 34, z / 34, person.seed);
  };
}
