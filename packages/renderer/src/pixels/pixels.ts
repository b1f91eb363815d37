/** A picture in memory: RGBA bytes in sRGB, row by row from the top left; an `ImageData` is one. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}

/** @throws RangeError when the size and the bytes do not fit together. */
export function assertPixels(name: string, { width, height, data }: Pixels): void {
  if (width > 0 && height > 0 && data.length === width * height * 4) return;
  throw new RangeError(
    `${name}: expected ${width} x ${height} x 4 bytes, width and height above 0, got ${data.length}`,
  );
}
