import { type Lens, lensPosition } from '../camera/index.ts';
import type { PixelPlace } from './landmarks.ts';
import { ELLIPSOID_CONJUGATE, outlineOf } from './solid-outline.ts';

/**
 * Where the ray of a pixel meets an ellipsoid, in the head's frame, to `out`; where it passes by, the place nearest to it, and false. The ellipsoid is so many
 * times as broad as it was told (1).
 */
export type Hit = (place: PixelPlace, out: Float64Array, broadness?: number) => boolean;

export function createHit(lens: Lens, centre: readonly number[], radii: readonly number[]): Hit {
  const { rotation: r, focalPx, principalPx } = lens;
  const eye = lensPosition(lens);
  const alongX = (eye[0] - centre[0]) / radii[0];
  const ey = (eye[1] - centre[1]) / radii[1];
  const ez = (eye[2] - centre[2]) / radii[2];
  return (place, out, broadness = 1) => {
    const ex = alongX / broadness;
    const beyond = ex * ex + ey * ey + ez * ez - 1;
    const a = (place[0] - principalPx[0]) / focalPx;
    const b = (place[1] - principalPx[1]) / focalPx;
    const dx = (r[0] * a + r[3] * b + r[6]) / (radii[0] * broadness);
    const dy = (r[1] * a + r[4] * b + r[7]) / radii[1];
    const dz = (r[2] * a + r[5] * b + r[8]) / radii[2];
    const along = dx * dx + dy * dy + dz * dz;
    const half = ex * dx + ey * dy + ez * dz;
    const root = half * half - along * beyond;
    const t = (-half - Math.sqrt(Math.max(0, root))) / along;
    out[0] = radii[0] * broadness * (ex + t * dx) + centre[0];
    out[1] = radii[1] * (ey + t * dy) + centre[1];
    out[2] = radii[2] * (ez + t * dz) + centre[2];
    return root > 0;
  };
}

/** Room for what an outline's extreme points are told too near, px. Chosen by eye: they are exact but for rounding. */
const MARGIN_PX = 2;

/** The same where only hits matter: pixels outside the ellipsoid's box in the photo are told at once, and `out` stays as it is. */
export function createBoxedHit(lens: Lens, centre: readonly number[], radii: readonly number[]): Hit {
  const hits = createHit(lens, centre, radii);
  const solid = {
    centreMm: [centre[0], centre[1], centre[2]],
    semiAxesMm: [radii[0], radii[1], radii[2]],
    conjugate: ELLIPSOID_CONJUGATE,
  } as const;
  // The four tangents to the right, below, to the left and above.
  const box = outlineOf(lens, solid, 4);
  if (!box) return hits;
  const [right, left] = [box.xPx[0] + MARGIN_PX, box.xPx[2] - MARGIN_PX];
  const [bottom, top] = [box.yPx[1] + MARGIN_PX, box.yPx[3] - MARGIN_PX];
  return (place, out) =>
    place[0] > left && place[0] < right && place[1] > top && place[1] < bottom && hits(place, out);
}
