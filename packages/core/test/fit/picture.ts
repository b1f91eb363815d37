/** Plain pictures of a known head and neck, without shoulders, for tests: skin with soft shade, dark brows and mouth, before a wall. */

import { PART_COUNT } from '../../src/anatomy/head-parts.ts';
import { nearestPart, showKnownHead } from '../../src/anatomy/shown-head.ts';
import { fromTragusFrame, HEAD_UNKNOWNS } from '../../src/anatomy/unknowns.ts';
import { type Lens, lensOf, type PhotoSize, projectPosition } from '../../src/camera/index.ts';
import { DARK_PLACES } from '../../src/find/dark-features.ts';
import type { SmallPhoto } from '../../src/pixels/small-photo.ts';
import { hashUnit } from '../../src/random/index.ts';
import type { SemiAxes } from '../../src/surface/index.ts';
import type { Camera } from '../../src/treatment/index.ts';

export interface PictureOptions {
  readonly camera: Camera;
  readonly axes: SemiAxes;
  readonly size: PhotoSize;
  readonly seed: number;
  /** Colour of the wall at shares of width and height. @defaultValue a grey gradient */
  readonly wall?: (x: number, y: number) => readonly [number, number, number];
  /** Whether a head is there. @defaultValue true */
  readonly head?: boolean;
}

const greyWall = (x: number, y: number): readonly [number, number, number] => [
  120 + 30 * y,
  128 + 26 * y,
  140 + 18 * x,
];

/** The picture, of the given size in px. */
export function picture({
  camera,
  axes,
  size,
  seed,
  wall = greyWall,
  head = true,
}: PictureOptions): SmallPhoto {
  const { widthPx: width, heightPx: height } = size;
  const pixels = new Uint8ClampedArray(4 * width * height);
  const lens = lensOf(camera, size);
  const shown = showKnownHead(lens, axes, 96)!;
  const marks = darkMarks(lens);
  for (let j = 0, i = 0; j < height; j++) {
    for (let k = 0; k < width; k++, i++) {
      const place = [k + 0.5, j + 0.5] as const;
      const inside = head && nearestPart(shown, place, PART_COUNT - 1) < 0;
      let colour = wall(k / width, j / height);
      if (inside) {
        const shade = 0.8 + 0.25 * (1 - j / height);
        const dark = marks.some(([a, b, r]) => Math.hypot(a - place[0], 2 * (b - place[1])) < r) ? 0.45 : 1;
        colour = [222 * shade * dark, 176 * shade * dark, 152 * shade * dark];
      }
      for (let c = 0; c < 3; c++) pixels[4 * i + c] = colour[c] + 5 * (hashUnit(seed, i, c) - 0.5);
      pixels[4 * i + 3] = 255;
    }
  }
  return { pixels, width, height };
}

function darkMarks(lens: Lens): (readonly [number, number, number])[] {
  return DARK_PLACES.flatMap(({ mm, out }) => {
    const facing = -(lens.rotation[6] * out[0] + lens.rotation[7] * out[1] + lens.rotation[8] * out[2]);
    const at = projectPosition(lens, ...fromTragusFrame(new Float64Array(HEAD_UNKNOWNS), mm, 77.5));
    return at && facing > 0.15 ? [[at[0], at[1], (11 * lens.focalPx * facing) / at[2]] as const] : [];
  });
}
