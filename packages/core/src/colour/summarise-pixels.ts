import { convertRgbToLrgb } from 'culori/fn';
import type { PixelSummary } from './suggest-shade.ts';

/** Linear light of every sRGB byte (culori). */
const LINEAR = Float64Array.from(
  { length: 256 },
  (_, byte) => convertRgbToLrgb({ r: byte / 255, g: 0, b: 0 }).r,
);

/**
 * Mean of a photo's pixels in linear light.
 * @param rgba sRGB bytes, four a pixel
 * @param isChosen tells whether pixel i counts. @defaultValue all with any opacity
 * @throws RangeError when no pixel counts.
 */
export function summarisePixels(
  rgba: Uint8Array | Uint8ClampedArray,
  isChosen: (pixel: number) => boolean = () => true,
): PixelSummary {
  const sum = [0, 0, 0];
  let count = 0;
  for (let pixel = 0; 4 * pixel + 3 < rgba.length; pixel++) {
    if (rgba[4 * pixel + 3] === 0 || !isChosen(pixel)) continue;
    count++;
    for (let c = 0; c < 3; c++) sum[c] += LINEAR[rgba[4 * pixel + c]];
  }
  if (count === 0)
    throw new RangeError(
      `summarisePixels: expected at least one pixel, got ${rgba.length / 4} and none chosen`,
    );
  return { linearRgb: [sum[0] / count, sum[1] / count, sum[2] / count], count };
}
