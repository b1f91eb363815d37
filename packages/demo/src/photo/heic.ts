/** Of the JPEG kept in the photo's place, in [0, 1]: no step is visible at 1:1. Chosen by eye. */
const JPEG_QUALITY = 0.95;

/**
 * A HEIC photo as something this browser can show: itself where the browser decodes it (Safari), else a JPEG made here, on the device.
 * The decoder is large, so it is loaded with the first photo that needs it. Null when the photo cannot be decoded.
 */
export async function readableHeic(file: Blob): Promise<Blob | null> {
  if (await decodes(file)) return file;
  const { heicTo } = await import('heic-to/csp');
  try {
    return await heicTo({ blob: file, type: 'image/jpeg', quality: JPEG_QUALITY });
  } catch {
    // The caller says so: a damaged photo is an expected thing.
    return null;
  }
}

async function decodes(file: Blob): Promise<boolean> {
  try {
    (await createImageBitmap(file)).close();
    return true;
  } catch {
    return false;
  }
}
