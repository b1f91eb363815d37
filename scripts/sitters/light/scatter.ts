import type { Mesh } from '../shape/mesh.ts';

/** Neighbours of each vertex, packed: those of i are list[start[i] .. start[i + 1]]. */
export interface Neighbours {
  readonly start: Uint32Array;
  readonly list: Uint32Array;
}

export function neighbours(mesh: Mesh): Neighbours {
  const start = new Uint32Array(mesh.count + 1);
  const t = mesh.triangle;
  // Each directed edge of a triangle once: inner edges are met from both sides, so both ends hear of each other.
  for (let i = 0; i < t.length; i++) start[t[i]! + 1]! += 1;
  for (let i = 0; i < mesh.count; i++) start[i + 1]! += start[i]!;
  const fill = start.slice();
  const list = new Uint32Array(t.length);
  for (let i = 0; i < t.length; i += 3) {
    for (let k = 0; k < 3; k++) {
      const a = t[i + k]!;
      list[fill[a]!] = t[i + ((k + 1) % 3)]!;
      fill[a]! += 1;
    }
  }
  return { start, list };
}

/** Vertices of the triangles that a picture shows, and `rings` rings of neighbours, as 1. */
export function shown(mesh: Mesh, near: Neighbours, visible: Int32Array, rings: number): Uint8Array {
  let out = new Uint8Array(mesh.count);
  for (const t of visible) if (t >= 0) for (let k = 0; k < 3; k++) out[mesh.triangle[t + k]!] = 1;
  for (let r = 0; r < rings; r++) {
    const next = out.slice();
    for (let i = 0; i < mesh.count; i++) {
      if (out[i]) for (let q = near.start[i]!; q < near.start[i + 1]!; q++) next[near.list[q]!] = 1;
    }
    out = next;
  }
  return out;
}

/** How far light wanders under the skin, mm (1 sigma; mean free paths of Jacques 2013, halved by eye for one blur). */
const SIGMA_MM = [1.4, 0.8, 0.5] as const;

/** Softens rgb vertex values as scattering would; `stepMm` is the usual length of an edge. */
export function scatter(values: Float32Array, near: Neighbours, stepMm: number, needed: Uint8Array): void {
  for (let c = 0; c < 3; c++) {
    const rounds = Math.round((2 * SIGMA_MM[c]! ** 2) / (0.7 * stepMm * stepMm));
    smooth(values, near, { stride: 3, offset: c, rounds, weight: 0.7, only: needed });
  }
}

/** Repeated averaging with the neighbours. */
export function smooth(values: Float32Array, near: Neighbours, o: SmoothOptions): void {
  const n = near.start.length - 1;
  const next = new Float32Array(n);
  for (let r = 0; r < o.rounds; r++) {
    for (let i = 0; i < n; i++) {
      if (o.only && !o.only[i]) continue;
      const a = near.start[i]!;
      const b = near.start[i + 1]!;
      let s = 0;
      let m = 0;
      for (let q = a; q < b; q++) {
        const j = near.list[q]!;
        if (o.only && !o.only[j]) continue;
        s += values[j * o.stride + o.offset]!;
        m++;
      }
      const v = values[i * o.stride + o.offset]!;
      next[i] = m > 0 ? v + o.weight * (s / m - v) : v;
    }
    for (let i = 0; i < n; i++) if (!o.only || o.only[i]) values[i * o.stride + o.offset] = next[i]!;
  }
}

export interface SmoothOptions {
  readonly stride: number;
  readonly offset: number;
  readonly rounds: number;
  /** Share of the neighbours' mean taken each round, 0 to 1. */
  readonly weight: number;
  /** 1 for vertices that take part. */
  readonly only?: Uint8Array;
}

/** How hollow the skin is at each vertex, about -1 (ridge) to 1 (crease), over some millimetres. */
export function hollowness(mesh: Mesh, near: Neighbours): Float32Array {
  const out = new Float32Array(mesh.count);
  for (let i = 0; i < mesh.count; i++) {
    let s = 0;
    let n = 0;
    for (let q = near.start[i]!; q < near.start[i + 1]!; q++) {
      const j = near.list[q]! * 3;
      const o = i * 3;
      const d = [0, 1, 2].map((k) => mesh.position[j + k]! - mesh.position[o + k]!);
      const len2 = d[0]! * d[0]! + d[1]! * d[1]! + d[2]! * d[2]!;
      if (len2 > 0.01)
        s += (d[0]! * mesh.normal[o]! + d[1]! * mesh.normal[o + 1]! + d[2]! * mesh.normal[o + 2]!) / len2;
      n++;
    }
    // s / n is half the mean curvature (1/mm): a crease of 2 mm radius counts as 1.
    out[i] = n > 0 ? Math.max(-1.5, Math.min(1.5, (4 * s) / n)) : 0;
  }
  smooth(out, near, { stride: 1, offset: 0, rounds: 5, weight: 0.6 });
  return out;
}
