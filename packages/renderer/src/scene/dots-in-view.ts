import { type Lens, lensPosition, projectPosition } from '@stubble/core';
import { FLOATS_PER_DOT, type PlacedDots, unpackNormal } from '../field/place-dots.ts';
import type { PhotoBox, Size } from '../pixels/window.ts';

/** Room around the outermost dot, mm: half of the widest mark there is, its soft edge, and the farthest that a stretch of the outline moves it. */
const MARGIN_MM = 9;

/** The part of a photo in which dots may be, photo px. */
export function dotBox(placed: PlacedDots, lens: Lens, photo: Size): PhotoBox {
  const whole = { left: 0, top: 0, right: photo.width, bottom: photo.height };
  if (placed.count === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  const b = placed.boundsMm;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let corner = 0; corner < 8; corner++) {
    const at = projectPosition(lens, b[corner & 1 ? 3 : 0], b[corner & 2 ? 4 : 1], b[corner & 4 ? 5 : 2]);
    if (!at) return whole;
    const margin = (MARGIN_MM * lens.focalPx) / at[2];
    left = Math.min(left, at[0] - margin);
    top = Math.min(top, at[1] - margin);
    right = Math.max(right, at[0] + margin);
    bottom = Math.max(bottom, at[1] + margin);
  }
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(photo.width, right),
    bottom: Math.min(photo.height, bottom),
  };
}

/** Places of some thousand visible dots in the photo, px: x, y, x, y, ... */
export function visibleDots(placed: PlacedDots, lens: Lens, most = 4000): number[] {
  const stride = Math.max(1, Math.floor(placed.count / most));
  const eye = lensPosition(lens);
  const places: number[] = [];
  for (let i = 0; i < placed.count; i += stride) {
    const at = i * FLOATS_PER_DOT;
    const [x, y, z] = [placed.texels[at], placed.texels[at + 1], placed.texels[at + 2]];
    const n = unpackNormal(placed.texels[at + 4]);
    if (n[0] * (eye[0] - x) + n[1] * (eye[1] - y) + n[2] * (eye[2] - z) <= 0) continue;
    const px = projectPosition(lens, x, y, z);
    if (px) places.push(px[0], px[1]);
  }
  return places;
}
