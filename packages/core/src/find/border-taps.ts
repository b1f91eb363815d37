import type { PixelPlace } from '../anatomy/landmarks.ts';
import { clearOfParts } from '../anatomy/shown-head.ts';
import { outlineDistance } from '../anatomy/solid-outline.ts';
import type { PhotoSize } from '../camera/index.ts';
import { headInMask } from './head-in-mask.ts';
import { borderPoints, thin } from './mask-shape.ts';
import type { PhotoFit } from './photo-input.ts';

/** Nearer than this to the fitted cranium a border point is its outline, mm: more than heads stray from their superellipsoid (RMS 1.6). Chosen by eye. */
const NEAR_MM = 4;
/** And as far as this from ears, face, neck and shoulders, mm. Chosen by eye. */
const CLEAR_MM = 2;

/**
 * The outline of the bald head that an automatic fit found, as taps in pixels of the photo itself: what `fitCase` needs to fit several
 * photos jointly, or with a few taps of a person. Empty where the fit explains nothing.
 */
export function borderTaps(fit: PhotoFit, size: PhotoSize, count = 24): PixelPlace[] {
  const shown = headInMask(fit, fit.mask, size);
  if (!shown) return [];
  const { head, scale, mmPerCell } = shown;
  const points = borderPoints(fit.mask).filter(
    (place) =>
      Math.abs(outlineDistance(head.cranium, ...place)) * mmPerCell < NEAR_MM &&
      clearOfParts(head, place) * mmPerCell > CLEAR_MM,
  );
  const [cx, cy] = head.cranium.centrePx;
  // Around the head, so that thinning keeps them even.
  points.sort((a, b) => Math.atan2(a[0] - cx, a[1] - cy) - Math.atan2(b[0] - cx, b[1] - cy));
  return thin(points, count).map(([px, py]) => [px * scale, py * scale]);
}
