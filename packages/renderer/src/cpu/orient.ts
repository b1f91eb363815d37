import type { Pixels } from './pixels.ts';

/**
 * Turn a photo upright.
 * @param orientation EXIF 2.32, tag 0x0112: 1 is upright, 2 to 8 flipped or turned; anything else counts as upright.
 */
export function oriented(photo: Pixels, orientation: number): Pixels {
  if (!(orientation >= 2 && orientation <= 8)) return photo;
  const { width, height } = photo;
  const turned = orientation >= 5;
  const [wide, tall] = turned ? [height, width] : [width, height];
  // Words begin at multiples of 4 bytes.
  const { buffer, byteOffset } = photo.data.byteOffset % 4 === 0 ? photo.data : photo.data.slice();
  const from = new Uint32Array(buffer, byteOffset, width * height);
  const to = new Uint32Array(wide * tall);
  // Where in the file the px of the upright picture lie: first one, and the steps right and down.
  const [first, right, down] = stepsOf(orientation, width, height);
  for (let y = 0, at = 0; y < tall; y++) {
    for (let x = 0, source = first + y * down; x < wide; x++, at++, source += right) to[at] = from[source];
  }
  return { width: wide, height: tall, data: new Uint8ClampedArray(to.buffer) };
}

function stepsOf(orientation: number, width: number, height: number): readonly [number, number, number] {
  const [end, last] = [width - 1, (height - 1) * width];
  switch (orientation) {
    case 2:
      return [end, -1, width];
    case 3:
      return [last + end, -1, -width];
    case 4:
      return [last, 1, -width];
    case 5:
      return [0, width, 1];
    case 6:
      return [last, -width, 1];
    case 7:
      return [last + end, -width, -1];
    default:
      return [end, width, -1];
  }
}
