import type { PhotoSize } from '../camera/index.ts';
import type { PhotoTurn } from '../treatment/index.ts';
import type { SmallPhoto } from './small-photo.ts';

/** Size of a photo after it was turned. */
export function turnedSize({ widthPx, heightPx }: PhotoSize, clockwiseDeg: PhotoTurn): PhotoSize {
  return clockwiseDeg % 180 === 0 ? { widthPx, heightPx } : { widthPx: heightPx, heightPx: widthPx };
}

/** A photo turned clockwise by so many degrees, px by px; by 0 it is the same object. */
export function turnedPhoto(photo: SmallPhoto, clockwiseDeg: PhotoTurn): SmallPhoto {
  if (clockwiseDeg === 0) return photo;
  const { pixels, width, height } = photo;
  const [columns, rows] = clockwiseDeg === 180 ? [width, height] : [height, width];
  // Words begin at multiples of 4 bytes.
  const { buffer, byteOffset } = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const from = new Uint32Array(buffer, byteOffset, width * height);
  const to = new Uint32Array(from.length);
  // Where in the photo the turned one begins, and what a step to the right or down in it is there.
  const [first, right, down] = {
    90: [(height - 1) * width, -width, 1],
    180: [from.length - 1, -1, -width],
    270: [width - 1, width, -1],
  }[clockwiseDeg];
  for (let y = 0, at = 0; y < rows; y++) {
    for (let x = 0, source = first + y * down; x < columns; x++, at++, source += right) to[at] = from[source];
  }
  return { pixels: new Uint8ClampedArray(to.buffer), width: columns, height: rows };
}
