import { readFileSync } from 'node:fs';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type { TestFile } from './studio-page.ts';

/** A picture that is plainly not one colour, so that a shift by one pixel shows: a head-coloured ball on grey, with a fine pattern. */
export function drawHead(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 4);
  // Where the studio expects a head at first, and all around it: dots keep off the background.
  const [cx, cy, radius] = [width * 0.5, height * 0.4, Math.min(width, height) * 0.34];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [dx, dy] = [(x - cx) / radius, (y - cy) / (radius * 1.17)];
      const inside = dx * dx + dy * dy < 1;
      const grain = ((x * 7 + y * 13) % 11) - 5;
      data[at] = (inside ? 214 - 30 * dx : 140) + grain;
      data[at + 1] = (inside ? 170 - 24 * dx : 146) + grain;
      data[at + 2] = (inside ? 146 - 20 * dx : 152) + grain;
      data[at + 3] = 255;
    }
  }
  return data;
}

export function pngPhoto(name: string, width: number, height: number): TestFile {
  const png = new PNG({ width, height });
  drawHead(width, height).copy(png.data);
  // Level 1: encoding is not what is tested.
  return { name, mimeType: 'image/png', buffer: PNG.sync.write(png, { deflateLevel: 1 }) };
}

/** A photo of the studio's own samples, which tells nothing of its lens. */
export function samplePhoto(sample: string): TestFile {
  const buffer = readFileSync(new URL(`../../public/samples/${sample}`, import.meta.url));
  return { name: sample, mimeType: 'image/jpeg', buffer };
}

/** A photo of the studio's own samples that lost nothing but its way up: lying on its right side. */
export function lyingSample(name: string, sample: string): TestFile {
  const { buffer, ...file } = samplePhoto(sample);
  return { ...file, name, buffer: withExif(buffer, { orientation: 6 }) };
}

/** The same head before tiles of skin's own colours: nothing plain to tell it from. */
export function clutteredPhoto(name: string, width: number, height: number): TestFile {
  const png = new PNG({ width, height });
  const plain = drawHead(width, height);
  for (let at = 0; at < plain.length; at += 4) {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const tile = ((Math.floor(x / 37) * 7 + Math.floor(y / 53) * 13) % 9) - 4;
    const isHead = plain[at] > 165;
    for (let i = 0; i < 3; i++) {
      png.data[at + i] = isHead ? plain[at + i] : [205, 165, 140][i] + 14 * tile;
    }
    png.data[at + 3] = 255;
  }
  return { name, mimeType: 'image/png', buffer: PNG.sync.write(png, { deflateLevel: 1 }) };
}

export interface ExifTags {
  /** EXIF orientation, 1 to 8. */
  readonly orientation?: number;
  readonly focal35mm?: number;
  /** Adds a GPS block. */
  readonly place?: boolean;
}

export function jpegPhoto(name: string, size: readonly [number, number], tags?: ExifTags): TestFile {
  const [width, height] = size;
  const plain = jpeg.encode({ data: drawHead(width, height), width, height }, 88).data;
  const buffer = tags ? withExif(plain, tags) : Buffer.from(plain);
  return { name, mimeType: 'image/jpeg', buffer };
}

/** A JPEG with an APP1 segment right after its start (Exif 2.32, 4.5.4). */
function withExif(plain: Uint8Array, tags: ExifTags): Buffer {
  const tiff = tiffBlock(tags);
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0', 'latin1')]);
  head.writeUInt16BE(2 + 6 + tiff.length, 2);
  return Buffer.concat([Buffer.from(plain.subarray(0, 2)), head, tiff, Buffer.from(plain.subarray(2))]);
}

type Entry = readonly [tag: number, type: 2 | 3 | 4 | 5, count: number, value: number | Buffer];

/** Little-endian TIFF: the first directory, then EXIF and GPS, each with the data that does not fit into an entry. */
function tiffBlock({ orientation = 1, focal35mm, place }: ExifTags): Buffer {
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const count = 1 + (focal35mm ? 1 : 0) + (place ? 1 : 0);
  const exifAt = 8 + 2 + 12 * count + 4;
  const exif = focal35mm ? directory([[0xa405, 3, 1, focal35mm]], exifAt) : Buffer.alloc(0);
  const gpsAt = exifAt + exif.length;
  const degrees = Buffer.alloc(24);
  [47, 1, 22, 1, 30, 1].forEach((value, i) => {
    degrees.writeUInt32LE(value, 4 * i);
  });
  const gps = place
    ? directory(
        [
          [1, 2, 2, Buffer.from('N\0\0\0', 'latin1').readUInt32LE(0)],
          [2, 5, 3, degrees],
        ],
        gpsAt,
      )
    : Buffer.alloc(0);
  const first: Entry[] = [[0x0112, 3, 1, orientation]];
  if (focal35mm) first.push([0x8769, 4, 1, exifAt]);
  if (place) first.push([0x8825, 4, 1, gpsAt]);
  return Buffer.concat([header, directory(first, 8), exif, gps]);
}

function directory(entries: readonly Entry[], at: number): Buffer {
  const table = Buffer.alloc(2 + 12 * entries.length + 4);
  const extra: Buffer[] = [];
  let extraAt = at + table.length;
  table.writeUInt16LE(entries.length, 0);
  entries.forEach(([tag, type, count, value], i) => {
    const entry = 2 + 12 * i;
    table.writeUInt16LE(tag, entry);
    table.writeUInt16LE(type, entry + 2);
    table.writeUInt32LE(count, entry + 4);
    if (typeof value === 'number') {
      table.writeUInt32LE(value, entry + 8);
      return;
    }
    table.writeUInt32LE(extraAt, entry + 8);
    extra.push(value);
    extraAt += value.length;
  });
  return Buffer.concat([table, ...extra]);
}

/** The header of a PNG of any size, with nothing behind it. */
export function hugePngHeader(name: string, width: number, height: number): TestFile {
  const buffer = PNG.sync.write(new PNG({ width: 1, height: 1 }));
  buffer.writeUInt32BE(width, 16);
  buffer.writeUInt32BE(height, 20);
  return { name, mimeType: 'image/png', buffer };
}
