import { createRequire } from 'node:module';

// jpeg-js is CommonJS without usable ES types here.
const jpeg = createRequire(import.meta.url)('jpeg-js') as {
  encode(image: { data: Uint8Array; width: number; height: number }, quality: number): { data: Uint8Array };
};

/** JPEG at the highest quality (of a fixed ladder) that fits in maxBytes, and at most `most`. */
export function encodeJpeg(
  data: Uint8Array,
  size: { width: number; height: number },
  maxBytes: number,
  most = 92,
): Uint8Array {
  let out: Uint8Array | undefined;
  for (const quality of [92, 89, 86, 83, 80, 77, 74, 70, 66, 60].map((one) => Math.min(one, most))) {
    out = jpeg.encode({ data, ...size }, quality).data;
    if (out.length <= maxBytes) return out;
  }
  throw new Error(`JPEG: ${out?.length} bytes at the lowest quality, expected at most ${maxBytes}`);
}

/** Area-averaged copy, `width` pixels wide. */
export function shrink(data: Uint8Array, from: { width: number; height: number }, width: number) {
  const height = Math.round((from.height * width) / from.width);
  const out = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    const [y0, y1] = [Math.floor((y * from.height) / height), Math.floor(((y + 1) * from.height) / height)];
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [Math.floor((x * from.width) / width), Math.floor(((x + 1) * from.width) / width)];
      for (let c = 0; c < 3; c++) {
        let s = 0;
        for (let j = y0; j < y1; j++) for (let i = x0; i < x1; i++) s += data[(j * from.width + i) * 4 + c]!;
        out[(y * width + x) * 4 + c] = Math.round(s / ((y1 - y0) * (x1 - x0)));
      }
    }
  }
  return { data: out, width, height };
}
