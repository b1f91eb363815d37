import { highWord, withHighWord } from './float-bits.ts';

/** ln 2 in two parts; Lg1–Lg7 the Remez coefficients of log(1+f) in s = f/(2+f), error below 2^-58. Source: fdlibm e_log.c. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LG1 = 0.6666666666666735;
const LG2 = 0.3999999999940942;
const LG3 = 0.2857142874366239;
const LG4 = 0.22222198432149784;
const LG5 = 0.1818357216161805;
const LG6 = 0.15313837699209373;
const LG7 = 0.14798198605116586;

/** Smallest normal double, and the power of two that lifts subnormals above it. */
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;

/**
 * Natural logarithm, the same bits in every engine, within 1e-15 relative.
 * @param x 0 gives -Infinity, negative or NaN gives NaN, Infinity gives Infinity.
 */
export function detLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const lift = x < SMALLEST_NORMAL ? 54 : 0;
  const normal = lift ? x * TWO_54 : x;
  const bits = highWord(normal);
  const mantissa = bits & 0xfffff;
  // Take m in [sqrt(1/2), sqrt(2)): the carry moves half of the range one exponent up.
  const carry = (mantissa + 0x95f64) & 0x100000;
  const k = (bits >>> 20) - 1023 - lift + (carry >> 20);
  const f = withHighWord(normal, mantissa | (carry ^ 0x3ff00000)) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (LG2 + w * (LG4 + w * LG6));
  const odd = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + odd + even) + k * LN2_LOW) - f);
}
