import { describe, expect, test } from 'vitest';
import { dotsWhere } from '../../test/field-facts.ts';
import { cacheWithRanks, SEEDS } from '../../test/shared-ranks.ts';
import { moveAnchor } from '../hairline/index.ts';
import { countViolations, fieldQuality } from '../quality/index.ts';
import { sampleGrid } from '../surface/index.ts';
import { type Case, defaultCase } from '../treatment/index.ts';
import { createDotField, createFieldCache, markSessionDone, settleDotField } from './index.ts';

describe.each(SEEDS)('the settled field (seed "%s")', (seed) => {
  const cache = cacheWithRanks();
  const kase = defaultCase(seed);
  const ranked = createDotField(kase, cache);
  const settled = settleDotField(ranked, kase, cache);
  const { grid } = cache.ground(kase.head, seed);
  const chartSpacing = ranked.spacingMm.map(
    (mm, i) => mm / sampleGrid(grid, grid.scale, ranked.u[i], ranked.v[i]),
  );

  test('breaks no spacing, keeps every dot’s look, rank and session, and is the same again', () => {
    const dots = { count: settled.count, x: settled.u, y: settled.v, spacing: chartSpacing };
    expect(countViolations(dots)).toBe(0);
    for (const name of ['spacingMm', 'rank', 'group', 'widthMm', 'contrast', 'retention'] as const) {
      expect(settled[name] === ranked[name]).toBe(true);
    }
    const again = settleDotField(ranked, kase, createFieldCache());
    expect(Buffer.compare(Buffer.from(again.u.buffer), Buffer.from(settled.u.buffer))).toBe(0);
  });

  test('is bluer on the crown than the ranked one, where density is even', () => {
    const square = { x: -22, y: -22, side: 44 };
    const lowFrequencies = (u: Float32Array, v: Float32Array) =>
      fieldQuality({ count: settled.count, x: u, y: v, spacing: chartSpacing }, { square }).spectrum.lf50;
    expect(lowFrequencies(settled.u, settled.v)).toBeLessThan(0.6 * lowFrequencies(ranked.u, ranked.v));
  });

  test('an edit at the front moves no settled dot beyond 12 spacings and 25 mm', () => {
    const edited = structuredClone(kase);
    edited.treatment.hairline = moveAnchor(edited.treatment.hairline, 'midFrontal', {
      azimuthDeg: 0,
      elevationDeg: 43,
    });
    const after = settleDotField(createDotField(edited, cache), edited, cache);
    const crown = (field: typeof settled) => dotsWhere(field, (i) => field.v[i] < 20);
    expect(crown(after) === crown(settled)).toBe(true);
  });

  test('leaves the dots of done sessions where they are, to the byte', () => {
    // On a piece of skin: around the done dots of a head a field costs seconds.
    const flat: Case = { ...kase, head: { kind: 'patch', widthMm: 40, heightMm: 30 } };
    const planned = settleDotField(createDotField(flat, cache), flat, cache);
    const done = { ...flat, treatment: markSessionDone(flat.treatment, planned, 0) };
    const after = settleDotField(createDotField(done, cache), done, cache);
    const firstOf = (field: typeof settled) =>
      dotsWhere(field, (i) => field.groups[field.group[i]].session === 0);
    expect(firstOf(planned).length).toBeGreaterThan(0);
    expect(firstOf(after) === firstOf(planned)).toBe(true);
  });
});
