/** π/2 in three parts of 33 bits, so that n·part is exact for n below 2^20. Source: fdlibm e_rem_pio2.c. */
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487959506e-21;
const TWO_OVER_PI = 0.6366197723675814;

/** Minimax polynomials on |r| ≤ π/4, error below 2^-58. Source: fdlibm k_sin.c, k_cos.c. */
const S1 = -0.16666666666666632;
const S2 = 0.00833333333332249;
const S3 = -0.0001984126982985795;
const S4 = 0.0000027557313707070068;
const S5 = -2.5050760253406863e-8;
const S6 = 1.58969099521155e-10;
const C1 = 0.0416666666666666;
const C2 = -0.001388888888887411;
const C3 = 0.00002480158728947673;
const C4 = -2.7557314351390663e-7;
const C5 = 2.087572321298175e-9;
const C6 = -1.1359647557788195e-11;

/**
 * Sine of x radians, the same bits in every engine.
 * @param x |x| ≤ 1e6 gives an absolute error below 2e-16; beyond that the error grows as 1e-22·|x|. Not finite gives NaN.
 */
export function detSin(x: number): number {
  const n = quadrant(x);
  const r = remainder(x, n);
  const value = n & 1 ? cosKernel(r) : sinKernel(r);
  return n & 2 ? -value : value;
}

/** Cosine of x radians; same range and error as {@link detSin}. */
export function detCos(x: number): number {
  const n = quadrant(x);
  const r = remainder(x, n);
  const value = n & 1 ? sinKernel(r) : cosKernel(r);
  return (n + 1) & 2 ? -value : value;
}

/** Tangent of x radians, relative error below 1e-15 for |x| ≤ 1e6. */
export function detTan(x: number): number {
  const n = quadrant(x);
  const r = remainder(x, n);
  return n & 1 ? -cosKernel(r) / sinKernel(r) : sinKernel(r) / cosKernel(r);
}

function quadrant(x: number): number {
  return Math.floor(x * TWO_OVER_PI + 0.5);
}

function remainder(x: number, n: number): number {
  return n === 0 ? x : x - n * HALF_PI_1 - n * HALF_PI_2 - n * HALF_PI_3;
}

function sinKernel(r: number): number {
  const z = r * r;
  return r + r * z * (S1 + z * (S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)))));
}

function cosKernel(r: number): number {
  const z = r * r;
  const w = 1 - 0.5 * z;
  return w + (1 - w - 0.5 * z + z * z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6))))));
}
