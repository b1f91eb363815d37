/** Kinds of files that can be read and written. */
export type PictureKind = 'jpeg' | 'png';

/** What the first bytes of a file say it is; null for anything else. */
export function sniffKind(bytes: Uint8Array): PictureKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return png.every((byte, i) => bytes[i] === byte) ? 'png' : null;
}

/** The kind that a file's name asks for; null when it is neither. */
export function kindOfName(path: string): PictureKind | null {
  if (/\.png$/i.test(path)) return 'png';
  return /\.jpe?g$/i.test(path) ? 'jpeg' : null;
}

/**
 * Whether a file runs to its end. Decoders paint what is there and leave the rest grey, so that a photo which was cut short would pass for
 * whole. JPEG (ITU-T T.81, annex B): an end marker after the first scan, whose data can hold none. PNG (5.6): the last chunk, IEND.
 */
export function isWhole(bytes: Uint8Array, kind: PictureKind): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png') return file.indexOf('IEND', Math.max(0, file.length - 4096), 'latin1') >= 0;
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff; ) {
    const marker = file[at + 1];
    if (marker === 0xda) return file.indexOf(Buffer.from([0xff, 0xd9]), at) >= 0;
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2);
  }
  return false;
}
