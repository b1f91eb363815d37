import { expect, test } from 'vitest';
import { smallCopy } from '../src/cpu/index.ts';
import { decodePhoto } from '../src/photo/decode-photo.ts';
import { sitting } from './helpers.ts';

test('preview and twin measure the light of a large photo in the same small copy of it', async () => {
  const { photo, pixels } = await sitting({ widthPx: 1501, heightPx: 1107 });
  const { bitmap, small } = await decodePhoto(photo);
  bitmap.close();
  const twins = smallCopy(pixels);
  expect([small.width, small.height]).toEqual([640, 472]);
  expect(small.data).toEqual(twins.data);
});
