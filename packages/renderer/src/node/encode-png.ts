import { once } from 'node:events';
import { crc32, createDeflate } from 'node:zlib';
import type { Pixels } from '../cpu/index.ts';

/** Rows that are filtered at a time: a few MB. */
const BAND_ROWS = 64;
/** 0 to 9. Chosen by time and size on a photo of 24 megapixels. */
const LEVEL = 5;

/**
 * The bytes of a PNG file (PNG specification, 2nd edition): opaque RGB and nothing else. Compressed by Node's own zlib as it goes, so that
 * a picture of any size takes no more memory than its px.
 */
export async function* encodePng(
  { width, height, data }: Pixels,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  yield Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  yield* chunk('IHDR', header);
  const deflate = createDeflate({ level: LEVEL, chunkSize: 1 << 18 });
  const fed = feed(deflate, { width, height, data }, signal);
  // What goes wrong there ends the stream here, and is told here.
  fed.catch((cause: unknown) => deflate.destroy(cause as Error));
  for await (const part of deflate) yield* chunk('IDAT', part as Buffer);
  await fed;
  yield* chunk('IEND', Buffer.alloc(0));
}

async function feed(
  deflate: ReturnType<typeof createDeflate>,
  { width, height, data }: Pixels,
  signal?: AbortSignal,
): Promise<void> {
  for (let first = 0; first < height; first += BAND_ROWS) {
    signal?.throwIfAborted();
    const end = Math.min(height, first + BAND_ROWS);
    const band = Buffer.alloc((end - first) * (1 + 3 * width));
    for (let y = first; y < end; y++) filterRow(data, { width, y }, band, (y - first) * (1 + 3 * width));
    if (!deflate.write(band)) await once(deflate, 'drain');
  }
  deflate.end();
}

/** Filter 4, Paeth's predictor: each byte less the nearest of its neighbours to the left, above, and above left. */
function filterRow(
  data: Pixels['data'],
  { width, y }: { width: number; y: number },
  to: Buffer,
  at: number,
): void {
  to[at] = 4;
  const row = y * width * 4;
  const stride = width * 4;
  for (let x = 0, out = at + 1; x < width; x++) {
    for (let c = 0, from = row + 4 * x; c < 3; c++, from++, out++) {
      const left = x > 0 ? data[from - 4] : 0;
      const above = y > 0 ? data[from - stride] : 0;
      const corner = x > 0 && y > 0 ? data[from - stride - 4] : 0;
      const [pa, pb, pc] = [
        Math.abs(above - corner),
        Math.abs(left - corner),
        Math.abs(left + above - 2 * corner),
      ];
      to[out] = data[from] - (pa <= pb && pa <= pc ? left : pb <= pc ? above : corner);
    }
  }
}

/** Length, name, content, checksum. */
function* chunk(name: string, content: Uint8Array): Generator<Uint8Array> {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length, 0);
  head.write(name, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content, crc32(head.subarray(4))), 0);
  yield head;
  yield content;
  yield sum;
}
