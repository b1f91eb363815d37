import { deflateSync } from 'node:zlib';

export interface PngInput {
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for rgb. */
  readonly channels: 1 | 3;
  /** Uint16Array makes a 16-bit picture. */
  readonly data: Uint8Array | Uint16Array;
}

/** A PNG (rows filtered by "up", deflated): the same bytes for the same picture. */
export function encodePng({ width, height, channels, data }: PngInput): Uint8Array {
  const wide = data instanceof Uint16Array;
  const stride = width * channels * (wide ? 2 : 1);
  const bytes = wide ? bigEndian(data) : data;
  const raw = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    raw[y * (stride + 1)] = 2;
    for (let i = 0; i < stride; i++) {
      const above = y > 0 ? bytes[(y - 1) * stride + i]! : 0;
      raw[y * (stride + 1) + 1 + i] = bytes[y * stride + i]! - above;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([wide ? 16 : 8, channels === 1 ? 0 : 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function bigEndian(data: Uint16Array): Uint8Array {
  const out = new Uint8Array(data.length * 2);
  for (let i = 0; i < data.length; i++) {
    out[2 * i] = data[i]! >> 8;
    out[2 * i + 1] = data[i]! & 255;
  }
  return out;
}

function chunk(type: string, body: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, 'latin1');
  out.set(body, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of the PNG specification, annex D. */
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const b of bytes) c = TABLE[(c ^ b) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
