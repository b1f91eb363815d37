import { expect, it } from 'vitest';
import { createStream, hash3, hashUnit, keysFromSeed } from './index.ts';

it('the same seed gives the same keys, and the keys never change between versions', () => {
  expect([...keysFromSeed('stubble')]).toEqual([...keysFromSeed('stubble')]);
  expect([...keysFromSeed('stubble')]).toMatchInlineSnapshot(`
    [
      922308283,
      2067342419,
      3171392277,
      2271015168,
    ]
  `);
  expect(hash3(1, 2, 3, 4)).toMatchInlineSnapshot(`3568513587`);
});

it('hashUnit fills [0, 1) evenly over neighbouring integers', () => {
  const bins = new Uint32Array(64);
  for (let a = 0; a < 256; a++) for (let b = -128; b < 128; b++) bins[Math.floor(hashUnit(7, a, b) * 64)]++;
  // Chi-square with 63 degrees of freedom: 120 is far beyond the 1e-5 tail.
  const expected = 65536 / 64;
  let chi = 0;
  for (const n of bins) chi += (n - expected) ** 2 / expected;
  expect(chi).toBeLessThan(120);
});

it('a stream stays in its intervals and refuses a wrong number of keys', () => {
  const stream = createStream(keysFromSeed('x'));
  for (let i = 0; i < 1000; i++) {
    expect(stream.below(7)).toBeLessThan(7);
    expect(stream.unit()).toBeLessThan(1);
  }
  expect(() => createStream([1, 2])).toThrow('expected 4 keys, got 2');
});
