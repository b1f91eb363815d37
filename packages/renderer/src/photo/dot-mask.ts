import { STRETCH_DIRECTIONS } from '@stubble/core';

/**
 * Where dots may show in a photo: a small picture over the whole of it, as it is shown (a mirrored photo's is mirrored too). Bytes row by row
 * from the top, 255 where dots show in full, 0 where something stands before the skin, or there is none.
 */
export interface DotMask {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /**
   * How much farther than the model's outline the head reaches in the photo, by direction: core's `outlineStretch`. Dots on skin that turns away
   * move with it. @defaultValue as the model says
   */
  readonly stretch?: Float32Array;
}

/** The mask of a photo without one. */
export const EVERYWHERE: DotMask = { data: new Uint8Array(4).fill(255), width: 4, height: 1 };

/** @throws RangeError when the size and the bytes do not fit together. */
export function assertMask({ data, width, height, stretch }: DotMask): void {
  if (stretch && stretch.length !== STRETCH_DIRECTIONS) {
    throw new RangeError(`setMask: expected ${STRETCH_DIRECTIONS} factors of stretch, got ${stretch.length}`);
  }
  if (width > 0 && height > 0 && data.length === width * height) return;
  throw new RangeError(`setMask: expected ${width} x ${height} bytes, got ${data.length}`);
}

/** The same mask with a width that is a multiple of 4, as textures of single bytes want it: columns are repeated where needed. */
export function inRowsOfFour(mask: DotMask): DotMask {
  const { data, width, height } = mask;
  if (width % 4 === 0) return mask;
  const wide = Math.ceil(width / 4) * 4;
  const next = new Uint8Array(wide * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < wide; x++, at++) next[at] = data[y * width + Math.floor(((x + 0.5) * width) / wide)];
  }
  return { ...mask, data: next, width: wide };
}
