import type { Pixels } from './pixels.ts';
import { byteOf, LINEAR_OF_BYTE } from './srgb.ts';
import type { PhotoBox } from './window.ts';

/** Mean light of a box of the photo. */
export function meanOf({ data, width }: Pixels, box: PhotoBox, to: Uint8ClampedArray, at: number): void {
  const { left, top, right, bottom } = box;
  // Only the first px of a row and its last may lie in the box in part.
  const [first, last] = [Math.floor(left), Math.ceil(right) - 1];
  const firstWide = Math.min(right, first + 1) - left;
  const lastWide = right - Math.max(left, last);
  let red = 0;
  let green = 0;
  let blue = 0;
  let total = 0;
  for (let y = Math.floor(top); y < bottom; y++) {
    const tall = Math.min(bottom, y + 1) - Math.max(top, y);
    for (let x = first, from = (y * width + first) * 4; x <= last; x++, from += 4) {
      const weight = x === first ? tall * firstWide : x === last ? tall * lastWide : tall;
      total += weight;
      if (data[from + 3] === 255) {
        red += weight * LINEAR_OF_BYTE[data[from]];
        green += weight * LINEAR_OF_BYTE[data[from + 1]];
        blue += weight * LINEAR_OF_BYTE[data[from + 2]];
        continue;
      }
      red += weight * lightAt(data, from, 0);
      green += weight * lightAt(data, from, 1);
      blue += weight * lightAt(data, from, 2);
    }
  }
  to[at] = byteOf(red / total);
  to[at + 1] = byteOf(green / total);
  to[at + 2] = byteOf(blue / total);
  to[at + 3] = 255;
}

/** Linear light of a channel of a px. */
export function lightAt(data: Pixels['data'], from: number, channel: number): number {
  const alpha = data[from + 3];
  const byte = data[from + channel];
  return LINEAR_OF_BYTE[alpha === 255 ? byte : Math.round(onWhite(byte, alpha))];
}

/** The byte that is seen where a photo is transparent: it lies on white. */
export function onWhite(byte: number, alpha: number): number {
  return 255 + ((byte - 255) * alpha) / 255;
}
