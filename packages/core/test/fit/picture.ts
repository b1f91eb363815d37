/** Plain pictures of a known head and neck, without shoulders, for tests: skin with soft shade, dark brows and mouth, before a wall. */

import { PART_COUNT } from '../../src/anatomy/head-parts.ts';
import { depthsBelow, nearestPart, showKnownHead } from '../../src/anatomy/shown-head.ts';
import { outlineDistance } from '../../src/anatomy/solid-outline.ts';
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
  /** Combed hair that stands so far off the upper head, mm. @defaultValue none */
  readonly hairMm?: number;
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
  hairMm,
}: PictureOptions): SmallPhoto {
  const { widthPx: width, heightPx: height } = size;
  const pixels = new Uint8ClampedArray(4 * width * height);
  const lens = lensOf(camera, size);
  const shown = showKnownHead(lens, axes, 96)!;
  const marks = darkMarks(lens);
  const strandAt = hairMm === undefined ? () => null : strands(lens, axes, { hairMm, seed });
  for (let j = 0, i = 0; j < height; j++) {
    for (let k = 0; k < width; k++, i++) {
      const place = [k + 0.5, j + 0.5] as const;
      const inside = head && nearestPart(shown, place, PART_COUNT - 1).distancePx < 0;
      let colour = wall(k / width, j / height);
      if (inside) {
        const shade = 0.8 + 0.25 * (1 - j / height);
        const dark = marks.some((mark) => isMarked(mark, place)) ? 0.45 : 1;
        colour = [222 * shade * dark, 176 * shade * dark, 152 * shade * dark];
      }
      const strand = head ? strandAt(place) : null;
      if (strand !== null) colour = [90 * strand, 62 * strand, 44 * strand];
      for (let c = 0; c < 3; c++) pixels[4 * i + c] = colour[c] + 5 * (hashUnit(seed, i, c) - 0.5);
      pixels[4 * i + 3] = 255;
    }
  }
  return { pixels, width, height };
}

/** A dark place of the face: an ellipse that lies as the face does, twice as wide as high. */
interface Mark {
  readonly at: readonly [number, number];
  readonly radiusPx: number;
  /** Cosine and sine of what it is turned by. */
  readonly turn: readonly [number, number];
}

function darkMarks(lens: Lens): Mark[] {
  const mean = new Float64Array(HEAD_UNKNOWNS);
  const place = (mm: readonly [number, number, number]) =>
    projectPosition(lens, ...fromTragusFrame(mean, mm, 77.5));
  return DARK_PLACES.flatMap(({ mm, out }) => {
    const facing = -(lens.rotation[6] * out[0] + lens.rotation[7] * out[1] + lens.rotation[8] * out[2]);
    const [at, beside] = [place(mm), place([mm[0] + 1, mm[1], mm[2]])];
    if (!at || !beside || facing <= 0.15) return [];
    const angle = Math.atan2(beside[1] - at[1], beside[0] - at[0]);
    const radiusPx = (11 * lens.focalPx * facing) / at[2];
    return [{ at: [at[0], at[1]], radiusPx, turn: [Math.cos(angle), Math.sin(angle)] }];
  });
}

function isMarked({ at, radiusPx, turn: [cos, sin] }: Mark, [x, y]: readonly [number, number]): boolean {
  const [right, down] = [x - at[0], y - at[1]];
  return Math.hypot(cos * right + sin * down, 2 * (cos * down - sin * right)) < radiusPx;
}

/** Hair begins so far above the head's centre, mm, and higher over the face. */
const HAIRLINE_MM = { beside: -10, above: 45 } as const;

/** Light of the strand that a place shows, about 1; null where none does. */
function strands(
  lens: Lens,
  axes: SemiAxes,
  { hairMm, seed }: { readonly hairMm: number; readonly seed: number },
): (place: readonly [number, number]) => number | null {
  const grown: SemiAxes = [axes[0] + hairMm, axes[1] + hairMm, axes[2] + hairMm, axes[3] ?? 0];
  const [hair, skull] = [showKnownHead(lens, grown, 96)!, showKnownHead(lens, axes, 96)!];
  const mmPerPx = lens.translationMm[2] / lens.focalPx;
  const [cx, cy] = hair.cranium.centrePx;
  const belowOf = depthsBelow(hair, mmPerPx);
  return (place) => {
    if (outlineDistance(hair.cranium, place[0], place[1]) > 0) return null;
    const fromRim = -outlineDistance(skull.cranium, place[0], place[1]) * mmPerPx;
    const share = Math.min(1, Math.max(0, fromRim / 25));
    const lineMm = HAIRLINE_MM.beside + share * (HAIRLINE_MM.above - HAIRLINE_MM.beside);
    if (-belowOf(place) < lineMm) return null;
    const strand = Math.floor(40 * Math.atan2(place[1] - cy, place[0] - cx));
    return 0.6 + 0.8 * hashUnit(seed + 1, strand, 0);
  };
}
