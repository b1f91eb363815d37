import type { PlacedDots } from '../field/place-dots.ts';
import type { PictureScene } from '../pixi/picture.ts';
import { visibleDots } from '../view/dots-in-view.ts';
import { estimateShine, type ShineMap } from './estimate-shine.ts';

/**
 * The shine of a photo, with the skin's colour taken where the dots lie.
 * @param small the photo made small, upright and not mirrored.
 * @param widthPx width of the photo itself.
 */
export function measureShine(
  small: ImageData,
  widthPx: number,
  placed: PlacedDots,
  { lens, mirrored }: Pick<PictureScene, 'lens' | 'mirrored'>,
): ShineMap {
  const share = small.width / widthPx;
  const samples = visibleDots(placed, lens).map((value, i) =>
    i % 2 === 0 && mirrored ? small.width - value * share : value * share,
  );
  return estimateShine(small, samples);
}
