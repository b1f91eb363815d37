import { describe, expect, test } from 'vitest';
import { SIZE, sitter } from '../../test/fit/sitter.ts';
import { LANDMARKS } from '../anatomy/landmarks.ts';
import { craniumSolid, outlineOf } from '../anatomy/solid-outline.ts';
import { fromTragusFrame, HEAD_UNKNOWNS, landmarkMm, semiAxesOf } from '../anatomy/unknowns.ts';
import { lensOf, projectPosition } from '../camera/index.ts';
import type { LandmarkName } from '../treatment/index.ts';
import { layoutOf } from './head-layout.ts';
import { fitCase } from './index.ts';

const MEAN = new Float64Array(HEAD_UNKNOWNS);
const HALF_MM = 77.5;
const EARS: readonly LandmarkName[] = ['earTopLeft', 'earTopRight'];

/** A back view of the mean head, whose ears both lie `up` mm higher and `out` mm further out than the mean's. */
function backView(up: number, out: number) {
  const { camera } = sitter('ears', 'back');
  const lens = lensOf(camera, SIZE);
  const semiAxesMm = semiAxesOf(MEAN, HALF_MM);
  const line = outlineOf(lens, craniumSolid(semiAxesMm), 96)!;
  const upper = Array.from(line.xPx, (x, i) => [x, line.yPx[i]] as const).filter(
    ([, y]) => y < camera.centrePx[1],
  );
  const taps = EARS.map((name) => {
    const [x, y, z] = LANDMARKS[name].meanMm;
    const place = fromTragusFrame(MEAN, [x + Math.sign(x) * out, y + up, z], HALF_MM);
    const [px, py] = projectPosition(lens, ...place)!;
    return [name, [px, py] as const] as const;
  });
  const outline = upper.filter((_, i) => i % 6 === 0);
  const view = { size: SIZE, preset: 'back' as const, taps: Object.fromEntries(taps), outline };
  return { camera, view: { ...view, focal35mm: camera.focal35mm } };
}

describe('ears that are not the population’s', () => {
  test.each([
    [8, -4],
    [-8, 6],
  ])('but alike on both sides are taken for this head’s own: %d mm up, %d mm out', (up, out) => {
    const { camera, view } = backView(up, out);
    const fit = fitCase({ views: [view] });
    if (!fit.ok) throw new Error(fit.sentence);
    const [found] = fit.cameras;
    expect(Math.abs(found.rollDeg - camera.rollDeg)).toBeLessThan(2);
    expect(Math.abs(Math.log(found.mmPerPx / camera.mmPerPx))).toBeLessThan(0.03);
    const outline = fit.residuals.filter(({ name }) => name.startsWith('outline'));
    expect(Math.max(...outline.map(({ mm }) => mm))).toBeLessThan(2);
  });

  test('are fitted as mirror images: one departure for both sides, whatever it is', () => {
    const { view } = backView(0, 0);
    const { landmarkAt } = layoutOf([view]);
    expect(landmarkAt.get('earTopLeft')).toBe(landmarkAt.get('earTopRight'));
    for (const own of [
      [1, 2, -1],
      [-2, 0.5, 3],
    ]) {
      const [left, right] = EARS.map((name) => landmarkMm(MEAN, name, { own, halfBreadthMm: HALF_MM }));
      expect(right).toEqual([-left[0], left[1], left[2]]);
    }
  });
});
