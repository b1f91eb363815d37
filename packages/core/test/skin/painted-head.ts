/** A rendered head that scenes are painted on, and what the mask of skin makes of it. */
import { lensOf } from '../../src/camera/index.ts';
import { CELL, headRegion } from '../../src/skin/head-region.ts';
import { type SkinMask, skinMask } from '../../src/skin/index.ts';
import type { Camera } from '../../src/treatment/index.ts';
import { picture } from '../fit/picture.ts';

export const SIZE = { widthPx: 256, heightPx: 256 };
export const AXES = [77.5, 90, 95] as const;
export const CAMERA: Camera = {
  yawDeg: 2,
  pitchDeg: 8,
  rollDeg: 0,
  focal35mm: 60,
  centrePx: [126, 105],
  mmPerPx: 1.15,
};
const photo = picture({ camera: CAMERA, axes: AXES, size: SIZE, seed: 3 });
const region = headRegion(lensOf(CAMERA, SIZE), AXES, SIZE)!;

/** Three numbers: a colour of bytes, a direction. */
export type Rgb = readonly [number, number, number];

/** The colour of a place instead of the head's own; null leaves it. */
export type Paint = (x: number, y: number, rgb: Rgb) => Rgb | null;

export function painted(paint: Paint): Uint8ClampedArray {
  const pixels = Uint8ClampedArray.from(photo.pixels);
  for (let i = 0; i < pixels.length; i += 4) {
    const [x, y] = [(i / 4) % SIZE.widthPx, Math.floor(i / 4 / SIZE.widthPx)];
    const colour = paint(x, y, [pixels[i], pixels[i + 1], pixels[i + 2]]);
    if (colour) pixels.set(colour, i);
  }
  return pixels;
}

export const read = (pixels: Uint8ClampedArray | Uint8Array): SkinMask =>
  skinMask({ ...photo, pixels, size: SIZE, camera: CAMERA, semiAxesMm: AXES });

/** Share of the upper head for which something holds, told the place of a cell in the masks. */
export function coreShare(
  holds: (at: number) => boolean,
  where: (x: number, y: number) => boolean = () => true,
): number {
  let [all, held] = [0, 0];
  for (let y = 0; y < SIZE.heightPx; y++) {
    for (let x = 0; x < SIZE.widthPx; x++) {
      if (!isUpperHead(x, y) || !where(x, y)) continue;
      all++;
      if (holds(y * SIZE.widthPx + x)) held++;
    }
  }
  return held / all;
}

/** Whether a place lies on the upper head, where the mask learns. */
export const isUpperHead = (x: number, y: number): boolean => region.cells[cellAt(x, y)] === CELL.core;

/** How much the upper head is turned to a lamp there: the cosine times the lamp's length, under 0 where it is turned away. */
export function slopeTo(lamp: Rgb, x: number, y: number): number {
  const i = 3 * cellAt(x, y);
  return lamp.reduce((sum, v, c) => sum + v * region.normals[i + c], 0);
}

function cellAt(x: number, y: number): number {
  const [column, row] = [x - region.left, y - region.top];
  const inside = column >= 0 && column < region.width && row >= 0 && row < region.height;
  return inside ? row * region.width + column : -1;
}

export const times = ([r, g, b]: Rgb, factor: number): Rgb => [r * factor, g * factor, b * factor];
