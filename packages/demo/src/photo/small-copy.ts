import type { SmallPhoto } from '@stubble/core';

/** Long side of the copy that is searched, px: what the fit was measured with. */
const LONG_SIDE_PX = 512;

/** The photo as it is shown, flipped where it is shown flipped, small. */
export async function smallCopy(photo: Blob, mirrored: boolean): Promise<SmallPhoto> {
  const bitmap = await createImageBitmap(photo);
  const scale = Math.min(1, LONG_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('there is no canvas to read the photo with');
  context.imageSmoothingQuality = 'high';
  if (mirrored) context.setTransform(-1, 0, 0, 1, width, 0);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { pixels: context.getImageData(0, 0, width, height).data, width, height };
}
