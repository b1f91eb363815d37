/** sRGB transfer, IEC 61966-2-1. */

/** Linear light in [0, 1] of every byte. */
export const LINEAR_OF_BYTE = Float64Array.from({ length: 256 }, (_, byte) => linearOf(byte / 255));

/** Linear light at which one byte becomes the next: half way between the two in sRGB. The last is never reached. */
const NEXT_BYTE_AT = Float64Array.from({ length: 256 }, (_, byte) =>
  byte === 255 ? Number.POSITIVE_INFINITY : linearOf((byte + 0.5) / 255),
);

/** Steps of the table that a search starts from; dark bytes lie 1 / 3295 apart, so that a step holds at most two of them. */
const STEPS = 4096;
const BYTE_AT_STEP = Uint8Array.from({ length: STEPS + 1 }, (_, step) => searchByte(step / STEPS, 0));

/** The nearest byte of linear light; light outside [0, 1] is held at the ends. */
export function byteOf(light: number): number {
  if (!(light > 0)) return 0;
  if (light >= 1) return 255;
  let byte = BYTE_AT_STEP[(light * STEPS) | 0];
  while (light >= NEXT_BYTE_AT[byte]) byte++;
  return byte;
}

function searchByte(light: number, from: number): number {
  let byte = from;
  while (light >= NEXT_BYTE_AT[byte]) byte++;
  return byte;
}

function linearOf(c: number): number {
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}
