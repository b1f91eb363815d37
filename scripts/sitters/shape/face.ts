import { createCurve } from '../math/curve.ts';
import { smoothstep } from '../math/noise.ts';
import { bump, carve, chain, ellipsoid, join } from './distance.ts';
import type { Person } from './person.ts';

/*
 * The mass of the face is a stack of superelliptic sections, one per height y (mm above the tragi): half-width, front
 * profile, the depth of the widest place, and the back. Landmarks of 24 mean heads set the numbers
 * (nasion y 26, subnasale about -17, mouth -37, chin -80); the rest is chosen by eye.
 */
const HALF_WIDTH = createCurve([
  [-88, 4],
  [-84, 18],
  [-78, 29.5],
  [-70, 39.5],
  [-60, 48],
  [-48, 55],
  [-34, 60.5],
  [-15, 64.5],
  [4, 64.5],
  [18, 63.5],
  [30, 59],
  [38, 50],
  [45, 34],
]);
const FRONT = createCurve([
  [-88, 62],
  [-84, 71],
  [-80, 79],
  [-75, 86],
  [-68, 88.5],
  [-61, 87.5],
  [-55, 85.5],
  [-48, 87.5],
  [-38, 89.5],
  [-28, 90],
  [-18, 89],
  [-8, 86],
  [5, 82.5],
  [20, 81],
  [30, 81],
  [45, 66],
]);
const MIDDLE = createCurve([
  [-86, 64],
  [-76, 56],
  [-66, 46],
  [-56, 34],
  [-45, 20],
  [-20, 13],
  [45, 6],
]);
const BACK = createCurve([
  [-86, 52],
  [-78, 44],
  [-70, 31],
  [-60, 14],
  [-50, -4],
  [-42, -12],
  [-20, -22],
  [45, -40],
]);
const POWER = createCurve([
  [-85, 2.1],
  [-66, 2.15],
  [-45, 2.12],
  [-15, 2.3],
  [5, 2.3],
  [22, 2.05],
  [45, 2],
]);

/** Signed distance (mm) of the face without nose, eyes and ears; x >= 0 (the face is mirrored). */
export function createFace(person: Person): (x: number, y: number, z: number) => number {
  const jaw = person.jawWidth;
  const ridge = person.browRidge;
  const mass = (x: number, y: number, z: number): number => {
    const yc = y < -86 ? -86 : Math.min(y, 45);
    const w = HALF_WIDTH(yc) * (1 + (jaw - 1) * smoothstep(0, -40, yc));
    const z0 = MIDDLE(yc);
    const c = z > z0 ? FRONT(yc) - z0 : z0 - BACK(yc);
    const n = POWER(yc);
    const u = x / w;
    const v = Math.abs(z - z0) / c;
    const g = (u ** n + v ** n) ** (1 / n) + 1e-9;
    // Radial distance, shortened where the section is slanted to the ray.
    const gx = u ** (n - 1) / w;
    const gz = v ** (n - 1) / c;
    const d = ((g - 1) * g ** (n - 1)) / (Math.sqrt(gx * gx + gz * gz) + 1e-6);
    const over = y < -86 ? -86 - y : y > 45 ? y - 45 : 0;
    return over > 0 ? Math.sqrt(Math.max(d, 0) ** 2 + over * over) : d;
  };
  return (x, y, z) => {
    let d = mass(x, y, z);
    if (d > 70 || d < -30) return d;
    // Cheekbone and its arch toward the ear.
    d = join(d, chain(x, y, z, [46, 2, 62, 8, 57.5, 3, 40, 7, 62, 4, 12, 4]), 16);
    // Fat of the cheek, hollow below the arch, angle of the jaw.
    d -= 2.0 * bump(x - 36, y + 8, z - 76, 24);
    d += 2.2 * bump(x - 56, y + 26, z - 48, 28);
    d -= (2.6 * jaw - 0.6) * bump(x - 57, y + 44, z - 12, 26);
    // Brow: a ridge that runs out and down, and the glabella between.
    const brow = chain(
      x,
      y,
      z,
      [0, 38, 80, 6.5, 14, 38.5, 80, 7, 30, 41, 73.5, 7, 43, 38, 62.5, 6, 48, 28, 56, 5],
    );
    d = join(d, brow - 0.9 * (ridge - 1), 13);
    // Socket: deepest beside the root of the nose and under the brow.
    d = carve(d, ellipsoid(x - 19, y - 22.5, z - 89, 8.5, 9, 13), 9);
    d = carve(d, ellipsoid(x - 33, y - 25, z - 91, 15, 7, 16), 9);
    // Chin pad with its crease above.
    d = join(d, ellipsoid(x - 5, y + 69, z - 78, 14, 10, 11.5), 12);
    // Fold from the wing of the nose to past the corner of the mouth, with the cheek rolling over it.
    const fold = chain(x, y, z, [19, -9, 86, 0, 27, -24, 86, 0, 32, -42, 78, 0]);
    d += 0.75 * smoothstep(11, 0, fold);
    d -= 1.2 * bump(x - 37, y + 22, z - 80, 20);
    return d;
  };
}
