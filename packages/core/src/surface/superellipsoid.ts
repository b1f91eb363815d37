import { detPow } from '../detmath/index.ts';

/** What a cranium's lengths do not tell of its form. */
export interface CraniumForm {
  /** Exponents of a superellipsoid: north–south and east–west. */
  readonly e1: number;
  readonly e2: number;
  /** How much broader it gets from the middle of its height to the level of its crown, as a share of its breadth; it gets as much narrower below. */
  readonly taper: number;
}

/** Of a head that is broadest in its middle. Measured on one head scan, two MRI heads and a mean head: RMS 0.9–1.6 mm, against 1.5–2.3 mm for an ellipsoid. */
export const EVEN_FORM: CraniumForm = { e1: 0.87, e2: 0.91, taper: 0 };

/**
 * Of a head that is broadest behind its middle. What fits best are exponents of 0.91 and 0.97 and a taper of 0.03 on a scan (slopes), 0.93, 0.96 and 0.05 on the head
 * that carries the 10–5 positions (Oostenveld & Praamstra, Clinical Neurophysiology 112, 2001), and 0.93, 0.98 and 0.07 to 0.12 on the mean head of a
 * 256-electrode net. Between them, chosen by eye. The greatest breadth is 0.2 % more than that in the middle of the height.
 */
export const HEAD_FORM: CraniumForm = { e1: 0.91, e2: 0.96, taper: 0.05 };

/**
 * Lengths of a cranium, mm: half its breadth (x, to the subject's left), half its height (y, up), half its length (z, forward), and how far behind the
 * middle of its length it is broadest. The halves before and behind that place are superellipsoids of two lengths (`HEAD_FORM`) that meet without an edge and get a
 * twentieth broader from the middle of their height to the crown. Without the fourth, or with 0, it is one superellipsoid (`EVEN_FORM`), broadest in the middle.
 */
export type SemiAxes = readonly [across: number, up: number, along: number, broadestBehind?: number];

/** The form of a cranium of these lengths. */
export const formOf = ([, , , behind = 0]: SemiAxes): CraniumForm => (behind > 0 ? HEAD_FORM : EVEN_FORM);

/** How much broader than in the middle of its height a cranium is at a height (mm). */
export const broadnessAt = (axes: SemiAxes, y: number): number => 1 + (formOf(axes).taper * y) / axes[1];

/** Newton steps along a ray from the middle: two leave less than 1e-6 mm on a head that is broadest a sixth of its half length behind. */
const NEWTON_STEPS = 2;

/**
 * Cast the ray from the head's centre, the middle of its length, along the unit direction (x, y, z) onto
 * ((|x/a|^(2/e2) + |z/c|^(2/e2))^(e2/e1) + |y/b|^(2/e1) = 1  (Barr 1981),
 * where z counts from the broadest place, c is the length on that side of it, and a grows upward.
 * Writes the point (mm) and the outward unit normal to `out` as x, y, z, nx, ny, nz.
 */
export function castFromCentre(axes: SemiAxes, direction: ArrayLike<number>, out: Float64Array): void {
  const [across, up, , behind = 0] = axes;
  const [x, y, z] = [direction[0], direction[1], direction[2]];
  const form = formOf(axes);
  // The gradient of a homogeneous function keeps its direction along a ray, so it is taken at the unit direction. The exponent is divided
  // twice: −e1 / 2 is another number in its last bit, and saved heads are to keep theirs.
  let radius = detPow(readAt(axes, form, [x, y, z], out), -1 / (2 / form.e1));
  if (behind > 0) radius *= ellipsoidRatio(axes, [x, y, z], radius);
  for (let step = 0; behind > 0 && step < NEWTON_STEPS; step++) {
    const zBroadest = z * radius + behind;
    const broadness = broadnessAt(axes, y * radius);
    const half = [across * broadness, up, lengthBeside(axes, zBroadest)] as const;
    const value = readAt(half, form, [x * radius, y * radius, zBroadest], out);
    out[4] -= (out[3] * x * radius * form.taper) / (up * broadness);
    radius -= (value - 1) / (out[3] * x + out[4] * y + out[5] * z);
  }
  const length = Math.sqrt(out[3] * out[3] + out[4] * out[4] + out[5] * out[5]);
  out[0] = x * radius;
  out[1] = y * radius;
  out[2] = z * radius;
  for (let k = 3; k < 6; k++) out[k] /= length;
}

/** How much farther along a ray an ellipsoid lies that is broadest behind its middle and above it than one that is not; `near` is about where, mm. */
function ellipsoidRatio(axes: SemiAxes, [x, y, z]: readonly [number, number, number], near: number): number {
  const [across, up, along, behind = 0] = axes;
  const half = lengthBeside(axes, z * near + behind);
  const broadness = broadnessAt(axes, y * near);
  const upright = (y * y) / (up * up);
  const sideways = (x * x) / (across * across);
  const level = sideways / (broadness * broadness) + upright;
  const bend = level + (z * z) / (half * half);
  const tilt = (z * behind) / (half * half);
  const inside = 1 - (behind * behind) / (half * half);
  const far = (Math.sqrt(tilt * tilt + bend * inside) - tilt) / bend;
  return far * Math.sqrt(sideways + upright + (z * z) / (along * along));
}

/** The same shape of a cranium, larger or smaller. */
export function scaledAxes([across, up, along, behind]: SemiAxes, factor: number): SemiAxes {
  const scaled = [across * factor, up * factor, along * factor] as const;
  return behind === undefined ? scaled : [...scaled, behind * factor];
}

/** Half length of a cranium before (z above 0) or behind the place where it is broadest, mm. */
export const lengthBeside = ([, , along, behind = 0]: SemiAxes, zBroadest: number): number =>
  zBroadest > 0 ? along + behind : along - behind;

/** Value of the implicit function of a superellipsoid about the origin, at a point; its gradient goes to `out` from 3 on. */
function readAt(
  axes: SemiAxes,
  { e1, e2 }: CraniumForm,
  [x, y, z]: readonly [number, number, number],
  out: Float64Array,
): number {
  const ax = Math.abs(x / axes[0]);
  const ay = Math.abs(y / axes[1]);
  const az = Math.abs(z / axes[2]);
  const px = ax > 0 ? detPow(ax, 2 / e2) : 0;
  const pz = az > 0 ? detPow(az, 2 / e2) : 0;
  const py = ay > 0 ? detPow(ay, 2 / e1) : 0;
  const level = px + pz;
  const outer = level > 0 ? detPow(level, e2 / e1) : 0;
  const across = level > 0 ? ((2 / e1) * outer) / level : 0;
  out[3] = x !== 0 ? (across * px) / x : 0;
  out[4] = y !== 0 ? ((2 / e1) * py) / y : 0;
  out[5] = z !== 0 ? (across * pz) / z : 0;
  return outer + py;
}

/** Value of the implicit function at a point in mm: below 1 inside, 1 on the scalp, above 1 outside. */
export function implicit(axes: SemiAxes, x: number, y: number, z: number): number {
  const { e1, e2 } = formOf(axes);
  const zBroadest = z + (axes[3] ?? 0);
  const px = detPow(Math.abs(x / (axes[0] * broadnessAt(axes, y))), 2 / e2);
  const pz = detPow(Math.abs(zBroadest / lengthBeside(axes, zBroadest)), 2 / e2);
  const py = detPow(Math.abs(y / axes[1]), 2 / e1);
  return detPow(px + pz, e2 / e1) + py;
}
