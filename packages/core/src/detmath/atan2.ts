/** Minimax coefficients of atan on |x| ≤ 7/16. Source: fdlibm s_atan.c. */
const [A0, A1, A2, A3, A4, A5, A6, A7, A8, A9, A10] = [
  0.3333333333333293, -0.19999999999876483, 0.14285714272503466, -0.11111110405462356, 0.09090887133436507,
  -0.0769187620504483, 0.06661073137387531, -0.058335701337905735, 0.049768779946159324,
  -0.036531572744216916, 0.016285820115365782,
] as const;

const ATAN_HALF = 0.4636476090008061;
const QUARTER_PI = 0.7853981633974483;
const HALF_PI = 1.5707963267948966;
const PI = Math.PI;

/**
 * Angle of the vector (x, y) in [-π, π] radians, the same bits in every engine, error below 4e-16.
 * @param y first, as in `Math.atan2`. (0, 0) gives 0 (signs of zero as in `Math.atan2`).
 */
export function detAtan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const ay = Math.abs(y);
  const ax = Math.abs(x);
  let angle: number;
  if (ay === 0 && ax === 0) angle = 0;
  else if (ay === Infinity && ax === Infinity) angle = QUARTER_PI;
  else angle = ay <= ax ? atanOfUnit(ay / ax) : HALF_PI - atanOfUnit(ax / ay);
  const inRightHalf = x > 0 || (x === 0 && 1 / x > 0);
  if (!inRightHalf) angle = PI - angle;
  return y < 0 || (y === 0 && 1 / y < 0) ? -angle : angle;
}

/** cos⁻¹(x) in [0, π] radians, relative error below 1e-15 (also near 1); NaN outside [-1, 1]. */
export function detAcos(x: number): number {
  return 2 * detAtan2(Math.sqrt(1 - x), Math.sqrt(1 + x));
}

/** sin⁻¹(x) in [-π/2, π/2] radians, relative error below 1e-15; NaN outside [-1, 1]. */
export function detAsin(x: number): number {
  return detAtan2(x, Math.sqrt((1 - x) * (1 + x)));
}

/** atan on [0, 1]: shift by atan(1/2) or atan(1) so that the polynomial sees at most 7/16. */
function atanOfUnit(q: number): number {
  if (q < 0.4375) return polynomial(q);
  if (q < 0.6875) return ATAN_HALF + polynomial((2 * q - 1) / (2 + q));
  return QUARTER_PI + polynomial((q - 1) / (q + 1));
}

function polynomial(x: number): number {
  const z = x * x;
  const w = z * z;
  const even = z * (A0 + w * (A2 + w * (A4 + w * (A6 + w * (A8 + w * A10)))));
  const odd = w * (A1 + w * (A3 + w * (A5 + w * (A7 + w * A9))));
  return x - x * (even + odd);
}
