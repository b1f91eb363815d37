import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRanks } from '../ranks/index.ts';
import { resample } from '../sampling/index.ts';
import type { SpacedDots } from '../spacing/index.ts';
import { mergingRise, touchUp } from './index.ts';

const SIDE = 30;
const ranks = buildRanks({ seed: 'merging', period: 48, minSpacing: 0.7 });
const dots = resample(ranks, {
  originX: 0,
  originY: 0,
  cell: SIDE,
  columns: 2,
  rows: 2,
  spacing: new Float32Array(4).fill(0.8),
});

type Places = Pick<SpacedDots, 'count' | 'x' | 'y'>;

/** Every mark against every other. */
function shareTouching(all: Places, widthAt: (x: number, y: number) => number): number {
  let touching = 0;
  for (let i = 0; i < all.count; i++) {
    const touches = Array.from({ length: all.count }, (_, j) => j).some((j) => {
      const mean = (widthAt(all.x[i], all.y[i]) + widthAt(all.x[j], all.y[j])) / 2;
      return j !== i && Math.hypot(all.x[i] - all.x[j], all.y[i] - all.y[j]) < mean * (1 - 1e-7);
    });
    if (touches) touching++;
  }
  return touching / all.count;
}

const join = (a: Places, b: Places): Places => ({
  count: a.count + b.count,
  x: Float32Array.from([...a.x.subarray(0, a.count), ...b.x]),
  y: Float32Array.from([...a.y.subarray(0, a.count), ...b.y]),
});

test('a touch-up reports the share of marks that touch another before and after, as counting all pairs does', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 1.1, noNaN: true }),
      fc.double({ min: 0.05, max: 0.5, noNaN: true }),
      (width, share) => {
        const widthAt = (x: number) => Math.fround(width * (1 + x / 100));
        const rule = { share, spacingAt: () => 0.8, leastAt: () => 0.4, key: 3 };
        const done = touchUp(dots, { ...rule, widthAt });
        expect(done.merging?.before).toBeCloseTo(shareTouching(dots, widthAt), 3);
        expect(done.merging?.after).toBeCloseTo(shareTouching(join(dots, done.dots), widthAt), 3);
        expect(touchUp(dots, rule).merging).toBe(null);
      },
    ),
    { numRuns: 5 },
  );
});

test('more dots, and wider marks, touch more; marks narrower than the least distance never do', () => {
  const rise = (share: number, width: number) =>
    touchUp(dots, { share, spacingAt: () => 0.8, leastAt: () => 0.4, key: 3, widthAt: () => width }).merging!;
  expect(rise(0.3, 0.7).after).toBeGreaterThan(rise(0.1, 0.7).after);
  expect(rise(0.1, 0.7).after).toBeGreaterThan(rise(0.1, 0.7).before);
  expect(rise(0.3, 0.9).after).toBeGreaterThan(rise(0.3, 0.7).after);
  expect(rise(0.5, 0.399)).toEqual({ before: 0, after: 0 });
  expect(
    mergingRise({ count: 0, x: dots.x, y: dots.y }, { count: 0, x: dots.x, y: dots.y }, () => 1),
  ).toEqual({
    before: 0,
    after: 0,
  });
});
