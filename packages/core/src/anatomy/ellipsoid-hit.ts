import { type Lens, lensPosition } from '../camera/index.ts';

/** Where the ray of a pixel meets an ellipsoid, in the head's frame; where it passes by, the place nearest to it, and false. */
export function createHit(lens: Lens, centre: readonly number[], radii: readonly number[]) {
  const { rotation: r, focalPx, principalPx } = lens;
  const eye = lensPosition(lens);
  const [ex, ey, ez] = [0, 1, 2].map((c) => (eye[c] - centre[c]) / radii[c]);
  const beyond = ex * ex + ey * ey + ez * ez - 1;
  return ([px, py]: readonly [number, number], out: Float64Array): boolean => {
    const [a, b] = [(px - principalPx[0]) / focalPx, (py - principalPx[1]) / focalPx];
    const dx = (r[0] * a + r[3] * b + r[6]) / radii[0];
    const dy = (r[1] * a + r[4] * b + r[7]) / radii[1];
    const dz = (r[2] * a + r[5] * b + r[8]) / radii[2];
    const along = dx * dx + dy * dy + dz * dz;
    const half = ex * dx + ey * dy + ez * dz;
    const root = half * half - along * beyond;
    const t = (-half - Math.sqrt(Math.max(0, root))) / along;
    out[0] = radii[0] * (ex + t * dx) + centre[0];
    out[1] = radii[1] * (ey + t * dy) + centre[1];
    out[2] = radii[2] * (ez + t * dz) + centre[2];
    return root > 0;
  };
}
