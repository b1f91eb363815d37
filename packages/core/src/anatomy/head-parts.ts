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

/** Whether a part is an ear; the cranium is part −1. */
export const isEar = (part: number): boolean => part >= 0 && PARTS[part].name.startsWith('ear');

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
  for (let part = 0; part < PARTS.length; part++) {
    const { centre, radii } = PARTS[part];
    const c = fromTragusFrame(x, centre, halfBreadthMm);
    const q0 = (k * radii[0]) ** 2;
    const q1 = (k * radii[1]) ** 2;
    const q2 = (k * radii[2]) ** 2;
    const px = r[0] * c[0] + r[1] * c[1] + r[2] * c[2] + t[0];
    const py = r[3] * c[0] + r[4] * c[1] + r[5] * c[2] + t[1];
    const pz = r[6] * c[0] + r[7] * c[1] + r[8] * c[2] + t[2];
    // The six numbers of the dual conic, row by row.
    const a = r[0] * r[0] * q0 + r[1] * r[1] * q1 + r[2] * r[2] * q2 - px * px;
    const b = r[0] * r[3] * q0 + r[1] * r[4] * q1 + r[2] * r[5] * q2 - px * py;
    const d = r[0] * r[6] * q0 + r[1] * r[7] * q1 + r[2] * r[8] * q2 - px * pz;
    const e = r[3] * r[3] * q0 + r[4] * r[4] * q1 + r[5] * r[5] * q2 - py * py;
    const f = r[3] * r[6] * q0 + r[4] * r[7] * q1 + r[5] * r[8] * q2 - py * pz;
    const g = r[6] * r[6] * q0 + r[7] * r[7] * q1 + r[8] * r[8] * q2 - pz * pz;
    const at = 6 * part;
    out[at] = e * g - f * f;
    out[at + 1] = 2 * (d * f - b * g);
    out[at + 2] = a * g - d * d;
    out[at + 3] = 2 * (b * f - d * e);
    out[at + 4] = 2 * (b * d - a * f);
    out[at + 5] = a * e - b * b;
    // Negative at the centre, so that outside is positive.
    if (conicValue(out, at, px / pz, py / pz) > 0) for (let i = at; i < at + 6; i++) out[i] = -out[i];
  }
  return out;
}

/** At a conic's own centre its value does not grow at all. */
const LEAST_SLOPE = 1e-12;

const conicValue = (conics: Conics, at: number, u: number, v: number): number =>
  conics[at] * u * u +
  conics[at + 1] * u * v +
  conics[at + 2] * v * v +
  conics[at + 3] * u +
  conics[at + 4] * v +
  conics[at + 5];

/** Square of how fast a conic's value grows across the photo. */
function conicSlope2(conics: Conics, at: number, u: number, v: number): number {
  const gx = 2 * conics[at] * u + conics[at + 1] * v + conics[at + 3];
  const gy = conics[at + 1] * u + 2 * conics[at + 2] * v + conics[at + 4];
  return gx * gx + gy * gy;
}

/** The part of a head that is nearest to a pixel. */
export interface NearestPart {
  /** Signed distance, px, negative inside. */
  distancePx: number;
  /** Its number; −1 where none is nearer than was asked. */
  part: number;
}

/**
 * Writes the nearest of the first `count` parts to `out`, where it is nearer to a pixel than `out` says; of equals the first. Distances from a conic are
 * to first order (Sampson 1982).
 */
export function nearestConic(
  { conics, lens, count }: { readonly conics: Conics; readonly lens: Lens; readonly count: number },
  x: number,
  y: number,
  out: NearestPart,
): void {
  const { focalPx, principalPx } = lens;
  const u = (x - principalPx[0]) / focalPx;
  const v = (y - principalPx[1]) / focalPx;
  let best = out.distancePx;
  for (let k = 0; k < count; k++) {
    const at = 6 * k;
    const reach = focalPx * conicValue(conics, at, u, v);
    if (reach >= 0 && best <= 0) continue;
    const slope2 = conicSlope2(conics, at, u, v);
    if (isFarther(reach, slope2, best)) continue;
    const distance = reach / Math.max(Math.sqrt(slope2), LEAST_SLOPE);
    if (distance >= best) continue;
    best = distance;
    out.part = k;
  }
  out.distancePx = best;
}

/** Far more than rounding takes from a square. */
const ROUNDING = 1e-9;

/** Whether the distance is larger than `best` for sure, of the same sign; told from squares, so that most roots need not be taken. */
function isFarther(reach: number, slope2: number, best: number): boolean {
  const limit2 = best * best * slope2;
  if (reach < 0) return best < 0 && reach * reach < limit2 * (1 - ROUNDING);
  return slope2 > LEAST_SLOPE * LEAST_SLOPE && reach * reach > limit2 * (1 + ROUNDING);
}

export const PART_COUNT = PARTS.length;
/** Those that come first are ears and face; neck and shoulders follow. */
export const FACE_PART_COUNT = PARTS.length - 2;
