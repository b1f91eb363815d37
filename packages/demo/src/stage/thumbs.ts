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

async function make({ blob, widthPx, heightPx }: Photo): Promise<string> {
  const scale = Math.min(1, SIDE_PX / Math.min(widthPx, heightPx));
  const [resizeWidth, resizeHeight] = [widthPx, heightPx].map((side) =>
    Math.max(1, Math.round(side * scale)),
  );
  const bitmap = await createImageBitmap(blob, { resizeWidth, resizeHeight, resizeQuality: 'medium' });
  const canvas = document.createElement('canvas');
  canvas.width = resizeWidth;
  canvas.height = resizeHeight;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.toDataURL('image/jpeg', 0.8);
}
