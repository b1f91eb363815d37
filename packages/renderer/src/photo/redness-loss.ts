import { REDNESS_RGB } from '@stubble/core';

/**
 * What fully red skin takes of dark skin's linear light. Redness is harder to see there and shades into purple (the literature on dermatology of dark skin
 * says so in words only); the numbers are chosen by eye.
 */
const DARK_LOSS = [0.05, 0.11, 0.06] as const;
/** Linear luminance in a photo at which skin counts as all dark, and as all light; chosen by eye on the sitters' photos. */
const DARK = 0.03;
const LIGHT = 0.2;

/**
 * Share of red, green and blue linear light that the skin of a photo loses where it is fully red.
 * @param small the photo made small: RGBA bytes, row by row.
 * @param places of treated skin, px of the small photo: x, y, x, y, ... None is light skin.
 */
export function rednessLoss(
  small: { readonly data: ArrayLike<number>; readonly width: number; readonly height: number },
  places: ArrayLike<number>,
): readonly [number, number, number] {
  const dark = 1 - smoothstep((medianLuminance(small, places) - DARK) / (LIGHT - DARK));
  return [0, 1, 2].map((c) => {
    const light = 1 - REDNESS_RGB[c];
    return light + (DARK_LOSS[c] - light) * dark;
  }) as [number, number, number];
}

function medianLuminance(
  {
    data,
    width,
    height,
  }: { readonly data: ArrayLike<number>; readonly width: number; readonly height: number },
  places: ArrayLike<number>,
): number {
  const values: number[] = [];
  for (let i = 0; i + 1 < places.length; i += 2) {
    const [x, y] = [Math.floor(places[i]), Math.floor(places[i + 1])];
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const at = 4 * (y * width + x);
    values.push(0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]));
  }
  return values.length === 0 ? 1 : values.sort((a, b) => a - b)[values.length >> 1];
}

function linear(byte: number): number {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function smoothstep(t: number): number {
  const k = Math.min(1, Math.max(0, t));
  return k * k * (3 - 2 * k);
}
