/**
 * Whether a JPEG runs to its end marker. Browsers paint what is there and leave the rest grey, so a photo that was cut short would pass
 * for whole. Walks segments and scans (ITU T.81, annex B); whatever a phone appends after the end is allowed.
 */
export function jpegIsWhole(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1];
    if (marker === 0xd9) return true;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 3 >= bytes.length) return false;
    const length = bytes[at + 2] * 256 + bytes[at + 3];
    if (length < 2) return false;
    at += 2 + length;
    if (marker === 0xda) at = endOfScan(bytes, at);
  }
  return false;
}

/** First marker after a scan's data that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    const data = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!data) return at;
  }
  return bytes.length;
}

/** Whether a PNG holds its last chunk, IEND (PNG specification, 5.6). */
export function pngIsWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; ) {
    if (view.getUint32(at + 4) === 0x49454e44) return true;
    at += 12 + view.getUint32(at);
  }
  return false;
}
