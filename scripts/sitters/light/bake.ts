import type { Mesh } from '../shape/mesh.ts';
import type { Occluder } from './occluder.ts';
import { type LightSample, type Rig, room } from './rig.ts';

/** Light that reaches each vertex. */
export interface Baked {
  /** Irradiance / pi, rgb: what a white card lying there would show; already softened under the skin. */
  readonly diffuse: Float32Array;
  /** Openness to the room, 0 to 1. */
  readonly open: Float32Array;
  /** Open share of each light, `lights` values per vertex. */
  readonly share: Float32Array;
  /** Mean direction of the light, not normalised: its length says how much the light comes from one side. */
  readonly toward: Float32Array;
  readonly lights: number;
}

/** Light wraps around a terminator by scattering, red farthest (after d'Eon & Luebke, GPU Gems 3, ch. 14; chosen by eye). */
const WRAP = [0.16, 0.07, 0.04] as const;
/** Light that skin sends to skin, as a share of full light. */
const BOUNCE = [0.2, 0.11, 0.08] as const;
const SKY = 72;

/** Fixed directions spread evenly over the sphere (Fibonacci). */
function sphere(n: number): [number, number, number][] {
  return Array.from({ length: n }, (_, i) => {
    const y = 1 - (2 * i + 1) / n;
    const r = Math.sqrt(1 - y * y);
    const a = i * 2.399963229728653;
    return [r * Math.cos(a), y, r * Math.sin(a)];
  });
}

export interface BakeInput {
  readonly mesh: Mesh;
  readonly occluder: Occluder;
  readonly rig: Rig;
  readonly samples: readonly LightSample[];
  /** 1 for vertices that the picture needs. */
  readonly needed: Uint8Array;
}

export function bake({ mesh, occluder, rig, samples, needed }: BakeInput): Baked {
  const n = mesh.count;
  const lights = rig.lights.length;
  const out: Baked = {
    diffuse: new Float32Array(n * 3),
    open: new Float32Array(n),
    share: new Float32Array(n * lights),
    toward: new Float32Array(n * 3),
    lights,
  };
  const sky = sphere(SKY);
  const skyRgb = sky.map((d) => [room(rig, d[1], 0), room(rig, d[1], 1), room(rig, d[1], 2)]);
  const total = new Float32Array(lights);
  const e = new Float64Array(3);
  const dir: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < n; i++) if (needed[i]) bakeVertex(i);
  return out;

  function bakeVertex(i: number): void {
    const o = i * 3;
    const nx = mesh.normal[o]!;
    const ny = mesh.normal[o + 1]!;
    const nz = mesh.normal[o + 2]!;
    // Rays start above the skin, as far as the occluder is coarse there.
    const lift = occluder.lift(mesh.position[o]!, mesh.position[o + 1]!, mesh.position[o + 2]!);
    const px = mesh.position[o]! + lift * nx;
    const py = mesh.position[o + 1]! + lift * ny;
    const pz = mesh.position[o + 2]! + lift * nz;
    e[0] = e[1] = e[2] = 0;
    let seen = 0;
    let whole = 0;
    for (let s = 0; s < SKY; s++) {
      const d = sky[s]!;
      const c = d[0] * nx + d[1] * ny + d[2] * nz;
      if (c <= 0.02) continue;
      whole += c;
      const free = occluder.open(px, py, pz, d, 400);
      if (free) seen += c;
      for (let k = 0; k < 3; k++) e[k]! += (c * 4 * (free ? skyRgb[s]![k]! : BOUNCE[k]!)) / SKY;
      if (free) for (let k = 0; k < 3; k++) out.toward[o + k]! += (c * 4 * skyRgb[s]![1]! * d[k]!) / SKY;
    }
    total.fill(0);
    for (const l of samples) {
      const dx = l.x - px;
      const dy = l.y - py;
      const dz = l.z - pz;
      const r2 = dx * dx + dy * dy + dz * dz;
      const r = Math.sqrt(r2);
      dir[0] = dx / r;
      dir[1] = dy / r;
      dir[2] = dz / r;
      const c = dir[0] * nx + dir[1] * ny + dir[2] * nz;
      const cl = -(dir[0] * l.nx + dir[1] * l.ny + dir[2] * l.nz);
      if (cl <= 0) continue;
      const free = c > -0.2 && occluder.open(px, py, pz, dir, Math.min(r, 600));
      if (!free) continue;
      out.share[i * lights + l.light]! += 1;
      const g = cl / (Math.PI * r2);
      for (let k = 0; k < 3; k++) {
        const w = WRAP[k]!;
        e[k]! += l.power[k]! * g * Math.max(0, (c + w) / (1 + w));
      }
      if (c > 0) for (let k = 0; k < 3; k++) out.toward[o + k]! += l.power[1]! * g * c * dir[k]!;
    }
    for (const l of samples) total[l.light]! += 1;
    for (let l = 0; l < lights; l++) out.share[i * lights + l]! /= total[l]!;
    out.open[i] = seen / (whole + 1e-6);
    for (let k = 0; k < 3; k++) out.diffuse[o + k] = e[k]!;
  }
}
