import { lightAt, meanOf, onWhite } from '../pixels/mean-light.ts';
import type { Pixels } from '../pixels/pixels.ts';
import { byteOf } from '../pixels/srgb.ts';
import type { PhotoBox, PictureWindow } from '../pixels/window.ts';

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

/** The px of a window whose middle lies in the photo. */
export function boxInPhoto(
  { width, height }: { width: number; height: number },
  window: PictureWindow,
): PhotoBox {
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
  inside: PhotoBox,
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

function betweenOf({ data, width, height }: Pixels, box: PhotoBox, to: Uint8ClampedArray, at: number): void {
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
