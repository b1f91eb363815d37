import { describe, expect, test } from 'vitest';
import { picture } from '../../test/fit/picture.ts';
import type { Camera } from '../treatment/index.ts';
import { fitPhoto, headOval } from './index.ts';

const SIZE = { widthPx: 256, heightPx: 256 };
const AXES = [77.5, 90, 95, 9.5] as const;
const TRUTH: Camera = {
  yawDeg: 4,
  pitchDeg: 3,
  rollDeg: 0,
  focal35mm: 60,
  centrePx: [126, 120],
  mmPerPx: 1.35,
};
const photoOf = (hairMm: number, camera = TRUTH) =>
  picture({ camera, axes: AXES, size: SIZE, seed: 12, hairMm });
const fitted = (hairMm: number) =>
  fitPhoto({ ...photoOf(hairMm), size: SIZE, preset: 'front', focal35mm: 60 });
const larger = (camera: Camera): number => TRUTH.mmPerPx / camera.mmPerPx - 1;

describe('a head of hair', () => {
  test.each([4, 6, 8])(
    'is offered as the skull below %d mm of hair, and asks for the oval all the same',
    (hairMm) => {
      const fit = fitted(hairMm);
      expect(fit).toMatchObject({ sure: false, problem: 'unclear' });
      expect(fit.sentence).toContain('hair');
      // Hair taken for the head itself would make it larger by hairMm / 77.5.
      expect(Math.abs(larger(fit.camera))).toBeLessThan(0.04);
      expect(Math.abs(fit.camera.pitchDeg - TRUTH.pitchDeg)).toBeLessThan(8);
    },
  );

  test('is turned as it is where a parting was photographed from farther above than a bald head is', () => {
    const truth: Camera = { ...TRUTH, pitchDeg: 55, centrePx: [126, 110] };
    const fit = fitPhoto({ ...photoOf(6, truth), size: SIZE, preset: 'topFront', focal35mm: 60 });
    expect(fit.sure).toBe(false);
    expect(Math.abs(fit.camera.pitchDeg - truth.pitchDeg)).toBeLessThan(9);
    expect(Math.abs(larger(fit.camera))).toBeLessThan(0.04);
  });

  test.each([
    ['skull', 1],
    ['hair', 1.08],
  ])('is nearer to the skull than to the hair where an oval was laid on the %s', (_, grown) => {
    const { centrePx, radiiPx, turnDeg } = headOval(TRUTH, AXES);
    const oval = { centrePx, turnDeg, radiiPx: [grown * radiiPx[0], grown * radiiPx[1]] } as const;
    const fit = fitPhoto({ ...photoOf(7), size: SIZE, preset: 'front', focal35mm: 60, oval });
    expect(Math.abs(larger(fit.camera))).toBeLessThan(0.055);
  });

  test('comes out the same each time', () => {
    expect(fitted(6)).toEqual(fitted(6));
  });
});
