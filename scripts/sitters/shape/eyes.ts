import { smoothstep } from '../math/noise.ts';
import { ellipsoid, join } from './distance.ts';

/** Closed lids: the inner and outer corner and how far the line of the lashes sags between (mm). */
export const EYE = {
  inner: 17,
  outer: 43,
  cornerY: 21.6,
  sag: 6.2,
  x: 30.5,
  y: 21.5,
  z: 65.5,
  radius: 13.4,
} as const;

/** Height (mm) of the line where closed lids meet, for x >= 0. */
export function lidLine(x: number): number {
  const t = (x - 30.5) / 13;
  return EYE.cornerY - EYE.sag * Math.max(0, 1 - t * t) + 0.06 * (x - 30);
}

/** Adds closed eyes to the face distance d; x >= 0. */
export function addEye(d0: number, x: number, y: number, z: number): number {
  if (y < -8 || y > 44 || z < 44 || x > 58 || x < 8) return d0;
  const ball = ellipsoid(x - EYE.x, y - EYE.y, z - EYE.z, 14.4, 12.9, 13.2);
  let d = join(d0, ball, 4.6);
  const t = (x - 30.5) / 13.2;
  const within = smoothstep(1.12, 0.86, Math.abs(t));
  if (within > 0) {
    const line = lidLine(x);
    const e = y - line;
    // Upper lid lies over the lower one: a step, and the crack beneath it.
    d -= within * 0.55 * smoothstep(-0.25, 0.35, e) * smoothstep(9, 0, e);
    d += within * 1.0 * Math.exp(-((e + 0.35) ** 2) / 0.35);
    // Margin of the lower lid.
    d -= within * 0.35 * Math.exp(-((e + 2.0) ** 2) / 1.6);
  }
  // Fold of the upper lid, and the tear trough below.
  const wide = smoothstep(1.4, 0.9, Math.abs(t));
  const fold = 26.6 + 3.6 * (1 - t * t) - 1.2 * t;
  d += wide * (0.5 * Math.exp(-((y - fold) ** 2) / 2.4) - 0.4 * Math.exp(-((y - fold - 2.8) ** 2) / 5));
  const trough = 10.2 - 3.4 * (1 - t * t) - 1.5 * (t + 1) * 0.5;
  d += wide * 0.25 * Math.exp(-((y - trough) ** 2) / 5);
  d -= wide * 0.35 * Math.exp(-((y - trough - 4) ** 2) / 9);
  return d;
}
