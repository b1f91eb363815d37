import { smoothChain } from '../math/curve.ts';
import { chain, join } from './distance.ts';
import type { Solid } from './head.ts';

/** Spectacle frame in front of the mean face: rims 50 x 40 mm, bridge of 18 mm, arms over the ears (chosen by eye). */
export function createGlasses(): Solid {
  const rim: number[][] = [];
  for (let i = 0; i <= 28; i++) {
    const a = (i / 28) * 2 * Math.PI;
    const [c, s] = [Math.cos(a), Math.sin(a)];
    // A rounded square, wrapped back with the face.
    const k = (Math.abs(c) ** 3.2 + Math.abs(s) ** 3.2) ** (-1 / 3.2);
    const x = 35 + 26 * c * k;
    rim.push([x, 18 + 20 * s * k, 101 - 0.0045 * x * x, 1.9]);
  }
  const ring = smoothChain(rim, 2);
  const bridge = smoothChain(
    [
      [-1, 24.5, 101.5, 1.9],
      [4, 24, 101.3, 1.9],
      [10, 21, 100.5, 1.8],
    ],
    4,
  );
  const arm = smoothChain(
    [
      [60.5, 25, 84, 2.3],
      [69, 26, 74, 2.1],
      [76.5, 27, 40, 1.9],
      [80, 30, -2, 1.9],
      [80, 28, -18, 1.9],
      [79, 10, -30, 2],
    ],
    5,
  );
  return (x0, y, z) => {
    const x = Math.abs(x0);
    if (z > 70 && (y > 60 || y < -25)) return 20;
    return join(join(chain(x, y, z, ring), chain(x, y, z, bridge), 2), chain(x, y, z, arm), 2);
  };
}
