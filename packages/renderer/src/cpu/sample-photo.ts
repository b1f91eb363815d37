import type { Pixels } from './pixels.ts';
import { byteOf, LINEAR_OF_BYTE } from './srgb.ts';
import type { PictureWindow } from './window.ts';

/**
 * The untouched photo as a picture sees it: at 1:1 its own bytes, smaller an exact area average of light, larger bilinear in light.
 * Where the photo is transparent it lies on white; beyond its edge the picture is transparent.
 */
export function samplePhoto(photo: Pixels, mirrored: boolean, window: PictureWindow): Uint8ClampedArray {
  const before = new Uint8ClampedArray(window.widthPx * window.heightPx * 4);
  const inside = boxInPhoto(photo, window);
  if (window.scale === 1) {
    copyRows(photo, mirrored, window, inside, before);
    return before;
  }
  const step = 1 / window.scale;
  const sample = step > 1 ? meanOf : betweenOf;
  for (let y = inside.top; y < inside.bottom; y++) {
    for (let x = inside.left; x < inside.right; x++) {
      // The px that this one stands for, in the photo as it lies in memory.
      let left = Math.max(0, (x - window.x) * step);
      let right = Math.min(photo.width, (x - window.x + 1) * step);
      if (mirrored) [left, right] = [photo.width - right, photo.width - left];
      const top = Math.max(0, (y - window.y) * step);
      const bottom = Math.min(photo.height, (y - window.y + 1) * step);
      sample(photo, { left, top, right, bottom }, before, (y * window.widthPx + x) * 4);
    }
  }
  return before;
}

/** A box in photo px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The px of a window whose middle lies in the photo. */
export function boxInPhoto({ width, height }: { width: number; height: number }, window: PictureWindow): Box {
  const { scale, x, y, widthPx, heightPx } = window;
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.ceil(value - 0.5)));
  return {
    left: within(x, widthPx),
    top: within(y, heightPx),
    right: within(x + width * scale, widthPx),
    bottom: within(y + height * scale, heightPx),
  };
}

function copyRows(
  { data, width }: Pixels,
  mirrored: boolean,
  window: PictureWindow,
  inside: Box,
  to: Uint8ClampedArray,
): void {
  for (let y = inside.top; y < inside.bottom; y++) {
    const row = (y - window.y) * width;
    const first = inside.left - window.x;
    const start = (y * window.widthPx + inside.left) * 4;
    const end = start + (inside.right - inside.left) * 4;
    if (!mirrored) to.set(data.subarray((row + first) * 4, (row + first) * 4 + end - start), start);
    else {
      for (let at = start, from = (row + width - 1 - first) * 4; at < end; at += 4, from -= 4) {
        for (let c = 0; c < 4; c++) to[at + c] = data[from + c];
      }
    }
    for (let at = start; at < end; at += 4) {
      if (to[at + 3] === 255) continue;
      for (let c = 0; c < 3; c++) to[at + c] = onWhite(to[at + c], to[at + 3]);
      to[at + 3] = 255;
    }
  }
}

/** Mean light of a box of the photo. */
export function meanOf({ data, width }: Pixels, box: Box, to: Uint8ClampedArray, at: number): void {
  const { left, top, right, bottom } = box;
  // Only the first px of a row and its last may lie in the box in part.
  const [first, last] = [Math.floor(left), Math.ceil(right) - 1];
  const firstWide = Math.min(right, first + 1) - left;
  const lastWide = right - Math.max(left, last);
  let red = 0;
  let green = 0;
  let blue = 0;
  let total = 0;
  for (let y = Math.floor(top); y < bottom; y++) {
    const tall = Math.min(bottom, y + 1) - Math.max(top, y);
    for (let x = first, from = (y * width + first) * 4; x <= last; x++, from += 4) {
      const weight = x === first ? tall * firstWide : x === last ? tall * lastWide : tall;
      total += weight;
      if (data[from + 3] === 255) {
        red += weight * LINEAR_OF_BYTE[data[from]];
        green += weight * LINEAR_OF_BYTE[data[from + 1]];
        blue += weight * LINEAR_OF_BYTE[data[from + 2]];
        continue;
      }
      red += weight * lightAt(data, from, 0);
      green += weight * lightAt(data, from, 1);
      blue += weight * lightAt(data, from, 2);
    }
  }
  to[at] = byteOf(red / total);
  to[at + 1] = byteOf(green / total);
  to[at + 2] = byteOf(blue / total);
  to[at + 3] = 255;
}

function betweenOf({ data, width, height }: Pixels, box: Box, to: Uint8ClampedArray, at: number): void {
  const [x, y] = [(box.left + box.right) / 2 - 0.5, (box.top + box.bottom) / 2 - 0.5];
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [s, t] = [x - i, y - j];
  const held = (value: number, most: number) => Math.min(most - 1, Math.max(0, value));
  const [left, right] = [held(i, width), held(i + 1, width)];
  const [top, bottom] = [held(j, height) * width, held(j + 1, height) * width];
  for (let c = 0; c < 3; c++) {
    const light = (px: number) => lightAt(data, px * 4, c);
    const above = light(top + left) * (1 - s) + light(top + right) * s;
    const below = light(bottom + left) * (1 - s) + light(bottom + right) * s;
    to[at + c] = byteOf(above * (1 - t) + below * t);
  }
  to[at + 3] = 255;
}

/** Linear light of a channel of a px. */
function lightAt(data: Pixels['data'], from: number, channel: number): number {
  const alpha = data[from + 3];
  const byte = data[from + channel];
  return LINEAR_OF_BYTE[alpha === 255 ? byte : Math.round(onWhite(byte, alpha))];
}

/** The byte that is seen where a photo is transparent: it lies on white. */
function onWhite(byte: number, alpha: number): number {
  return 255 + ((byte - 255) * alpha) / 255;
}
