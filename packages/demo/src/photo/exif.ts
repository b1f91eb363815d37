import exifr from 'exifr/dist/lite.esm.mjs';

/** Focal lengths outside are a wrong tag, not a lens; the camera's own range. */
const PLAUSIBLE_MM = [10, 800] as const;

/**
 * Focal length of a photo as a 35 mm equivalent, or null where the file does not tell.
 * Reads the tag the camera wrote; a plain focal length says nothing without the size of the sensor.
 */
export async function focal35mmOf(blob: Blob): Promise<number | null> {
  try {
    // Where it was taken is nobody's business here.
    const tags: unknown = await exifr.parse(blob, { gps: false });
    const value = (tags as { FocalLengthIn35mmFormat?: unknown } | undefined)?.FocalLengthIn35mmFormat;
    if (typeof value !== 'number' || !(value >= PLAUSIBLE_MM[0] && value <= PLAUSIBLE_MM[1])) return null;
    return value;
  } catch {
    // A damaged EXIF block is no reason to refuse a photo.
    return null;
  }
}
