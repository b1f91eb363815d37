import type { PhotoTurn } from '@stubble/core';
import { nextTask } from '../next-task.ts';
import { averageRow, smallSize } from '../pixels/small-copy.ts';
import { PreviewError } from '../preview-error.ts';
import { MAX_PHOTO_MEGAPIXELS, MAX_PHOTO_SIDE_PX } from './photo-limits.ts';
import { readPhotoSize } from './photo-size.ts';
import { drawPart, shownSize, type TurnedBitmap } from './turned-bitmap.ts';

/** A photo as it comes: a file, or anything that `createImageBitmap` takes. A Blob is decoded again after a loss of the GPU context. */
export type PhotoSource = ImageBitmapSource;

/** A photo ready for the GPU, which takes the bitmap and closes it, and a small copy as shown to measure its light with. */
export interface DecodedPhoto extends TurnedBitmap {
  readonly small: ImageData;
}

const UNREADABLE =
  'This file could not be read as a photo. It may be damaged or of a kind this browser does not know. Choose a JPEG, PNG or WebP picture.';

/**
 * Decode a photo with its EXIF orientation applied and its bytes untouched.
 * @param turnedClockwiseDeg how its view turns it besides
 * @throws PreviewError 'photo-unreadable' or 'photo-too-large'.
 */
export async function decodePhoto(
  source: PhotoSource,
  turnedClockwiseDeg: PhotoTurn = 0,
): Promise<DecodedPhoto> {
  if (source instanceof Blob) {
    if (source.size === 0)
      throw new PreviewError('photo-unreadable', 'This file is empty. Choose another photo.');
    const claimed = await readPhotoSize(source);
    if (claimed) assertFits(claimed.widthPx, claimed.heightPx);
  }
  const bitmap = await readable(
    createImageBitmap(source, { imageOrientation: 'from-image', premultiplyAlpha: 'none' }),
  );
  assertFits(bitmap.width, bitmap.height);
  const photo = { bitmap, turnedClockwiseDeg };
  return { ...photo, small: await readable(smallCopy(photo)) };
}

/** So many rows of the small copy are made before the page may do something else. */
const ROWS_AT_ONCE = 16;

/** The same as the twin's, read from the bitmap strip by strip. */
async function smallCopy(photo: TurnedBitmap): Promise<ImageData> {
  const shown = shownSize(photo);
  const { width, height } = smallSize(shown);
  const down = shown.height / height;
  const canvas = document.createElement('canvas');
  canvas.width = shown.width;
  canvas.height = Math.min(shown.height, Math.ceil(ROWS_AT_ONCE * down) + 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d context');
  const small = new ImageData(width, height);
  for (let first = 0; first < height; first += ROWS_AT_ONCE) {
    const top = Math.floor(first * down);
    const end = Math.min(height, first + ROWS_AT_ONCE);
    const rows = Math.min(shown.height, Math.ceil(end * down)) - top;
    context.clearRect(0, 0, canvas.width, canvas.height);
    drawPart(context, photo, { left: 0, top, width: shown.width, height: rows });
    const part = context.getImageData(0, 0, shown.width, rows);
    const place = { width, photoHeight: shown.height, down, top };
    for (let y = first; y < end; y++) averageRow(part, small.data, { ...place, y });
    await nextTask();
  }
  return small;
}

async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new PreviewError('photo-unreadable', UNREADABLE, { cause });
  }
}

function assertFits(widthPx: number, heightPx: number): void {
  const fits = widthPx * heightPx <= MAX_PHOTO_MEGAPIXELS * 1e6;
  if (fits && Math.max(widthPx, heightPx) <= MAX_PHOTO_SIDE_PX) return;
  throw new PreviewError(
    'photo-too-large',
    `This photo is ${widthPx} × ${heightPx} pixels; at most ${MAX_PHOTO_MEGAPIXELS} megapixels and ${MAX_PHOTO_SIDE_PX.toLocaleString('en')} pixels a side can be shown. Save it smaller and try again.`,
  );
}
