import type { PhotoSize, ViewLength } from '@stubble/core';

/** Two ends nearer than this share of the photo's diagonal are one place. Chosen by eye: less than a tap misses by. */
const ONE_PLACE_SHARE = 0.004;
export const ONE_PLACE = 'Both ends of the line lie on the same place: drag them apart.';

/** Whether a line has no length that could be told. */
export function isOnePlace({ from, to }: Pick<ViewLength, 'from' | 'to'>, photo: PhotoSize): boolean {
  const px = Math.hypot(from[0] - to[0], from[1] - to[1]);
  return px < ONE_PLACE_SHARE * Math.hypot(photo.widthPx, photo.heightPx);
}
