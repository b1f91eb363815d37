import { expect, test } from 'vitest';
import { fitCopy, turnedPixels } from '../src/cpu/index.ts';

/** Left half dark, right half light, opaque. */
function halves(width: number, height: number) {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let at = 0; at < data.length; at += 4) {
    data.fill((at / 4) % width < width / 2 ? 40 : 200, at, at + 3);
    data[at + 3] = 255;
  }
  return { width, height, data };
}

test('the copy that a head is searched in has a long side of 512 px and the shape of its photo, flipped where the photo is shown flipped', () => {
  const photo = halves(1000, 2000);
  const [plain, mirrored] = [false, true].map((flip) => fitCopy(photo, { mirrored: flip }));
  expect([plain.width, plain.height]).toEqual([256, 512]);
  expect([plain.pixels[0], plain.pixels[4 * 255]]).toEqual([40, 200]);
  expect([mirrored.pixels[0], mirrored.pixels[4 * 255]]).toEqual([200, 40]);
});

test('it is turned before it is flipped, and then the same as that of a photo which was turned before', () => {
  const photo = halves(1000, 1600);
  for (const turnedClockwiseDeg of [90, 180, 270] as const) {
    const copy = fitCopy(photo, { turnedClockwiseDeg, mirrored: true });
    const before = fitCopy(turnedPixels(photo, turnedClockwiseDeg), { mirrored: true });
    expect([copy.width, copy.height]).toEqual([before.width, before.height]);
    expect(Buffer.from(copy.pixels).equals(Buffer.from(before.pixels))).toBe(true);
  }
});

test('a photo smaller than that is searched in its own px', () => {
  const photo = halves(30, 20);
  expect(fitCopy(photo)).toEqual({ pixels: photo.data, width: 30, height: 20 });
});
