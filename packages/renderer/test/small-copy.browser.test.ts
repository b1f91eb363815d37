import { expect, test } from 'vitest';
import { smallCopy, turnedPixels } from '../src/cpu/index.ts';
import { decodePhoto } from '../src/photo/decode-photo.ts';
import { sameBytes, sitting } from './helpers.ts';

test('preview and twin measure the light of a large photo, turned or not, in the same small copy of it', async () => {
  const { photo, pixels } = await sitting({ widthPx: 1501, heightPx: 1107 });
  for (const [turn, width, height] of [
    [0, 640, 472],
    [270, 472, 640],
  ] as const) {
    const { bitmap, small } = await decodePhoto(photo, turn);
    bitmap.close();
    const twins = smallCopy(turnedPixels(pixels, turn));
    expect([small.width, small.height]).toEqual([width, height]);
    expect(sameBytes(small.data, twins.data)).toBe(true);
  }
});
