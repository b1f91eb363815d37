import type { PhotoTurn } from '@stubble/core';
import { oriented } from './orient.ts';
import type { Pixels } from './pixels.ts';

/** The EXIF orientation that asks for a turn. */
const ORIENTATION = { 0: 1, 90: 6, 180: 3, 270: 8 } as const satisfies Record<PhotoTurn, number>;

/** A picture turned clockwise by so many degrees, px by px; by 0 it is the same object. */
export function turnedPixels(photo: Pixels, clockwiseDeg: PhotoTurn): Pixels {
  return oriented(photo, ORIENTATION[clockwiseDeg]);
}
