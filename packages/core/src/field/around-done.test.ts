import { describe, expect, test } from 'vitest';
import { bytesOf, densityByZone, dotsWhere, tightestPair, type ZoneOf } from '../../test/field-facts.ts';
import { cacheWithRanks, SEED } from '../../test/shared-ranks.ts';
import type { DotField } from '../format/index.ts';
import { moveAnchor } from '../hairline/index.ts';
import { type Case, defaultCase } from '../treatment/index.ts';
import { createDotField, createFieldCache, markSessionDone, settleDotField } from './index.ts';

const isDone = (field: DotField, i: number) => field.groups[field.group[i]].done;

/** Zones of 40 chart mm, 4 mm behind the line. */
const zoneOf: ZoneOf = (u, v, distanceMm) =>
  distanceMm < 4 ? null : `${Math.floor(u / 40)},${Math.floor(v / 40)}`;

/** One for all, whose cases stand around the dots of two sets of done sessions: ranks around each take seconds to build. */
const cache = cacheWithRanks();
const original = defaultCase('done');
const drawn = settleDotField(createDotField(original, cache), original, cache);

function edited(sessionsDone: number, edit: (kase: Case) => void): Case {
  const treatment = markSessionDone(original.treatment, drawn, sessionsDone - 1);
  const kase = structuredClone({ ...original, treatment });
  edit(kase);
  return kase;
}

const EDITS: Readonly<Record<string, Case>> = {
  'another seed after session 1': edited(1, (kase) => {
    kase.treatment.seed = 'another';
  }),
  'more density after session 2': edited(2, (kase) => {
    kase.treatment.density = { centrePerCm2: 260, sidesPerCm2: 210 };
  }),
  'half as much density again after session 2': edited(2, (kase) => {
    kase.treatment.density = { centrePerCm2: 315, sidesPerCm2: 255 };
  }),
  'another head, seed and density after session 1': edited(1, (kase) => {
    kase.treatment.seed = 'another';
    kase.treatment.density = { centrePerCm2: 260, sidesPerCm2: 210 };
    kase.head = { kind: 'head', semiAxesMm: [75, 90, 96] };
  }),
};

/** What the settled field keeps everywhere, and what the ranked one keeps while a hand drags: its radii go down in steps, too few for the even gaps of two sessions. */
const WITHIN = 0.05;
const DRAG_WITHIN: Readonly<Record<string, number>> = { 'more density after session 2': 0.1 };

describe.each(Object.entries(EDITS))('around done sessions: %s', (name, kase) => {
  const ranked = createDotField(kase, cache);
  const settled = settleDotField(ranked, kase, cache);

  test.each([
    ['settled', WITHIN, settled],
    ['while a hand drags', DRAG_WITHIN[name] ?? WITHIN, ranked],
  ])('%s, done and planned dots together have the density asked, within %d of it', (_when, within, field) => {
    const shares = densityByZone(field, kase, cache, zoneOf);
    expect(shares.length).toBeGreaterThan(30);
    expect(Math.max(...shares.map((share) => Math.abs(share - 1)))).toBeLessThan(within);
  });

  test('done dots stay to the byte, and no other stands too near to any', () => {
    const done = (field: DotField) => dotsWhere(field, (i) => isDone(field, i));
    expect(done(settled) === done(ranked)).toBe(true);
    const { grid } = cache.ground(kase.head, kase.treatment.seed);
    const tightest = (field: DotField) =>
      tightestPair(field, grid, (i, j) => !(isDone(field, i) && isDone(field, j)));
    expect(tightest(ranked)).toBeGreaterThan(1 - 1e-5);
    // Spacings are those of birth; λ has changed by up to half a per cent on the way.
    expect(tightest(settled)).toBeGreaterThan(0.995);
  });

  test('a drag of the hairline moves no dot of the crown, ranked or settled', () => {
    const dragged = structuredClone(kase);
    dragged.treatment.hairline = moveAnchor(dragged.treatment.hairline, 'midFrontal', {
      azimuthDeg: 0,
      elevationDeg: 43,
    });
    const crown = (field: DotField) => dotsWhere(field, (i) => field.v[i] < 20);
    const after = createDotField(dragged, cache);
    expect(crown(after) === crown(ranked)).toBe(true);
    expect(crown(settleDotField(after, dragged, cache)) === crown(settled)).toBe(true);
    expect(bytesOf(after) === bytesOf(ranked)).toBe(false);
  });
});

test('a field around done sessions is the same again, from an empty cache too', () => {
  // On a piece of skin: around the done dots of a head it costs seconds when nothing is remembered.
  const flat: Case = { ...defaultCase(SEED), head: { kind: 'patch', widthMm: 40, heightMm: 30 } };
  const planned = createDotField(flat, cache);
  const treatment = { ...markSessionDone(flat.treatment, planned, 0), seed: 'another' };
  const fields = [cache, createFieldCache()].map((one) => createDotField({ ...flat, treatment }, one));
  expect(isDone(fields[0], 0)).toBe(true);
  expect(bytesOf(fields[1]) === bytesOf(fields[0])).toBe(true);
});
