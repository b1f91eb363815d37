const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/** Bytes as base64 text (RFC 4648). Written here because ECMAScript 2022 has none and core uses neither the DOM's nor Node's. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    parts.push(ALPHABET[word >>> 18] + ALPHABET[(word >>> 12) & 63]);
    parts.push(i + 1 < bytes.length ? ALPHABET[(word >>> 6) & 63] : '=');
    parts.push(i + 2 < bytes.length ? ALPHABET[word & 63] : '=');
  }
  return parts.join('');
}

/** Bytes of base64 text, or null when it is none. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    let word = 0;
    for (let k = 0; k < 4; k++) {
      const isPadding = i + k >= text.length - padding;
      const value = isPadding ? 0 : VALUES.get(text[i + k]);
      if (value === undefined) return null;
      word = (word << 6) | value;
    }
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (word >>> shift) & 255;
  }
  return bytes;
}
