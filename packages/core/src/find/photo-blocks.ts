import { FACE_PART_COUNT, PART_COUNT } from '../anatomy/head-parts.ts';
import type { PixelPlace } from '../anatomy/landmarks.ts';
import {
  clearOfParts,
  craniumSdMm,
  depthBelow,
  nearestPart,
  showHead,
  TANGENTS,
} from '../anatomy/shown-head.ts';
import { fromTragusFrame, HEAD_UNKNOWNS, lensAt, VIEW_UNKNOWNS } from '../anatomy/unknowns.ts';
import { lensOf, type PhotoSize, presetCamera, projectPosition } from '../camera/index.ts';
import { type ByteMask, readMap } from '../pixels/small-photo.ts';
import { CAUCHY, type ResidualBlock } from '../solve/least-squares.ts';
import type { ViewPreset } from '../treatment/index.ts';
import { DARK_PLACES } from './dark-features.ts';

/** How well a mark shows on skin that faces the camera by this cosine, 0 to 1. */
export const visible = (facing: number): number => Math.min(1, Math.max(0, (facing - 0.05) * 4));

/** What the search compares a head with. */
export interface PhotoEvidence {
  /** Photo size in cells of the small photo. */
  readonly size: PhotoSize;
  readonly preset: ViewPreset;
  readonly mask: ByteMask;
  /** Signed distance to the mask's edge, cells. */
  readonly edge: Float32Array;
  /** Points of the mask's edge, cells. */
  readonly border: readonly PixelPlace[];
  readonly dark: Float32Array | null;
  /** Whether a person told the outline, by an oval. @defaultValue false */
  readonly told?: boolean;
  /** Where the mask's edge may be believed; absent: everywhere. */
  readonly believed?: (place: PixelPlace) => boolean;
}

/** The neck leads away from the head: below this depth under the centre the border tells nothing, mm. Chosen by eye. */
const LOWEST_MM = 118;
/** Border points are correlated; together they count as this many. Chosen by eye. */
const BORDER_WORTH = 14;
const OUTLINE_WORTH = 10;
/** A feature that is missed wholly costs this many standard deviations. Chosen by eye. */
const DARK_SIGMAS = 3;

const VIEW_AT = HEAD_UNKNOWNS;
/** All unknowns of a photo: the head's five, then the camera's seven. */
export const PHOTO_UNKNOWNS = HEAD_UNKNOWNS + VIEW_UNKNOWNS;
const ALL = Array.from({ length: PHOTO_UNKNOWNS }, (_, i) => i);

/** Residuals both ways between the head and the mask, and of the dark features; `mmPerPx` is held fixed. */
export function photoBlocks(
  evidence: PhotoEvidence,
  halfBreadthMm: number,
  mmPerPx: number,
): ResidualBlock[] {
  const { border, size, edge, mask, dark, preset, believed = () => true } = evidence;
  const borderWeight = Math.sqrt(Math.min(1, BORDER_WORTH / border.length));
  const outlineWeight = Math.sqrt(OUTLINE_WORTH / TANGENTS);
  // Where a person told the outline it is the bald head's, and no nape or shoulder explains it.
  const near = (belowMm: number) =>
    evidence.told ? { belowMm: 0, count: FACE_PART_COUNT } : { belowMm, count: PART_COUNT };
  const inside = ([x, y]: PixelPlace): boolean =>
    x > 1 && y > 1 && x < size.widthPx - 1 && y < size.heightPx - 1;
  const both: ResidualBlock = {
    unknowns: ALL,
    size: border.length + TANGENTS,
    cauchy: CAUCHY,
    evaluate: (x, out) => {
      const head = showHead(x, size, halfBreadthMm);
      if (!head) return void out.fill(1e3);
      for (const [i, place] of border.entries()) {
        const below = depthBelow(head, place, mmPerPx);
        const [distance, sdMm] = nearestPart(head, place, near(below));
        const say = Math.min(1, Math.max(0, (LOWEST_MM - below) / 30));
        out[i] = (borderWeight * say * distance * mmPerPx) / sdMm;
      }
      for (let i = 0; i < TANGENTS; i++) {
        const place = [head.cranium.xPx[i], head.cranium.yPx[i]] as const;
        const clear = Math.min(1, Math.max(0, (clearOfParts(head, place) * mmPerPx) / 4));
        const distance =
          clear > 0 && inside(place) && believed(place) ? readMap(edge, mask.width, mask.height, place) : 0;
        const { belowMm } = near(depthBelow(head, place, mmPerPx));
        const sdMm = craniumSdMm(belowMm);
        out[border.length + i] = (outlineWeight * clear * distance * mmPerPx) / sdMm;
      }
    },
  };
  return dark ? [both, darkBlock(dark, { size, mask, halfBreadthMm, preset })] : [both];
}

function darkBlock(
  dark: Float32Array,
  {
    size,
    mask,
    halfBreadthMm,
    preset,
  }: { size: PhotoSize; mask: ByteMask; halfBreadthMm: number; preset: ViewPreset },
): ResidualBlock {
  // Only what the preset shows is asked for.
  const away = lensOf(presetCamera(preset, size), size).rotation;
  const expected = DARK_PLACES.map(({ out: n }) =>
    visible(-(away[6] * n[0] + away[7] * n[1] + away[8] * n[2])),
  );
  return {
    unknowns: ALL,
    size: DARK_PLACES.length,
    evaluate: (x, out) => {
      const lens = lensAt(x, VIEW_AT, size);
      const r = lens.rotation;
      for (const [i, { mm, out: away, weight }] of DARK_PLACES.entries()) {
        const facing = -(r[6] * away[0] + r[7] * away[1] + r[8] * away[2]);
        const pixel = projectPosition(lens, ...fromTragusFrame(x, mm, halfBreadthMm));
        const seen = visible(facing);
        const found = pixel ? readMap(dark, mask.width, mask.height, [pixel[0], pixel[1]]) : 0;
        // A hidden feature costs as much as a missed one, or the search would turn the face away.
        out[i] = DARK_SIGMAS * weight * expected[i] * (1 - seen * found);
      }
    },
  };
}
