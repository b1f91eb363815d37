import type { PhotoTurn } from '@stubble/core';
import type { Pixels } from './pixels.ts';
import { flippedPixels, turnedPixels } from './turned-pixels.ts';

/** What an EXIF orientation asks for: a turn, and a flip after it. */
const ASKED: Readonly<Record<number, readonly [PhotoTurn, flips: boolean]>> = {
  2: [0, true],
  3: [180, false],
  4: [180, true],
  5: [90, true],
  6: [90, false],
  7: [270, true],
  8: [270, false],
};

/**
 * Turn a photo upright.
 * @param orientation EXIF 2.32, tag 0x0112: 1 is upright, 2 to 8 flipped or turned; anything else counts as upright.
 */
export function oriented(photo: Pixels, orientation: number): Pixels {
  const [clockwiseDeg, flips] = ASKED[orientation] ?? [0, false];
  const turned = turnedPixels(photo, clockwiseDeg);
  return flips ? flippedPixels(turned) : turned;
}
