import { type PhotoTurn, turnedPhoto } from '@stubble/core';
import type { Pixels } from './pixels.ts';

/** A picture turned clockwise by so many degrees, px by px; by 0 it is the same object. */
export function turnedPixels(photo: Pixels, clockwiseDeg: PhotoTurn): Pixels {
  if (clockwiseDeg === 0) return photo;
  // Named one by one: of an ImageData nothing is its own, so a spread would copy nothing.
  const { data, width, height } = photo;
  const turned = turnedPhoto({ pixels: data, width, height }, clockwiseDeg);
  return { width: turned.width, height: turned.height, data: turned.pixels };
}

/** A picture flipped left to right: another one. */
export function flippedPixels({ data, width, height }: Pixels): Pixels {
  const flipped = new Uint8ClampedArray(data);
  const px = new Uint32Array(flipped.buffer);
  for (let row = 0; row < px.length; row += width) px.subarray(row, row + width).reverse();
  return { width, height, data: flipped };
}
