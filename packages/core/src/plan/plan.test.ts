import { describe, expect, test } from 'vitest';
import { cacheWithRanks, SEED } from '../../test/shared-ranks.ts';
import { createArea } from '../areas/index.ts';
import { createDotField } from '../field/index.ts';
import { type Case, defaultCase, mainArea, parameter } from '../treatment/index.ts';
import { dottedAreaCm2, matchStubble, planSheet, STUBBLE_MM, skinAreaCm2, stubbleLengthMm } from './index.ts';

const cache = cacheWithRanks();
const kase: Case = defaultCase(SEED);
kase.treatment.density = { centrePerCm2: 70, sidesPerCm2: 70 };
kase.treatment.areas = [mainArea(), createArea('futScar', 'scar')];
const field = createDotField(kase, cache);
const sheet = planSheet(kase, field, { startDate: '2026-02-20' });

describe('the plan', () => {
  test('counts every dot once, by area and by session', () => {
    const byArea = sheet.areas.reduce((sum, area) => sum + area.dots, 0);
    const bySession = sheet.sessions.reduce((sum, session) => sum + session.dots, 0);
    expect([byArea, bySession, sheet.dots]).toEqual([field.count, field.count, field.count]);
    for (const area of sheet.areas) expect(area.dotsBySession.reduce((a, b) => a + b, 0)).toBe(area.dots);
  });

  test('finds the skin of a strip of 8 x 190 mm and of a whole flat patch', () => {
    const scar = sheet.areas.find(({ id }) => id === 'scar');
    expect(scar?.cm2).toBeGreaterThan(0.85 * 15);
    expect(scar?.cm2).toBeLessThan(1.2 * 17);
    const patch: Case = { ...kase, head: { kind: 'patch', widthMm: 80, heightMm: 60 } };
    patch.treatment = { ...kase.treatment, areas: [mainArea()] };
    const cm2 = dottedAreaCm2(createDotField(patch, cache)).get('main') ?? 0;
    expect(cm2).toBeGreaterThan(0.95 * 48);
    expect(cm2).toBeLessThan(1.05 * 48);
  });

  test('counts skin once, however often it is touched up', () => {
    const events = [{ kind: 'touchUp', day: 900, area: null, share: 0.1, shade: 1 } as const];
    const later: Case = { ...kase, treatment: { ...kase.treatment, events } };
    const touched = planSheet(later, createDotField(later, cache), {});
    expect(touched.cm2).toBeCloseTo(sheet.cm2, 6);
  });

  test('half a ball has half the skin of a ball', () => {
    const ball = cache.ground({ kind: 'head', semiAxesMm: [80, 80, 80] }, 'plan').grid;
    const top = skinAreaCm2(ball, (_x, y) => (y > 0 ? 1 : 0));
    const front = skinAreaCm2(ball, (_x, y, z) => (y > 0 && z > 0 ? 1 : 0));
    expect(front / top).toBeCloseTo(0.5, 1);
    // A superellipsoid of exponents below 1 bulges a little beyond the ball.
    expect(top / (2 * Math.PI * 64)).toBeGreaterThan(1);
    expect(top / (2 * Math.PI * 64)).toBeLessThan(1.12);
  });

  test('has dates only when the first day is known, over the end of a month and of a leap year', () => {
    expect(sheet.appointments.map(({ date }) => date)).toEqual([
      '2026-02-06',
      '2026-02-20',
      '2026-03-04',
      '2026-03-16',
      '2026-04-15',
    ]);
    expect(planSheet(kase, field).appointments.every(({ date }) => date === null)).toBe(true);
    expect(planSheet(kase, field, { startDate: '2028-02-28' }).care[3].date).toBe('2028-02-29');
    expect(() => planSheet(kase, field, { startDate: '2026-02-30' })).toThrow(
      /such as 2026-03-14, got "2026-02-30"/,
    );
  });

  test('says when to shave, and with what: an electric shaver after a week, no blade', () => {
    const textsOn = (day: number) =>
      sheet.care.find((one) => one.day === day)?.rules.map(({ text }) => text) ?? [];
    expect(textsOn(6)).toContain('No shaving.');
    expect(textsOn(7)).toContain('Shave with an electric shaver; no blade.');
    expect(textsOn(-1)).toContain('Have the hair cut.');
    // The second session starts the clock again.
    expect(textsOn(14)).toContain('No shaving.');
    expect(textsOn(52)).toContain('From now on SPF 30–50 whenever outdoors, for good.');
    expect(sheet.care.filter(({ session }) => session !== null)).toHaveLength(3);
  });

  test('prices by concern, by country, and by one’s own list', () => {
    expect(sheet.price.rows.map(({ concern }) => concern)).toEqual(['severe', 'scar']);
    expect(sheet.price.total).toEqual({ low: 4500 + 1900, high: 5000 + 2500 });
    const own = planSheet(kase, field, {
      country: 'uk',
      priceList: { currency: 'GBP', prices: { scar: { low: 500, high: 600 } } },
    }).price;
    expect(own.currency).toBe('GBP');
    expect(own.rows[1]).toMatchObject({ low: 500, high: 600, source: 'own price list' });
    expect(own.country).toMatchObject({ low: 1000, high: 5000 });
  });

  test('gives a touch-up as a window in order, and survives a trip through JSON', () => {
    const { from, expected, to } = sheet.touchUp;
    if (!from || !expected || !to) throw new Error('expected three days');
    expect(from.day).toBeLessThan(expected.day);
    expect(expected.day).toBeLessThan(to.day);
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });
});

describe('the stubble beside the dots', () => {
  const shaved = defaultCase(SEED).treatment;

  test('is a fresh shave for every usual density: 0.2–0.7 mm, the longer the darker the dots', () => {
    const lengths = [130, 150, 170].map((sidesPerCm2) =>
      stubbleLengthMm({ ...shaved, density: { ...shaved.density, sidesPerCm2 } }),
    );
    expect(lengths[0]).toBeGreaterThan(0.2);
    expect(lengths[2]).toBeLessThan(0.7);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });

  test('sets a density of the sides that reads as the same length again, within the range of densities', () => {
    for (let mm = STUBBLE_MM.min; mm <= 1.2; mm += STUBBLE_MM.step) {
      expect(Math.abs(stubbleLengthMm(matchStubble(shaved, mm)) - mm)).toBeLessThan(0.01);
    }
    const most = matchStubble(shaved, STUBBLE_MM.max).density.sidesPerCm2;
    expect(most).toBeLessThanOrEqual(parameter('density.sidesPerCm2').max);
  });
});
