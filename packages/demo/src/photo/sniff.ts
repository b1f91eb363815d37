/** What the first bytes of a file say it is. */
export interface Sniffed {
  readonly kind: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic' | 'unknown';
  /** Size as stored, before EXIF orientation; null where the header does not tell. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

/** Enough for a PNG or WebP header, and for a JPEG whose EXIF block holds a thumbnail. */
export const SNIFF_BYTES = 512 * 1024;

const UNKNOWN: Sniffed = { kind: 'unknown', widthPx: null, heightPx: null };

/**
 * Kind and size of a picture from its first bytes, so that a monster is refused before anything decodes it.
 * Never throws; bytes that are no picture give `unknown`.
 */
export function sniffPicture(bytes: Uint8Array): Sniffed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return sniffPng(view);
  if (starts(bytes, [0xff, 0xd8, 0xff])) return sniffJpeg(view);
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return sniffWebp(bytes, view);
  if (ascii(bytes, 0, 4) === 'GIF8' && view.byteLength >= 10) {
    return { kind: 'gif', widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true) };
  }
  if (ascii(bytes, 4, 4) === 'ftyp') return sniffBrand(ascii(bytes, 8, 4));
  return UNKNOWN;
}

/** IHDR is always the first chunk (PNG specification, 5.6). */
function sniffPng(view: DataView): Sniffed {
  if (view.byteLength < 24) return { kind: 'png', widthPx: null, heightPx: null };
  return { kind: 'png', widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}

/** Walk the segments to the frame header, SOF0–SOF15 without DHT, JPG and DAC (ITU T.81, table B.1). */
function sniffJpeg(view: DataView): Sniffed {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) break;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) return { kind: 'jpeg', widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) };
    const length = view.getUint16(at + 2);
    if (length < 2) break;
    at += 2 + length;
  }
  return { kind: 'jpeg', widthPx: null, heightPx: null };
}

/** The three layouts of RFC 9649: lossy, lossless and extended. */
function sniffWebp(bytes: Uint8Array, view: DataView): Sniffed {
  const layout = ascii(bytes, 12, 4);
  if (view.byteLength < 30) return { kind: 'webp', widthPx: null, heightPx: null };
  if (layout === 'VP8X') {
    const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
    return { kind: 'webp', widthPx: uint24(24) + 1, heightPx: uint24(27) + 1 };
  }
  if (layout === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { kind: 'webp', widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const [width, height] = [view.getUint16(26, true), view.getUint16(28, true)];
  return { kind: 'webp', widthPx: width & 0x3fff, heightPx: height & 0x3fff };
}

/** ISO base media brands: Apple's photos are `heic` or `mif1`. */
function sniffBrand(brand: string): Sniffed {
  if (brand.startsWith('avi')) return { ...UNKNOWN, kind: 'avif' };
  const heic = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].includes(brand);
  return heic ? { ...UNKNOWN, kind: 'heic' } : UNKNOWN;
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
