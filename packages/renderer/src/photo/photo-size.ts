/** How far into a file to look for its size: room for EXIF with a thumbnail and a colour profile. */
const HEAD_BYTES = 1 << 20;

/**
 * Width and height that a PNG, JPEG or WebP file claims, px, before any EXIF orientation; null when it is none or says nothing.
 * Read before decoding, so that a picture that cannot be shown never takes gigabytes.
 */
export async function readPhotoSize(file: Blob): Promise<{ widthPx: number; heightPx: number } | null> {
  const head = new DataView(await file.slice(0, HEAD_BYTES).arrayBuffer());
  try {
    return pngSize(head) ?? jpegSize(head) ?? webpSize(head);
  } catch (cause) {
    // The file ends in the middle of a header.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

type Size = { widthPx: number; heightPx: number } | null;

/** PNG, RFC 2083: IHDR is the first chunk. */
function pngSize(head: DataView): Size {
  if (head.byteLength < 24 || head.getUint32(0) !== 0x89504e47) return null;
  return { widthPx: head.getUint32(16), heightPx: head.getUint32(20) };
}

/** JPEG, ITU-T T.81 B.1: walk the segments up to a start of frame. */
function jpegSize(head: DataView): Size {
  if (head.byteLength < 4 || head.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < head.byteLength; ) {
    const marker = head.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (head.getUint8(at) !== 0xff) return null;
    if (frame) return { widthPx: head.getUint16(at + 7), heightPx: head.getUint16(at + 5) };
    at += 2 + head.getUint16(at + 2);
  }
  return null;
}

/** WebP container (developers.google.com/speed/webp/docs/riff_container): VP8, VP8L or VP8X. */
function webpSize(head: DataView): Size {
  if (head.byteLength < 30 || head.getUint32(0) !== 0x52494646 || head.getUint32(8) !== 0x57454250)
    return null;
  const kind = head.getUint32(12);
  const u24 = (at: number) => head.getUint16(at, true) | (head.getUint8(at + 2) << 16);
  if (kind === 0x56503858) return { widthPx: u24(24) + 1, heightPx: u24(27) + 1 };
  if (kind === 0x56503820) {
    return { widthPx: head.getUint16(26, true) & 0x3fff, heightPx: head.getUint16(28, true) & 0x3fff };
  }
  if (kind !== 0x5650384c) return null;
  const bits = head.getUint32(21, true);
  return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
}
