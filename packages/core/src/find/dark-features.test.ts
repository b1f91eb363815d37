import { expect, test } from 'vitest';
import { createDarkMaps } from './dark-features.ts';

const SIZE = 120;
const HEAD_PX = 100;

/** Forehead under dark hair, with a brow on it. */
function forehead() {
  const pixels = new Uint8ClampedArray(4 * SIZE * SIZE).fill(255);
  for (let i = 0; i < SIZE * SIZE; i++) {
    const [x, y] = [i % SIZE, Math.floor(i / SIZE)];
    const isBrow = Math.abs(y - 75) < 3 && x > 40 && x < 80;
    pixels.set(y < 40 || isBrow ? [50, 40, 36] : [200, 160, 140], 4 * i);
  }
  // The last rows are wall.
  const data = new Uint8Array(SIZE * SIZE).fill(1, 0, 112 * SIZE);
  const mask = { data, width: SIZE, height: SIZE };
  return { photo: { pixels, width: SIZE, height: SIZE }, mask };
}

test('a brow is a dark line of a face, and the rim of the hair above it is none', () => {
  const { photo, mask } = forehead();
  const at = (map: Float32Array, y: number): number => map[y * SIZE + 60];
  const rimOf = (map: Float32Array): number => Math.max(...[34, 36, 38, 39].map((y) => at(map, y)));
  const maps = createDarkMaps(photo, mask, HEAD_PX);
  const lines = maps.lines(0.02);
  expect(at(lines, 75)).toBeGreaterThan(0.9);
  expect(rimOf(lines)).toBeLessThan(0.2);
  // The rim is dark against the forehead, and nothing is told beside the mask's edge.
  const contrast = maps.contrast();
  expect(at(contrast, 36)).toBeLessThan(-0.2);
  expect(at(contrast, 75)).toBeLessThan(-0.5);
  expect(at(contrast, 115)).toBeNaN();
});
