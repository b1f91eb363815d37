import {
  convertLab65ToRgb,
  convertLrgbToRgb,
  convertRgbToLab65,
  convertRgbToLrgb,
  differenceCiede2000,
} from 'culori/fn';

/** Linear light of red, green and blue, sRGB primaries, 1 for white. */
export type LinearRgb = readonly [number, number, number];

/** CIE Lab under D65: L in [0, 100], a, b. */
export type Lab = readonly [number, number, number];

/** Lab of linear light (culori). */
export function linearToLab([r, g, b]: LinearRgb): Lab {
  const { l, a, b: yellow } = convertRgbToLab65(convertLrgbToRgb({ r, g, b }));
  return [l, a ?? 0, yellow ?? 0];
}

/** Linear light of a Lab colour (culori); colours that sRGB lacks have a channel below 0 or above 1. */
export function labToLinear([l, a, b]: Lab): LinearRgb {
  const linear = convertRgbToLrgb(convertLab65ToRgb({ l, a, b }));
  return [linear.r, linear.g, linear.b];
}

const ciede2000 = differenceCiede2000();

/** CIEDE2000 difference of two Lab colours (culori). About 1 is just seen side by side, 3 at a glance. */
export function colourDifference(one: Lab, other: Lab): number {
  const [x, y] = [one, other].map(([l, a, b]) => ({ mode: 'lab65' as const, l, a, b }));
  return ciede2000(x, y);
}
