import type { PhotoSize } from '../camera/index.ts';
import type { PhotoTurn } from '../treatment/index.ts';
import type { SmallPhoto } from './small-photo.ts';

/** Size of a photo after it was turned. */
export function turnedSize({ widthPx, heightPx }: PhotoSize, clockwiseDeg: PhotoTurn): PhotoSize {
  return clockwiseDeg % 180 === 0 ? { widthPx, heightPx } : { widthPx: heightPx, heightPx: widthPx };
}

/** A small photo turned clockwise by so many degrees, px by px; by 0 it is the same object. */
export function turnedPhoto(photo: SmallPhoto, clockwiseDeg: PhotoTurn): SmallPhoto {
  if (clockwiseDeg === 0) return photo;
  const { pixels, width, height } = photo;
  const [columns, rows] = clockwiseDeg === 180 ? [width, height] : [height, width];
  const out = new Uint8ClampedArray(pixels.length);
  // First cell of the photo in the turned one, and what a step to the right or down in the photo is there.
  const [first, right, down] = {
    90: [columns - 1, columns, -1],
    180: [rows * columns - 1, -1, -columns],
    270: [(rows - 1) * columns, -columns, 1],
  }[clockwiseDeg];
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0, to = first + y * down; x < width; x++, from += 4, to += right) {
      for (let c = 0; c < 4; c++) out[4 * to + c] = pixels[from + c];
    }
  }
  return { pixels: out, width: columns, height: rows };
}
