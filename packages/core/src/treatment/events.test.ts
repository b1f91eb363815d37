import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeErrors } from '../format/index.ts';
import { dateAfter, daysBetween, defaultTreatment, MAX_SESSIONS, parseTreatment } from './index.ts';

const laser = { kind: 'laser', day: 400, area: null, remains: 0.2 };
const touchUp = { kind: 'touchUp', day: 900, area: null, share: 0.15, shade: 1 };

function errorOf(changes: object): string {
  const result = parseTreatment({ ...defaultTreatment(), ...changes });
  return result.ok ? 'no error' : describeErrors(result.errors);
}

describe('the calendar of events', () => {
  test('a treatment from before there were events still opens, with none', () => {
    const old = structuredClone(defaultTreatment()) as Partial<ReturnType<typeof defaultTreatment>>;
    delete old.events;
    delete old.startDate;
    const { dilution, depthMm } = defaultTreatment().pigment;
    const { sun, skin } = defaultTreatment().care;
    expect(parseTreatment({ ...old, pigment: { dilution, depthMm }, care: { sun, skin } })).toEqual({
      ok: true,
      value: defaultTreatment(),
    });
  });

  test('touch-ups and laser sessions survive reading unchanged, each for all or for an area', () => {
    const events = [
      laser,
      { ...laser, day: 430, area: 'main' },
      { ...touchUp, pigment: 'temporary' },
      touchUp,
    ];
    events[3] = { ...touchUp, day: 950 };
    const result = parseTreatment({ ...defaultTreatment(), events });
    expect(result.ok && result.value.events).toEqual(events);
  });

  test.each([
    ['out of order', { events: [touchUp, laser] }, /At events\.1\.day: .*day 400, before event 1 on day 900/],
    ['two on one day', { events: [laser, { ...touchUp, day: 400 }] }, /At events\.1\.day: .*as event 1/],
    ['before day 0', { events: [{ ...laser, day: -1 }] }, /At events\.0\.day: expected 0 to 3650, got -1/],
    [
      'a day that is none',
      { events: [{ ...laser, day: '2026-02-30' }] },
      /At events\.0\.day: expected a number/,
    ],
    ['a day that is not a number', { events: [{ ...laser, day: Number.NaN }] }, /At events\.0\.day: /],
    [
      'another kind',
      { events: [{ ...laser, kind: 'magic' }] },
      /At events\.0\.kind: expected a touch-up or a laser/,
    ],
    [
      '60 events',
      { events: Array.from({ length: 60 }, (_, i) => ({ ...laser, day: i })) },
      /At events: .*at most 16 events, got 60/,
    ],
    [
      '60 sessions',
      { sessions: sessionsOf(60) },
      new RegExp(`At sessions: expected at most ${MAX_SESSIONS}`),
    ],
    ['two sessions on one day', { sessions: sessionsOf(2, 0) }, /At sessions\.1\.day: session 2 is on day 0/],
    ['sessions out of order', { sessions: sessionsOf(2, -3) }, /At sessions\.1\.day/],
    ['a date that does not exist', { startDate: '2026-02-30' }, /At startDate: .*got "2026-02-30"/],
    ['a date that is no date', { startDate: 'soon' }, /At startDate: expected a date such as/],
    ['a date of another type', { startDate: 20260314 }, /At startDate: expected a date/],
  ])('%s is refused with its path', (_name, changes, words) => {
    const before = JSON.stringify(changes);
    expect(errorOf(changes)).toMatch(words);
    expect(JSON.stringify(changes)).toBe(before);
  });

  test('two on one day in different areas are fine', () => {
    const events = [
      { ...laser, area: 'a' },
      { ...touchUp, day: 400, area: 'b' },
    ];
    expect(errorOf({ events })).toBe('no error');
  });
});

describe('dates', () => {
  test('leap days and turns of the year are where they belong', () => {
    expect(dateAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(dateAfter('2026-02-28', 1)).toBe('2026-03-01');
    expect(dateAfter('2026-12-31', 1.7)).toBe('2027-01-01');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(dateAfter('2026-13-01', 1)).toBeNull();
  });

  test('agree with the calendar of the language for any day of four centuries', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -80_000, max: 80_000 }),
        fc.integer({ min: 0, max: 5000 }),
        (start, days) => {
          const date = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
          expect(dateAfter(date(start), days)).toBe(date(start + days));
          expect(daysBetween(date(start), date(start + days))).toBe(days);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});

/** So many sessions, `gap` days apart. */
function sessionsOf(count: number, gap = 10) {
  return Array.from({ length: count }, (_, i) => ({
    day: Math.max(0, 50 * Number(gap < 0) + i * gap),
    share: (i + 1) / count,
    shade: 1,
    done: null,
  }));
}
