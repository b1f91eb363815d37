import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultTreatment,
  PARAMETERS,
  PIGMENT_KINDS,
  parseTreatment,
  type Treatment,
} from '../treatment/index.ts';
import {
  claimMonths,
  explainForecast,
  forecast,
  forecastMicroblading,
  groupStates,
  isClaimReached,
  keyDays,
  LASTING_CLAIMS,
  MOST_MARK_CONTRAST,
  markStates,
  remainingColour,
} from './index.ts';

/** Any treatment whose pigment, care, sessions and events are within their ranges. */
const anyTreatment: fc.Arbitrary<Treatment> = fc
  .record({
    numbers: fc.record(
      Object.fromEntries(
        PARAMETERS.filter(({ group }) => group === 'care' || group === 'pigment').map((row) => [
          row.key,
          fc.double({ min: row.min, max: row.max, noNaN: true }),
        ]),
      ),
    ),
    kind: fc.constantFrom(...PIGMENT_KINDS),
    shades: fc.array(fc.double({ min: 0.3, max: 1.5, noNaN: true }), { minLength: 1, maxLength: 4 }),
    gap: fc.double({ min: 0.5, max: 60, noNaN: true }),
    events: fc.uniqueArray(
      fc.record({
        day: fc.integer({ min: 0, max: 3650 }),
        laser: fc.boolean(),
        share: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        area: fc.constantFrom(null, 'main', 'other'),
      }),
      { maxLength: 5, selector: ({ day }) => day },
    ),
  })
  .map(({ numbers, kind, shades, gap, events }) => {
    const treatment = structuredClone(defaultTreatment());
    for (const [key, value] of Object.entries(numbers)) {
      const [group, name] = key.split('.') as ['care' | 'pigment', never];
      treatment[group][name] = value as never;
    }
    treatment.pigment.kind = kind;
    treatment.sessions = shades.map((shade, i) => ({
      day: i * gap,
      share: (i + 1) / shades.length,
      shade,
      done: null,
    }));
    treatment.events = events
      .sort((a, b) => a.day - b.day)
      .map(({ day, laser, share, area }) =>
        laser
          ? { kind: 'laser', day, area, remains: share }
          : { kind: 'touchUp', day, area, share, shade: 1 },
      );
    return treatment;
  });

const anyDay = fc.double({ min: -10, max: 5000, noNaN: true });
const RUNS = { seed: 20257, numRuns: 150 } as const;
const groupsOf = ({ sessions, events }: Treatment) => [
  ...sessions.map((_, session) => ({ kind: 'session' as const, session })),
  ...events.flatMap(({ kind }, event) => (kind === 'touchUp' ? [{ kind, event }] : [])),
];

describe('any treatment (seed 20257)', () => {
  test('is one that a case can hold', () => {
    fc.assert(
      fc.property(anyTreatment, (treatment) => {
        expect(parseTreatment(treatment)).toEqual({ ok: true, value: treatment });
      }),
      RUNS,
    );
  });

  test('slow ≥ expected ≥ fast ≥ 0 on every day of the forecast', () => {
    fc.assert(
      fc.property(anyTreatment, (treatment) => {
        const { days, slow, expected, fast, touchUp } = forecast(treatment);
        const isOrdered = days.every(
          (day, i) =>
            (i === 0 || day > days[i - 1]) &&
            Number.isFinite(slow[i]) &&
            slow[i] >= expected[i] - 1e-12 &&
            expected[i] >= fast[i] - 1e-12 &&
            fast[i] >= 0,
        );
        expect(isOrdered).toBe(true);
        expect(touchUp.fastMonths ?? Infinity).toBeLessThanOrEqual(touchUp.expectedMonths ?? Infinity);
        expect(touchUp.expectedMonths ?? Infinity).toBeLessThanOrEqual(touchUp.slowMonths ?? Infinity);
      }),
      RUNS,
    );
  });

  test('colour is continuous in the day but for needles', () => {
    fc.assert(
      fc.property(anyTreatment, anyDay, (treatment, day) => {
        const step = 0.01;
        const needles = [...treatment.sessions, ...treatment.events.filter(({ kind }) => kind === 'touchUp')];
        fc.pre(needles.every((needle) => needle.day <= day || needle.day > day + step));
        const change = remainingColour(treatment, day + step) - remainingColour(treatment, day);
        expect(Math.abs(change)).toBeLessThan(0.01);
      }),
      { ...RUNS, numRuns: 600 },
    );
  });

  test('no mark is ever negative or darker than opaque, or without a width', () => {
    fc.assert(
      fc.property(
        anyTreatment,
        anyDay,
        fc.double({ min: 0.4, max: 1.8, noNaN: true }),
        (treatment, day, retention) => {
          const groups = groupsOf(treatment);
          const count = groups.length;
          const of = (value: number) => new Float32Array(count).fill(value);
          for (const pace of ['slow', 'expected', 'fast'] as const) {
            const table = groupStates(groups, treatment, day, { pace });
            expect(table.every(Number.isFinite)).toBe(true);
            const group = Uint16Array.from({ length: count }, (_, i) => i);
            const { widthMm, contrastRgb } = markStates(
              { count, group, widthMm: of(0.44), contrast: of(1.6), retention: of(retention) },
              table,
            );
            expect(contrastRgb.every((value) => value >= 0 && value <= Math.fround(MOST_MARK_CONTRAST))).toBe(
              true,
            );
            expect(widthMm.every((value) => value > 0 && value < 5)).toBe(true);
          }
        },
      ),
      RUNS,
    );
  });

  test('scrubbing back and forth gives the same bytes, and changes nothing', () => {
    fc.assert(
      fc.property(anyTreatment, fc.array(anyDay, { minLength: 2, maxLength: 6 }), (treatment, days) => {
        const before = JSON.stringify(treatment);
        const groups = groupsOf(treatment);
        const there = days.map((day) => groupStates(groups, treatment, day));
        const back = [...days].reverse().map((day) => groupStates(groups, treatment, day));
        expect(back.reverse()).toEqual(there);
        expect(JSON.stringify(treatment)).toBe(before);
      }),
      RUNS,
    );
  });

  test('is explained in whole sentences', () => {
    fc.assert(
      fc.property(anyTreatment, (treatment) => {
        const { headline, reasons } = explainForecast(treatment);
        for (const sentence of [headline, ...reasons]) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
        expect(headline).not.toMatch(/NaN|undefined|null/);
      }),
      RUNS,
    );
  });
});

describe('the published claims', () => {
  test('are seven', () => expect(LASTING_CLAIMS).toHaveLength(7));

  test.each(LASTING_CLAIMS.map((claim) => [claim.claim, claim] as const))(
    '"%s" is reached by its setting',
    (_name, claim) => {
      expect(isClaimReached(claim), `${claimMonths(claim)} months`).toBe(true);
    },
  );
});

describe('the forecast of the usual client', () => {
  const treatment = { ...defaultTreatment(), startDate: '2026-03-14' };

  test('half a year after healing a tenth is lost (Liu 2025), and twice that in a scar', () => {
    const lostIn = (area: string, from: Treatment) =>
      1 - remainingColour(from, 52 + 182.6, { area }) / remainingColour(from, 52, { area });
    expect(lostIn('main', treatment)).toBeGreaterThan(0.07);
    expect(lostIn('main', treatment)).toBeLessThan(0.13);
    const scarred = {
      ...treatment,
      areas: [...treatment.areas, { ...treatment.areas[0], id: 'scar', kind: 'futScar' as const }],
    };
    expect(lostIn('scar', scarred)).toBeGreaterThan(0.14);
    expect(lostIn('scar', scarred)).toBeLessThan(0.26);
  });

  test('tells its events with their dates, and reaches ten years', () => {
    const { events, days, expected } = forecast(treatment);
    expect(events.map(({ label, date }) => [label, date])).toEqual([
      ['Session 1', '2026-03-14'],
      ['Session 2', '2026-03-26'],
      ['Session 3', '2026-04-07'],
    ]);
    expect(days.at(-1)).toBe(3653);
    expect(expected.at(-1)).toBeGreaterThan(0.3);
    expect(keyDays(treatment).every(({ day }, i, all) => i === 0 || day >= all[i - 1].day)).toBe(true);
  });

  test('a touch-up lifts the colour, a laser takes it away', () => {
    const touched = {
      ...treatment,
      events: [{ kind: 'touchUp' as const, day: 1500, area: null, share: 0.3, shade: 1 }],
    };
    const cleared = {
      ...treatment,
      events: [{ kind: 'laser' as const, day: 1500, area: null, remains: 0.2 }],
    };
    expect(remainingColour(touched, 1600) - remainingColour(treatment, 1600)).toBeCloseTo(0.3, 1);
    expect(remainingColour(cleared, 1700) / remainingColour(treatment, 1700)).toBeCloseTo(0.2, 3);
  });

  test('an area that is not there is a programmer error', () => {
    expect(() => forecast(treatment, { area: 'nowhere' })).toThrow(/area of the treatment, got "nowhere"/);
  });

  test('strokes go in 12–18 months and grow wider, on the same days as the dots', () => {
    const { days } = forecast(treatment);
    const strokes = forecastMicroblading(treatment, days);
    expect(strokes.days).toBe(days);
    expect(strokes.gone.fastMonths).toBeGreaterThan(12);
    expect(strokes.gone.slowMonths).toBeLessThan(18);
    expect(strokes.widthMm.at(-1)!).toBeGreaterThan(2 * strokes.widthMm[60]);
    expect(strokes.slow.every((value, i) => value >= strokes.fast[i])).toBe(true);
  });
});
