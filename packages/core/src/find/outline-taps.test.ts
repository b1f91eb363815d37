import { describe, expect, test } from 'vitest';
import { picture } from '../../test/fit/picture.ts';
import { craniumSolid, outlineDistance, outlineOf } from '../anatomy/solid-outline.ts';
import { lensOf, presetCamera } from '../camera/index.ts';
import { fitCase } from '../fit/index.ts';
import type { SemiAxes } from '../surface/index.ts';
import type { Camera } from '../treatment/index.ts';
import { borderTaps, fitPhoto, headOval, outlineTaps } from './index.ts';

const AXES = [77.5, 89, 96, 9.6] as const;
const SOLID = (semiAxesMm: SemiAxes) => craniumSolid(semiAxesMm);

describe('the oval of a head', () => {
  const photo = { widthPx: 1200, heightPx: 1500 };
  const camera: Camera = { ...presetCamera('front', photo), mmPerPx: 0.5, centrePx: [600, 700] };

  test('is as broad as the head from the front, and as long from the side', () => {
    expect(headOval(camera, AXES).radiiPx).toEqual([155, 178]);
    const side = headOval({ ...camera, yawDeg: 90, rollDeg: 12 }, AXES);
    expect(side.radiiPx[0]).toBeCloseTo(192, 6);
    expect(side.turnDeg).toBe(12);
  });

  test('is as high as the head is long from above', () => {
    expect(headOval({ ...camera, pitchDeg: 90 }, AXES).radiiPx[1]).toBeCloseTo(192, 6);
  });
});

describe('the outline that an automatic fit hands to a person', () => {
  const size = { widthPx: 256, heightPx: 256 };
  const truth: Camera = {
    yawDeg: 4,
    pitchDeg: 3,
    rollDeg: 8,
    focal35mm: 60,
    centrePx: [126, 104],
    mmPerPx: 1.15,
  };
  const photo = picture({ camera: truth, axes: AXES, size, seed: 31 });
  const fit = fitPhoto({ ...photo, size, preset: 'front', focal35mm: 60 });

  test('is a few points of the upper border, even, each within 4 mm of one head that they give again', () => {
    const taps = outlineTaps(fit, { size, preset: 'front' });
    expect(taps).toHaveLength(9);
    expect(new Set(taps.map(String)).size).toBe(9);
    const { centrePx, radiiPx, turnDeg } = headOval(truth, AXES);
    const turn = (turnDeg * Math.PI) / 180;
    for (const [x, y] of taps) {
      const down = Math.cos(turn) * (y - centrePx[1]) - Math.sin(turn) * (x - centrePx[0]);
      expect(down).toBeLessThan(0.35 * radiiPx[1]);
    }
    const again = fitCase({
      views: [{ size, preset: 'front', outline: taps, found: fit.camera, focal35mm: 60 }],
    });
    if (!again.ok) throw new Error(again.sentence);
    expect(Math.max(...again.residuals.map(({ mm }) => mm))).toBeLessThan(4);
    expect(outlineTaps(fit, { size, preset: 'front', count: 4 })).toHaveLength(4);
    const [one] = outlineTaps(fit, { size, preset: 'front', count: 1 });
    expect(one.every(Number.isFinite)).toBe(true);
  });

  test('spreads few points as far as many, and evenly', () => {
    const many = outlineTaps(fit, { size, preset: 'front' });
    const few = outlineTaps(fit, { size, preset: 'front', count: 4 });
    expect([few[0], few[3]]).toEqual([many[0], many[8]]);
    const gaps = many.slice(1).map(([x, y], i) => Math.hypot(x - many[i][0], y - many[i][1]));
    expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(3);
    // From one temple over the crown to the other.
    const { centrePx, radiiPx } = headOval(truth, AXES);
    for (const side of [-1, 1])
      expect(Math.max(...many.map(([x]) => (side * (x - centrePx[0])) / radiiPx[0]))).toBeGreaterThan(0.85);
    expect(Math.min(...many.map(([, y]) => (y - centrePx[1]) / radiiPx[1]))).toBeLessThan(-0.85);
  });

  test('from above the crown, where the neck lies behind the head, it reaches lower than from elsewhere', () => {
    const above: Camera = { ...truth, yawDeg: 176, pitchDeg: 57, rollDeg: 0, centrePx: [128, 118] };
    const shown = picture({ camera: above, axes: AXES, size, seed: 33 });
    const found = fitPhoto({ ...shown, size, preset: 'crown', focal35mm: 60 });
    const { centrePx, radiiPx } = headOval(found.camera, found.semiAxesMm);
    const lowest = (preset: 'back' | 'crown'): number =>
      Math.max(
        ...outlineTaps(found, { size, preset, count: 24 }).map(([, y]) => (y - centrePx[1]) / radiiPx[1]),
      );
    expect(lowest('back')).toBeLessThan(0.35);
    expect(lowest('crown')).toBeGreaterThan(lowest('back') + 0.1);
    expect(lowest('crown')).toBeLessThan(0.8);
  });

  test('is told in pixels of the photo itself, whatever the copy', () => {
    const scale = 10;
    const large = { widthPx: scale * size.widthPx, heightPx: scale * size.heightPx };
    const [x, y] = fit.camera.centrePx;
    const camera = {
      ...fit.camera,
      centrePx: [scale * x, scale * y] as [number, number],
      mmPerPx: fit.camera.mmPerPx / scale,
    };
    const taps = outlineTaps({ ...fit, camera }, { size: large, preset: 'front' });
    for (const [i, [px, py]] of outlineTaps(fit, { size, preset: 'front' }).entries()) {
      expect(taps[i][0]).toBeCloseTo(scale * px, 4);
      expect(taps[i][1]).toBeCloseTo(scale * py, 4);
    }
  });

  test('none lies on what stands beside the head, as a hand on it does', () => {
    const data = fit.mask.data.slice();
    const { centrePx, radiiPx } = headOval(truth, AXES);
    // A band from the left edge of the photo to within the outline, at the height of the temple.
    for (let y = 40; y < 75; y++)
      for (let x = 0; x < centrePx[0] - 0.5 * radiiPx[0]; x++) data[y * 256 + x] = 1;
    const beside = { ...fit, mask: { ...fit.mask, data } };
    const taps = borderTaps(beside, size);
    expect(taps.length).toBeGreaterThan(12);
    const line = outlineOf(lensOf(fit.camera, size), SOLID(fit.semiAxesMm), 96)!;
    for (const [x, y] of taps)
      expect(Math.abs(outlineDistance(line, x, y)) * fit.camera.mmPerPx).toBeLessThan(6);
  });

  test('is nothing where there is no head, and the fit that was shown comes back', () => {
    const pixels = new Uint8ClampedArray(4 * 256 * 256).fill(140);
    const last = { camera: truth, semiAxesMm: AXES };
    const none = fitPhoto({ pixels, width: 256, height: 256, size, preset: 'front', last });
    expect(none).toMatchObject({ ...last, sure: false, problem: 'noHead' });
    expect(none.sentence).toContain('lay the oval');
    expect(outlineTaps(none, { size, preset: 'front' })).toEqual([]);
  });
});
