import type { Rgb } from '../image/colour.ts';
import { clamp, createRandom, fbm3 } from '../math/noise.ts';
import type { Roots } from './roots.ts';

/** Hairs as chains of points, packed; `points` of each hair lie one after another. */
export interface Strands {
  readonly count: number;
  readonly points: number;
  readonly position: Float32Array;
  /** Width at the root, mm. */
  readonly width: Float32Array;
  /** Linear reflectance, rgb per hair. */
  readonly colour: Float32Array;
  readonly vertex: Uint32Array;
  /** Height in the mane, 0 at the skin to 1 on top; absent for short hair. */
  readonly layer?: Float32Array;
}

export interface StrandOptions {
  readonly seed: number;
  readonly points: number;
  readonly lengthMm: number;
  /** Spread of length, 0 to 1. */
  readonly uneven: number;
  readonly widthMm: number;
  readonly colour: Rgb;
  /** Share of white hairs. */
  readonly grey: number;
  /** Angle of the hair over the skin, degrees. */
  readonly liftDeg: number;
  /** Combing direction at a point (need not be tangent or unit). */
  readonly comb: (x: number, y: number, z: number, out: Float64Array) => void;
  /** Pull toward the comb and the ground along a long hair, 0 to 1. */
  readonly droop: number;
  /** Random swing of the direction, radians. */
  readonly wild: number;
}

/** Grows a hair from each root. */
export function grow(roots: Roots, o: StrandOptions): Strands {
  const random = createRandom(o.seed);
  const n = roots.count;
  const out: Strands = {
    count: n,
    points: o.points,
    position: new Float32Array(n * o.points * 3),
    width: new Float32Array(n),
    colour: new Float32Array(n * 3),
    vertex: roots.vertex,
  };
  const dir = new Float64Array(3);
  for (let i = 0; i < n; i++) {
    const [x, y, z] = [roots.position[i * 3]!, roots.position[i * 3 + 1]!, roots.position[i * 3 + 2]!];
    const nor = [roots.normal[i * 3]!, roots.normal[i * 3 + 1]!, roots.normal[i * 3 + 2]!];
    o.comb(x, y, z, dir);
    tangent(dir, nor);
    swing(
      dir,
      nor,
      o.wild * (random() + random() + random() - 1.5) +
        o.wild * 0.9 * fbm3(x, y, z, { sizeMm: 14, octaves: 1, seed: o.seed }),
    );
    const lift = ((o.liftDeg + 14 * (random() - 0.5)) * Math.PI) / 180;
    const length = o.lengthMm * (1 + o.uneven * (random() * 2 - 1.2));
    const step = Math.max(0.12, length) / (o.points - 1);
    const d = [0, 1, 2].map((k) => Math.cos(lift) * dir[k]! + Math.sin(lift) * nor[k]!);
    let p = [x, y, z];
    for (let s = 0; s < o.points; s++) {
      const q = (i * o.points + s) * 3;
      for (let k = 0; k < 3; k++) out.position[q + k] = p[k]!;
      p = p.map((v, k) => v + step * d[k]!);
      for (let k = 0; k < 3; k++)
        d[k]! += o.droop * (0.25 * dir[k]! - 0.16 * nor[k]! + (k === 1 ? -0.06 : 0));
      const l = Math.hypot(d[0]!, d[1]!, d[2]!);
      for (let k = 0; k < 3; k++) d[k]! /= l;
    }
    out.width[i] = o.widthMm * (0.7 + 0.6 * random());
    const white = random() < o.grey;
    const shade = 0.7 + 0.7 * random();
    for (let c = 0; c < 3; c++)
      out.colour[i * 3 + c] = white ? 0.42 : clamp(o.colour[c as 0 | 1 | 2] * shade, 0, 1);
  }
  return out;
}

function tangent(d: Float64Array, n: readonly number[]): void {
  const k = d[0]! * n[0]! + d[1]! * n[1]! + d[2]! * n[2]!;
  for (let i = 0; i < 3; i++) d[i]! -= k * n[i]!;
  const l = Math.hypot(d[0]!, d[1]!, d[2]!) + 1e-9;
  for (let i = 0; i < 3; i++) d[i]! /= l;
}

/** Turns a tangent about the normal. */
function swing(d: Float64Array, n: readonly number[], angle: number): void {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const x = n[1]! * d[2]! - n[2]! * d[1]!;
  const y = n[2]! * d[0]! - n[0]! * d[2]!;
  const z = n[0]! * d[1]! - n[1]! * d[0]!;
  d[0] = c * d[0]! + s * x;
  d[1] = c * d[1]! + s * y;
  d[2] = c * d[2]! + s * z;
}
