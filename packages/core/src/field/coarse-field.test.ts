import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../test/field-facts.ts';
import { cacheWithRanks, SEED } from '../../test/shared-ranks.ts';
import type { DotField } from '../format/index.ts';
import { countViolations } from '../quality/index.ts';
import { sampleGrid } from '../surface/index.ts';
import { type Case, defaultCase } from '../treatment/index.ts';
import {
  coarseDotField,
  createDotField,
  createFieldCache,
  type FieldCache,
  markSessionDone,
  settleDotField,
} from './index.ts';

const placesOf = ({ count, u, v }: DotField) => Array.from({ length: count }, (_, i) => `${u[i]},${v[i]}`);

/** All coarse fields of a case, until the exact one is there. */
function coarseFields(kase: Case, cache: FieldCache): DotField[] {
  const fields: DotField[] = [];
  for (let calls = 0; calls < 20; calls++) {
    const field = coarseDotField(kase, cache);
    if (!field) return fields;
    fields.push(field);
  }
  throw new Error('coarseDotField gave no end');
}

const shared = cacheWithRanks();

describe('coarse fields', () => {
  const kase = defaultCase(SEED);
  kase.treatment.events = [{ kind: 'touchUp', day: 500, area: null, share: 0.1, shade: 1 }];
  const exact = createDotField(kase, shared);
  const cache = createFieldCache();
  const coarse = coarseFields(kase, cache);

  test('come in a few steps, and each adds dots to the one before and moves none', () => {
    expect(coarse.length).toBeGreaterThan(1);
    expect(coarse.length).toBeLessThan(10);
    expect(coarse[0].count).toBeGreaterThan(5000);
    [...coarse.slice(1), exact].forEach((next, k) => {
      const later = new Set(placesOf(next));
      expect(next.count).toBeGreaterThan(coarse[k].count);
      expect(placesOf(coarse[k]).every((place) => later.has(place))).toBe(true);
    });
  });

  test('are followed by the exact field, the same to the byte as without them, and then no more', () => {
    expect(bytesOf(createDotField(kase, cache)) === bytesOf(exact)).toBe(true);
    expect(coarseDotField(kase, cache)).toBe(null);
    const raised = structuredClone(kase);
    raised.treatment.density.centrePerCm2 = 320;
    expect(coarseDotField(raised, cache)).toBe(null);
  });

  test('take up another seed in between, and lose nothing but time', () => {
    const fresh = createFieldCache();
    coarseDotField(kase, fresh);
    expect(coarseDotField(defaultCase('other'), fresh)?.count).toBeGreaterThan(5000);
    expect(bytesOf(createDotField(kase, fresh)) === bytesOf(exact)).toBe(true);
  });
});

test('around a session just marked done most dots are there at once, clear of the done ones, which are all there', () => {
  const kase = defaultCase(SEED);
  const settled = settleDotField(createDotField(kase, shared), kase, shared);
  const done = { ...kase, treatment: markSessionDone(kase.treatment, settled, 0) };
  const coarse = coarseFields(done, shared);
  const exact = createDotField(done, shared);
  const { grid } = shared.ground(kase.head, kase.treatment.seed);
  expect(coarse.length).toBeGreaterThan(1);
  for (const field of coarse) {
    expect(field.count).toBeGreaterThan(0.7 * exact.count);
    expect(field.count).toBeLessThan(1.05 * exact.count);
    const kept = (one: DotField) =>
      placesOf(one)
        .filter((_, i) => one.groups[one.group[i]].done)
        .join(' ');
    expect(kept(field) === kept(exact)).toBe(true);
    // A hair less: the spacing of each dot went through millimetres and back.
    const spacing = field.spacingMm.map(
      (mm, i) => (mm / sampleGrid(grid, grid.scale, field.u[i], field.v[i])) * (1 - 2e-6),
    );
    expect(countViolations({ count: field.count, x: field.u, y: field.v, spacing })).toBe(0);
  }
});
