import type { PhotoSize } from '../camera/index.ts';
import type { ByteMask, SmallPhoto } from '../pixels/small-photo.ts';
import { CASE_RANGES, MAX_PHOTO_SIDE_PX, VIEW_PRESETS, type ViewPreset } from '../treatment/index.ts';
import { HEAD_MEASURES_MM, type HeadMeasures } from './fit-input.ts';

/*
 * What a program can get wrong, thrown at once with what was expected and what came; `where` names the function and the argument. What a person can
 * get wrong (taps, an oval beside the head) comes back as a result with a sentence instead, see `check-input`.
 */

/** @throws RangeError unless it is one of the presets. */
export function assertPreset(preset: ViewPreset, where: string): void {
  if (VIEW_PRESETS.includes(preset)) return;
  throw new RangeError(`${where}: expected one of ${VIEW_PRESETS.join(', ')}, got "${preset}"`);
}

/** @throws RangeError unless both sides are above 0 and no longer than those of a case may be. */
export function assertSize({ widthPx, heightPx }: PhotoSize, where: string): void {
  if (widthPx > 0 && heightPx > 0 && Math.max(widthPx, heightPx) <= MAX_PHOTO_SIDE_PX) return;
  throw new RangeError(
    `${where}: expected the width and height of the photo in px, at most ${MAX_PHOTO_SIDE_PX}, got ${widthPx} x ${heightPx}`,
  );
}

/** @throws RangeError unless the pixels are RGBA of its size, which is in whole px. */
function assertPhoto({ pixels, width, height }: SmallPhoto, where: string): void {
  if (areCells(width, height) && pixels.length === 4 * width * height) return;
  throw new RangeError(
    `${where}: expected RGBA bytes, ${width} x ${height} x 4 of them, got ${pixels.length}`,
  );
}

/** Sides made small are rounded to whole cells, or to four of them: shapes within this share are one. Chosen by eye. */
const SAME_SHAPE = 0.03;

/** @throws RangeError unless the pixels are RGBA of its size, and it has the shape of a photo of `size`; the usual cause is a photo that was not turned upright. */
export function assertSmallOf(small: SmallPhoto, size: PhotoSize, where: string): void {
  assertPhoto(small, where);
  assertSize(size, `${where}: size`);
  const { width, height } = small;
  const { widthPx, heightPx } = size;
  if (Math.abs(Math.log((width * heightPx) / (height * widthPx))) < SAME_SHAPE) return;
  throw new RangeError(
    `${where}: expected a small copy with the shape of the photo, ${widthPx} x ${heightPx}, got ${width} x ${height}`,
  );
}

/** @throws RangeError unless the mask has a byte for each cell of a photo. */
export function assertMask({ data, width, height }: ByteMask, photo: SmallPhoto, where: string): void {
  if (width === photo.width && height === photo.height && data.length === width * height) return;
  throw new RangeError(
    `${where}: expected a mask of ${photo.width} x ${photo.height} cells, got ${width} x ${height} with ${data.length} bytes`,
  );
}

/** @throws RangeError for a distance from which no head is photographed; the usual cause is one in metres or cm. */
export function assertDistance(distanceMm: number | undefined, where: string): void {
  const [least, most] = CASE_RANGES.distanceMm;
  if (distanceMm === undefined || (distanceMm >= least && distanceMm <= most)) return;
  throw new RangeError(`${where}: expected ${least} to ${most} mm, got ${distanceMm}`);
}

/** @throws RangeError for a length that no head has; the usual cause is a length in cm. */
export function assertMeasures(measures: HeadMeasures, where: string): void {
  for (const key of ['breadthMm', 'lengthMm'] as const) {
    const [least, most] = HEAD_MEASURES_MM[key];
    const mm = measures[key];
    if (mm === undefined || (mm >= least && mm <= most)) continue;
    throw new RangeError(`${where}.${key}: expected ${least} to ${most} mm, got ${mm}`);
  }
}

const areCells = (width: number, height: number): boolean =>
  Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
