import { createRandom } from '../math/noise.ts';
import type { Mesh } from '../shape/mesh.ts';

/** Places where hairs leave the skin: position, normal and the vertex nearest, packed. */
export interface Roots {
  readonly count: number;
  readonly position: Float32Array;
  readonly normal: Float32Array;
  readonly vertex: Uint32Array;
  /** A number in [0, 1) per root. */
  readonly luck: Float32Array;
}

export interface RootOptions {
  readonly seed: number;
  /** Hairs per cm2 where the share is 1. */
  readonly perCm2: number;
  /** Share of full density at a point, 0 to 1. */
  readonly share: (x: number, y: number, z: number) => number;
}

/**
 * Scatters roots over the mesh: darts at twice the density, those nearer than a minimum distance to an earlier one are
 * dropped (real units keep apart), the rest thinned by the share.
 */
export function scatterRoots(mesh: Mesh, o: RootOptions): Roots {
  const random = createRandom(o.seed);
  const perMm2 = o.perCm2 / 100;
  const gap = 0.62 / Math.sqrt(perMm2);
  const taken = new Map<number, number[]>();
  const pos: number[] = [];
  const nor: number[] = [];
  const vertex: number[] = [];
  const luck: number[] = [];
  const p = mesh.position;
  for (let t = 0; t < mesh.triangle.length; t += 3) {
    const [a, b, c] = [mesh.triangle[t]! * 3, mesh.triangle[t + 1]! * 3, mesh.triangle[t + 2]! * 3];
    const s = o.share(p[a]!, p[a + 1]!, p[a + 2]!);
    if (s <= 0.003) continue;
    let want = triangleArea(p, a, b, c) * perMm2 * 2;
    while (want > 0) {
      const here = random() < want;
      want -= 1;
      const [r1, r2, l, keep] = [random(), random(), random(), random()];
      if (!here) continue;
      const u = r1 + r2 > 1 ? 1 - r1 : r1;
      const v = r1 + r2 > 1 ? 1 - r2 : r2;
      const at = [0, 1, 2].map((k) => p[a + k]! + u * (p[b + k]! - p[a + k]!) + v * (p[c + k]! - p[a + k]!));
      if (crowded(at, gap, taken, pos)) continue;
      if (keep > s) continue;
      pos.push(at[0]!, at[1]!, at[2]!);
      nor.push(mesh.normal[a]!, mesh.normal[a + 1]!, mesh.normal[a + 2]!);
      vertex.push(mesh.triangle[t]!);
      luck.push(l);
    }
  }
  return {
    count: luck.length,
    position: Float32Array.from(pos),
    normal: Float32Array.from(nor),
    vertex: Uint32Array.from(vertex),
    luck: Float32Array.from(luck),
  };
}

function triangleArea(p: Float32Array, a: number, b: number, c: number): number {
  const [ux, uy, uz] = [p[b]! - p[a]!, p[b + 1]! - p[a + 1]!, p[b + 2]! - p[a + 2]!];
  const [vx, vy, vz] = [p[c]! - p[a]!, p[c + 1]! - p[a + 1]!, p[c + 2]! - p[a + 2]!];
  return 0.5 * Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
}

/** True when a root stands nearer than the gap; else notes this one (hash of cells one gap wide). */
function crowded(
  at: readonly number[],
  gap: number,
  taken: Map<number, number[]>,
  pos: readonly number[],
): boolean {
  const cellOf = (v: number): number => Math.floor(v / gap) + 512;
  const [i, j, k] = at.map(cellOf) as [number, number, number];
  for (let c = k - 1; c <= k + 1; c++) {
    for (let b = j - 1; b <= j + 1; b++) {
      for (let a = i - 1; a <= i + 1; a++) {
        for (const q of taken.get((c * 1024 + b) * 1024 + a) ?? []) {
          const [x, y, z] = [pos[q]! - at[0]!, pos[q + 1]! - at[1]!, pos[q + 2]! - at[2]!];
          if (x * x + y * y + z * z < gap * gap) return true;
        }
      }
    }
  }
  const key = (k * 1024 + j) * 1024 + i;
  const list = taken.get(key);
  if (list) list.push(pos.length);
  else taken.set(key, [pos.length]);
  return false;
}
