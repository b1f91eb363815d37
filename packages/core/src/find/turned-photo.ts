import type { SmallPhoto } from '../pixels/small-photo.ts';

/** A small photo turned clockwise by so many degrees. */
export function turnedPhoto({ pixels, width, height }: SmallPhoto, clockwiseDeg: 90 | -90 | 180): SmallPhoto {
  const [columns, rows] = clockwiseDeg === 180 ? [width, height] : [height, width];
  const out = new Uint8ClampedArray(pixels.length);
  // First cell of the photo in the turned one, and what a step to the right or down in the photo is there.
  const [first, right, down] = {
    90: [columns - 1, columns, -1],
    [-90]: [(rows - 1) * columns, -columns, 1],
    180: [rows * columns - 1, -1, -columns],
  }[clockwiseDeg];
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0, to = first + y * down; x < width; x++, from += 4, to += right) {
      for (let c = 0; c < 4; c++) out[4 * to + c] = pixels[from + c];
    }
  }
  return { pixels: out, width: columns, height: rows };
}
