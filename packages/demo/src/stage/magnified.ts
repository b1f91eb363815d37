import { decodeResized } from '../photo/shown-photo.ts';
import type { Photo } from '../state/document.ts';

/** Long side of the copy that a loupe shows, px: sharp on a phone at twice the size of a first look. Chosen by eye. */
const LONG_SIDE_PX = 2048;

let newest: { readonly photo: Photo; readonly copy: Promise<ImageBitmap> } | null = null;

/** A copy of a photo to magnify parts of; the newest is kept, as one photo is touched at a time. */
export function magnifiable(photo: Photo): Promise<ImageBitmap> {
  if (newest?.photo === photo) return newest.copy;
  newest?.copy.then((former) => former.close()).catch(() => {});
  const { widthPx, heightPx } = photo;
  const scale = Math.min(1, LONG_SIDE_PX / Math.max(widthPx, heightPx));
  const [width, height] = [widthPx, heightPx].map((side) => Math.max(1, Math.round(side * scale)));
  const copy = decodeResized(photo, width, height);
  newest = { photo, copy };
  return copy;
}
