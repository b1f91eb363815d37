import type { PhotoSource } from '../preview.ts';
import { PreviewError } from '../preview-error.ts';
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
 * @param maxSide longest side that can be shown, px.
 * @throws PreviewError 'photo-unreadable' or 'photo-too-large'.
 */
export async function decodePhoto(source: PhotoSource, maxSide: number): Promise<DecodedPhoto> {
  if (source instanceof Blob) {
    if (source.size === 0)
      throw new PreviewError('photo-unreadable', 'This file is empty. Choose another photo.');
    const claimed = await readPhotoSize(source);
    if (claimed) assertFits(claimed.widthPx, claimed.heightPx, maxSide);
  }
  const bitmap = await readable(
    createImageBitmap(source, { imageOrientation: 'from-image', premultiplyAlpha: 'none' }),
  );
  assertFits(bitmap.width, bitmap.height, maxSide);
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

function assertFits(widthPx: number, heightPx: number, maxSide: number): void {
  if (Math.max(widthPx, heightPx) <= maxSide) return;
  throw new PreviewError(
    'photo-too-large',
    `This photo is ${widthPx} × ${heightPx} pixels, and this device can show at most ${maxSide} on a side. Choose a smaller one.`,
  );
}
