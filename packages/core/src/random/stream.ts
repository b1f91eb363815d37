/** A seeded sequence of random numbers. */
export interface RandomStream {
  /** Next integer in [0, 2^32). */
  next(): number;
  /** Next number in [0, 1), a multiple of 2^-32. */
  unit(): number;
  /** Next integer in [0, n), for an integer n in [1, 2^32]; bias below n·2^-32. */
  below(n: number): number;
}

/**
 * sfc32 by Chris Doty-Humphrey (PractRand): 128 bits of state, period at least 2^32.
 * @param keys four 32-bit keys, as from `keysFromSeed`.
 */
export function createStream(keys: ArrayLike<number>): RandomStream {
  if (keys.length !== 4) throw new RangeError(`createStream: expected 4 keys, got ${keys.length}`);
  let [a, b, c, counter] = [keys[0] | 0, keys[1] | 0, keys[2] | 0, keys[3] | 0];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The author's reference seeding discards twelve outputs so that close keys part.
  for (let i = 0; i < 12; i++) next();
  return {
    next,
    unit: () => next() * 2.3283064365386963e-10,
    below: (n) => Math.floor(next() * 2.3283064365386963e-10 * n),
  };
}
