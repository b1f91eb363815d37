/** Bytes over a whole photo, read in between as textures are: bilinear, held at the edges. */
export interface ByteMap {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Reads one row of a map at a time. */
export interface MapReader {
  /** The row of the map at that share of its height. */
  setRow(share: number): void;
  /** In [0, 1], at that share of the map's width. */
  at(share: number): number;
}

export function createMapReader({ data, width, height }: ByteMap): MapReader {
  let above = 0;
  let below = 0;
  let down = 0;
  return {
    setRow(share) {
      const place = share * height - 0.5;
      const row = Math.floor(place);
      down = place - row;
      above = Math.min(height - 1, Math.max(0, row)) * width;
      below = Math.min(height - 1, Math.max(0, row + 1)) * width;
    },
    at(share) {
      const place = share * width - 0.5;
      const column = Math.floor(place);
      const across = place - column;
      const left = column < 0 ? 0 : column >= width ? width - 1 : column;
      const right = column < -1 ? 0 : column + 1 >= width ? width - 1 : column + 1;
      const top = data[above + left] + (data[above + right] - data[above + left]) * across;
      const bottom = data[below + left] + (data[below + right] - data[below + left]) * across;
      return (top + (bottom - top) * down) / 255;
    },
  };
}
