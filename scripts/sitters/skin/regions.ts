import { createCurve } from '../math/curve.ts';
import { clamp, fbm3, smoothstep } from '../math/noise.ts';

/** Where things are on a head; all functions take mm in the head's frame and return shares from 0 to 1. */

/** Share of "ear", where no hair grows: beyond the side of the head near the tragus. */
export function earness(x: number, y: number, z: number): number {
  if (z > 12 || z < -48 || y > 38 || y < -42) return 0;
  return besideHead(x, y) * smoothstep(14, 2, z);
}

/** 0 on the side of a mean head about the ears, which gets broader upward and narrower downward, 1 from 5 mm beside it. */
const besideHead = (x: number, y: number): number => {
  const side = 73 + 0.1 * Math.max(0, y) + 0.15 * Math.min(0, y);
  return smoothstep(side, side + 5, Math.abs(x));
};

/** The same, soft on every side, for colour and relief: a hard end drew a red line across the temple. */
export function earSkin(x: number, y: number, z: number): number {
  const soft = smoothstep(-48, -36, z) * smoothstep(38, 24, y) * smoothstep(-42, -32, y);
  return soft > 0 ? soft * besideHead(x, y) * smoothstep(12, 2, z) : 0;
}

/** Upper border of the horseshoe that stays at Norwood VI to VII: height by angle from the front (degrees). */
const BORDER: readonly (readonly [number, number])[] = [
  [50, 26],
  [62, 44],
  [76, 62],
  [95, 74],
  [120, 72],
  [150, 58],
  [180, 50],
];
const horseshoe = createCurve(BORDER);

/** Lower border of hair: nape, behind the ear, sideburn. */
const nape = createCurve([
  [50, 18],
  [72, 12],
  [86, 8],
  [100, -6],
  [112, -26],
  [135, -44],
  [180, -52],
]);

/** Degrees around the head from the face (0) over the ear (90) to the back (180). */
export const around = (x: number, z: number): number => (Math.atan2(Math.abs(x), z + 10) * 180) / Math.PI;

/** Natural hair-bearing scalp before any loss: from the hairline back, with sideburns and nape. */
export function scalp(x: number, y: number, z: number): number {
  const a = around(x, z);
  const front = a < 50 ? smoothstep(84, 92, y + 0.22 * (a - 20)) : 1;
  const low = smoothstep(-3, 6, y - nape(a));
  return front * low * (1 - earness(x, y, z));
}

export interface FringeOptions {
  readonly seed: number;
  /** Millimetres by which the border climbs above Norwood VI. */
  readonly raiseMm: number;
}

/** Density of the fringe that is left, 0 to 1, thinning upward over about 25 mm. */
export function fringe(x: number, y: number, z: number, o: FringeOptions): number {
  const a = around(x, z);
  const ragged = 5 * fbm3(x, y, z, { sizeMm: 22, octaves: 3, seed: o.seed });
  const top = horseshoe(a) + o.raiseMm + ragged;
  const side = smoothstep(48 + ragged * 0.5, 60 + ragged * 0.5, a);
  const above = smoothstep(top + 8, top - 20, y);
  const below = smoothstep(-4, 9, y - nape(a) + ragged * 0.7);
  const ear = earGap(x, y, z);
  return side * above * below * ear;
}

/** Bare rim around the ear. */
export function earGap(x: number, y: number, z: number): number {
  if (Math.abs(x) < 50) return 1;
  const d = Math.hypot((y - 2) / 1.25, z + 10) - 21;
  return smoothstep(2, 7, d) * (1 - earness(x, y, z));
}

/** Beard area of a shaved man. */
export function beard(x: number, y: number, z: number): number {
  const ax = Math.abs(x);
  if (y > 14 || z < -14 || y < -112) return 0;
  // Cheek line: from the sideburn down to the corner of the mouth; the moustache is its own patch.
  const line = -30 + 34 * clamp((58 - z) / 50, 0, 1);
  const cheek = smoothstep(line + 5, line - 9, y) * smoothstep(-14, 2, z);
  const lip = smoothstep(-19, -23, y) * smoothstep(31, 23, ax) * smoothstep(70, 76, z);
  const low = smoothstep(-112, -96, y);
  return Math.max(cheek, lip) * low * (1 - smoothstep(70, 75, ax) * smoothstep(-44, -36, y));
}

/** Brow: 0 outside, 1 on its spine. */
export function browSpine(ax: number): number {
  const t = (ax - 14) / 36;
  return 37 + 6.2 * t + 1.5 * Math.sin(Math.PI * t) - 9.5 * t * t * t;
}
