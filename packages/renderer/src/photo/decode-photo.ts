import type { PhotoSource } from '../preview.ts';
import { PreviewError } from '../preview-error.ts';
import { MAX_PHOTO_MEGAPIXELS, MAX_PHOTO_SIDE_PX } from './photo-limits.ts';
import { readPhotoSize } from './photo-size.ts';

/** A photo ready for the GPU, and a small copy to measure its light with. */
export interface DecodedPhoto {
  /** Upright; the GPU takes it and closes it. */
  readonly bitmap: ImageBitmap;
  readonly small: ImageData;
}

/** Longest side of the small copy, px. */
const SMALL_SIDE = 640;

const UNREADABLE =
  'This file could not be read as a photo. It may be damaged or of a kind this browser does not know. Choose a JPEG, PNG or WebP picture.';

/**
 * Decode a photo with its EXIF orientation applied and its bytes untouched.
 * @throws PreviewError 'photo-unreadable' or 'photo-too-large'.
 */
export async function decodePhoto(source: PhotoSource): Promise<DecodedPhoto> {
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
  return { bitmap, small: await readable(smallCopy(bitmap)) };
}

async function smallCopy(bitmap: ImageBitmap): Promise<ImageData> {
  const share = Math.min(1, SMALL_SIDE / Math.max(bitmap.width, bitmap.height));
  // A multiple of 4: rows of bytes are uploaded in words.
  const resizeWidth = 4 * Math.max(1, Math.round((bitmap.width * share) / 4));
  const resizeHeight = Math.max(1, Math.round(bitmap.height * share));
  const small = await createImageBitmap(bitmap, { resizeWidth, resizeHeight, resizeQuality: 'medium' });
  const canvas = document.createElement('canvas');
  canvas.width = resizeWidth;
  canvas.height = resizeHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d context');
  context.drawImage(small, 0, 0);
  small.close();
  return context.getImageData(0, 0, resizeWidth, resizeHeight);
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
