import type { SmallPhoto } from '@stubble/core';
import { drawSmall, type ShownPhoto } from '../photo/shown-photo.ts';

/** Long side of the copy that is searched, px: what the fit was measured with. */
const LONG_SIDE_PX = 512;

/** The photo as it is shown, small. */
export async function smallCopy(photo: ShownPhoto): Promise<SmallPhoto> {
  const context = await drawSmall(photo, LONG_SIDE_PX);
  const { width, height } = context.canvas;
  return { pixels: context.getImageData(0, 0, width, height).data, width, height };
}
