import { describe, expect, test } from 'vitest';
import { sitter } from '../../test/fit/sitter.ts';
import type { PixelPlace } from '../anatomy/landmarks.ts';
import { layoutOf } from './head-layout.ts';
import { fitCase } from './index.ts';
import { ALONE_SD_MM, BUMP_UNKNOWNS, outlineBumps } from './outline-bumps.ts';

/** Points of an arch about a centre, from one side over the top to the other. */
const ARCH: readonly PixelPlace[] = Array.from({ length: 9 }, (_, k) => {
  const angle = Math.PI * (k / 8);
  return [500 - 300 * Math.cos(angle), 600 - 350 * Math.sin(angle)];
});
const CENTRE: PixelPlace = [500, 600];

/** Mean of the bumps at each point, mm, and their covariances, mm². */
function spread(outline: readonly PixelPlace[], centre: PixelPlace) {
  const bumps = outlineBumps(outline, centre);
  const mean = outline.map((_, i) => bumps(new Float64Array(BUMP_UNKNOWNS), 0, i));
  const moves = outline.map((_, i) =>
    Array.from({ length: BUMP_UNKNOWNS }, (_, k) => {
      const one = new Float64Array(BUMP_UNKNOWNS);
      one[k] = 1;
      return bumps(one, 0, i) - mean[i];
    }),
  );
  const covariance = moves.map((a) => moves.map((b) => a.reduce((sum, v, k) => sum + v * b[k], 0)));
  return { mean, covariance };
}

describe('bumps of an outline', () => {
  test('lie half a millimetre out on average, and with each point’s own they stray by 1.9 to 2.7 mm', () => {
    const { mean, covariance } = spread(ARCH, CENTRE);
    for (const [i, mm] of mean.entries()) {
      expect(mm).toBe(0.5);
      const sdMm = Math.hypot(Math.sqrt(covariance[i][i]), ALONE_SD_MM);
      expect(sdMm).toBeGreaterThan(1.9);
      expect(sdMm).toBeLessThan(2.7);
    }
  });

  test('move neighbours together, and points a quarter around the head rather the other way', () => {
    const { covariance: c } = spread(ARCH, CENTRE);
    const alike = (i: number, j: number): number => c[i][j] / Math.sqrt(c[i][i] * c[j][j]);
    for (let i = 0; i < 8; i++) expect(alike(i, i + 1)).toBeGreaterThan(0.4);
    expect(alike(0, 4)).toBeLessThan(0);
  });

  test('are the same however the photo is turned, and however large it is', () => {
    const laid = (place: PixelPlace): PixelPlace => [3000 - 2 * place[1], 100 + 2 * place[0]];
    const { covariance } = spread(ARCH, CENTRE);
    const turned = spread(ARCH.map(laid), laid(CENTRE)).covariance;
    for (const [i, row] of covariance.entries())
      for (const [j, value] of row.entries()) expect(turned[i][j]).toBeCloseTo(value, 9);
  });

  test('are unknowns where two outlines are to agree on a head, and of one photo alone none', () => {
    const [a, b] = [sitter('pair', 'front').view, sitter('pair', 'sideLeft').view];
    expect(layoutOf([a]).bumpAt).toBeUndefined();
    expect(layoutOf([a, { ...b, outline: [] }]).bumpAt).toBeUndefined();
    const { bumpAt, viewAt, count } = layoutOf([a, b]);
    expect(bumpAt).toEqual([viewAt[1] + 7, viewAt[1] + 7 + BUMP_UNKNOWNS]);
    expect(count).toBe(viewAt[1] + 7 + 2 * BUMP_UNKNOWNS);
  });

  test.each(['a', 'b', 'c'])(
    'a head that is 3 mm broader and lower in one of two photos leaves the scale there to 15 in a thousand (seed %s)',
    (seed) => {
      const front = sitter(seed, 'front', 0).view;
      const { camera, view } = sitter(seed, 'topFront', 0);
      const [cx, cy] = camera.centrePx;
      const swollen = view.outline!.map(([x, y]): PixelPlace => {
        const angle = Math.atan2(y - cy, x - cx);
        const outPx = (3 * Math.cos(2 * angle)) / camera.mmPerPx;
        return [x + outPx * Math.cos(angle), y + outPx * Math.sin(angle)];
      });
      const [before, after] = [view.outline!, swollen].map((outline) => {
        const fit = fitCase({ views: [front, { ...view, outline }] });
        if (!fit.ok) throw new Error(fit.sentence);
        return fit.cameras[1].mmPerPx;
      });
      expect(Math.abs(Math.log(after / before))).toBeLessThan(0.015);
    },
  );
});
