import { type Lens, lensPosition, type PhotoSize } from '../camera/index.ts';
import { conicDistance, partConics } from './head-parts.ts';
import { CRANIUM_CONJUGATE, outlineDistance, outlineOf } from './solid-outline.ts';
import { axisUnknowns } from './unknowns.ts';

/** The head may stray this far beyond its fitted outline, mm (RMS of heads about their superellipsoid 0.9–1.6 mm). */
const STRAY_MM = 3;
/** Colour is learned this far inside the outline, mm. */
const CORE_MM = 7;
/** And above this height over the head's centre, mm: below lie brows, ears and beard. */
const CORE_HEIGHT_MM = 12;
const TANGENTS = 96;

/**
 * Cells of a photo that may show skin of the cranium: 2 where its colour is learned, 1 elsewhere on it, 0 off it and on ears.
 */
export function headRegion(
  lens: Lens,
  semiAxesMm: readonly [number, number, number],
  { widthPx, heightPx }: PhotoSize,
): Uint8Array {
  const region = new Uint8Array(widthPx * heightPx);
  const outline = outlineOf(
    lens,
    { centreMm: [0, 0, 0], semiAxesMm, conjugate: CRANIUM_CONJUGATE },
    TANGENTS,
  );
  if (!outline) return region;
  const mmPerPx = lens.translationMm[2] / lens.focalPx;
  const unknowns = [...axisUnknowns(semiAxesMm), 0, 0, 0];
  const parts = partConics(lens, unknowns, semiAxesMm[0]);
  const ears = visibleEars(lens);
  const stray = STRAY_MM / mmPerPx;
  const clamp = (value: number, most: number): number => Math.min(Math.max(Math.floor(value), 0), most);
  const [left, right] = [
    clamp(Math.min(...outline.xPx) - stray, widthPx),
    clamp(Math.max(...outline.xPx) + stray + 1, widthPx),
  ];
  const [top, bottom] = [
    clamp(Math.min(...outline.yPx) - stray, heightPx),
    clamp(Math.max(...outline.yPx) + stray + 1, heightPx),
  ];
  const [upX, upY] = [lens.rotation[1], lens.rotation[4]];
  // Toward the lens the front of the head rises in the photo as the camera looks down on it.
  const rise = lens.rotation[7];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const place = [x + 0.5, y + 0.5] as const;
      const distanceMm = outlineDistance(outline, ...place) * mmPerPx;
      if (distanceMm > STRAY_MM) continue;
      if (ears.some((ear) => conicDistance(parts, ear, lens, place) * mmPerPx < 0)) continue;
      const [dx, dy] = [
        (place[0] - outline.centrePx[0]) * mmPerPx,
        (place[1] - outline.centrePx[1]) * mmPerPx,
      ];
      const depth = -Math.sqrt(Math.max(0, semiAxesMm[1] ** 2 - dx * dx - dy * dy));
      const heightMm = upX * dx + upY * dy + rise * depth;
      region[y * widthPx + x] = distanceMm < -CORE_MM && heightMm > CORE_HEIGHT_MM ? 2 : 1;
    }
  }
  return region;
}

/** Parts 0 and 1 are the ears; an ear hides skin when its side of the head faces the lens. */
function visibleEars(lens: Lens): number[] {
  const eye = lensPosition(lens);
  const side = eye[0] / Math.hypot(...eye);
  return [...(side > -0.2 ? [0] : []), ...(side < 0.2 ? [1] : [])];
}
