import { describe, expect, test } from 'vitest';
import { createDesignMaps } from '../density/index.ts';
import { type DotField, fieldFromBuffer, fieldToBuffer } from '../format/index.ts';
import { moveAnchor } from '../hairline/index.ts';
import { densityForSpacing } from '../sampling/index.ts';
import { sampleGrid } from '../surface/index.ts';
import { type Case, defaultCase } from '../treatment/index.ts';
import { createDotField, createFieldCache, markSessionDone, warmUp } from './index.ts';

const SEEDS = ['stubble', 'second seed', ''];
const cache = createFieldCache();
const fieldOf = (kase: Case) => createDotField(kase, cache);
/** Every byte of a field as text: matchers compare texts a thousand times faster than arrays. */
const bytesOf = (field: DotField) => Buffer.from(fieldToBuffer(field)).toString('latin1');
const sessionOf = (field: DotField, i: number) => field.groups[field.group[i]].session ?? -1;

/** Every dot's place and look, sorted, as one text. */
function dotsBy(field: DotField, keep: (i: number) => boolean): string {
  const found: string[] = [];
  for (let i = 0; i < field.count; i++) {
    if (!keep(i)) continue;
    found.push(
      [
        field.u[i],
        field.v[i],
        field.spacingMm[i],
        field.group[i],
        field.widthMm[i],
        field.contrast[i],
        field.retention[i],
      ].join(),
    );
  }
  return found.sort().join('\n');
}

/** Smallest of chart distance ÷ min(spacing) over all pairs among some dots, by buckets: at 1 or above nothing is too close. */
function tightestPair(
  field: DotField,
  surfaceScale: (u: number, v: number) => number,
  among: (i: number) => boolean,
): number {
  const side = 4;
  const across = 1024 / side;
  const buckets: number[][] = Array.from({ length: across * across }, () => []);
  const chart = field.spacingMm.map((mm, i) => mm / surfaceScale(field.u[i], field.v[i]));
  let tightest = Infinity;
  for (let i = 0; i < field.count; i++) {
    if (!among(i)) continue;
    const home = Math.floor((field.v[i] + 512) / side) * across + Math.floor((field.u[i] + 512) / side);
    for (const row of [-across, 0, across]) {
      for (const column of [-1, 0, 1]) {
        for (const j of buckets[home + row + column]) {
          const [du, dv] = [field.u[i] - field.u[j], field.v[i] - field.v[j]];
          tightest = Math.min(tightest, Math.sqrt(du * du + dv * dv) / Math.min(chart[i], chart[j]));
        }
      }
    }
    buckets[home].push(i);
  }
  return tightest;
}

describe.each(SEEDS)('the dot field (seed "%s")', (seed) => {
  const kase = defaultCase(seed);
  const field = fieldOf(kase);
  const { grid, zones, wave } = cache.ground(kase.head, seed);
  const scale = (u: number, v: number) => sampleGrid(grid, grid.scale, u, v);

  test('is the same bytes again, from an empty cache too, and survives its buffer', () => {
    expect(bytesOf(createDotField(kase, createFieldCache())) === bytesOf(field)).toBe(true);
    const read = fieldFromBuffer(fieldToBuffer(field));
    expect(read.ok && bytesOf(read.value) === bytesOf(field)).toBe(true);
  });

  test('never puts two dots closer than the finer one’s spacing', () => {
    expect(tightestPair(field, scale, () => true)).toBeGreaterThan(1 - 1e-5);
  });

  test('has the density that was asked for, within 5 %, in every zone of 400 dots or more', () => {
    const maps = createDesignMaps(kase.treatment, { grid, zones, wave });
    const asked = new Map<string, number>();
    const got = new Map<string, number>();
    const zoneOf = (u: number, v: number) => {
      const d = sampleGrid(grid, maps.distanceMm, u, v);
      return d < 4 ? null : `${Math.floor(u / 40)},${Math.floor(v / 40)},${d > 16}`;
    };
    const step = 0.5;
    for (let u = -grid.surface.extentU; u < grid.surface.extentU; u += step) {
      for (let v = -grid.surface.extentV; v < grid.surface.extentV; v += step) {
        const zone = grid.surface.contains(u, v) ? zoneOf(u, v) : null;
        if (zone === null) continue;
        const areaCm2 = (step * scale(u, v)) ** 2 / 100;
        asked.set(
          zone,
          (asked.get(zone) ?? 0) +
            areaCm2 * densityForSpacing(sampleGrid(grid, maps.spacing, u, v) * scale(u, v)),
        );
      }
    }
    for (let i = 0; i < field.count; i++) {
      const zone = zoneOf(field.u[i], field.v[i]);
      if (zone !== null) got.set(zone, (got.get(zone) ?? 0) + 1);
    }
    let checked = 0;
    for (const [zone, count] of asked) {
      if (count < 400) continue;
      expect(
        Math.abs((got.get(zone) ?? 0) / count - 1),
        `zone ${zone} of ${count.toFixed(0)} dots`,
      ).toBeLessThan(0.05);
      checked++;
    }
    expect(checked).toBeGreaterThan(30);
  });

  test('sessions reach 30, 70 and 100 % of the dots, each evenly spaced by itself', () => {
    const counts = [0, 0, 0];
    for (let i = 0; i < field.count; i++) counts[sessionOf(field, i)]++;
    expect(counts[0] / field.count).toBeCloseTo(0.3, 1);
    expect((counts[0] + counts[1]) / field.count).toBeCloseTo(0.7, 1);
    // A session at 30 % of the density has 1 / sqrt(0.3) times the spacing, and keeps it.
    expect(tightestPair(field, scale, (i) => sessionOf(field, i) === 0)).toBeGreaterThan(
      0.999 / Math.sqrt(0.3),
    );
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
    const right = (one: DotField) => dotsBy(one, (i) => one.u[i] < 0);
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
    const crown = (one: DotField) => dotsBy(one, (i) => one.v[i] < 60);
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
  const kase = defaultCase('done');
  const planned = fieldOf(kase);
  const done: Case = { ...kase, treatment: markSessionDone(kase.treatment, planned, 0) };

  test('marking a session done changes no dot', () => {
    const after = fieldOf(done);
    expect(dotsBy(after, () => true) === dotsBy(planned, () => true)).toBe(true);
    expect(after.groups.map((group) => group.done)).toEqual([true, false, false]);
  });

  test('their dots stay to the byte when hairline, density, head and seed change, and later dots keep clear of them', () => {
    const edited = structuredClone(done);
    edited.treatment.seed = 'another';
    edited.head = { kind: 'head', semiAxesMm: [75, 90, 96] };
    edited.treatment.density.centrePerCm2 = 260;
    edited.treatment.hairline = moveAnchor(edited.treatment.hairline, 'midFrontal', {
      azimuthDeg: 0,
      elevationDeg: 38,
    });
    const after = fieldOf(edited);
    const first = (one: DotField) => dotsBy(one, (i) => sessionOf(one, i) === 0);
    expect(first(after) === first(planned)).toBe(true);
    const { grid } = cache.ground(edited.head, 'another');
    const scale = (u: number, v: number) => sampleGrid(grid, grid.scale, u, v);
    expect(tightestPair(after, scale, (i) => sessionOf(after, i) > 0)).toBeGreaterThan(1 - 1e-5);
    expect(after.count).toBeGreaterThan(0.85 * planned.count);
  });

  test('marking a session that is not there is a programmer error', () => {
    expect(() => markSessionDone(kase.treatment, planned, 3)).toThrow(/below 3, got 3/);
  });
});

test('warming up, and a field made while another is under way, change no byte', () => {
  const kase: Case = { ...defaultCase('warm'), head: { kind: 'patch', widthMm: 40, heightMm: 40 } };
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
    const field = fieldOf(kase);
    expect(field.count).toBeGreaterThan(4000);
    for (let i = 0; i < field.count; i++) {
      expect(Math.abs(field.u[i])).toBeLessThanOrEqual(40);
      expect(Math.abs(field.v[i])).toBeLessThanOrEqual(30);
    }
  });
});

describe('a damaged buffer', () => {
  const whole = fieldToBuffer(
    fieldOf({ ...defaultCase('buffer'), head: { kind: 'patch', widthMm: 20, heightMm: 20 } }),
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
