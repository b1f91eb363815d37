import type { PixelPlace } from '../anatomy/landmarks.ts';
import { fromTragusFrame, HEAD_UNKNOWNS, lensAt, VIEW_UNKNOWNS } from '../anatomy/unknowns.ts';
import { lensOf, type PhotoSize, presetCamera, projectPosition } from '../camera/index.ts';
import { range } from '../fit/head-layout.ts';
import { type ByteMask, readMap } from '../pixels/small-photo.ts';
import type { ResidualBlock } from '../solve/least-squares.ts';
import type { ViewPreset } from '../treatment/index.ts';
import { borderBlock } from './border-block.ts';
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

/** A feature that is missed wholly costs this many standard deviations. Chosen by eye. */
const DARK_SIGMAS = 3;

const VIEW_AT = HEAD_UNKNOWNS;
/** All unknowns of a photo: the head's five, then the camera's seven. */
export const PHOTO_UNKNOWNS = HEAD_UNKNOWNS + VIEW_UNKNOWNS;
/** Where the marks of a face lie does not hang on the cranium's shape, the first two. */
const MARK_UNKNOWNS = range(2, PHOTO_UNKNOWNS - 2);

/** Residuals both ways between the head and the mask, and of the dark features; `mmPerPx` is held fixed. */
export function photoBlocks(
  evidence: PhotoEvidence,
  halfBreadthMm: number,
  mmPerPx: number,
): ResidualBlock[] {
  const { size, mask, dark, preset } = evidence;
  const both = borderBlock(evidence, { halfBreadthMm, mmPerPx });
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
    unknowns: MARK_UNKNOWNS,
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
