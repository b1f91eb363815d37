import type { PhotoBox, PictureWindow } from '../pixels/window.ts';
import type { Still } from './still.ts';

/** Room around the dots as shares of their box, so that a face belongs to the picture. Chosen by eye. */
const ROOM = { side: 0.14, top: 0.16, bottom: 0.75 };
/** Height by width of a crop. */
const ASPECT = { least: 0.8, most: 1.35 };

/** The part of the photo that small pictures show: the head where its dots are known, else all of it. Photo px. */
export function cropOf({ scene, photo }: Still, crop: 'head' | 'photo'): PhotoBox {
  const whole = { left: 0, top: 0, right: photo.width, bottom: photo.height };
  const { dotBox } = scene;
  const [width, height] = [dotBox.right - dotBox.left, dotBox.bottom - dotBox.top];
  if (crop === 'photo' || width < 2 || height < 2) return whole;
  const left = Math.max(0, dotBox.left - ROOM.side * width);
  const right = Math.min(photo.width, dotBox.right + ROOM.side * width);
  const top = Math.max(0, dotBox.top - ROOM.top * height);
  const wide = right - left;
  const tall = Math.min(
    ASPECT.most * wide,
    Math.max(ASPECT.least * wide, dotBox.bottom + ROOM.bottom * height - top),
  );
  return { left, right, top, bottom: Math.min(photo.height, top + tall) };
}

/** A window onto a crop whose longer side, or width, is at most so many px; never larger than the photo itself. */
export function windowOnto(
  { left, top, right, bottom }: PhotoBox,
  { widthPx, even = false }: { readonly widthPx: number; readonly even?: boolean },
): PictureWindow {
  const scale = Math.min(1, widthPx / (right - left));
  const side = (length: number) => Math.max(2, even ? 2 * Math.floor(length / 2) : Math.floor(length));
  return {
    widthPx: side((right - left) * scale),
    heightPx: side((bottom - top) * scale),
    scale,
    x: -Math.round(left * scale),
    y: -Math.round(top * scale),
  };
}
