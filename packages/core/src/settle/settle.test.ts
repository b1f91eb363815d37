import { describe, expect, it } from 'vitest';
import { fillGaps, findGaps, nextSession, touchUp } from '../gaps/index.ts';
import { countViolations, fieldQuality } from '../quality/index.ts';
import { createStream } from '../random/stream.ts';
import { buildRanks } from '../ranks/index.ts';
import { resample, sessionOf } from '../sampling/index.ts';
import { listPairs } from '../spacing/dot-pairs.ts';
import type { SpacedDots, SpacingMap } from '../spacing/index.ts';
import { settle } from './index.ts';

const ranks = buildRanks({ seed: 'settle', period: 96, minSpacing: 0.7 });
const SIDE = 40;
const NODES = 41;

function mapOf(spacingAt: (column: number, row: number) => number): SpacingMap {
  const spacing = Float32Array.from({ length: NODES * NODES }, (_, i) =>
    spacingAt(i % NODES, Math.floor(i / NODES)),
  );
  return { originX: 3, originY: -11, cell: SIDE / (NODES - 1), columns: NODES, rows: NODES, spacing };
}

function hardMap(kind: string, seed: number): SpacingMap {
  const stream = createStream([seed, 0, 0, 1]);
  const low = 0.72 + 0.2 * stream.unit();
  if (kind === 'checkerboard') return mapOf((c, r) => (((c >> 2) + (r >> 2)) % 2 ? low : 4 * low));
  if (kind === 'noise') return mapOf(() => low * (1 + 3 * stream.unit()));
  if (kind === 'step') return mapOf((c) => (c < 20 ? low : 4 * low));
  return mapOf((c) => low * (1 + (3 * c) / NODES));
}

describe('settling', () => {
  for (const kind of ['gradient', 'step', 'checkerboard', 'noise']) {
    for (const seed of [11, 12]) {
      it(`breaks no spacing (${kind}, seed ${seed})`, () => {
        const dots = resample(ranks, hardMap(kind, seed));
        const settled = { ...dots, ...settle(dots, { steps: 5 }) };
        expect(bruteViolations(settled)).toBe(0);
        expect(countViolations(settled)).toBe(0);
      });
    }
  }

  it('lowers the low frequencies and closes the gaps', () => {
    const dots = resample(
      ranks,
      mapOf(() => 0.72),
    );
    const options = { square: { x: 5, y: -9, side: 36 }, spacingAt: () => 0.72, probes: 4000 };
    const before = fieldQuality(dots, options);
    const after = fieldQuality({ ...dots, ...settle(dots) }, options);
    expect(after.spectrum.lf50).toBeLessThan(0.03);
    expect(after.spectrum.lf50).toBeLessThan(before.spectrum.lf50 / 2);
    expect(after.gapRate).toBeLessThan(0.0015);
  });

  it('leaves frozen dots and dots at the edge of the region where they may be', () => {
    const dots = resample(
      ranks,
      mapOf(() => 0.9),
    );
    const isInside = (x: number, y: number) => (x - 23) ** 2 + (y - 9) ** 2 < 15 ** 2;
    const frozen = Uint8Array.from({ length: dots.count }, (_, i) => (i % 3 === 0 ? 1 : 0));
    const { x, y } = settle(dots, { frozen, isInside });
    let movedDots = 0;
    for (let i = 0; i < dots.count; i++) {
      const moved = x[i] !== dots.x[i] || y[i] !== dots.y[i];
      if (moved) movedDots++;
      if (frozen[i]) expect(moved).toBe(false);
      if (moved) expect(isInside(x[i], y[i])).toBe(true);
    }
    expect(movedDots).toBeGreaterThan(100);
  });

  it('does not notice a change farther than 12 spacings away', () => {
    const map = mapOf(() => 0.75);
    const edited = { ...map, spacing: map.spacing.slice() };
    for (let c = 0; c < 5; c++) edited.spacing[10 * NODES + c] = 2;
    const far = (m: SpacingMap) => {
      const dots = resample(ranks, m);
      const { x, y } = settle(dots, { steps: 5 });
      return [...x.keys()].filter((i) => dots.x[i] > 3 + 5 + 12 * 2).map((i) => `${x[i]},${y[i]}`);
    };
    expect(far(map).length).toBeGreaterThan(100);
    expect(far(edited)).toEqual(far(map));
  });

  it('refuses steps, flags and spacings that make no sense', () => {
    const dots = resample(
      ranks,
      mapOf(() => 2),
    );
    expect(() => settle(dots, { steps: 6 })).toThrow('got 6');
    expect(() => settle(dots, { frozen: new Uint8Array(1) })).toThrow('got 1');
    expect(() => settle({ ...dots, spacing: dots.spacing.map(() => Number.NaN) })).toThrow('got NaN');
  });
});

describe('pairs of dots', () => {
  it('agree with brute force over mixed spacings (seed 5), each pair once', () => {
    const dots = resample(ranks, hardMap('noise', 5));
    const { order, start, other } = listPairs(dots, 2.17);
    const found: string[] = [];
    for (let a = 0; a < dots.count; a++) {
      for (let k = start[a]; k < start[a + 1]; k++) found.push(pairName(order[a], order[other[k]]));
    }
    const wanted: string[] = [];
    for (let i = 0; i < dots.count; i++) {
      for (let j = i + 1; j < dots.count; j++) {
        const reach = (2.17 / 2) * (dots.spacing[i] + dots.spacing[j]);
        const d2 = (dots.x[i] - dots.x[j]) ** 2 + (dots.y[i] - dots.y[j]) ** 2;
        if (d2 < reach * reach) wanted.push(pairName(i, j));
      }
    }
    expect(wanted.length).toBeGreaterThan(2 * dots.count);
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('do not list two frozen dots', () => {
    const dots = resample(ranks, hardMap('gradient', 6));
    const frozen = Uint8Array.from({ length: dots.count }, (_, i) => i % 2);
    const all = listPairs(dots, 2);
    const { order, start, other } = listPairs(dots, 2, frozen);
    let left = 0;
    for (let a = 0; a < dots.count; a++) {
      for (let k = all.start[a]; k < all.start[a + 1]; k++) {
        if (frozen[all.order[a]] && frozen[all.order[all.other[k]]]) left++;
      }
      for (let k = start[a]; k < start[a + 1]; k++)
        expect(frozen[order[a]] & frozen[order[other[k]]]).toBe(0);
    }
    expect(other.length).toBe(all.other.length - left);
  });
});

function pairName(i: number, j: number): string {
  return `${Math.min(i, j)} ${Math.max(i, j)}`;
}

describe('sessions and touch-ups', () => {
  it('follow nested thresholds of the rank', () => {
    expect([...sessionOf([0, 0.3, 0.31, 0.7, 0.99])]).toEqual([0, 0, 1, 1, 2]);
    expect(() => sessionOf([0], [0.5, 0.4, 1])).toThrow('got 0.4');
    expect(() => sessionOf([0], [0.5])).toThrow('got 0.5');
  });

  it('fill the gaps of a frozen session without coming too near to it or to a hair', () => {
    const first = resample(
      ranks,
      mapOf(() => 1.4),
    );
    const frozen = { ...first, ...settle(first) };
    const obstacles = {
      count: 1,
      x: Float32Array.of(20),
      y: Float32Array.of(5),
      spacing: Float32Array.of(3),
    };
    const fresh = nextSession(
      ranks,
      mapOf(() => 0.8),
      { frozen, obstacles },
    );
    expect(fresh.count).toBeGreaterThan(first.count);
    for (let i = 0; i < fresh.count; i++) {
      expect(nearest(fresh, i, frozen)).toBeGreaterThan(0.8);
      expect(Math.hypot(fresh.x[i] - 20, fresh.y[i] - 5)).toBeGreaterThanOrEqual(3);
    }
    expect(bruteViolations(fresh)).toBe(0);
  });

  it('put a touch-up into the largest gaps of each block, as many as asked, and never on a dot', () => {
    const dots = resample(
      ranks,
      mapOf(() => 0.9),
    );
    const options = { share: 0.2, key: 5, spacingAt: () => 0.9, leastAt: () => 0.45 };
    const { dots: fresh, asked } = touchUp(dots, options);
    expect(asked / dots.count).toBeCloseTo(0.2, 1);
    expect(fresh.count).toBeGreaterThan(0.97 * asked);
    for (let i = 0; i < fresh.count; i++) {
      expect(nearest(fresh, i, dots)).toBeGreaterThanOrEqual(0.45);
      const others = { ...fresh, x: fresh.x.map((x, j) => (j === i ? Infinity : x)) };
      expect(nearest(fresh, i, others)).toBeGreaterThanOrEqual(0.45);
    }
    const sizes = Float64Array.from(fresh.x, (_, i) => nearest(fresh, i, dots)).sort();
    const gaps = findGaps(dots, () => 0.45).map(({ radius }) => radius);
    gaps.sort((a, b) => a - b);
    expect(sizes[sizes.length >> 1]).toBeGreaterThan(gaps[gaps.length >> 1]);
    expect(() => touchUp(dots, { ...options, share: 0 })).toThrow('(0, 1], got 0');
  });

  it('a touch-up far away is the same whatever is done to the dots here', () => {
    const dots = resample(
      ranks,
      mapOf(() => 0.72),
    );
    const options = { share: 0.3, key: 9, spacingAt: () => 0.72, leastAt: () => 0.36 };
    const x0 = 3 + SIDE;
    const cut = Float32Array.from(dots.x, (x) => (x > x0 - 4 ? x + 200 : x));
    const far = (x: Float32Array) => {
      const { dots: fresh } = touchUp({ ...dots, x }, options);
      return [...fresh.x]
        .map((u, i) => `${u},${fresh.y[i]}`)
        .filter((_, i) => fresh.x[i] < x0 - 4 - 24)
        .sort();
    };
    expect(far(cut).length).toBeGreaterThan(20);
    expect(far(cut)).toEqual(far(dots.x));
  });

  it('have nothing to fill between fewer than three dots', () => {
    const two = {
      count: 2,
      x: Float32Array.of(0, 9),
      y: Float32Array.of(0, 0),
      spacing: Float32Array.of(1, 1),
    };
    expect(fillGaps(two, { spacingAt: () => 1 }).count).toBe(0);
  });
});

function nearest(dots: SpacedDots, i: number, others: SpacedDots): number {
  let best = Infinity;
  for (let j = 0; j < others.count; j++) {
    best = Math.min(best, Math.hypot(dots.x[i] - others.x[j], dots.y[i] - others.y[j]));
  }
  return best;
}

function bruteViolations({ count, x, y, spacing }: SpacedDots): number {
  let bad = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const r = Math.min(spacing[i], spacing[j]) - 1e-6;
      if ((x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2 < r * r) bad++;
    }
  }
  return bad;
}
