import type { Lens } from '../camera/index.ts';
import { formOf, type SemiAxes } from '../surface/superellipsoid.ts';

/** A convex solid: a superellipsoid (the cranium) or an ellipsoid (other parts), placed in the head frame. */
export interface Solid {
  /** Where it is broadest. */
  readonly centreMm: readonly [number, number, number];
  readonly semiAxesMm: readonly [number, number, number];
  /** Semi-axis z of the half behind its centre, mm, where it is another than before it. */
  readonly backMm?: number;
  /** How much its semi-axis x grows from its centre to the end of its semi-axis y, as a share. */
  readonly taper?: number;
  /** Conjugate exponents of the two norms; both 2 for an ellipsoid. */
  readonly conjugate: { readonly level: number; readonly outer: number };
}

/** Conjugate p/(p − 1) of the exponent p = 2/e of a superellipsoid. */
const conjugate = (e: number): number => 2 / e / (2 / e - 1);
export const ELLIPSOID_CONJUGATE = { level: 2, outer: 2 } as const;

/** The cranium of a head as a solid. */
export function craniumSolid(axes: SemiAxes): Solid {
  const [across, up, along, behind = 0] = axes;
  const { e1, e2, taper } = formOf(axes);
  return {
    centreMm: [0, 0, -behind],
    semiAxesMm: [across, up, along + behind],
    backMm: along - behind,
    taper,
    conjugate: { level: conjugate(e2), outer: conjugate(e1) },
  };
}

/**
 * The outline of a solid in a photo, told by its tangents: for tangents turned by `angles[i]` (outward normal, rad, y down),
 * the pixel where each touches.
 */
export interface Outline {
  readonly count: number;
  readonly xPx: Float64Array;
  readonly yPx: Float64Array;
  /** Outward unit normal of each tangent. */
  readonly normalX: Float64Array;
  readonly normalY: Float64Array;
  /** Where each tangent's plane touches the solid, relative to its centre, mm: 3 for each. */
  readonly touchMm: Float64Array;
  /** Pixel of the solid's centre. */
  readonly centrePx: readonly [number, number];
}

/** A solid whose centre is nearer than this many of its longest semi-axes reaches to the lens; with room for what perspective then makes of it. */
const NEAREST_SHARE = 1.2;
/** Newton steps for a tangent's offset: the support function is smooth and convex, and four leave less than 0.01 mm of a head that broadens upward (95 in 100 by chance, 0.02 mm at most). */
const NEWTON_STEPS = 4;

interface Directions {
  readonly normalX: Float64Array;
  readonly normalY: Float64Array;
}

const known = new Map<number, Directions>();

/** Outward normals of so many tangents; a search asks for the same ones thousands of times. */
function directionsOf(count: number): Directions {
  const before = known.get(count);
  if (before) return before;
  const angles = Float64Array.from({ length: count }, (_, i) => (2 * Math.PI * i) / count);
  const directions = { normalX: angles.map(Math.cos), normalY: angles.map(Math.sin) };
  known.set(count, directions);
  return directions;
}

/**
 * Outline of a solid, exact at `count` tangents; null when a part lies behind the lens.
 * A plane through the lens with normal m touches the solid where its support function is h(Rᵀm) = −m·t; for the norm that makes a
 * superellipsoid h is the dual norm, and its gradient is the point of contact (Rockafellar, Convex Analysis, §15). A solid that broadens upward is touched
 * as one that does not, broad as it is there, by a normal that looks up less: both come from the Newton step before, at first from the tangent before.
 */
export function outlineOf(lens: Lens, solid: Solid, count: number): Outline | null {
  const { rotation: r } = lens;
  const [tx, ty, tz] = inCamera(lens, solid.centreMm);
  const reach = Math.max(...solid.semiAxesMm, backOf(solid));
  if (tz <= NEAREST_SHARE * reach) return null;
  const { normalX, normalY } = directionsOf(count);
  const touchMm = new Float64Array(3 * count);
  const touch = new Float64Array(4);
  for (let i = 0; i < count; i++) {
    const c = normalX[i];
    const s = normalY[i];
    // The tangent's offset from the optical axis, from that of a ball about the solid.
    let offset = (c * tx + s * ty + reach) / tz;
    for (let k = 0; k < NEWTON_STEPS; k++) {
      // The plane through tangent and lens has this normal in the head frame, and touches the solid there.
      const nx = r[0] * c + r[3] * s - r[6] * offset;
      const ny = r[1] * c + r[4] * s - r[7] * offset;
      const nz = r[2] * c + r[5] * s - r[8] * offset;
      support(solid, nx, ny, nz, touch);
      const depth = r[6] * touch[0] + r[7] * touch[1] + r[8] * touch[2] + tz;
      offset += (touch[3] + c * tx + s * ty - offset * tz) / depth;
    }
    for (let k = 0; k < 3; k++) touchMm[3 * i + k] = touch[k];
  }
  return seenFrom(lens, solid.centreMm, { normalX, normalY, touchMm });
}

/**
 * The outline of nearly the same solid from nearly the same lens, of which the same places make the outline. To first order that is exact: a tangent's
 * offset does not change with its place of contact (envelope theorem). For derivatives; it takes a twentieth of the time.
 */
export function nearbyOutline(outline: Outline, was: Solid, lens: Lens, solid: Solid): Outline {
  const scale = solid.semiAxesMm.map((mm, k) => mm / was.semiAxesMm[k]);
  const backScale = backOf(solid) / backOf(was);
  const { normalX, normalY } = outline;
  const touchMm = outline.touchMm.map((mm, i) => mm * (i % 3 === 2 && mm < 0 ? backScale : scale[i % 3]));
  return seenFrom(lens, solid.centreMm, { normalX, normalY, touchMm });
}

const backOf = ({ semiAxesMm, backMm = semiAxesMm[2] }: Solid): number => backMm;

/** The outline that some places of contact make. */
function seenFrom(
  lens: Lens,
  centreMm: Solid['centreMm'],
  tangents: Pick<Outline, 'normalX' | 'normalY' | 'touchMm'>,
): Outline {
  const { rotation: r, focalPx, principalPx } = lens;
  const [tx, ty, tz] = inCamera(lens, centreMm);
  const { touchMm: touch } = tangents;
  const count = tangents.normalX.length;
  const [xPx, yPx] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0, k = 0; i < count; i++, k += 3) {
    const x = r[0] * touch[k] + r[1] * touch[k + 1] + r[2] * touch[k + 2] + tx;
    const y = r[3] * touch[k] + r[4] * touch[k + 1] + r[5] * touch[k + 2] + ty;
    const z = r[6] * touch[k] + r[7] * touch[k + 1] + r[8] * touch[k + 2] + tz;
    xPx[i] = principalPx[0] + (focalPx * x) / z;
    yPx[i] = principalPx[1] + (focalPx * y) / z;
  }
  const centrePx = [principalPx[0] + (focalPx * tx) / tz, principalPx[1] + (focalPx * ty) / tz] as const;
  return { count, ...tangents, xPx, yPx, centrePx };
}

/** A place in the camera's frame, mm. */
function inCamera(
  { rotation: r, translationMm: t }: Lens,
  [x, y, z]: Solid['centreMm'],
): readonly [number, number, number] {
  return [
    r[0] * x + r[1] * y + r[2] * z + t[0],
    r[3] * x + r[4] * y + r[5] * z + t[1],
    r[6] * x + r[7] * y + r[8] * z + t[2],
  ];
}

/**
 * Point of contact (relative to the solid's centre) and support value of a normal, to `out` as x, y, z, h. A normal that points forward touches the half
 * before the centre, one that points back the half behind it. Where the solid broadens upward `out` brings about where it touches, and comes back nearer: with
 * the semi-axis x of that height, and the normal as it is where all heights are drawn to that breadth, it is a contact of a solid that does not.
 */
function support(
  { semiAxesMm, backMm = semiAxesMm[2], taper = 0, conjugate: { level: p, outer: q } }: Solid,
  nx: number,
  ny: number,
  nz: number,
  out: Float64Array,
): void {
  const broadness = 1 + (taper * out[1]) / semiAxesMm[1];
  const level = ny + (taper * nx * out[0]) / (broadness * semiAxesMm[1]);
  const ux = Math.abs(broadness * semiAxesMm[0] * nx);
  const uy = Math.abs(semiAxesMm[1] * level);
  const uz = Math.abs((nz > 0 ? semiAxesMm[2] : backMm) * nz);
  const px = p === 2 ? ux * ux : ux ** p;
  const pz = p === 2 ? uz * uz : uz ** p;
  const flat = px + pz;
  const outer = q === p ? flat : flat > 0 ? flat ** (q / p) : 0;
  const py = q === 2 ? uy * uy : uy ** q;
  const sum = outer + py;
  const h = q === 2 ? Math.sqrt(sum) : sum ** (1 / q);
  const across = flat > 0 ? (h * outer) / (sum * flat) : 0;
  out[0] = nx !== 0 ? (across * px) / nx : 0;
  out[1] = level !== 0 ? (h * py) / (sum * level) : 0;
  out[2] = nz !== 0 ? (across * pz) / nz : 0;
  out[3] = taper === 0 ? h : nx * out[0] + ny * out[1] + nz * out[2];
}

/**
 * Signed distance of a pixel from an outline, px, negative inside: the largest over the outline's tangents, refined between the two
 * nearest of them. An outline is convex, so this is exact outside and near the line.
 */
export function outlineDistance(outline: Outline, x: number, y: number): number {
  const { count, centrePx } = outline;
  const guess = Math.atan2(y - centrePx[1], x - centrePx[0]);
  // Climb to the best tangent from the one that faces the pixel.
  let best = (Math.round(guess / ((2 * Math.PI) / count)) + count) % count;
  let value = tangentDistance(outline, best, x, y);
  for (let way = 1; way >= -1; way -= 2) {
    for (let n = 0; n < count; n++) {
      const next = best + way === count ? 0 : best + way < 0 ? count - 1 : best + way;
      const farther = tangentDistance(outline, next, x, y);
      if (farther <= value) break;
      best = next;
      value = farther;
    }
  }
  // The parabola through three tangents gives the height of the top between them.
  const before = tangentDistance(outline, best === 0 ? count - 1 : best - 1, x, y);
  const after = tangentDistance(outline, best === count - 1 ? 0 : best + 1, x, y);
  const bend = before + after - 2 * value;
  return bend < 0 ? value - (after - before) ** 2 / (8 * bend) : value;
}

/** Signed distance of a pixel from the `k`-th tangent, px. */
const tangentDistance = ({ xPx, yPx, normalX, normalY }: Outline, k: number, x: number, y: number): number =>
  normalX[k] * (x - xPx[k]) + normalY[k] * (y - yPx[k]);
