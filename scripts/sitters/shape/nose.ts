import { carve, chain, ellipsoid, join } from './distance.ts';
import type { Person } from './person.ts';

/** Adds the nose to the face distance d; x >= 0. Tip at (0, -7, 110), root at (0, 26, 90): mean head landmarks. */
export function createNose(person: Person): (d: number, x: number, y: number, z: number) => number {
  const w = person.noseWidth;
  const b = person.noseBridge;
  return (d, px, y, z) => {
    if (y < -36 || y > 52 || z < 60 || px > 42) return d;
    const x = px / (0.5 + 0.5 * w);
    const xa = px / w;
    // Bony bridge, narrow at the root; the side walls come from the wide join with the cheek.
    let n = chain(x, y, z, [
      0,
      30,
      81.5,
      6,
      0,
      20,
      82 + 2 * b,
      6,
      0,
      8,
      88.5 + 3 * b,
      6.2,
      0,
      -3,
      96.5 + 2 * b,
      7,
    ]);
    n = join(n, ellipsoid(xa, y + 3.5, z - 90, 12.5, 10.5, 13), 7);
    // Domes of the tip.
    n = join(n, ellipsoid(xa - 2.6, y + 5.4, z - 100.6, 7.6, 7.2, 8.4), 8);
    // Wings.
    const wing = ellipsoid(xa - 12, y + 9.2, z - 91, 5.4, 6.4, 9);
    n = join(n, wing, 6.5);
    // Columella down to the lip.
    n = join(n, chain(x, y, z, [0, -11, 102, 3.6, 0, -15, 95, 3.6, 0, -18, 89, 3.4]), 4);
    let r = join(d, n, 7);
    // The groove behind the wing: the wing again, hard against the cheek.
    r = join(r, wing, 4);
    // Nostril, opening downward, slanted toward the tip.
    const s = (y + 14.8) * 0.96 + (z - 97) * -0.1;
    return carve(r, ellipsoid(xa - 6.9 + 0.28 * (z - 96), s, z - 95.4, 2.7, 5.2, 5.6), 2.4);
  };
}
