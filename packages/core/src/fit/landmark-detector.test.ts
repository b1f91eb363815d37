import { expect, test } from 'vitest';
import { SIZE, sitter } from '../../test/fit/sitter.ts';
import { detectTaps, type LandmarkDetector } from './landmark-detector.ts';

test("a detector's points become taps in pixels of the photo, the doubtful left out", async () => {
  const { view } = sitter('detector', 'front', 0);
  const fake: LandmarkDetector = {
    detect: async () => ({
      chin: { xPx: view.taps!.chin![0] / 10, yPx: view.taps!.chin![1] / 10 },
      glabella: { xPx: 150, yPx: 100, confidence: 0.2 },
      nasion: { xPx: Number.NaN, yPx: 3 },
      trichion: { xPx: -20, yPx: 3 },
    }),
  };
  const photo = { pixels: new Uint8ClampedArray(4 * 300 * 300), width: 300, height: 300 };
  const taps = await detectTaps(fake, photo, SIZE);
  expect(Object.keys(taps)).toEqual(['chin']);
  expect(taps.chin![0]).toBeCloseTo(view.taps!.chin![0], 6);
});
