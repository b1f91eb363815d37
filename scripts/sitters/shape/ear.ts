import { smoothChain } from '../math/curve.ts';
import { bump, carve, chain, ellipsoid, join } from './distance.ts';
import type { Person } from './person.ts';

/*
 * The ear is built in its own plane: u backward, v up, w outward from the head, origin at the tragus; then leaned back, swung
 * out, and tilted outward above, as the side of the head is that it stands on. Sizes from the mean head: top 26 mm above and
 * 14 mm behind the tragus, widest 24 mm behind it; length 62 mm.
 * Rows: u, v, w, radius.
 */
const HELIX = smoothChain(
  [
    [9, 1, -1, 1.6],
    [4.5, 4, 0.4, 2],
    [1.5, 11, 1.4, 2.1],
    [2.5, 20, 1.8, 2.1],
    [8, 27.5, 2, 2.1],
    [16, 30, 2.4, 2.1],
    [24, 26.5, 3.2, 2.2],
    [29, 18, 4, 2.2],
    [30.5, 8, 4.4, 2.1],
    [28.5, -3, 4.2, 1.9],
    [24.5, -12, 3, 1.7],
    [20, -20, 1.2, 1.6],
    [15, -25, 0.6, 1.6],
  ],
  4,
);
const ANTIHELIX = smoothChain(
  [
    [12.5, 22.5, -0.4, 1.5],
    [17.5, 15, 0.8, 1.9],
    [20.5, 7, 2, 2.2],
    [20.5, -2, 2.6, 2.2],
    [17, -9.5, 2.4, 2.3],
    [12, -13.5, 1.8, 2.4],
  ],
  4,
);
const BRANCH = smoothChain(
  [
    [18.5, 12, 1, 1.7],
    [12, 12.5, -0.2, 1.5],
    [6, 10.5, -1, 1.2],
  ],
  3,
);

/** Signed distance (mm) of one ear; x >= 0. */
export function createEar(person: Person): (x: number, y: number, z: number) => number {
  // Angles in radians, chosen so that tragi and ear tops lie where those of people do (`LANDMARKS` of core).
  const lean = 0.15;
  const swing = 0.44 * person.earFlare;
  const cl = Math.cos(lean);
  const sl = Math.sin(lean);
  const cs = Math.cos(swing);
  const ss = Math.sin(swing);
  return (x, y, z) => {
    if (x < 50 || x > 108 || y < -52 || y > 46 || z > 28 || z < -56) return 20;
    // Head frame to ear frame: tilt, swing about the vertical, then lean in the plane.
    const back = -(z - 2);
    const out = x - 65 - 0.14 * (y + Math.hypot(y, 10));
    const u0 = back * cs + out * ss;
    const w = -back * ss + out * cs;
    const v0 = y + 1;
    const u = u0 * cl - v0 * sl;
    const v = v0 * cl + u0 * sl;
    const bound = ellipsoid(u - 15, v - 1, w - 1, 25, 41, 17);
    if (bound > 8) return bound;
    // A thin plate, dished, curling up to the rim.
    const dish = 0.0052 * ((u - 15) ** 2 + 0.5 * (v - 6) ** 2);
    let d = ellipsoid(u - 16, v - 6, w + 0.6 - dish, 15.5, 24, 2.1);
    d = join(d, chain(u, v, w, HELIX), 1.8);
    d = join(d, chain(u, v, w, ANTIHELIX), 2.6);
    d = join(d, chain(u, v, w, BRANCH), 2.4);
    // Lobe, soft and a little turned in.
    d = join(d, ellipsoid(u - 13.5, v + 20.5, w - 0.6, 7.8, 8.8, 3.1), 7);
    // Root toward the skull: the back of the concha.
    d = join(d, ellipsoid(u - 9.5, v - 2, w + 7, 11.5, 18, 7.5), 4);
    // Hollows: the bowl with its floor, the boat above the branch, the triangular pit.
    d = carve(d, ellipsoid(u - 11.2, v + 1.5, w - 3.6, 7.4, 9.2, 7.6), 2.4);
    d = carve(d, ellipsoid(u - 8.5, v - 6.5, w - 2.5, 5.4, 4.4, 5), 2);
    // Tragus stands before the bowl, its partner behind.
    d = join(d, ellipsoid(u - 1.8, v + 1.5, w - 1.8, 3, 5.6, 2.8), 2.6);
    d = join(d, ellipsoid(u - 12.5, v + 13, w - 2.4, 4, 2.8, 2.4), 2.4);
    d = carve(d, ellipsoid(u - 6, v + 11.5, w - 3, 2.2, 4.5, 3.4), 1.6);
    d -= 0.4 * bump(u - 25, v - 14, w - 3, 8);
    return Math.max(d, bound);
  };
}
