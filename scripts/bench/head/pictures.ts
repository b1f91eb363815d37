/** Photos as they are handed in: shrunk, mirrored, turned. */
import type { SmallPhoto } from '../../../packages/core/src/index.ts';
import type { Truth } from './truth/truth.ts';

/** A photo averaged down to a long side, as a program would hand it in. */
export function shrink({ rgba, size }: Truth, longSide: number): SmallPhoto {
  const { widthPx, heightPx } = size;
  const factor = Math.max(1, Math.max(widthPx, heightPx) / longSide);
  const [width, height] = [Math.round(widthPx / factor), Math.round(heightPx / factor)];
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.floor((y * heightPx) / height), Math.floor(((y + 1) * heightPx) / height)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.floor((x * widthPx) / width), Math.floor(((x + 1) * widthPx) / width)];
      let [r, g, b] = [0, 0, 0];
      for (let j = top; j < bottom; j++) {
        for (let i = 4 * (j * widthPx + left); i < 4 * (j * widthPx + right); i += 4) {
          r += rgba[i];
          g += rgba[i + 1];
          b += rgba[i + 2];
        }
      }
      const n = (bottom - top) * (right - left);
      pixels.set([r / n, g / n, b / n, 255], 4 * (y * width + x));
    }
  }
  return { pixels, width, height };
}

export function flipped({ pixels, width, height }: SmallPhoto): SmallPhoto {
  const out = new Uint8ClampedArray(pixels.length);
  for (let i = 0; i < width * height; i++) {
    const twin = i - (i % width) + width - 1 - (i % width);
    for (let c = 0; c < 4; c++) out[4 * i + c] = pixels[4 * twin + c];
  }
  return { pixels: out, width, height };
}

/** A photo turned clockwise by 90, 180 or 270°. */
export function turned({ pixels, width, height }: SmallPhoto, clockwiseDeg: number): SmallPhoto {
  const lies = clockwiseDeg !== 180;
  const [w, h] = lies ? [height, width] : [width, height];
  const out = new Uint8ClampedArray(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [right, down] =
        clockwiseDeg === 90
          ? [height - 1 - y, x]
          : clockwiseDeg === 180
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x];
      const from = 4 * (y * width + x);
      out.set(pixels.subarray(from, from + 4), 4 * (down * w + right));
    }
  }
  return { pixels: out, width: w, height: h };
}
