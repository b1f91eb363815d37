import { scaleByPowerOfTwo } from './float-bits.ts';

/** ln 2 in two parts, the first with 32 trailing zero bits, so that k·LN2_HIGH is exact. Source: fdlibm e_exp.c. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;

/** Remez coefficients of r·(e^r+1)/(e^r-1) on |r| ≤ ln2/2, error below 2^-59. Source: fdlibm e_exp.c. */
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;

/**
 * e^x, the same bits in every engine, within 1e-15 relative.
 * @param x any number; above 709.79 the result is Infinity, below -745.14 it is 0.
 */
export function detExp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const s = r * r;
  const c = r - s * (P1 + s * (P2 + s * (P3 + s * (P4 + s * P5))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  return Number.isNaN(k) ? x : scaleByPowerOfTwo(y, k);
}
