import { describe, expect, test } from 'vitest';
import { createDotField, createSurface, defaultCase, settleDotField } from '../src/index.ts';
import { nearestNeighbours, neighbourLengthRatios } from './neighbour-lengths.ts';
import { cacheWithRanks, SEED } from './shared-ranks.ts';

const HEADS = {
  average: [77.5, 89, 92],
  'long and narrow': [74, 86, 97],
  'short and broad': [84, 90, 88],
} as const;

describe.each(Object.entries(HEADS))('neighbours on the skin of a head (%s)', (_, [x, y, z]) => {
  const kase = defaultCase(SEED);
  kase.head = { kind: 'head', semiAxesMm: [x, y, z] };
  const cache = cacheWithRanks();
  const field = createDotField(kase, cache);
  const fields = { ranked: field, settled: settleDotField(field, kase, cache) };

  test.each(['ranked', 'settled'] as const)(
    'lie as far apart as chart and λ say: half of them within 0.01, 95 of 100 within 0.05 (%s)',
    (kind) => {
      const ratios = neighbourLengthRatios(fields[kind], createSurface(kase.head));
      expect(Math.abs(ratios[ratios.length >> 1] - 1)).toBeLessThan(0.01);
      const off = ratios.map((ratio) => Math.abs(ratio - 1)).sort();
      expect(off[Math.floor(0.95 * off.length)]).toBeLessThan(0.05);
    },
  );
});

test('the nearest neighbour is the one that a search of all dots finds', () => {
  const kase = { ...defaultCase('oracle'), head: { kind: 'patch', widthMm: 40, heightMm: 40 } as const };
  const field = createDotField(kase);
  const { count, u, v } = field;
  const distance = (i: number, j: number) => Math.hypot(u[i] - u[j], v[i] - v[j]);
  const nearest = nearestNeighbours(field);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      if (j !== i && distance(i, j) < distance(i, nearest[i])) throw new Error(`dot ${j} is nearer to ${i}`);
    }
  }
  expect(count).toBeGreaterThan(100);
});
