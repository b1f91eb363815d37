import { clamp, createRandom, fbm3 } from '../math/noise.ts';
import type { Solid } from '../shape/head.ts';
import type { Roots } from './roots.ts';
import type { StrandOptions, Strands } from './strands.ts';

/** Lays long hairs along the head: each climbs to its own height in the mane and follows the comb there. */
export function layStrands(roots: Roots, solid: Solid, o: StrandOptions): Strands {
  const random = createRandom(o.seed);
  const n = roots.count;
  const out: Strands = {
    count: n,
    points: o.points,
    position: new Float32Array(n * o.points * 3),
    width: new Float32Array(n),
    colour: new Float32Array(n * 3),
    vertex: roots.vertex,
    layer: new Float32Array(n),
  };
  const dir = new Float64Array(3);
  for (let i = 0; i < n; i++) {
    let [x, y, z] = [roots.position[i * 3]!, roots.position[i * 3 + 1]!, roots.position[i * 3 + 2]!];
    // Locks: neighbours share their swing and height.
    const lock = fbm3(x, y, z, { sizeMm: 11, octaves: 2, seed: o.seed + 3 });
    const height = 1.2 + 4.6 * random() ** 1.4 + 1.2 * lock;
    const swing = o.wild * (0.8 * (random() + random() - 1) + 0.9 * lock);
    const step = (o.lengthMm * (1 + o.uneven * (random() - 0.7))) / (o.points - 1);
    let [mx, my, mz] = [roots.normal[i * 3]!, roots.normal[i * 3 + 1]!, roots.normal[i * 3 + 2]!];
    const at = i * o.points * 3;
    out.position.set([x, y, z], at);
    for (let s = 1; s < o.points; s++) {
      o.comb(x, y, z, dir);
      let [dx, dy, dz] = [dir[0]!, dir[1]!, dir[2]!];
      const k = dx * mx + dy * my + dz * mz;
      dx -= k * mx;
      dy -= k * my;
      dz -= k * mz;
      const l = Math.sqrt(dx * dx + dy * dy + dz * dz) + 1e-9;
      const w = swing * Math.sin(1 + s * 0.35 + 6 * lock);
      const [tx, ty, tz] = [my * dz - mz * dy, mz * dx - mx * dz, mx * dy - my * dx];
      x += (step * (dx + w * tx)) / l;
      y += (step * (dy + w * ty)) / l;
      z += (step * (dz + w * tz)) / l;
      // Back to the height of this hair above the skin.
      const e = 0.8;
      const d = solid(x, y, z);
      const gx = solid(x + e, y, z) - d;
      const gy = solid(x, y + e, z) - d;
      const gz = solid(x, y, z + e) - d;
      const g = Math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-9;
      [mx, my, mz] = [gx / g, gy / g, gz / g];
      const want = Math.max(0.4, height) * Math.min(1, s / 4);
      const push = clamp(want - d * (e / g), -2, 2);
      x += push * mx;
      y += push * my;
      z += push * mz;
      out.position[at + s * 3] = x;
      out.position[at + s * 3 + 1] = y;
      out.position[at + s * 3 + 2] = z;
    }
    out.layer![i] = clamp(height / 7, 0, 1);
    out.width[i] = o.widthMm * (0.75 + 0.5 * random());
    const white = random() < o.grey;
    const shade = (0.75 + 0.5 * random()) * (1 + 0.2 * lock);
    for (let c = 0; c < 3; c++) out.colour[i * 3 + c] = white ? 0.4 : o.colour[c as 0 | 1 | 2] * shade;
  }
  return out;
}
