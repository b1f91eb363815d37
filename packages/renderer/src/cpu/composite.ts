import type { DotMask } from '../photo/dot-mask.ts';
import type { ShineMap } from '../photo/estimate-shine.ts';
import { byteOf, LINEAR_OF_BYTE } from '../pixels/srgb.ts';
import type { PictureWindow } from '../pixels/window.ts';
import type { Transmittance } from './draw-mark.ts';
import { createMapReader } from './map-reader.ts';
import type { Redness } from './redness.ts';
import { boxInPhoto } from './sample-photo.ts';

export interface CompositeInput {
  readonly photo: { readonly width: number; readonly height: number };
  readonly mirrored: boolean;
  readonly window: PictureWindow;
  /** Null where no mark may be. */
  readonly transmittance: Transmittance | null;
  /** Over the photo as it lies in memory. */
  readonly shine: ShineMap;
  /** Over the photo as it is shown. */
  readonly mask: DotMask;
  /** Of the skin around fresh marks; null where none is red. */
  readonly redness: Redness | null;
  /** Share of red, green and blue light that fully red skin takes. */
  readonly rednessLoss: readonly [number, number, number];
  /** The scalp's shine relative to the photo's own: 0 matte, 1 as it is, 2 twice as much. */
  readonly finish: number;
}

/**
 * Turn the untouched photo into the picture, in place: (photo - S)·T + S in linear light, S the shine that lies on top of the skin and of the
 * pigment below it. Where nothing absorbs, the photo's own bytes. The same as the GPU's composite.
 */
export function composite(picture: Uint8ClampedArray, input: CompositeInput): void {
  const { photo, mirrored, window, transmittance, redness, rednessLoss, finish, shine, mask } = input;
  if (!transmittance && !redness && finish === 1) return;
  const shineAt = createMapReader({ data: shine.roots, width: shine.width, height: shine.height });
  const maskAt = createMapReader(mask);
  const inside = boxInPhoto(photo, window);
  const [across, down] = [1 / (photo.width * window.scale), 1 / (photo.height * window.scale)];
  for (let y = inside.top; y < inside.bottom; y++) {
    const placeY = (y + 0.5 - window.y) * down;
    shineAt.setRow(placeY);
    maskAt.setRow(placeY);
    for (let x = inside.left; x < inside.right; x++) {
      const px = y * window.widthPx + x;
      const red = redness ? redness.at(x + 0.5 - window.x, y + 0.5 - window.y) : 0;
      const touched = red > 0 || (transmittance !== null && isTouched(transmittance.passed, 3 * px));
      if (!touched && finish === 1) continue;
      const shown = (x + 0.5 - window.x) * across;
      const root = shineAt.at(mirrored ? 1 - shown : shown);
      if (!touched && root === 0) continue;
      const show = maskAt.at(shown);
      if (show === 0) continue;
      for (let c = 0; c < 3; c++) {
        const light = LINEAR_OF_BYTE[picture[4 * px + c]];
        const onTop = Math.min(root * root, light);
        const absorbed = transmittance ? (1 - transmittance.passed[3 * px + c]) * show : 0;
        // Red skin takes light as marks do, and from what they leave.
        const left = (1 - absorbed) * (1 - red * show * rednessLoss[c]);
        picture[4 * px + c] = byteOf((light - onTop) * left + onTop * (1 + (finish - 1) * show));
      }
    }
  }
}

function isTouched(passed: Float32Array, at: number): boolean {
  return passed[at] < 1 || passed[at + 1] < 1 || passed[at + 2] < 1;
}
