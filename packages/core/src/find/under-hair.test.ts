import { describe, expect, test } from 'vitest';
import { picture } from '../../test/fit/picture.ts';
import type { Camera } from '../treatment/index.ts';
import { fitPhoto } from './index.ts';

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
const fitted = (hairMm: number) => {
  const photo = picture({ camera: TRUTH, axes: AXES, size: SIZE, seed: 12, hairMm });
  return fitPhoto({ ...photo, size: SIZE, preset: 'front', focal35mm: 60 });
};
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

  test('comes out the same each time', () => {
    expect(fitted(6)).toEqual(fitted(6));
  });
});
