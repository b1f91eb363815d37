import type { PlacedDots } from '../field/place-dots.ts';
import type { PictureScene } from '../pixi/picture.ts';
import { visibleDots } from '../view/dots-in-view.ts';
import type { Size } from '../view/placement.ts';
import { estimateShine, type LightCopy, type ShineMap } from './estimate-shine.ts';

/**
 * The shine of a photo, with the skin's colour taken where the dots lie.
 * @param small the photo made small, upright and not mirrored.
 * @param photo size of the photo itself, px.
 */
export function measureShine(
  small: LightCopy,
  photo: Size,
  placed: PlacedDots,
  { lens, mirrored }: Pick<PictureScene, 'lens' | 'mirrored'>,
): ShineMap {
  const [across, down] = [small.width / photo.width, small.height / photo.height];
  const samples = visibleDots(placed, lens).map((value, i) => {
    if (i % 2 === 1) return value * down;
    return mirrored ? small.width - value * across : value * across;
  });
  return estimateShine(small, samples);
}
