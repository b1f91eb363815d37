import { describe, expect, test } from 'vitest';
import {
  buildRanks,
  createDesignMaps,
  createDotField,
  type DotField,
  defaultCase,
  resample,
  type SurfaceGrid,
  sampleGrid,
  settleDotField,
} from '../src/index.ts';
import { farCorrelation } from './autocorrelation.ts';
import { cacheWithRanks, SEEDS } from './shared-ranks.ts';

/** Chart mm to a cell, about a spacing, and cells along a side: twice the chart. */
const CELL = 1;
const SIDE = 1024;
/** Shortest lag that counts: nearer ones show that dots keep their distance, which is no repetition. */
const FROM_CELLS = 8;

/** The design is full this far behind its line, mm: transition, fade and raggedness end before. */
const FULL_MM = 20;
/** Of half a million normal numbers the largest is expected at 5 standard deviations; measured: 3.1 to 3.6. A tile of 160 gives 46. */
const MOST_DEVIATIONS = 6;

const cache = cacheWithRanks();

/** The densest whole head that can be asked for: 320 dots/cm² everywhere. */
function densestHead(seed: string) {
  const kase = defaultCase(seed);
  kase.treatment.density = { centrePerCm2: 320, sidesPerCm2: 320 };
  const ranked = createDotField(kase, cache);
  return { kase, ranked, settled: settleDotField(ranked, kase, cache) };
}

/** Dots in each cell less those asked for, over the square root of these, so that every place weighs the same; 0 where the design is not full, so that its outline does not correlate. */
function surplusMap(
  field: Pick<DotField, 'count' | 'u' | 'v'>,
  askedAt: (u: number, v: number) => number,
): Float64Array {
  const map = new Float64Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const asked = askedAt((column - SIDE / 4 + 0.5) * CELL, (row - SIDE / 4 + 0.5) * CELL);
      if (asked > 0) map[row * SIDE + column] = asked;
    }
  }
  const counts = new Float64Array(map.length);
  for (let i = 0; i < field.count; i++) {
    const row = Math.floor(field.v[i] / CELL) + SIDE / 4;
    counts[row * SIDE + Math.floor(field.u[i] / CELL) + SIDE / 4]++;
  }
  return map.map((asked, i) => (asked > 0 ? (counts[i] - asked) / Math.sqrt(asked) : 0));
}

/** A head as it would be from a torus of 160 chart mm, laid next to itself. */
function tiledHead(seed: string, grid: SurfaceGrid, spacing: Float32Array) {
  const ranks = buildRanks({ seed, period: 160, minSpacing: spacing.reduce((a, b) => Math.min(a, b)) });
  const { originU, originV, cell, columns, rows } = grid;
  const { count, x, y } = resample(ranks, {
    originX: originU,
    originY: originV,
    cell,
    columns,
    rows,
    spacing,
  });
  return { count, u: x, v: y };
}

describe.each(SEEDS)('a whole head at 320 dots/cm² (seed "%s")', (seed) => {
  const { kase, ranked, settled } = densestHead(seed);
  const { grid } = cache.ground(kase.head, seed);
  const maps = createDesignMaps(kase.treatment, cache.ground(kase.head, seed));
  /** Dots asked for in a cell of the full part of the design. */
  const askedAt = (u: number, v: number) => {
    if (!grid.surface.contains(u, v) || sampleGrid(grid, maps.distanceMm, u, v) < FULL_MM) return 0;
    return (320 / 100) * (sampleGrid(grid, grid.scale, u, v) * CELL) ** 2;
  };

  test('is made of a torus that is larger than the chart, so that no dot of it can appear twice', () => {
    const { period } = cache.ranks(seed, grid);
    expect(period).toBeGreaterThan(2 * grid.surface.extentU);
    expect(period).toBeGreaterThan(2 * grid.surface.extentV);
    const places = new Set(Array.from(ranked.u, (u, i) => `${u},${ranked.v[i]}`));
    expect(places.size).toBe(ranked.count);
  });

  test.each(['ranked', 'settled'] as const)('has no peak in its autocorrelation above noise (%s)', (kind) => {
    const field = kind === 'ranked' ? ranked : settled;
    const { peak, noise } = farCorrelation(surplusMap(field, askedAt), SIDE, FROM_CELLS);
    expect(peak).toBeLessThan(MOST_DEVIATIONS * noise);
  });

  test('one that repeats after 160 chart mm would be noticed', () => {
    const repeating = tiledHead(seed, grid, maps.spacing);
    const { peak, lag, noise } = farCorrelation(surplusMap(repeating, askedAt), SIDE, FROM_CELLS);
    expect(peak).toBeGreaterThan(5 * MOST_DEVIATIONS * noise);
    expect(lag.map(Math.abs).sort()).toEqual([0, 160]);
  });
});
