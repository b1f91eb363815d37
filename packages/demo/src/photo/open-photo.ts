import type { Photo } from '../state/document.ts';
import { focal35mmOf } from './exif.ts';
import { readableHeic } from './heic.ts';
import { MAX_FILE_MB, MAX_MEGAPIXELS, MAX_SIDE_PX, MIN_SIDE_PX } from './limits.ts';
import { SNIFF_BYTES, type Sniffed, sniffPicture } from './sniff.ts';
import { jpegIsWhole, pngIsWhole } from './whole.ts';

/** A photo that can be shown, or a sentence that says what is wrong and what to do. */
export type OpenedPhoto =
  | { readonly ok: true; readonly photo: Photo; readonly focal35mm: number | null }
  | { readonly ok: false; readonly sentence: string };

/** Read a file as a photo. Never throws; the size is read from the header before anything is decoded. */
export async function openPhoto(file: Blob, name: string): Promise<OpenedPhoto> {
  if (file.size === 0) return refuse(`“${name}” is empty. Choose another photo, or copy this one again.`);
  if (file.size > MAX_FILE_MB * 1e6) {
    return refuse(
      `“${name}” has ${Math.round(file.size / 1e6)} MB; at most ${MAX_FILE_MB} MB can be opened. Save it smaller and try again.`,
    );
  }
  const sniffed = await sniffBlob(file);
  if (!sniffed) return refuse(`“${name}” could not be read. Check that it is still there, and try again.`);
  const wrong = refusal(sniffed, name);
  if (wrong) return refuse(wrong);
  const readable = await readableBlob(file, sniffed.kind);
  const size = readable && (await decodedSize(readable));
  if (!size)
    return refuse(
      `“${name}” is damaged or was cut short. Copy it again from the camera, or choose another photo.`,
    );
  const tooLarge = sizeRefusal(size.widthPx, size.heightPx, name);
  if (tooLarge) return refuse(tooLarge);
  return { ok: true, photo: { blob: readable, name, ...size }, focal35mm: await focal35mmOf(file) };
}

function refuse(sentence: string): OpenedPhoto {
  return { ok: false, sentence };
}

/** Null when the file vanished between choosing and reading. */
async function sniffBlob(file: Blob): Promise<Sniffed | null> {
  try {
    return sniffPicture(new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer()));
  } catch {
    return null;
  }
}

function refusal({ kind, widthPx, heightPx }: Sniffed, name: string): string | null {
  if (kind === 'unknown') {
    return `“${name}” is not a picture this studio can read. Choose a JPEG, PNG, WebP or HEIC photo.`;
  }
  return widthPx === null || heightPx === null ? null : sizeRefusal(widthPx, heightPx, name);
}

function sizeRefusal(widthPx: number, heightPx: number, name: string): string | null {
  const size = `“${name}” is ${widthPx} × ${heightPx} pixels`;
  if (widthPx * heightPx > MAX_MEGAPIXELS * 1e6 || Math.max(widthPx, heightPx) > MAX_SIDE_PX) {
    return `${size}; at most ${MAX_MEGAPIXELS} megapixels and ${MAX_SIDE_PX.toLocaleString('en')} pixels a side can be opened. Save it smaller and try again.`;
  }
  if (Math.min(widthPx, heightPx) < MIN_SIDE_PX) {
    return `${size}, too small to show dots on. Choose a photo of at least ${MIN_SIDE_PX} pixels a side.`;
  }
  return null;
}

/** The photo as bytes that the browser decodes to the end; null when they are damaged. */
async function readableBlob(file: Blob, kind: Sniffed['kind']): Promise<Blob | null> {
  if (kind === 'heic') return readableHeic(file);
  if (kind !== 'jpeg' && kind !== 'png') return file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return (kind === 'jpeg' ? jpegIsWhole(bytes) : pngIsWhole(bytes)) ? file : null;
}

/** Size as shown, with EXIF orientation; null when the picture does not decode to its end. */
async function decodedSize(file: Blob): Promise<{ widthPx: number; heightPx: number } | null> {
  try {
    const bitmap = await createImageBitmap(file);
    const size = { widthPx: bitmap.width, heightPx: bitmap.height };
    bitmap.close();
    return size;
  } catch {
    return null;
  }
}
