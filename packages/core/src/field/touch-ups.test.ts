import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../test/field-facts.ts';
import { cacheWithRanks, SEED } from '../../test/shared-ranks.ts';
import { createArea } from '../areas/index.ts';
import { type DotField, fieldFromBuffer, fieldToBuffer } from '../format/index.ts';
import { createTouchUpMemory } from '../gaps/index.ts';
import { moveAnchor } from '../hairline/index.ts';
import { touchUpRisks } from '../review/index.ts';
import { createSurface } from '../surface/index.ts';
import {
  type Case,
  defaultCase,
  mainArea,
  type Obstacle,
  parseTreatment,
  type TreatmentEvent,
} from '../treatment/index.ts';
import { createDotField, markTouchUpDone, settleDotField } from './index.ts';

const cache = cacheWithRanks();
const kase = defaultCase(SEED);
kase.treatment.density = { centrePerCm2: 60, sidesPerCm2: 50 };
const touchUp = { kind: 'touchUp', day: 900, area: null, share: 0.15, shade: 1 } as const;
const withEvents = (...events: TreatmentEvent[]): Case => ({
  ...kase,
  treatment: { ...kase.treatment, events },
});
const fieldOf = (one: Case) => createDotField(one, cache);
const isFresh = (field: DotField, i: number) => field.groups[field.group[i]].kind === 'touchUp';
const freshPlaces = (field: DotField, keep: (v: number) => boolean = () => true) =>
  [...field.u]
    .map((u, i) => `${u},${field.v[i]},${field.widthMm[i]},${field.groups[field.group[i]].area}`)
    .filter((_, i) => isFresh(field, i) && keep(field.v[i]))
    .sort();

const plain = fieldOf(kase);
const touched = fieldOf(withEvents(touchUp));

describe('a touch-up', () => {
  test('adds its share of dots behind the old ones, moves none of them, and never lands on one', () => {
    expect((touched.count - plain.count) / plain.count).toBeCloseTo(0.15, 2);
    for (const name of ['u', 'v', 'widthMm', 'contrast', 'retention', 'group'] as const) {
      const start = touched[name].slice(0, plain.count);
      expect(Buffer.compare(Buffer.from(start.buffer), Buffer.from(plain[name].buffer)), name).toBe(0);
    }
    const surface = createSurface(kase.head);
    for (let i = plain.count; i < touched.count; i += 23) {
      let least = Infinity;
      for (let j = 0; j < touched.count; j++) {
        if (j === i) continue;
        least = Math.min(least, Math.hypot(touched.u[i] - touched.u[j], touched.v[i] - touched.v[j]));
      }
      const leastMm = least * surface.scaleAt(touched.u[i], touched.v[i]);
      expect(leastMm).toBeGreaterThan(kase.treatment.dots.widthMm / 2 - 0.01);
      expect(leastMm).toBeGreaterThanOrEqual(touched.spacingMm[i] * 0.99);
    }
  });

  test('is the same bytes again, from a cache without its field too, and survives its buffer', () => {
    // Whether without ranks too is asked of the coarse fields, with a touch-up.
    expect(bytesOf(createDotField(withEvents(touchUp), cacheWithRanks())) === bytesOf(touched)).toBe(true);
    const read = fieldFromBuffer(fieldToBuffer(touched));
    expect(read.ok && read.value.groups).toEqual(touched.groups);
    expect(read.ok && bytesOf(read.value) === bytesOf(touched)).toBe(true);
  });

  test('keeps its dots when its day or shade changes, and when a laser comes before it', () => {
    const moved = fieldOf(
      withEvents(
        { kind: 'laser', day: 300, area: null, remains: 0.2 },
        { ...touchUp, day: 1200, shade: 0.7, pigment: 'temporary' },
      ),
    );
    expect(freshPlaces(moved)).toEqual(freshPlaces(touched));
    expect(moved.groups.at(-1)).toEqual({ kind: 'touchUp', event: 1, area: 'main', done: false });
  });

  test('an edit at the front moves none of its dots on the crown', () => {
    const edited = withEvents(touchUp);
    edited.treatment = {
      ...edited.treatment,
      hairline: moveAnchor(edited.treatment.hairline, 'midFrontal', { azimuthDeg: 0, elevationDeg: 43 }),
    };
    const crown = (v: number) => v < 0;
    const after = freshPlaces(fieldOf(edited), crown);
    expect(after.length).toBeGreaterThan(500);
    expect(after).toEqual(freshPlaces(touched, crown));
    expect(freshPlaces(fieldOf(edited))).not.toEqual(freshPlaces(touched));
  });

  test('is the same bytes whatever its cache remembers: of other lines, shares, densities, obstacles', () => {
    const second = { ...touchUp, day: 1500, share: 0.3 };
    const [low, middle, high] = [40, 43, 46].map((elevationDeg) => ({
      ...kase.treatment,
      hairline: moveAnchor(kase.treatment.hairline, 'midFrontal', { azimuthDeg: 0, elevationDeg }),
      events: [touchUp, second],
    }));
    const mole: Obstacle = { kind: 'noGo', points: [{ azimuthDeg: 10, elevationDeg: 60 }], marginMm: 9 };
    const walk = [low, middle, high, { ...high, events: [{ ...touchUp, share: 0.03 }] }];
    walk.push({ ...high, density: { centrePerCm2: 90, sidesPerCm2: 110 } });
    walk.push({ ...high, obstacles: [mole] }, high, low);
    const forgetful = { ...cache, touchUp: createTouchUpMemory };
    for (const treatment of walk) {
      const input = { head: kase.head, treatment };
      expect(bytesOf(createDotField(input, cache)) === bytesOf(createDotField(input, forgetful))).toBe(true);
    }
  });

  test('that is done keeps its dots under every later edit, in the settled field too, and other dots keep off them', () => {
    const settled = settleDotField(touched, withEvents(touchUp), cache);
    const done = markTouchUpDone(withEvents(touchUp).treatment, settled, 0);
    expect(done.sessions.every(({ done: dots }) => dots !== null)).toBe(true);
    expect(parseTreatment(JSON.parse(JSON.stringify(done)))).toEqual({ ok: true, value: done });
    const later = { ...done, density: { centrePerCm2: 60, sidesPerCm2: 60 } };
    later.hairline = moveAnchor(done.hairline, 'midFrontal', { azimuthDeg: 0, elevationDeg: 48 });
    later.events = [...done.events, { ...touchUp, day: 1500 }];
    const again = settleDotField(createDotField({ head: kase.head, treatment: later }, cache), {
      head: kase.head,
      treatment: later,
    });
    const first = (field: DotField) =>
      [...field.u].flatMap((u, i) =>
        field.groups[field.group[i]].event === 0 ? [`${u},${field.v[i]},${field.widthMm[i]}`] : [],
      );
    expect(first(again).sort()).toEqual(first(settled).sort());
    expect(again.groups.find(({ event }) => event === 0)?.done).toBe(true);
    const read = fieldFromBuffer(fieldToBuffer(again));
    expect(read.ok && read.value.groups).toEqual(again.groups);
    expect(() => markTouchUpDone(done, settled, 1)).toThrow('index of a touch-up, got 1');
    const torn = parseTreatment({ ...done, events: [{ ...touchUp, done: 'torn' }] });
    expect(torn.ok || torn.errors[0]).toMatchObject({ path: 'events.0.done' });
  });

  test('for one area stays in it, and a second one finds gaps beside the first', () => {
    const areas = [mainArea(), createArea('crown', 'crown')];
    const treatment = { ...kase.treatment, areas };
    const one = { ...touchUp, area: 'crown' };
    const field = fieldOf({ ...kase, treatment: { ...treatment, events: [one, { ...touchUp, day: 1500 }] } });
    const counts = field.groups.map((_, g) =>
      field.group.reduce((sum, group) => sum + Number(group === g), 0),
    );
    const inCrown = field.groups.reduce(
      (sum, { kind, area }, g) => sum + (kind === 'session' && area === 'crown' ? counts[g] : 0),
      0,
    );
    expect(field.groups.slice(-3).map(({ event, area }) => [event, area])).toEqual([
      [0, 'crown'],
      [1, 'main'],
      [1, 'crown'],
    ]);
    const [first, main, crown] = counts.slice(-3);
    expect(first / inCrown).toBeCloseTo(0.15, 1);
    expect(crown / inCrown).toBeCloseTo(0.15, 1);
    expect(main).toBeGreaterThan(first);
    const places = freshPlaces(field);
    expect(new Set(places).size).toBe(places.length);
    const nowhere = fieldOf(withEvents({ ...touchUp, area: 'gone' }));
    expect(nowhere.count).toBe(plain.count);
  });

  test('goes into the gaps of the settled field, whose own dots it leaves where they are', () => {
    const settled = settleDotField(touched, withEvents(touchUp), cache);
    const before = settleDotField(plain, kase, cache);
    expect(
      Buffer.compare(Buffer.from(settled.u.slice(0, plain.count).buffer), Buffer.from(before.u.buffer)),
    ).toBe(0);
    expect((settled.count - plain.count) / plain.count).toBeCloseTo(0.15, 2);
  });

  test('tells how many more dots touch a neighbour, more for more dots and for denser fields', () => {
    const risk = (share: number, perCm2: number) => {
      const one = withEvents({ ...touchUp, share });
      one.treatment = { ...one.treatment, density: { centrePerCm2: perCm2, sidesPerCm2: perCm2 } };
      const [{ mergingBefore, mergingAfter, dots, healedDay }] = touchUpRisks(one, fieldOf(one));
      expect(dots).toBeGreaterThan(100);
      expect(healedDay).toBe(928);
      return mergingAfter - mergingBefore;
    };
    const [few, many, dense] = [risk(0.05, 120), risk(0.3, 120), risk(0.3, 200)];
    expect(few).toBeGreaterThanOrEqual(0);
    expect(many).toBeGreaterThan(few);
    expect(dense).toBeGreaterThan(many);
  });
});
