import { bump, carve, chain, ellipsoid, join } from './distance.ts';
import type { Person } from './person.ts';

/*
 * The ear is built in its own plane: u backward, v up, w outward from the head, origin at the tragus, then leaned back and
 * swung out. Sizes from the mean head: top 26 mm above and 14 mm behind the tragus, widest 24 mm behind it; length 62 mm.
 */
const HELIX = [
  5, -3, 1, 2.2, 1, 6, 2, 2.4, 0, 16, 2, 2.3, 4, 25, 1.5, 2.3, 12, 29.5, 1.5, 2.4, 21, 28, 2, 2.5, 28, 20.5,
  3, 2.6, 30.5, 9, 3.4, 2.6, 28.5, -3, 3, 2.4, 23, -14, 2, 2.3, 17, -22, 1, 3,
];
const ANTIHELIX = [
  13, 24, 0.8, 1.8, 18, 17, 2, 2.2, 21.5, 8, 2.8, 2.7, 21, -3, 2.8, 2.7, 17, -11, 2, 2.6, 11.5, -14.5, 1.6,
  2.6,
];

/** Signed distance (mm) of one ear; x >= 0. */
export function createEar(person: Person): (x: number, y: number, z: number) => number {
  const lean = 0.3;
  const swing = 0.52 * person.earFlare;
  const cl = Math.cos(lean);
  const sl = Math.sin(lean);
  const cs = Math.cos(swing);
  const ss = Math.sin(swing);
  return (x, y, z) => {
    if (x < 48 || x > 104 || y < -48 || y > 44 || z > 26 || z < -52) return 20;
    // Head frame to ear frame: swing about the vertical, then lean in the plane.
    const back = -(z - 2);
    const out = x - 69.5;
    const u0 = back * cs + out * ss;
    const w = -back * ss + out * cs;
    const v0 = y + 1.5;
    const u = u0 * cl + v0 * -sl * -1;
    const v = v0 * cl - u0 * -sl * -1;
    // Thin plate, dished toward the concha, curling up to the rim.
    const plate = ellipsoid(
      u - 15,
      v - 6,
      w + 0.2 - 0.006 * ((u - 14) ** 2 + (v - 5) ** 2 * 0.6),
      16.5,
      24,
      2.4,
    );
    let d = join(plate, chain(u, v, w, HELIX), 2.6);
    d = join(d, chain(u, v, w, ANTIHELIX), 3.2);
    d = join(d, ellipsoid(u - 11.5, v + 24.5, w - 0.8, 8.2, 8.6, 3.6), 5);
    // Root toward the skull, so that the ear grows out of it.
    d = join(d, ellipsoid(u - 8, v - 2, w + 8, 10, 16, 9), 5);
    d = carve(d, ellipsoid(u - 10.5, v - 0.5, w - 4, 7.6, 11, 9.4), 3);
    d = carve(d, ellipsoid(u - 9, v - 17, w - 3.5, 6, 7, 4.4), 3);
    // Tragus stands before the hollow.
    d = join(d, ellipsoid(u - 1.6, v + 2, w - 1.6, 3, 6, 3.4), 3);
    return d - 0.5 * bump(u - 24, v - 14, w - 3, 9);
  };
}
