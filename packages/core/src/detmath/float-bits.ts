const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
const LOW = 1 - HIGH;

/** The upper 32 bits of a double (sign, exponent, 20 bits of mantissa), unsigned. Exact. */
export function highWord(x: number): number {
  float[0] = x;
  return words[HIGH];
}

/** The double whose upper and lower 32 bits are given. Exact. */
export function fromWords(high: number, low: number): number {
  words[HIGH] = high;
  words[LOW] = low;
  return float[0];
}

/** `x` with its upper 32 bits replaced; the lower 32 bits stay. Exact. */
export function withHighWord(x: number, high: number): number {
  float[0] = x;
  words[HIGH] = high;
  return float[0];
}

/**
 * 2^k · x for an integer k in [-2044, 2046], exact unless the result is subnormal.
 * Built in two factors so that results near the ends of the range do not pass through infinity or zero.
 */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k >= -1022 && k <= 1023) return x * fromWords((k + 1023) << 20, 0);
  const half = k >> 1;
  return x * fromWords((half + 1023) << 20, 0) * fromWords((k - half + 1023) << 20, 0);
}
