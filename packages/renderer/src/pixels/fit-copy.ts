import type { PhotoTurn, SmallPhoto } from '@stubble/core';
import type { Pixels } from './pixels.ts';
import { resized } from './small-copy.ts';
import { flippedPixels, turnedPixels } from './turned-pixels.ts';

/** Long side of the copy that a head is searched in, px: what the search was measured with. */
const LONG_SIDE_PX = 512;

/** How the photo is shown: those of the view of a case. */
interface FitCopyOptions {
  /** Turned first. @defaultValue 0 */
  readonly turnedClockwiseDeg?: PhotoTurn | undefined;
  /** Flipped left to right, as the case shows a mirrored photo. @defaultValue false */
  readonly mirrored?: boolean;
}

/** The small copy of a photo that `fitPhoto` and `skinMask` read, RGBA with a long side of 512 px; a smaller photo keeps its size. */
export function fitCopy(
  photo: Pixels,
  { mirrored = false, turnedClockwiseDeg = 0 }: FitCopyOptions = {},
): SmallPhoto {
  const share = Math.min(1, LONG_SIDE_PX / Math.max(photo.width, photo.height));
  const [width, height] = [photo.width, photo.height].map((side) => Math.max(1, Math.round(side * share)));
  const turned = turnedPixels(resized(photo, width, height), turnedClockwiseDeg);
  const shown = mirrored ? flippedPixels(turned) : turned;
  return { pixels: shown.data, width: shown.width, height: shown.height };
}
