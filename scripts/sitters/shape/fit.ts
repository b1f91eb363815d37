import { BROADEST_BEHIND } from '../../../packages/core/src/anatomy/landmarks.ts';
import { type CraniumForm, HEAD_FORM, implicit } from '../../../packages/core/src/surface/superellipsoid.ts';
import { CRANIUM } from './cranium.ts';
import type { Mesh } from './mesh.ts';

/** The two halves of superellipsoids nearest to a scalp, axes along the head's frame, of the form that core gives to heads. */
export interface HeadFit {
  /** The middle of the length. */
  readonly centre: readonly [number, number, number];
  /** Half the breadth, height and length, and how far behind the middle of the length the head is broadest. */
  readonly semiAxes: readonly [number, number, number, number];
  readonly form: CraniumForm;
  readonly rmsMm: number;
  readonly maxMm: number;
}

/** Centre, semi-axes, and how far behind. */
const UNKNOWNS = 7;

/** Fits by Gauss-Newton on radial distances over mesh vertices where `share` exceeds a half. */
export function fitHead(mesh: Mesh, share: (x: number, y: number, z: number) => number): HeadFit {
  const points: number[] = [];
  for (let i = 0; i < mesh.position.length; i += 3 * 7) {
    const [x, y, z] = [mesh.position[i]!, mesh.position[i + 1]!, mesh.position[i + 2]!];
    if (y > 20 && share(x, y, z) > 0.5) points.push(x, y, z);
  }
  let p: number[] = [
    CRANIUM.x,
    CRANIUM.y,
    CRANIUM.z,
    CRANIUM.a,
    CRANIUM.b,
    CRANIUM.c,
    BROADEST_BEHIND * CRANIUM.c,
  ];
  for (let round = 0; round < 8; round++) p = gaussNewton(points, p);
  let sum = 0;
  let max = 0;
  for (let i = 0; i < points.length; i += 3) {
    const r = residual(points, i, p);
    sum += r * r;
    max = Math.max(max, Math.abs(r));
  }
  return {
    centre: [p[0]!, p[1]!, p[2]!],
    semiAxes: [p[3]!, p[4]!, p[5]!, p[6]!],
    form: HEAD_FORM,
    rmsMm: Math.sqrt(sum / (points.length / 3)),
    maxMm: max,
  };
}

/** Radial distance (mm) of a point to the surface p = centre, semi-axes, from where that is broadest. */
function residual(q: readonly number[], i: number, p: readonly number[]): number {
  const [x, y, z] = [q[i]! - p[0]!, q[i + 1]! - p[1]!, q[i + 2]! - p[2]!];
  const axes = [p[3]!, p[4]!, p[5]!, p[6]!] as const;
  const g = implicit(axes, x, y, z) ** (HEAD_FORM.e1 / 2);
  return Math.hypot(x, y, z + axes[3]) * (1 - 1 / g);
}

function gaussNewton(points: readonly number[], p: readonly number[]): number[] {
  const a = Array.from({ length: UNKNOWNS }, () => new Float64Array(UNKNOWNS + 1));
  const j = new Float64Array(UNKNOWNS);
  for (let i = 0; i < points.length; i += 3) {
    const r = residual(points, i, p);
    for (let k = 0; k < UNKNOWNS; k++) {
      const q = p.slice();
      q[k]! += 0.01;
      j[k] = (residual(points, i, q) - r) / 0.01;
    }
    for (let m = 0; m < UNKNOWNS; m++) {
      for (let n = 0; n < UNKNOWNS; n++) a[m]![n]! += j[m]! * j[n]!;
      a[m]![UNKNOWNS]! -= j[m]! * r;
    }
  }
  // The scalp says little about the lower half: hold the parameters lightly where they are.
  for (let m = 0; m < UNKNOWNS; m++) a[m]![m]! += 1e-3 * points.length;
  const step = solve(a);
  return p.map((v, k) => v + step[k]!);
}

/** Gauss elimination with pivoting of an n x (n + 1) system. */
function solve(a: Float64Array[]): number[] {
  const n = a.length;
  for (let c = 0; c < n; c++) {
    let best = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(a[r]![c]!) > Math.abs(a[best]![c]!)) best = r;
    [a[c], a[best]] = [a[best]!, a[c]!];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const f = a[r]![c]! / a[c]![c]!;
      for (let k = c; k <= n; k++) a[r]![k]! -= f * a[c]![k]!;
    }
  }
  return a.map((row, i) => row[n]! / row[i]!);
}
