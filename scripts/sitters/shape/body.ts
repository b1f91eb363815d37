import { chain, ellipsoid, join } from './distance.ts';
import type { Person } from './person.ts';

/** Signed distance (mm) of neck, shoulders and chest; x >= 0. */
export function createBody(person: Person): (x: number, y: number, z: number) => number {
  const n = person.neckWidth;
  const s = person.shoulderWidth;
  return (px, y, z) => {
    // Rounded at the middle, so that no crease runs down the throat.
    const x = Math.sqrt(px * px + 49) - 2;
    // Neck: an oval column that leans forward.
    const zc = -27 - 0.24 * (-60 - y);
    let d = chain(x / 1.0, y, (z - zc) * 0.88, [0, -10, 0, 50 * n, 0, -90, 0, 54 * n, 0, -190, 0, 62 * n]);
    d = join(d, chain(x, y, z, [58, -22, -28, 9, 40, -80, 2, 11, 14, -160, 16, 9]), 26);
    d = join(d, ellipsoid(x, y + 112, z - 14, 9, 13, 10), 18);
    d = join(d, chain(x, y, z, [20, -40, -70, 18, 48, -130, -72, 26, 150 * s, -178, -58, 30]), 46);
    d = join(d, chain(x, y, z, [0, -215, -30, 62, 120 * s, -215, -44, 56, 190 * s, -235, -50, 52]), 46);
    // Collar bones.
    return join(d, chain(x, y, z, [14, -176, 22, 5, 70, -176, 14, 5, 150 * s, -172, -24, 6]), 18);
  };
}
