import type { PlacedDots } from '../field/place-dots.ts';
import type { Size } from '../pixels/window.ts';
import { visibleDots } from '../scene/dots-in-view.ts';
import type { PictureScene } from '../scene/scene.ts';
import { estimateShine, type LightCopy, type ShineMap } from './estimate-shine.ts';
import { rednessLoss } from './redness-loss.ts';
import { shineNear } from './shine-near.ts';

/** A photo made small, upright and not mirrored, and the size of the photo itself, px. */
export interface MeasuredPhoto {
  readonly small: LightCopy;
  readonly photo: Size;
}

type SceneView = Pick<PictureScene, 'lens' | 'mirrored' | 'mmPerPhotoPx'>;

/** The shine of a photo, with the skin's colour taken where the dots lie. */
export function measureShine(measured: MeasuredPhoto, placed: PlacedDots, scene: SceneView): ShineMap {
  return estimateShine(measured.small, placesIn(measured, placed, scene));
}

/** What red skin takes of the photo's light: skin is as dark as it is where the dots lie. */
export function measureRednessLoss(measured: MeasuredPhoto, placed: PlacedDots, scene: SceneView) {
  return rednessLoss(measured.small, placesIn(measured, placed, scene));
}

/** So far from the dots the scalp's finish reaches in full, and at all, mm. Chosen by eye: no edge at the hairline, none on the face. */
const REACH_MM = [5, 14] as const;

/** The part of a photo's shine that belongs to the treated scalp. */
export function shineOfScalp(
  map: ShineMap,
  measured: MeasuredPhoto,
  placed: PlacedDots,
  scene: SceneView,
): ShineMap {
  const pxPerMm = measured.small.width / measured.photo.width / scene.mmPerPhotoPx;
  const [insidePx, outsidePx] = REACH_MM.map((mm) => Math.max(1, mm * pxPerMm));
  return shineNear(map, placesIn(measured, placed, scene), { insidePx, outsidePx: Math.max(2, outsidePx) });
}

/** Places of some visible dots in the small photo: x, y, x, y, ... */
function placesIn(
  { small, photo }: MeasuredPhoto,
  placed: PlacedDots,
  { lens, mirrored }: SceneView,
): number[] {
  const [across, down] = [small.width / photo.width, small.height / photo.height];
  return visibleDots(placed, lens).map((value, i) => {
    if (i % 2 === 1) return value * down;
    return mirrored ? small.width - value * across : value * across;
  });
}
