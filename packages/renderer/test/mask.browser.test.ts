import { expect, test } from 'vitest';
import {
  always,
  gridField,
  hostOf,
  meanLight,
  nextFrame,
  readyPreview,
  sitting,
  toPixels,
} from './helpers.ts';

/** Right half open, left half closed; 30 px wide, no multiple of four. */
const rightHalf = {
  width: 30,
  height: 20,
  data: Uint8Array.from({ length: 600 }, (_, i) => (i % 30 < 15 ? 0 : 255)),
};

test('dots show only where the mask lets them, on screen and in the saved picture', async () => {
  const sit = await sitting({ widthPx: 300, heightPx: 300 });
  const preview = await readyPreview(hostOf(300, 300), sit, { field: always(gridField({ reachMm: 14 })) });
  preview.setPlacement({ scale: 1, x: 0, y: 0 });
  const screen = await nextFrame(preview, () => preview.setMask(rightHalf));
  const saved = await toPixels(await preview.exportImage({ type: 'image/png' }));
  for (const picture of [screen, saved]) {
    const lost = (inside: (x: number, y: number) => boolean) =>
      meanLight(sit.pixels, inside)[1] - meanLight(picture, inside)[1];
    expect(lost((x, y) => x < 140 && x > 60 && Math.abs(y - 150) < 90)).toBe(0);
    expect(lost((x, y) => x > 160 && x < 240 && Math.abs(y - 150) < 90)).toBeGreaterThan(0.01);
  }
  const open = await nextFrame(preview, () => preview.setMask(null));
  expect(meanLight(open, (x) => x < 140)[1]).toBeLessThan(meanLight(sit.pixels, (x) => x < 140)[1]);
});

test('a mask lies over the photo as it is shown, mirrored or not', async () => {
  const sit = await sitting({ widthPx: 300, heightPx: 300, mirrored: true });
  const preview = await readyPreview(hostOf(300, 300), sit, { field: always(gridField({ reachMm: 14 })) });
  preview.setMask(rightHalf);
  const saved = await toPixels(await preview.exportImage({ type: 'image/png' }));
  const plain = await toPixels(await preview.exportImage({ dots: false }));
  const lost = (inside: (x: number, y: number) => boolean) =>
    meanLight(plain, inside)[1] - meanLight(saved, inside)[1];
  expect(lost((x, y) => x < 140 && x > 60 && Math.abs(y - 150) < 90)).toBe(0);
  expect(lost((x, y) => x > 160 && x < 240 && Math.abs(y - 150) < 90)).toBeGreaterThan(0.01);
});

test('a mask whose bytes do not fit its size is a programmer error', async () => {
  const sit = await sitting({ widthPx: 60, heightPx: 60 });
  const preview = await readyPreview(hostOf(60, 60), sit, { field: always(gridField({ reachMm: 4 })) });
  expect(() => preview.setMask({ width: 3, height: 3, data: new Uint8Array(8) })).toThrow(
    /3 x 3 bytes, got 8/,
  );
});
