import { expect, test } from 'vitest';
import { hashUnit } from '../random/index.ts';
import { nthSmallest } from './median.ts';

test('any value of some values is the one that sorting puts there, equal ones and infinite ones among them', () => {
  for (let seed = 0; seed < 200; seed++) {
    const count = 1 + Math.floor(60 * hashUnit(seed, 1, 0));
    const steps = seed % 3 === 0 ? 4 : 1e6;
    const values = Float32Array.from(
      { length: count },
      (_, i) => Math.floor(steps * hashUnit(seed, i, 2)) - 2,
    );
    if (seed % 5 === 0) values[0] = Infinity;
    const sorted = values.slice().sort();
    const index = Math.floor(count * hashUnit(seed, 3, 0));
    expect(nthSmallest(values.slice(), index)).toBe(sorted[index]);
  }
});
