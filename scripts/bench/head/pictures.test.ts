import { expect, it } from 'vitest';
import { flipped, turned } from './pictures.ts';

const pixels = Uint8ClampedArray.from({ length: 4 * 3 * 2 }, (_, i) => i);
const photo = { pixels, width: 3, height: 2 };

it('turns a photo clockwise, so that four quarters are none', () => {
  const quarter = turned(photo, 90);
  expect([quarter.width, quarter.height]).toEqual([2, 3]);
  // What was at the left bottom is at the left top.
  expect([...quarter.pixels.subarray(0, 4)]).toEqual([...pixels.subarray(12, 16)]);
  expect(turned(quarter, 270)).toEqual(photo);
  expect(turned(quarter, 90)).toEqual(turned(photo, 180));
});

it('mirrors a photo, so that twice is none', () => {
  expect(flipped(flipped(photo))).toEqual(photo);
});
