import { colourDifference, type Lab, linearToLab } from '@stubble/core';
import type { Preview } from '../src/index.ts';

/** Red, green, blue, alpha bytes, rows from the top. */
export interface Bytes {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

export interface Difference {
  /** Mean CIEDE2000 over the px. */
  readonly meanDeltaE: number;
  /** CIEDE2000 of the two mean colours. */
  readonly ofMeans: number;
  /** Largest difference of a byte. */
  readonly mostBytes: number;
}

const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

export function linear(byte: number): number {
  return LINEAR[byte];
}

export function toByte(light: number): number {
  const l = Math.min(1, Math.max(0, light));
  return Math.round(255 * (l <= 0.0031308 ? l * 12.92 : 1.055 * l ** (1 / 2.4) - 0.055));
}

/** How two pictures of one size differ. */
export function differenceOf(a: Bytes, b: Bytes): Difference {
  if (a.width !== b.width || a.height !== b.height) {
    throw new Error(`expected ${b.width} x ${b.height} px, got ${a.width} x ${a.height}`);
  }
  const [labs, px] = [new Map<number, Lab>(), a.width * a.height];
  const means = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  const labOf = (data: ArrayLike<number>, at: number): Lab => {
    const key = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
    const known =
      labs.get(key) ?? linearToLab([LINEAR[data[at]], LINEAR[data[at + 1]], LINEAR[data[at + 2]]]);
    labs.set(key, known);
    return known;
  };
  let [sum, mostBytes] = [0, 0];
  for (let at = 0; at < 4 * px; at += 4) {
    for (let c = 0; c < 3; c++) {
      means[0][c] += LINEAR[a.data[at + c]] / px;
      means[1][c] += LINEAR[b.data[at + c]] / px;
      mostBytes = Math.max(mostBytes, Math.abs(a.data[at + c] - b.data[at + c]));
    }
    sum += colourDifference(labOf(a.data, at), labOf(b.data, at));
  }
  const [first, second] = means.map(([r, g, b]) => linearToLab([r, g, b]));
  return { meanDeltaE: sum / px, ofMeans: colourDifference(first, second), mostBytes };
}

/** Means of so many px each way, in linear light. */
export function shrunk({ width, height, data }: Bytes, by: number): Bytes {
  const [wide, tall] = [Math.floor(width / by), Math.floor(height / by)];
  const out = new Uint8ClampedArray(wide * tall * 4).fill(255);
  for (let y = 0; y < tall; y++) {
    for (let x = 0; x < wide; x++) {
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let j = 0; j < by; j++) {
          for (let i = 0; i < by; i++) sum += LINEAR[data[4 * ((y * by + j) * width + x * by + i) + c]];
        }
        out[4 * (y * wide + x) + c] = toByte(sum / (by * by));
      }
    }
  }
  return { width: wide, height: tall, data: out };
}

/** The bytes of a saved picture. */
export async function bytesOf(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob, { premultiplyAlpha: 'none' });
  return readBack(bitmap, bitmap.width, bitmap.height);
}

/** What the canvas shows after a change. */
export function shownAfter(preview: Preview, change: () => void): Promise<ImageData> {
  return new Promise((resolve) => {
    const told = () => {
      preview.off('frame', told);
      resolve(readBack(preview.canvas, preview.canvas.width, preview.canvas.height));
    };
    preview.on('frame', told);
    change();
  });
}

function readBack(from: CanvasImageSource, width: number, height: number): ImageData {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d context');
  context.drawImage(from, 0, 0);
  return context.getImageData(0, 0, width, height);
}
