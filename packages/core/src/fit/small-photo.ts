/** A photo made small for the search: RGBA bytes, row by row from the top left; its long side 200 to 600 px. */
export interface SmallPhoto {
  readonly pixels: Uint8ClampedArray | Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** One byte per cell of a small photo. */
export interface ByteMask {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Box blur of a map, `radius` cells to each side, edges held; two passes look round enough. */
export function blur(map: Float32Array, width: number, height: number, radius: number): Float32Array {
  let out = map;
  for (let pass = 0; pass < 2; pass++) {
    out = blurLines(out, { lines: height, length: width, lineStep: width, step: 1, radius });
    out = blurLines(out, { lines: width, length: height, lineStep: 1, step: width, radius });
  }
  return out;
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly lineStep: number;
  readonly step: number;
  readonly radius: number;
}

function blurLines(map: Float32Array, { lines, length, lineStep, step, radius }: Lines): Float32Array {
  const out = new Float32Array(map.length);
  const last = length - 1;
  for (let line = 0; line < lines; line++) {
    const from = line * lineStep;
    let sum = 0;
    for (let k = -radius; k <= radius; k++) sum += map[from + Math.min(Math.max(k, 0), last) * step];
    for (let i = 0; i < length; i++) {
      out[from + i * step] = sum / (2 * radius + 1);
      sum += map[from + Math.min(i + radius + 1, last) * step] - map[from + Math.max(i - radius, 0) * step];
    }
  }
  return out;
}

/** A map read between its cells; cells have their centres at +0.5. Edges are held. */
export function readMap(
  map: Float32Array,
  width: number,
  height: number,
  [x, y]: readonly [number, number],
): number {
  const a = Math.min(Math.max(x - 0.5, 0), width - 1.001);
  const b = Math.min(Math.max(y - 0.5, 0), height - 1.001);
  const [i, j] = [Math.floor(a), Math.floor(b)];
  const [s, t] = [a - i, b - j];
  const at = j * width + i;
  const top = map[at] * (1 - s) + map[at + 1] * s;
  return top * (1 - t) + (map[at + width] * (1 - s) + map[at + width + 1] * s) * t;
}
