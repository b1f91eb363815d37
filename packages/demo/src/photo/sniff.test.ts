import { describe, expect, it } from 'vitest';
import { sniffPicture } from './sniff.ts';
import { jpegIsWhole, pngIsWhole } from './whole.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
const png = (width: readonly number[], height: readonly number[]) =>
  bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', width, height, [8, 6, 0, 0, 0]);
/** EXIF with a thumbnail of its own, then the frame of 4000 x 3000, a scan and the end. */
const jpegHead = [0xff, 0xd8, 0xff, 0xe1, 0, 8, 0xff, 0xd8, 0xff, 0xc0, 0xff, 0xd9];
const frame = [0xff, 0xc2, 0, 11, 8, 0x0b, 0xb8, 0x0f, 0xa0, 1, 1, 0x11, 0];
const scan = [0xff, 0xda, 0, 4, 1, 0, 12, 0xff, 0x00, 7, 0xff, 0xd3, 9];

describe('sniffing', () => {
  it('reads a PNG’s size from its header', () => {
    expect(sniffPicture(png([0, 0, 0x4e, 0x20], [0, 0, 0x4e, 0x20]))).toEqual({
      kind: 'png',
      widthPx: 20_000,
      heightPx: 20_000,
    });
  });

  it('reads a JPEG’s size behind its EXIF block, not that of the thumbnail within', () => {
    expect(sniffPicture(bytes(jpegHead, frame))).toEqual({ kind: 'jpeg', widthPx: 4000, heightPx: 3000 });
  });

  it('reads all three layouts of WebP', () => {
    const webp = (layout: string, rest: readonly number[]) =>
      bytes('RIFF', [0, 0, 0, 0], 'WEBP', layout, [0, 0, 0, 0], rest, new Array<number>(12).fill(0));
    const size = { kind: 'webp', widthPx: 600, heightPx: 400 };
    expect(sniffPicture(webp('VP8X', [0, 0, 0, 0, 0x57, 2, 0, 0x8f, 1, 0]))).toEqual(size);
    expect(sniffPicture(webp('VP8L', [0x2f, 0x57, 0xc2, 0x63, 0]))).toEqual(size);
    expect(sniffPicture(webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x58, 2, 0x90, 1]))).toEqual(size);
  });

  it('knows a HEIC photo, and what is no picture', () => {
    expect(sniffPicture(bytes([0, 0, 0, 24], 'ftypheic')).kind).toBe('heic');
    expect(sniffPicture(bytes('hello')).kind).toBe('unknown');
    expect(sniffPicture(new Uint8Array(0)).kind).toBe('unknown');
  });

  it('never throws on any beginning of any file', () => {
    const files = [
      bytes(jpegHead, frame, scan),
      png([0, 0, 1, 0], [0, 0, 1, 0]),
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L'),
    ];
    for (const file of files) {
      for (let length = 0; length <= file.length; length++) {
        expect(() => sniffPicture(file.subarray(0, length))).not.toThrow();
      }
    }
  });
});

describe('whole files', () => {
  it('tells a JPEG that was cut short from one with something behind its end', () => {
    const whole = bytes(jpegHead, frame, scan, [0xff, 0xd9]);
    expect(jpegIsWhole(whole)).toBe(true);
    expect(jpegIsWhole(bytes([...whole], 'motion photo'))).toBe(true);
    for (let length = 0; length < whole.length; length++) {
      expect(jpegIsWhole(whole.subarray(0, length)), `cut to ${length}`).toBe(false);
    }
  });

  it('tells a PNG without its last chunk', () => {
    const start = png([0, 0, 1, 0], [0, 0, 1, 0]);
    const whole = bytes([...start], [0, 0, 0, 0], [0, 0, 0, 0], 'IEND', [0xae, 0x42, 0x60, 0x82]);
    expect(pngIsWhole(whole)).toBe(true);
    expect(pngIsWhole(start)).toBe(false);
  });
});
