import { expect, test } from 'vitest';
import { blur } from '../pixels/small-photo.ts';
import { hashUnit } from '../random/index.ts';
import { signedDistanceMap } from './mask-shape.ts';

const [WIDTH, HEIGHT] = [37, 23];
const scattered = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => (hashUnit(4, i, 0) < 0.04 ? 1 : 0));

test('distances to a mask are within 8 % of the straight way, everywhere, and never across the border of the photo', () => {
  const map = signedDistanceMap({ data: scattered, width: WIDTH, height: HEIGHT });
  for (let i = 0; i < map.length; i++) {
    if (scattered[i] === 1) continue;
    let straight = Infinity;
    for (let j = 0; j < map.length; j++) {
      if (scattered[j] === 1)
        straight = Math.min(
          straight,
          Math.hypot((j % WIDTH) - (i % WIDTH), Math.floor(j / WIDTH) - Math.floor(i / WIDTH)),
        );
    }
    expect(map[i] + 0.5).toBeGreaterThanOrEqual(straight - 1e-4);
    expect(map[i] + 0.5).toBeLessThanOrEqual(1.0824 * straight + 1e-4);
  }
});

test('a blur is the mean of the means about, with the edges held', () => {
  const map = Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) => hashUnit(9, i, 0));
  const radius = 3;
  const clamp = (v: number, most: number): number => Math.min(Math.max(v, 0), most);
  let expected: number[] = Array.from(map);
  for (let pass = 0; pass < 2; pass++) {
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
    ]) {
      expected = expected.map((_, i) => {
        let sum = 0;
        for (let k = -radius; k <= radius; k++) {
          const x = clamp((i % WIDTH) + k * dx, WIDTH - 1);
          sum += expected[clamp(Math.floor(i / WIDTH) + k * dy, HEIGHT - 1) * WIDTH + x];
        }
        return sum / (2 * radius + 1);
      });
    }
  }
  const found = blur(map, WIDTH, HEIGHT, radius);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 5);
});
