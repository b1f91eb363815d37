import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRankCache } from '../ranks/index.ts';
import { sampleDots } from './index.ts';

const cache = createRankCache(8);

describe('sampleDots', () => {
  it.each([
    [204.8, 153.6],
    [20, 200],
    [64, 64],
  ])('fills a rectangle of %d x %d with one spacing, as evenly as with a function of it', (width, height) => {
    const [number, func] = [1.5, () => 1.5].map((spacingAt) =>
      sampleDots({ seed: 'even', width, height, spacingAt, cache }),
    );
    const share = (number.count * 1.5 ** 2) / (width * height);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.75);
    expect(number.count / func.count).toBeCloseTo(1, 1);
    expect(closest(number)).toBeGreaterThanOrEqual(1 - 1e-6);
  });

  it('keeps its promises for random sizes, units, spacings and seeds (seed 20)', () => {
    const scale = fc.integer({ min: -30, max: 30 });
    const cases = fc.record({
      seed: fc.constantFrom('a', 'b'),
      scale,
      ratio: fc.double({ min: 1, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ seed, scale: power, ratio }) => {
        const unit = 2 ** power;
        const side = 30 * unit;
        const spacingAt = (x: number) => unit * (0.7 + ((ratio - 1) * 0.7 * x) / side);
        const dots = sampleDots({ seed, width: side, height: 0.7 * side, spacingAt, cache });
        expect(dots.count).toBeGreaterThan(50);
        for (let i = 0; i < dots.count; i++) {
          expect(dots.rank[i] >= 0 && dots.rank[i] < 1 && dots.x[i] >= 0 && dots.x[i] <= side).toBe(true);
        }
        expect(closest(dots)).toBeGreaterThanOrEqual(1 - 1e-6);
      }),
      { seed: 20, numRuns: 12 },
    );
  });

  it('gives the density that the spacing stands for', () => {
    const { count } = sampleDots({ seed: 'd', width: 50, height: 50, spacingAt: 0.8, cache });
    expect((count * 0.64) / 2500).toBeCloseTo(0.585, 1);
  });

  it('keeps only dots inside, and the same ones as without a region', () => {
    const all = sampleDots({ seed: 'r', width: 40, height: 40, spacingAt: 1, cache });
    const inside = (x: number, y: number) => x + y < 40;
    const some = sampleDots({ seed: 'r', width: 40, height: 40, spacingAt: 1, inside, cache });
    const kept = [...all.x.keys()].filter((i) => inside(all.x[i], all.y[i])).map((i) => all.x[i]);
    expect([...some.x]).toEqual(kept);
  });

  it('refuses sizes and spacings that make no sense', () => {
    const good = { seed: '', width: 10, height: 10, spacingAt: 1 };
    for (const bad of [Number.NaN, 0, -1, Infinity]) {
      expect(() => sampleDots({ ...good, width: bad })).toThrow(RangeError);
      expect(() => sampleDots({ ...good, height: bad })).toThrow(`got ${bad}`);
      expect(() => sampleDots({ ...good, spacingAt: bad })).toThrow(RangeError);
    }
    expect(() => sampleDots({ ...good, width: 1e6 })).toThrow('spacings along a side');
    expect(() => createRankCache(0)).toThrow('got 0');
  });
});

/** Smallest distance of a pair over the smaller of its spacings. */
function closest({ count, x, y, spacing }: ReturnType<typeof sampleDots>): number {
  let least = Infinity;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const d = Math.hypot(x[i] - x[j], y[i] - y[j]);
      least = Math.min(least, d / Math.min(spacing[i], spacing[j]));
    }
  }
  return least;
}
