import { expect, test } from 'vitest';
import { AXES, CAMERA } from '../../test/fit/known-head.ts';
import { SIZE } from '../../test/fit/sitter.ts';
import { lensOf, projectPosition } from '../camera/index.ts';
import { hashUnit } from '../random/index.ts';
import { broadnessAt, type SemiAxes } from '../surface/superellipsoid.ts';
import { craniumSlope, createCraniumHit } from './cranium-hit.ts';

/** Value of the ellipsoid halves at a place: 1 on them. */
function valueAt(axes: SemiAxes, [x, y, z]: ArrayLike<number> & Iterable<number>): number {
  const [across, up, along, behind = 0] = axes;
  const zBroadest = z + behind;
  const half = zBroadest > 0 ? along + behind : along - behind;
  return (x / (across * broadnessAt(axes, y))) ** 2 + (y / up) ** 2 + (zBroadest / half) ** 2;
}

test.each([0, 60, 120, 180, 240, 300])(
  'from any side it is a place of the head on the ray of a pixel, and faces the lens: turned by %i°',
  (yawDeg) => {
    const lens = lensOf({ ...CAMERA, yawDeg }, SIZE);
    const hit = createCraniumHit(lens, AXES);
    const [place, slope] = [new Float64Array(3), new Float64Array(3)];
    let met = 0;
    for (let i = 0; i < 300; i++) {
      const pixel = [3000 * hashUnit(8, i, 0), 3000 * hashUnit(8, i, 1)] as const;
      if (!hit(pixel, place)) continue;
      met++;
      // How broad it is there is told by a place nearby.
      expect(Math.abs(valueAt(AXES, place) - 1)).toBeLessThan(0.004);
      const [px, py] = projectPosition(lens, place[0], place[1], place[2])!;
      expect(Math.hypot(px - pixel[0], py - pixel[1])).toBeLessThan(1e-6);
      // What it meets faces the lens.
      craniumSlope(AXES, place, slope, 0);
      const r = lens.rotation;
      const toward = [0, 1, 2].reduce((sum, k) => {
        const view = r[3 * k] * place[0] + r[3 * k + 1] * place[1] + r[3 * k + 2] * place[2];
        const turned = r[3 * k] * slope[0] + r[3 * k + 1] * slope[1] + r[3 * k + 2] * slope[2];
        return sum + turned * (view + lens.translationMm[k]);
      }, 0);
      expect(toward).toBeLessThan(0);
    }
    expect(met).toBeGreaterThan(50);
  },
);

test('the direction outward grows fastest', () => {
  const place = [31, 44, -20];
  const slope = new Float64Array(3);
  craniumSlope(AXES, place, slope, 0);
  for (let k = 0; k < 3; k++) {
    const [more, less] = [1e-4, -1e-4].map((step) => place.map((mm, axis) => mm + (axis === k ? step : 0)));
    expect(slope[k]).toBeCloseTo((valueAt(AXES, more) - valueAt(AXES, less)) / 4e-4, 7);
  }
});
