/** What is where in a sitter's photo, as its renderer knows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';

/** Hair is averaged over this many px to each side: strands are finer than a mask. */
const AROUND_PX = 2;

export interface PartLayers {
  readonly width: number;
  readonly height: number;
  /** Values of `PARTS` of the sitters. */
  readonly parts: Uint8Array;
  /** Share of each pixel that hair hides, 0 to 1. */
  readonly hair: Float32Array;
}

export function readLayers(folder: string): PartLayers {
  const [parts, hair] = ['parts', 'hair'].map((name) =>
    PNG.sync.read(readFileSync(join(folder, `${name}.png`))),
  );
  const { width, height } = parts;
  const cover = Float32Array.from({ length: width * height }, (_, i) => hair.data[4 * i] / 255);
  return {
    width,
    height,
    parts: Uint8Array.from({ length: width * height }, (_, i) => parts.data[4 * i]),
    hair: meanAround(cover, width, height),
  };
}

function meanAround(map: Float32Array, width: number, height: number): Float32Array {
  return map.map((_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    let [sum, count] = [0, 0];
    for (let v = Math.max(0, y - AROUND_PX); v <= Math.min(height - 1, y + AROUND_PX); v++) {
      for (let u = Math.max(0, x - AROUND_PX); u <= Math.min(width - 1, x + AROUND_PX); u++) {
        sum += map[v * width + u];
        count++;
      }
    }
    return sum / count;
  });
}
