import type { Lens } from '../camera/index.ts';
import { PRIOR_HALF_BREADTH_MM } from './landmarks.ts';
import { fromTragusFrame } from './unknowns.ts';

/**
 * Parts of the head below and beside the cranium, as ellipsoids in the tragus frame (mm at 155 mm breadth). They only explain the
 * border of a mask and hide the cranium's outline; nothing is drawn on them. Made from the mean landmarks (ears 26 mm up, 87 mm out,
 * 24 mm back; nose tip 110 mm, glabella 90 mm forward; chin 80 mm down; shoulders 190 mm below the ears and 400 mm wide: Pheasant, Bodyspace)
 * and rounded by eye.
 */
const PARTS = [
  { name: 'earLeft', centre: [79, -2, -17], radii: [9, 30, 17], sdMm: 6 },
  { name: 'earRight', centre: [-79, -2, -17], radii: [9, 30, 17], sdMm: 6 },
  { name: 'brow', centre: [0, 36, 54], radii: [58, 17, 37], sdMm: 4 },
  { name: 'face', centre: [0, -15, 34], radii: [66, 60, 58], sdMm: 6 },
  { name: 'nose', centre: [0, -2, 93], radii: [17, 16, 17], sdMm: 6 },
  { name: 'bridge', centre: [0, 14, 86], radii: [10, 24, 13], sdMm: 6 },
  { name: 'lips', centre: [0, -36, 82], radii: [25, 15, 15], sdMm: 7 },
  { name: 'chin', centre: [0, -58, 60], radii: [37, 26, 31], sdMm: 7 },
  { name: 'neck', centre: [0, -110, -22], radii: [57, 120, 57], sdMm: 14 },
  { name: 'shoulders', centre: [0, -215, -35], radii: [225, 85, 75], sdMm: 20 },
] as const;

/** A part of the mean head about the cranium's centre, mm. */
export function meanPart(
  name: (typeof PARTS)[number]['name'],
  halfBreadthMm: number,
): { readonly centreMm: readonly number[]; readonly radiiMm: readonly number[] } {
  const { centre, radii } = PARTS.find((part) => part.name === name)!;
  const k = halfBreadthMm / PRIOR_HALF_BREADTH_MM;
  return {
    centreMm: fromTragusFrame([0, 0, 0, 0, 0], centre, halfBreadthMm),
    radiiMm: radii.map((mm) => k * mm),
  };
}

/** Spread of each part's outline over people and poses, mm; the cranium comes first. */
export const PART_SD_MM: readonly number[] = [2, ...PARTS.map(({ sdMm }) => sdMm)];

/** Outlines of ellipsoids as conics in the photo: 6 coefficients each (xx, xy, yy, x, y, 1), positive outside. */
export type Conics = Float64Array;

/**
 * Outlines of the parts for a lens: the dual conic of an ellipsoid is R·diag(a²)·Rᵀ − t·tᵀ (Hartley & Zisserman, §8.3), its adjugate
 * the outline in normalised photo coordinates.
 */
export function partConics(lens: Lens, x: ArrayLike<number>, halfBreadthMm: number): Conics {
  const { rotation: r, translationMm: t } = lens;
  const k = halfBreadthMm / PRIOR_HALF_BREADTH_MM;
  const out = new Float64Array(PARTS.length * 6);
  for (const [index, { centre, radii }] of PARTS.entries()) {
    const c = fromTragusFrame(x, centre, halfBreadthMm);
    const q = [0, 1, 2].map((i) => (k * radii[i]) ** 2);
    const p = [0, 1, 2].map((i) => r[3 * i] * c[0] + r[3 * i + 1] * c[1] + r[3 * i + 2] * c[2] + t[i]);
    const dual = (i: number, j: number): number =>
      r[3 * i] * r[3 * j] * q[0] +
      r[3 * i + 1] * r[3 * j + 1] * q[1] +
      r[3 * i + 2] * r[3 * j + 2] * q[2] -
      p[i] * p[j];
    const [a, b, d, e, f, g] = [dual(0, 0), dual(0, 1), dual(0, 2), dual(1, 1), dual(1, 2), dual(2, 2)];
    const conic = [
      e * g - f * f,
      2 * (d * f - b * g),
      a * g - d * d,
      2 * (b * f - d * e),
      2 * (b * d - a * f),
      a * e - b * b,
    ];
    // Negative at the centre, so that outside is positive.
    const [u, v] = [p[0] / p[2], p[1] / p[2]];
    const middle =
      conic[0] * u * u + conic[1] * u * v + conic[2] * v * v + conic[3] * u + conic[4] * v + conic[5];
    for (let i = 0; i < 6; i++) out[6 * index + i] = middle > 0 ? -conic[i] : conic[i];
  }
  return out;
}

/** Distance of a pixel from one conic, px, negative inside; to first order (Sampson 1982). */
export function conicDistance(
  conics: Conics,
  part: number,
  lens: Lens,
  [x, y]: readonly [number, number],
): number {
  const at = 6 * part;
  const u = (x - lens.principalPx[0]) / lens.focalPx;
  const v = (y - lens.principalPx[1]) / lens.focalPx;
  const [a, b, c, d, e, f] = [
    conics[at],
    conics[at + 1],
    conics[at + 2],
    conics[at + 3],
    conics[at + 4],
    conics[at + 5],
  ];
  const value = a * u * u + b * u * v + c * v * v + d * u + e * v + f;
  const gx = 2 * a * u + b * v + d;
  const gy = b * u + 2 * c * v + e;
  return (lens.focalPx * value) / Math.max(Math.sqrt(gx * gx + gy * gy), 1e-12);
}

export const PART_COUNT = PARTS.length;
/** Those that come first are ears and face; neck and shoulders follow. */
export const FACE_PART_COUNT = PARTS.length - 2;
