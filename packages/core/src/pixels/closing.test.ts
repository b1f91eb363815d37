import { expect, test } from 'vitest';
import { hashUnit } from '../random/index.ts';
import { closed, squaredDistance } from './closing.ts';

const WIDTH = 23;
const HEIGHT = 17;
const GRID = { width: WIDTH, height: HEIGHT };
const byChance = (seed: number, share: number): Uint8Array =>
  Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => (hashUnit(seed, i, 0) < share ? 1 : 0));

/** By looking at every pair of cells. */
const slowDistance = (mask: Uint8Array): number[] =>
  Array.from(mask, (_, i) => {
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < mask.length; j++) {
      const dx = (i % WIDTH) - (j % WIDTH);
      const dy = Math.floor(i / WIDTH) - Math.floor(j / WIDTH);
      if (mask[j] === 1) least = Math.min(least, dx * dx + dy * dy);
    }
    return least;
  });

test.each([1, 2, 3, 4])('distances are those of looking at every pair of cells, seed %i', (seed) => {
  const mask = byChance(seed, 0.02 * seed);
  mask[100] = 1;
  expect(Array.from(squaredDistance(mask, GRID))).toEqual(slowDistance(mask));
});

test.each([1, 2, 3])('closing takes nothing away, and closing again changes nothing, seed %i', (seed) => {
  const mask = byChance(seed, 0.1);
  const once = closed(mask, GRID, 2);
  for (let i = 0; i < mask.length; i++) expect(once[i]).toBeGreaterThanOrEqual(mask[i]);
  expect(closed(once, GRID, 2)).toEqual(once);
});

test('a gap that is narrower than twice the radius is filled, a wider one is not', () => {
  const bars = (gap: number): Uint8Array =>
    Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
      const x = i % WIDTH;
      return x < 4 || (x >= 4 + gap && x < 8 + gap) ? 1 : 0;
    });
  const middle = (gap: number): number => closed(bars(gap), GRID, 3)[8 * WIDTH + 4 + (gap >> 1)];
  expect(middle(4)).toBe(1);
  expect(middle(9)).toBe(0);
});

test('of nothing nothing is made', () => {
  expect(closed(new Uint8Array(WIDTH * HEIGHT), GRID, 3).some((value) => value === 1)).toBe(false);
});
