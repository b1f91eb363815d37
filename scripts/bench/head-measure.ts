/** How far a fitted head is from the truth, and the pictures and taps that the bench of the head makes. */

import type { Oval, PhotoFit, SmallPhoto } from '../../packages/core/src/index.ts';
import { type Camera, lensOf } from '../../packages/core/src/index.ts';
import { renderHead } from './head/render-head.ts';
import type { Truth } from './head-truth.ts';

export interface HeadError {
  /** Mean angle of the normals over the scalp, in the camera's frame. */
  readonly normalDeg: number;
  /** Median error of sqrt(skin area per px), where the skin faces the camera (cos > 0.35). */
  readonly scalePercent: number;
  /** Share of the scalp where the fitted head has no surface. */
  readonly missPercent: number;
}

export function headError(truth: Truth, camera: Camera, axes: readonly [number, number, number]): HeadError {
  const lens = lensOf(camera, truth.size);
  const { width, height, cellPx, mask } = truth;
  const fitted = renderHead(lens, axes, { width, height, cellPx, wanted: mask });
  let [angles, hits, misses] = [0, 0, 0];
  const scales: number[] = [];
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] !== 1) continue;
    if (fitted.mask[i] === 0) {
      misses++;
      continue;
    }
    let dot = 0;
    for (let k = 0; k < 3; k++) dot += truth.normals[3 * i + k] * fitted.normals[3 * i + k];
    angles += (Math.acos(Math.min(1, dot)) * 180) / Math.PI;
    hits++;
    const [x, y] = [((i % width) + 0.5) * cellPx, (Math.floor(i / width) + 0.5) * cellPx];
    const local = (normals: Float32Array, depth: number, focalPx: number): readonly [number, number] => {
      const [a, b] = [(x - truth.size.widthPx / 2) / focalPx, (y - truth.size.heightPx / 2) / focalPx];
      const facing = -(normals[3 * i] * a + normals[3 * i + 1] * b + normals[3 * i + 2]);
      return [depth / focalPx / Math.sqrt(Math.max(facing, 1e-3)), facing / Math.hypot(a, b, 1)];
    };
    const [right, cos] = local(truth.normals, truth.depth[i], truth.focalPx);
    if (cos <= 0.35 || truth.depth[i] === 0) continue;
    scales.push(Math.abs(local(fitted.normals, fitted.depth[i], lens.focalPx)[0] / right - 1));
  }
  return {
    normalDeg: hits > 0 ? angles / hits : 180,
    scalePercent: scales.length > 0 ? 100 * median(scales) : 100,
    missPercent: (100 * misses) / (hits + misses),
  };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / values.length;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

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

/** Hash of two integers to [0, 1). */
function chance(a: number, b: number): number {
  let v = Math.imul(a | 0, 374761393) + Math.imul(b | 0, 668265263);
  v = Math.imul(v ^ (v >>> 13), 1274126177);
  return ((v ^ (v >>> 16)) >>> 0) / 4294967296;
}

/** A place moved by normal noise of the given sd on each axis. */
export function noisy(
  place: readonly [number, number],
  sdPx: number,
  draw: number,
  index: number,
): [number, number] {
  const radius = sdPx * Math.sqrt(-2 * Math.log(1 - chance(draw * 977 + 1, index)));
  const angle = 2 * Math.PI * chance(draw * 977 + 2, index);
  return [place[0] + radius * Math.cos(angle), place[1] + radius * Math.sin(angle)];
}

/** Points where the scalp borders the background, spread around the head. */
export function outlinePoints({ width, height, cellPx, mask }: Truth, count: number): [number, number][] {
  const points: [number, number][] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (mask[i] !== 1) continue;
      if ([i - 1, i + 1, i - width, i + width].some((k) => mask[k] === 0))
        points.push([(x + 0.5) * cellPx, (y + 0.5) * cellPx]);
    }
  }
  const cx = mean(points.map(([x]) => x));
  const cy = mean(points.map(([, y]) => y));
  points.sort((a, b) => Math.atan2(a[0] - cx, a[1] - cy) - Math.atan2(b[0] - cx, b[1] - cy));
  return Array.from({ length: count }, (_, k) => points[Math.floor(((k + 0.5) * points.length) / count)]);
}

type Wall = (x: number, y: number) => readonly [number, number, number];

const WALLS: Readonly<Record<string, Wall>> = {
  'skin-like wall': (x, y) => [214 - 20 * x + 4 * chance(x * 512, y * 512), 183 - 20 * x, 163 - 14 * y],
  'painted wall': (x, y) => [226 - 30 * x * y, 222 - 26 * x * y, 210 - 20 * y],
  'dark wall': (x, y) => [30 + 20 * x, 28 + 10 * y, 34],
  door: (x, y) => (x < 0.62 ? [200, 198, 190] : x < 0.66 ? [90, 60, 40] : [150 - 20 * y, 110, 80]),
  tiles: (x, y) =>
    (x * 10) % 1 < 0.06 || (y * 10) % 1 < 0.06
      ? [150, 150, 150]
      : [210 + 8 * chance(x * 10, y * 10), 222, 228],
  clutter: (x, y) => [
    60 + 180 * chance(x * 7, y * 9),
    40 + 170 * chance(x * 7, y * 9 + 50),
    50 + 150 * chance(x * 5 + 9, y * 6),
  ],
};

/** The person before other walls, with the oval that a user would lay: the plain fit's outline box, 3 % off. */
export function walls(
  truth: Truth,
  plain: PhotoFit,
  small: SmallPhoto = shrink(truth, 512),
): { readonly photo: SmallPhoto; readonly oval: Oval }[] {
  const { centrePx, mmPerPx } = plain.camera;
  const { width, height, cellPx } = truth;
  const head = renderHead(lensOf(plain.camera, truth.size), plain.semiAxesMm, { width, height, cellPx });
  let [left, right, top, bottom] = [Infinity, 0, Infinity, 0];
  for (let i = 0; i < head.mask.length; i++) {
    if (head.mask[i] === 0) continue;
    const [x, y] = [(i % width) * cellPx, Math.floor(i / width) * cellPx];
    [left, right] = [Math.min(left, x), Math.max(right, x + cellPx)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + cellPx)];
  }
  const off = 2.5 / mmPerPx;
  const oval: Oval = {
    centrePx: left < right ? [(left + right) / 2 + off, (top + bottom) / 2 - off] : centrePx,
    radiiPx: [1.03 * Math.max((right - left) / 2, 10), 1.02 * Math.max((bottom - top) / 2, 10)],
    turnDeg: 0,
  };
  return Object.values(WALLS).map((wall) => {
    const pixels = Uint8ClampedArray.from(small.pixels);
    for (let i = 0; i < plain.mask.data.length; i++) {
      if (plain.mask.data[i] === 1) continue;
      pixels.set(wall((i % small.width) / small.width, Math.floor(i / small.width) / small.height), 4 * i);
    }
    return { photo: { ...small, pixels }, oval };
  });
}
