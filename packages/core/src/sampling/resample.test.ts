import { describe, expect, it } from 'vitest';
import { createStream } from '../random/stream.ts';
import { buildRanks, createRankBuilder } from '../ranks/build-ranks.ts';
import { type SpacingMap, valueAt } from '../spacing/spacing-map.ts';
import { resample } from './resample.ts';

const ranks = buildRanks({ seed: 'tests', period: 128, minSpacing: 0.6 });

describe('the rank field', () => {
  it('gives no dot a t above its distance to any dot that ranks before it', () => {
    const small = buildRanks({ seed: 'oracle', period: 32, minSpacing: 0.8 });
    const order = [...small.t.keys()].sort((a, b) => small.t[b] - small.t[a]);
    let nearer = 0;
    for (let k = 1; k < order.length; k++) {
      const j = order[k];
      for (let e = 0; e < k; e++) if (torusDistance(small, order[e], j) < small.t[j]) nearer++;
    }
    expect(order.length).toBeGreaterThan(500);
    expect(nearer).toBe(0);
  });

  it('keeps earlier dots when it is deepened', () => {
    const builder = createRankBuilder({ seed: 'deepen', period: 64, minSpacing: 0.5 });
    while (builder.depth > 1) builder.step();
    const coarse = builder.field();
    const depth = builder.depth;
    while (!builder.done) builder.step();
    const deep = builder.field();
    const key = (f: typeof deep, i: number) => `${f.x[i]},${f.y[i]},${f.t[i]}`;
    const wanted = [...deep.t.keys()].filter((i) => deep.t[i] >= depth).map((i) => key(deep, i));
    expect([...coarse.t.keys()].map((i) => key(coarse, i))).toEqual(wanted);
  });

  it('is the same, bit for bit, where only a part of it is built', () => {
    const options = { seed: 'part', period: 128, minSpacing: 0.6 };
    const full = buildRanks(options);
    const near = (x: number, y: number, d: number) => (x - 60) ** 2 + (y - 60) ** 2 < d * d;
    const minSpacingAt = (x: number, y: number) => (near(x, y, 30) ? 0.6 : near(x, y, 50) ? 1.7 : Infinity);
    const part = buildRanks({ ...options, minSpacingAt });
    expect(part.x.length).toBeLessThan(full.x.length / 2);
    for (let k = 0; k < part.tileDepth.length; k++) {
      const kept: number[] = [];
      for (let i = full.tileStart[k]; i < full.tileStart[k + 1]; i++) {
        if (full.t[i] >= part.tileDepth[k]) kept.push(full.x[i], full.y[i], full.t[i]);
      }
      const got: number[] = [];
      for (let i = part.tileStart[k]; i < part.tileStart[k + 1]; i++)
        got.push(part.x[i], part.y[i], part.t[i]);
      expect(got).toEqual(kept);
    }
  });

  it('refuses options outside their intervals with what was expected and what came', () => {
    expect(() => buildRanks({ seed: '', period: 100, minSpacing: 1 })).toThrow('got 100');
    expect(() => buildRanks({ seed: '', period: 64, minSpacing: Number.NaN })).toThrow('got NaN');
    expect(() => buildRanks({ seed: '', period: 64, minSpacing: -1 })).toThrow('got -1');
  });
});

/** Maps that try the guarantee: r in [low, 4·low], of several shapes, placed off the tile grid. */
function trialMaps(seed: number, low: number, size = 48): Record<string, SpacingMap> {
  const stream = createStream([seed, 2, 3, 4]);
  const n = 33;
  const base = {
    originX: -size * stream.unit(),
    originY: 20 * stream.unit(),
    cell: size / (n - 1),
    columns: n,
    rows: n,
  };
  const from = (f: (c: number, r: number) => number) =>
    ({
      ...base,
      spacing: Float32Array.from({ length: n * n }, (_, i) => low * f(i % n, Math.floor(i / n))),
    }) as SpacingMap;
  return {
    uniform: from(() => 1.3),
    gradient: from((c) => 1 + (3 * c) / n),
    step: from((c) => (c < n / 2 ? 1 : 4)),
    checkerboard: from((c, r) => (((c >> 1) + (r >> 1)) % 2 ? 1 : 3)),
    noise: from(() => 1 + 3 * stream.unit()),
    holes: from((c, r) => ((c * 7 + r * 3) % 11 === 0 ? Infinity : 1.1)),
  };
}

describe('a re-sampled field', () => {
  for (const seed of [1, 2, 3]) {
    for (const [name, map] of Object.entries(trialMaps(seed, 0.62))) {
      it(`keeps every pair at least the smaller spacing apart (${name}, seed ${seed})`, () => {
        const dots = resample(ranks, map);
        expect(dots.exhausted).toBeNull();
        expect(dots.count).toBeGreaterThan(100);
        expect(violations(dots)).toBe(0);
        const asked = dots.spacing.map((_, i) => valueAt(map, map.spacing, dots.x[i], dots.y[i]));
        expect(dots.spacing).toEqual(asked);
      });
    }
  }

  it('says when it runs out of ranks, and only where the region is', () => {
    const map = trialMaps(1, 0.3)['step'];
    expect(resample(ranks, map).exhausted?.asked).toBeCloseTo(0.3);
    const inside = Float32Array.from(map.spacing, (_, i) => (i % map.columns < 18 ? -9 : 9));
    expect(resample(ranks, { ...map, inside }).exhausted).toBeNull();
  });

  it('changes nothing away from an edit', () => {
    const map = trialMaps(4, 0.7)['gradient'];
    const edited = { ...map, spacing: map.spacing.slice() };
    const middle = 16 * map.columns + 16;
    edited.spacing[middle] = 5;
    const far = (x: number, y: number) =>
      Math.abs(x - map.originX - 16 * map.cell) > map.cell ||
      Math.abs(y - map.originY - 16 * map.cell) > map.cell;
    const kept = (m: SpacingMap) => {
      const d = resample(ranks, m);
      const result: number[] = [];
      for (let i = 0; i < d.count; i++)
        if (far(d.x[i], d.y[i])) result.push(d.x[i], d.y[i], d.spacing[i], d.rank[i]);
      return result;
    };
    expect(kept(edited)).toEqual(kept(map));
  });

  it('only adds dots as density rises, in the order of their ranks', () => {
    const dense = trialMaps(5, 0.62)['noise'];
    const share = 0.4;
    const sparse = { ...dense, spacing: dense.spacing.map((r) => r / Math.sqrt(share)) };
    const all = resample(ranks, dense);
    const few = new Set(resample(ranks, sparse).index);
    const byRank = new Set([...all.index].filter((_, i) => all.rank[i] <= share));
    // Float32 rounding may decide a dot on the threshold either way.
    const differing =
      [...few].filter((i) => !byRank.has(i)).length + [...byRank].filter((i) => !few.has(i)).length;
    expect(differing).toBeLessThanOrEqual(1);
  });

  it('jitters the edge by no more than the amplitude, the same way each time', () => {
    const base = trialMaps(6, 0.7)['uniform'];
    const inside = Float32Array.from(base.spacing, (_, i) => ((i % base.columns) - 16) * base.cell);
    const map = { ...base, inside, jitter: 2 };
    const dots = resample(ranks, map);
    let ragged = 0;
    for (let i = 0; i < dots.count; i++) {
      const d = valueAt(map, inside, dots.x[i], dots.y[i]);
      expect(d).toBeGreaterThan(-2);
      if (d < 0) ragged++;
    }
    expect(ragged).toBeGreaterThan(5);
    expect(resample(ranks, map).x).toEqual(dots.x);
  });
});

function torusDistance({ x, y, period }: typeof ranks, i: number, j: number): number {
  const dx = Math.abs(x[i] - x[j]);
  const dy = Math.abs(y[i] - y[j]);
  return Math.hypot(Math.min(dx, period - dx), Math.min(dy, period - dy));
}

/** Brute force: pairs nearer than the smaller of their spacings. */
function violations(dots: {
  count: number;
  x: Float32Array;
  y: Float32Array;
  spacing: Float32Array;
}): number {
  const { count, x, y, spacing } = dots;
  let bad = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const r = Math.min(spacing[i], spacing[j]) - 1e-6;
      if ((x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2 < r * r) bad++;
    }
  }
  return bad;
}
