/** Deterministic noise: integer hashes only, so that a seed gives the same field in every run. */

/** 32-bit hash of three lattice coordinates and a seed (Wang/Murmur style mixing). */
export function hash3(x: number, y: number, z: number, seed: number): number {
  let h = Math.imul(x, 0x8da6b343) ^ Math.imul(y, 0xd8163841) ^ Math.imul(z, 0xcb1ab31f) ^ seed;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Hash as a number in [0, 1). */
export const unit = (h: number): number => h / 4294967296;

/** A stream of numbers in [0, 1): mulberry32. */
export function createRandom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The twelve edge directions of Perlin's improved noise (2002), four of them twice, as x, y, z tables. */
const GX = Float64Array.of(1, -1, 1, -1, 1, -1, 1, -1, 0, 0, 0, 0, 1, 0, -1, 0);
const GY = Float64Array.of(1, 1, -1, -1, 0, 0, 0, 0, 1, -1, 1, -1, 1, -1, 1, -1);
const GZ = Float64Array.of(0, 0, 0, 0, 1, 1, -1, -1, 1, 1, -1, -1, 0, 1, 0, -1);
const [PX, PY, PZ] = [0x8da6b343 | 0, 0xd8163841 | 0, 0xcb1ab31f | 0];

/** Dot product of the offset with the direction that belongs to a premixed lattice point. */
function slope(mixed: number, x: number, y: number, z: number): number {
  let h = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  const k = (h ^ (h >>> 15)) & 15;
  return GX[k]! * x + GY[k]! * y + GZ[k]! * z;
}

/** Gradient noise, about [-1, 1], mean 0, unit cell 1. */
export function noise3(x: number, y: number, z: number, seed: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  const fx = x - i;
  const fy = y - j;
  const fz = z - k;
  const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
  const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
  const w = fz * fz * fz * (fz * (fz * 6 - 15) + 10);
  // Lattice products, shared by the eight corners.
  const x0 = Math.imul(i, PX) ^ seed;
  const x1 = Math.imul(i + 1, PX) ^ seed;
  const y0 = Math.imul(j, PY);
  const y1 = (y0 + PY) | 0;
  const z0 = Math.imul(k, PZ);
  const z1 = (z0 + PZ) | 0;
  const a0 = slope(x0 ^ y0 ^ z0, fx, fy, fz);
  const a1 = slope(x1 ^ y0 ^ z0, fx - 1, fy, fz);
  const a2 = slope(x0 ^ y1 ^ z0, fx, fy - 1, fz);
  const a3 = slope(x1 ^ y1 ^ z0, fx - 1, fy - 1, fz);
  const b0 = slope(x0 ^ y0 ^ z1, fx, fy, fz - 1);
  const b1 = slope(x1 ^ y0 ^ z1, fx - 1, fy, fz - 1);
  const b2 = slope(x0 ^ y1 ^ z1, fx, fy - 1, fz - 1);
  const b3 = slope(x1 ^ y1 ^ z1, fx - 1, fy - 1, fz - 1);
  const a = a0 + u * (a1 - a0) + v * (a2 - a0 + u * (a0 - a1 - a2 + a3));
  const b = b0 + u * (b1 - b0) + v * (b2 - b0 + u * (b0 - b1 - b2 + b3));
  return a + w * (b - a);
}

/** Sum of octaves, each twice as fine and half as strong; about [-1, 1]. */
export function fbm3(x: number, y: number, z: number, options: FbmOptions): number {
  let sum = 0;
  let gain = 1;
  let total = 0;
  let f = 1 / options.sizeMm;
  for (let o = 0; o < options.octaves; o++) {
    sum += gain * noise3(x * f, y * f, z * f, options.seed + o * 101);
    total += gain;
    gain *= 0.55;
    f *= 2.03;
  }
  return (sum / total) * 1.6;
}

export interface FbmOptions {
  readonly sizeMm: number;
  readonly octaves: number;
  readonly seed: number;
}

/** Result of the last {@link cells3} call: distance to the nearest feature point, the gap to the second, its hash. */
export const cell = { f1: 0, f2: 0, id: 0 };

/** Cellular noise with one point per unit cell; writes {@link cell} so that hot loops allocate nothing. */
export function cells3(x: number, y: number, z: number, seed: number): void {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  let f1 = 9;
  let f2 = 9;
  let id = 0;
  for (let c = k - 1; c <= k + 1; c++) {
    for (let b = j - 1; b <= j + 1; b++) {
      for (let a = i - 1; a <= i + 1; a++) {
        const h = hash3(a, b, c, seed);
        const dx = a + (h & 1023) / 1023 - x;
        const dy = b + ((h >>> 10) & 1023) / 1023 - y;
        const dz = c + ((h >>> 20) & 1023) / 1023 - z;
        const d = dx * dx + dy * dy + dz * dz;
        if (d < f1) {
          f2 = f1;
          f1 = d;
          id = h;
        } else if (d < f2) f2 = d;
      }
    }
  }
  cell.f1 = Math.sqrt(f1);
  cell.f2 = Math.sqrt(f2);
  cell.id = id;
}

/** Hermite step from 0 at a to 1 at b (a may exceed b). */
export function smoothstep(a: number, b: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)));
  return t * t * (3 - 2 * t);
}

export const clamp = (x: number, lo: number, hi: number): number => (x < lo ? lo : Math.min(x, hi));
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
