import { decodeResized } from '../photo/shown-photo.ts';
import type { Photo } from '../state/document.ts';

/** Shorter side of a thumbnail, px: sharp on a screen of two pixels to one. */
const SIDE_PX = 128;
const made = new WeakMap<Photo, Promise<string | null>>();

/** A small picture of a photo as an address that an image can show; made once per photo, null when it cannot be. */
export function thumbOf(photo: Photo): Promise<string | null> {
  const known = made.get(photo) ?? make(photo).catch(() => null);
  made.set(photo, known);
  return known;
}

async function make(photo: Photo): Promise<string> {
  const { widthPx, heightPx } = photo;
  const scale = Math.min(1, SIDE_PX / Math.min(widthPx, heightPx));
  const [width, height] = [widthPx, heightPx].map((side) => Math.max(1, Math.round(side * scale)));
  const bitmap = await decodeResized(photo, width, height);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.toDataURL('image/jpeg', 0.8);
}
