/**
 * Stateless hash of a key and up to three 32-bit integers, in [0, 2^32).
 * Three rounds of MurmurHash3's mix and its finaliser (Austin Appleby, public domain). Numbers are taken modulo 2^32.
 */
export function hash3(key: number, a: number, b: number, c = 0): number {
  let h = mixIn(key | 0, a);
  h = mixIn(h, b);
  h = mixIn(h, c);
  return finalise(h ^ 12);
}

/** The part of {@link hash3} that a key and two numbers decide: `hashEnd(hashStart(key, a, b), c)` is `hash3(key, a, b, c)`. */
export function hashStart(key: number, a: number, b: number): number {
  return mixIn(mixIn(key | 0, a), b);
}

/** The rest of {@link hash3}, for several third numbers at one place. */
export function hashEnd(start: number, c: number): number {
  return finalise(mixIn(start, c) ^ 12);
}

/** {@link hash3} as a number in [0, 1), a multiple of 2^-32. */
export function hashUnit(key: number, a: number, b: number, c = 0): number {
  return hash3(key, a, b, c) * 2.3283064365386963e-10;
}

function mixIn(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

function finalise(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
