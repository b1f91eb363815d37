import seedrandom from 'seedrandom';

/**
 * Turn a seed string into the four 32-bit keys that every random choice starts from.
 * Any string is a valid seed, the empty one too. Same string, same keys, in every engine (ARC4 on integers).
 * @returns four values in [0, 2^32).
 */
export function keysFromSeed(seed: string): Uint32Array {
  const random = seedrandom(seed);
  return Uint32Array.from([random.int32(), random.int32(), random.int32(), random.int32()], (k) => k >>> 0);
}
