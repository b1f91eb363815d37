import { bump, carve, chain, join } from './distance.ts';
import type { Person } from './person.ts';

/** Adds lips and philtrum to the face distance d; x >= 0. */
export function createMouth(person: Person): (d: number, x: number, y: number, z: number) => number {
  const f = person.lips;
  return (d0, x, y, z) => {
    if (y < -62 || y > -12 || z < 58 || x > 42) return d0;
    let d = d0;
    // The barrel of the teeth carries the lips.
    d -= 1.6 * bump(x, y + 36, z - 88, 28);
    // Philtrum: a trough between two columns.
    d += 0.9 * bump(x, (y + 25) * 0.62, z - 91, 5.5) - 0.7 * bump(x - 4.6, (y + 25) * 0.6, z - 91, 4.5);
    const up = chain(x, y, z, [
      0,
      -35,
      88.4,
      3.9 * f,
      4.5,
      -34.4,
      88.4,
      4 * f,
      13,
      -36,
      86,
      2.9 * f,
      22,
      -38.2,
      81.2,
      1.4,
    ]);
    const low = chain(x, y, z, [
      0,
      -41.8,
      87,
      4.6 * f,
      8,
      -41.5,
      86.6,
      4.4 * f,
      15,
      -40.4,
      84.6,
      3.1 * f,
      22,
      -38.7,
      81,
      1.3,
    ]);
    const lips = join(up, low, 0.8);
    d = join(d, lips, 3.4);
    // The parting, sinking at the corner.
    const line = chain(
      x,
      y,
      z,
      [0, -38, 94.4, 0.2, 6, -37.7, 93.8, 0.2, 14, -38.1, 90, 0.3, 23, -38.9, 83, 0.7],
    );
    d = carve(d, line, 1.6);
    // Shade under the lower lip.
    return d + 1.4 * bump(x * 0.6, y + 53, z - 88, 9);
  };
}

/** Share of lip red at a skin point, 0 to 1 (for the colour of the skin). */
export function lipRed(x: number, y: number, z: number, fullness: number): number {
  const ax = Math.abs(x);
  if (z < 70 || ax > 25 || y < -52 || y > -26) return 0;
  const t = ax / 23;
  const top = -31.6 + (fullness - 1) * 2 - 6 * t * t - 1.1 * Math.exp(-((ax / 2.6) ** 2));
  const bottom = -46.2 - (fullness - 1) * 2.5 + 7 * t ** 2.4;
  const e = Math.min(top - y, y - bottom);
  return e < -0.9 ? 0 : e > 0.9 ? 1 : (e + 0.9) / 1.8;
}
