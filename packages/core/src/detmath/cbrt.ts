import { fromWords, highWord } from './float-bits.ts';

/** Bias that turns a third of the exponent bits into a first guess within 5 %. Source: fdlibm s_cbrt.c. */
const EXPONENT_BIAS = 715094163;
const TWO_54 = 18014398509481984;
const TWO_18 = 262144;

/** Real cube root of any number, the same bits in every engine, within 5e-16 relative. Keeps the sign of x. */
export function detCbrt(x: number): number {
  if (x === 0 || x - x !== 0) return x;
  const size = Math.abs(x);
  if (size < 2.2250738585072014e-308) return detCbrt(x * TWO_54) / TWO_18;
  if (size > 1e300) return TWO_18 * detCbrt(x / TWO_54);
  let root = fromWords(Math.floor(highWord(size) / 3) + EXPONENT_BIAS, 0);
  // Halley's iteration triples the correct digits: 5 % → 1e-4 → 1e-12 → exact to rounding.
  for (let i = 0; i < 3; i++) {
    const cube = root * root * root;
    root -= root * ((cube - size) / (2 * cube + size));
  }
  return x < 0 ? -root : root;
}
