import { describe, expect, test } from 'vitest';
import { bytesOf, densityByZone, dotsWhere, tightestPair } from '../../test/field-facts.ts';
import { cacheWithRanks, SEED, SEEDS } from '../../test/shared-ranks.ts';
import { createDesignMaps } from '../density/index.ts';
import { type DotField, fieldFromBuffer, fieldToBuffer } from '../format/index.ts';
import { moveAnchor } from '../hairline/index.ts';
import { sampleGrid } from '../surface/index.ts';
import { type Case, defaultCase } from '../treatment/index.ts';
import { createDotField, createFieldCache, markSessionDone, warmUp } from './index.ts';

const sessionOf = (field: DotField, i: number) => field.groups[field.group[i]].session ?? -1;

describe.each(SEEDS)('the dot field (seed "%s")', (seed) => {
  const cache = cacheWithRanks();
  const fieldOf = (kase: Case) => createDotField(kase, cache);
  const kase = defaultCase(seed);
  const field = fieldOf(kase);
  const { grid, zones, wave } = cache.ground(kase.head, seed);

  test('is the same bytes again, from an empty cache too, and survives its buffer', () => {
    expect(bytesOf(createDotField(kase, createFieldCache())) === bytesOf(field)).toBe(true);
    const read = fieldFromBuffer(fieldToBuffer(field));
    expect(read.ok && bytesOf(read.value) === bytesOf(field)).toBe(true);
  });

  test('never puts two dots closer than the finer one’s spacing', () => {
    expect(tightestPair(field, grid)).toBeGreaterThan(1 - 1e-5);
  });

  test('has the density that was asked for, within 5 %, in every zone of 400 dots or more', () => {
    const shares = densityByZone(field, kase, cache, (u, v, distanceMm) =>
      distanceMm < 4 ? null : `${Math.floor(u / 40)},${Math.floor(v / 40)},${distanceMm > 16}`,
    );
    expect(shares.length).toBeGreaterThan(30);
    expect(Math.max(...shares.map((share) => Math.abs(share - 1)))).toBeLessThan(0.05);
  });

  test('sessions reach 30, 70 and 100 % of the dots, each evenly spaced by itself', () => {
    const counts = [0, 0, 0];
    for (let i = 0; i < field.count; i++) counts[sessionOf(field, i)]++;
    expect(counts[0] / field.count).toBeCloseTo(0.3, 1);
    expect((counts[0] + counts[1]) / field.count).toBeCloseTo(0.7, 1);
    // A session at 30 % of the density has 1 / sqrt(0.3) times the spacing, and keeps it.
    expect(
      tightestPair(field, grid, (i, j) => sessionOf(field, i) + sessionOf(field, j) === 0),
    ).toBeGreaterThan(0.999 / Math.sqrt(0.3));
  });

  test('an edit of one temple leaves every dot of the other side where it was, bit for bit', () => {
    const edited = structuredClone(kase);
    edited.treatment.hairline = moveAnchor(
      { ...edited.treatment.hairline, symmetric: false },
      'frontotemporalLeft',
      {
        azimuthDeg: 39,
        elevationDeg: 50,
      },
    );
    const after = fieldOf(edited);
    const right = (one: DotField) => dotsWhere(one, (i) => one.u[i] < 0);
    expect(right(after) === right(field)).toBe(true);
    expect(bytesOf(after) === bytesOf(field)).toBe(false);
  });

  test('an edit at the front leaves the crown as it is, and more density only adds dots', () => {
    const edited = structuredClone(kase);
    edited.treatment.hairline = moveAnchor(edited.treatment.hairline, 'midFrontal', {
      azimuthDeg: 0,
      elevationDeg: 47,
    });
    const after = fieldOf(edited);
    const crown = (one: DotField) => dotsWhere(one, (i) => one.v[i] < 60);
    expect(crown(after) === crown(field)).toBe(true);
    edited.treatment = structuredClone(kase.treatment);
    edited.treatment.density.centrePerCm2 += 40;
    edited.treatment.density.sidesPerCm2 += 40;
    const denser = fieldOf(edited);
    const places = new Set(Array.from({ length: denser.count }, (_, i) => `${denser.u[i]},${denser.v[i]}`));
    const lost = Array.from({ length: field.count }, (_, i) => i).filter(
      (i) => !places.has(`${field.u[i]},${field.v[i]}`),
    );
    // Sentinels are drawn by lot among candidates, of which a denser edge has more; nothing else may go.
    expect(lost.length).toBeLessThan(0.001 * field.count);
  });

  test('hairline dots are finer, lighter and sparser than those behind them', () => {
    const maps = createDesignMaps(kase.treatment, { grid, zones, wave });
    const mean = (column: Float32Array, keep: (d: number) => boolean) => {
      let [sum, count] = [0, 0];
      for (let i = 0; i < field.count; i++) {
        if (field.v[i] < 100 || Math.abs(field.u[i]) > 60) continue;
        if (!keep(sampleGrid(grid, maps.distanceMm, field.u[i], field.v[i]))) continue;
        sum += column[i];
        count++;
      }
      return sum / count;
    };
    const edge = (d: number) => d < 3;
    const full = (d: number) => d > 15;
    expect(mean(field.widthMm, edge) / mean(field.widthMm, full)).toBeLessThan(0.8);
    expect(mean(field.contrast, edge) / mean(field.contrast, full)).toBeLessThan(0.75);
    expect(mean(field.spacingMm, edge) / mean(field.spacingMm, full)).toBeGreaterThan(1.3);
  });
});

describe('done sessions', () => {
  const cache = cacheWithRanks();
  const fieldOf = (kase: Case) => createDotField(kase, cache);
  const kase = defaultCase(SEED);
  // Sparse, so that the ranks of another seed around them are soon built.
  kase.treatment.density = { centrePerCm2: 60, sidesPerCm2: 50 };
  const planned = fieldOf(kase);
  const done: Case = { ...kase, treatment: markSessionDone(kase.treatment, planned, 0) };

  test('marking a session done changes no dot', () => {
    const after = fieldOf(done);
    expect(dotsWhere(after, () => true) === dotsWhere(planned, () => true)).toBe(true);
    expect(after.groups.map((group) => group.done)).toEqual([true, false, false]);
  });

  test('their dots stay to the byte when hairline, density, head and seed change, and later dots keep clear of them', () => {
    const edited = structuredClone(done);
    edited.treatment.seed = 'another';
    edited.head = { kind: 'head', semiAxesMm: [75, 90, 96] };
    edited.treatment.density.centrePerCm2 = 90;
    edited.treatment.hairline = moveAnchor(edited.treatment.hairline, 'midFrontal', {
      azimuthDeg: 0,
      elevationDeg: 38,
    });
    const after = fieldOf(edited);
    const first = (one: DotField) => dotsWhere(one, (i) => sessionOf(one, i) === 0);
    expect(first(after) === first(planned)).toBe(true);
    const { grid } = cache.ground(edited.head, 'another');
    expect(
      tightestPair(after, grid, (i, j) => Math.min(sessionOf(after, i), sessionOf(after, j)) > 0),
    ).toBeGreaterThan(1 - 1e-5);
    expect(after.count).toBeGreaterThan(0.85 * planned.count);
  });

  test('marking a session that is not there is a programmer error', () => {
    expect(() => markSessionDone(kase.treatment, planned, 3)).toThrow(/below 3, got 3/);
  });
});

test('warming up, and a field made while another is under way, change no byte', () => {
  const kase: Case = { ...defaultCase('warm'), head: { kind: 'patch', widthMm: 24, heightMm: 24 } };
  const other: Case = { ...kase, treatment: { ...kase.treatment, seed: 'within' } };
  const expected = [kase, other].map((one) => bytesOf(createDotField(one, createFieldCache())));
  warmUp(kase);
  const own = createFieldCache();
  let within = '';
  const nested = {
    ...own,
    ranks: (...asked: Parameters<typeof own.ranks>) => {
      within = bytesOf(createDotField(other, own));
      return own.ranks(...asked);
    },
  };
  expect(bytesOf(createDotField(kase, nested)) === expected[0]).toBe(true);
  expect(within === expected[1]).toBe(true);
});

describe('a flat patch', () => {
  test('is filled with dots inside its border, fading toward it', () => {
    const kase: Case = { ...defaultCase('patch'), head: { kind: 'patch', widthMm: 80, heightMm: 60 } };
    kase.treatment.hairline.fadeMm = 8;
    const field = createDotField(kase);
    expect(field.count).toBeGreaterThan(4000);
    for (let i = 0; i < field.count; i++) {
      expect(Math.abs(field.u[i])).toBeLessThanOrEqual(40);
      expect(Math.abs(field.v[i])).toBeLessThanOrEqual(30);
    }
  });
});

describe('a damaged buffer', () => {
  const whole = fieldToBuffer(
    createDotField({ ...defaultCase('buffer'), head: { kind: 'patch', widthMm: 20, heightMm: 20 } }),
  );

  test('gives a sentence for every way to be damaged', () => {
    const words = (buffer: ArrayBuffer) => {
      const read = fieldFromBuffer(buffer);
      return read.ok ? 'read' : read.errors[0].message;
    };
    const changed = (change: (view: DataView) => void) => {
      const copy = whole.slice(0);
      change(new DataView(copy));
      return copy;
    };
    expect(words(whole)).toBe('read');
    expect(words(new ArrayBuffer(0))).toMatch(/cut short/);
    expect(words(whole.slice(0, 100))).toMatch(/damaged: expected \d+ bytes/);
    expect(words(changed((view) => view.setUint32(0, 7, true)))).toMatch(/not a field/);
    expect(words(changed((view) => view.setUint32(4, 9, true)))).toMatch(/format 9/);
    expect(words(changed((view) => view.setUint32(12, 0xffffffff, true)))).toMatch(/more than any head/);
    expect(words(changed((view) => view.setFloat32(32, Number.NaN, true)))).toMatch(/dot 2 of|dot 1 of/);
  });
});
