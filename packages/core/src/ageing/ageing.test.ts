import { describe, expect, test } from 'vitest';
import { defaultTreatment } from '../treatment/index.ts';
import {
  colourKept,
  GROUP_STATE_FLOATS,
  groupStates,
  healing,
  healingUnevenness,
  keptAfterLaser,
  keptFromShedding,
  redness,
  spreadMm2,
} from './index.ts';

const GROUPS = [0, 1, 2].map((session) => ({ kind: 'session' as const, session, done: false }));
const usual = { sun: 1, skin: 1, spf: 0, washing: 1, swimming: 1 };
const rowOf = (table: Float32Array, group: number) => [
  ...table.subarray(group * GROUP_STATE_FLOATS, (group + 1) * GROUP_STATE_FLOATS),
];

describe('healing', () => {
  test('is darkest and widest at the needle, dips near day 7, and is at its true colour from day 28', () => {
    expect(healing(0)).toEqual({ colour: 1.5, width: 1.3 });
    expect(healing(7.5).colour).toBeLessThan(0.85);
    expect(healing(28)).toEqual({ colour: 1, width: 1 });
    expect(healing(4000)).toEqual({ colour: 1, width: 1 });
  });

  test('is continuous: no step above 3 % in a tenth of a day', () => {
    for (let day = 0; day < 40; day += 0.1) {
      expect(Math.abs(healing(day + 0.1).colour - healing(day).colour)).toBeLessThan(0.03);
    }
  });
});

describe('what a fresh session does to the skin', () => {
  test('the skin around is red at once and calm after two weeks', () => {
    expect(redness(-0.1)).toBe(0);
    expect(redness(0)).toBe(1);
    expect(redness(4)).toBeLessThan(0.5);
    expect(redness(16)).toBe(0);
  });

  test('near day 7 the dots differ most, once healed as little as ever', () => {
    expect(healingUnevenness(7.5)).toBeGreaterThan(2);
    expect(healingUnevenness(0)).toBe(1);
    expect(healingUnevenness(28)).toBe(1);
    const spreadOn = (day: number) => {
      const row = rowOf(groupStates(GROUPS, defaultTreatment(), day), 0);
      const of = (retention: number) => row[1] * row[4] ** retention;
      return of(0.7) / of(1.3);
    };
    expect(spreadOn(7)).toBeGreaterThan(1.5);
    expect(spreadOn(60)).toBeLessThan(1.1);
  });

  test('early loss is 20 to 50 %, more for dots that hold less', () => {
    for (const retention of [0.6, 0.8, 1, 1.3, 1.6]) {
      const lost = 1 - 1 / healing(0).colour ** retention;
      expect(lost).toBeGreaterThan(0.2);
      expect(lost).toBeLessThan(0.5);
    }
  });
});

describe('depth', () => {
  test('too shallow is gone in weeks, the right depth stays', () => {
    expect(keptFromShedding(35, 0.06)).toBeLessThan(0.05);
    expect(keptFromShedding(35, 0.18)).toBe(1);
  });

  test('too deep runs out to a blotch more than three times as wide', () => {
    const widthAt = (depthMm: number) => {
      const treatment = defaultTreatment();
      const row = rowOf(
        groupStates(GROUPS, { ...treatment, pigment: { ...treatment.pigment, depthMm } }, 60),
        0,
      );
      return Math.hypot(0.44 * row[5], Math.sqrt(row[6]));
    };
    expect(widthAt(0.65) / widthAt(0.18)).toBeGreaterThan(3);
  });
});

describe('laser', () => {
  const session = { kind: 'laser', day: 0, area: null, remains: 0.2 } as const;
  const kept = (kind: 'carbon' | 'ironOxide', pace: 'slow' | 'expected' | 'fast') =>
    keptAfterLaser(session, 365, { kind, pace });

  test('leaves 5–37 % of black, and much more of iron oxide', () => {
    expect(kept('carbon', 'fast')).toBeCloseTo(0.05, 6);
    expect(kept('carbon', 'expected')).toBeCloseTo(0.2, 6);
    expect(kept('carbon', 'slow')).toBeCloseTo(0.37, 6);
    expect(kept('ironOxide', 'expected')).toBeGreaterThan(0.6);
  });

  test('for one area leaves the others alone, and concerns only what is there', () => {
    const treatment = { ...defaultTreatment(), events: [{ ...session, day: 18, area: 'main' }] };
    const groups = [
      { kind: 'session' as const, session: 0, area: 'main' },
      { kind: 'session' as const, session: 0, area: 'other' },
      { kind: 'session' as const, session: 2, area: 'main' },
    ];
    const [main, other, later] = groups.map((_, i) => rowOf(groupStates(groups, treatment, 200), i)[4]);
    expect(main / other).toBeCloseTo(0.2, 3);
    expect(later).toBeGreaterThan(0.8);
  });
});

describe('a touch-up', () => {
  test('is a group of its own, on its own clock', () => {
    const treatment = {
      ...defaultTreatment(),
      events: [{ kind: 'touchUp' as const, day: 900, area: null, share: 0.2, shade: 1 }],
    };
    const groups = [{ kind: 'touchUp' as const, event: 0 }];
    expect(rowOf(groupStates(groups, treatment, 899), 0)[3]).toBe(0);
    expect(rowOf(groupStates(groups, treatment, 900), 0)[4]).toBeCloseTo(1.5, 5);
    expect(() => groupStates([{ kind: 'touchUp', event: 1 }], treatment, 0)).toThrow(/event 1 .* got none/);
  });
});

describe('fading', () => {
  test('takes about a tenth in half a year (Liu 2025: 10 %) and 30 % in three years', () => {
    expect(colourKept(182.6, usual)).toBeCloseTo(0.888, 2);
    expect(colourKept(3 * 365.25, usual)).toBeCloseTo(0.7, 2);
  });

  test('never rises, and is faster with more sun or faster skin', () => {
    let before = 1;
    for (let day = 0; day < 3650; day += 10) {
      const kept = colourKept(day, usual);
      expect(kept).toBeLessThanOrEqual(before);
      expect(kept).toBeGreaterThan(0);
      expect(colourKept(day, { ...usual, sun: 1.6 })).toBeLessThanOrEqual(kept);
      expect(colourKept(day, { ...usual, sun: 0.7 })).toBeGreaterThanOrEqual(kept);
      before = kept;
    }
  });

  test('a scar loses about twice as much in half a year', () => {
    const lost = 1 - colourKept(182.6, usual);
    const inScar = 1 - colourKept(182.6, { ...usual, skin: 2 });
    expect(inScar / lost).toBeGreaterThan(1.4);
    expect(inScar / lost).toBeLessThan(2.2);
  });

  test('marks spread with the square root of time, five times as fast when too deep', () => {
    expect(spreadMm2(0, 0.18)).toBe(0);
    expect(spreadMm2(3652.5, 0.18)).toBeCloseTo(0.088, 6);
    const tenYears = (depthMm: number) => spreadMm2(3652.5 + 100, depthMm) - spreadMm2(100, depthMm);
    expect(tenYears(0.6) / tenYears(0.18)).toBeCloseTo(5, 4);
  });
});

describe('the state of the groups on a day', () => {
  const treatment = defaultTreatment();

  test('a session is not there before its day', () => {
    const table = groupStates(GROUPS, treatment, 13);
    expect(GROUPS.map((_, group) => rowOf(table, group)[3])).toEqual([1, 1, 0]);
    expect([...groupStates(GROUPS, treatment, -1)].filter((_, i) => i % GROUP_STATE_FLOATS === 3)).toEqual([
      0, 0, 0,
    ]);
  });

  test('the same day gives the same bytes, whatever was asked before', () => {
    const first = groupStates(GROUPS, treatment, 400);
    groupStates(GROUPS, treatment, 3650);
    expect(groupStates(GROUPS, treatment, 400)).toEqual(first);
  });

  test('black takes more red than blue away, and a first session is lighter', () => {
    const table = groupStates(GROUPS, treatment, 60);
    const [red, green, blue] = rowOf(table, 1);
    expect(red).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(blue);
    expect(rowOf(table, 0)[1]).toBeLessThan(green);
  });

  test('more water is lighter, deeper is lighter and wider, and nothing leaves [0, 1)', () => {
    const green = (pigment: Partial<typeof treatment.pigment>) =>
      rowOf(groupStates(GROUPS, { ...treatment, pigment: { ...treatment.pigment, ...pigment } }, 60), 2);
    for (const depthMm of [0.15, 0.18, 0.3, 0.45, 0.6, 0.65]) {
      let before = 1;
      for (const dilution of [4, 10, 22, 40, 60]) {
        const row = green({ dilution, depthMm });
        expect(row[1]).toBeLessThanOrEqual(before);
        expect(Math.min(row[0], row[1], row[2])).toBeGreaterThanOrEqual(0);
        expect(Math.max(row[0], row[1], row[2])).toBeLessThan(1);
        before = row[1];
      }
    }
    expect(green({ dilution: 22, depthMm: 0.6 })[1]).toBeLessThan(green({ dilution: 22, depthMm: 0.2 })[1]);
    expect(green({ dilution: 22, depthMm: 0.6 })[5]).toBeGreaterThan(
      green({ dilution: 22, depthMm: 0.2 })[5],
    );
  });

  test('a group of a session that the treatment lacks is a programmer error', () => {
    expect(() => groupStates([{ kind: 'session', session: 9, done: false }], treatment, 0)).toThrow(
      /below 3, got 9/,
    );
  });
});
