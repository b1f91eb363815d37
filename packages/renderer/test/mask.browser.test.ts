import { createDotField, defaultCase, STRETCH_DIRECTIONS } from '@stubble/core';
import { expect, test } from 'vitest';
import {
  always,
  gridField,
  hostOf,
  meanLight,
  nextFrame,
  readyPreview,
  sameBytes,
  sitting,
  toPixels,
  white,
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

test('dots near the outline move as far as the photo shows the head to reach, those that face the camera do not', async () => {
  const [head, camera] = [defaultCase().head, { mmPerPx: 0.5, focal35mm: 100 }];
  const sit = await sitting({ widthPx: 420, heightPx: 420, head, camera, paint: white });
  const preview = await readyPreview(hostOf(420, 420), sit, { field: always(createDotField(sit.case)) });
  const everywhere = { width: 4, height: 1, data: new Uint8Array(4).fill(255) };
  const saved = async (stretch?: Float32Array) => {
    preview.setMask({ ...everywhere, ...(stretch && { stretch }) });
    return toPixels(await preview.exportImage({ type: 'image/png' }));
  };
  const [plain, same] = [await saved(), await saved(new Float32Array(STRETCH_DIRECTIONS).fill(1))];
  expect(sameBytes(same.data, plain.data)).toBe(true);
  // Four percent farther, straight up and around it.
  const up = Float32Array.from(
    { length: STRETCH_DIRECTIONS },
    (_, i) => 1 + 0.04 * Math.max(0, 1 - ((i - 48) / 12) ** 2),
  );
  const stretched = await saved(up);
  const top = ({ data, width }: ImageData) =>
    data.findIndex((value, at) => at % 4 === 0 && value < 245) / (4 * width);
  const radiusPx = 210 - top(plain);
  expect(top(plain) - top(stretched)).toBeGreaterThan(0.03 * radiusPx);
  expect(top(plain) - top(stretched)).toBeLessThan(0.05 * radiusPx);
  // The other side of the head, and what lies in its middle, stay.
  const rows = ({ data, width }: ImageData, from: number, to: number) =>
    data.subarray(4 * width * from, 4 * width * to);
  expect(sameBytes(rows(stretched, 215, 420), rows(plain, 215, 420))).toBe(true);
});

test('a stretch of another length is a programmer error', async () => {
  const sit = await sitting({ widthPx: 60, heightPx: 60 });
  const preview = await readyPreview(hostOf(60, 60), sit, { field: always(gridField({ reachMm: 4 })) });
  const mask = { width: 1, height: 1, data: new Uint8Array(1), stretch: new Float32Array(3) };
  expect(() => preview.setMask(mask)).toThrow(/64 factors of stretch, got 3/);
});
