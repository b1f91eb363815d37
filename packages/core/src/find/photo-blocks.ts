import { fromTragusFrame, HEAD_UNKNOWNS, lensAt } from '../anatomy/unknowns.ts';
import { lensOf, type PhotoSize, presetCamera, projectPosition } from '../camera/index.ts';
import { type ByteMask, readMap } from '../pixels/small-photo.ts';
import type { ResidualBlock } from '../solve/least-squares.ts';
import type { ViewPreset } from '../treatment/index.ts';
import { borderBlock } from './border-block.ts';
import { DARK_PLACES } from './dark-features.ts';
import { MARK_UNKNOWNS, type PhotoEvidence } from './photo-evidence.ts';

/** How well a mark shows on skin that faces the camera by this cosine, 0 to 1. */
export const visible = (facing: number): number => Math.min(1, Math.max(0, (facing - 0.05) * 4));

/** A feature that is missed wholly costs this many standard deviations. Chosen by eye. */
const DARK_SIGMAS = 3;

const VIEW_AT = HEAD_UNKNOWNS;

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
