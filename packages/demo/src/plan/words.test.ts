import { careCalendar, defaultTreatment } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { careSpans, dayWords, hours, money, spanWords } from './words.ts';

describe('the words of the plan', () => {
  it('tell hours in halves', () => {
    expect(hours({ low: 3.27, high: 6.54 })).toBe('3½–6½ h');
    expect(hours({ low: 0.1, high: 0.2 })).toBe('½ h');
  });

  it('tell days by date, or counted from the first session', () => {
    expect(dayWords({ day: 12, date: '2026-03-14' })).toBe('Sat 14 Mar 2026');
    expect([-14, 0, 54, 365, 1390].map((day) => dayWords({ day, date: null }))).toEqual([
      '14 days before',
      'Day 0',
      'Day 54',
      'Month 12',
      'Year 4',
    ]);
  });

  it('tell ranges of money', () => {
    expect(money({ low: 4500, high: 5000 }, 'USD')).toBe('4,500–5,000 USD');
  });

  it('join the days of the calendar that ask for the same care, each day once, sessions on their own', () => {
    const treatment = defaultTreatment();
    for (const start of [null, '2026-12-20']) {
      const care = careCalendar(treatment, start);
      const spans = careSpans(care);
      expect(spans.length).toBeLessThan(care.length / 2);
      const days = spans.flatMap(({ from, to }) =>
        Array.from({ length: to.day - from.day + 1 }, (_, i) => from.day + i),
      );
      expect(days).toEqual(care.filter(({ rules }) => rules.length > 0).map(({ day }) => day));
      expect(spans.filter(({ session }) => session !== null)).toHaveLength(treatment.sessions.length);
    }
    const [first] = careSpans(careCalendar(treatment, '2026-12-31'));
    expect(spanWords(first)).toBe('Tue 29 Dec 2026');
    expect(careSpans(careCalendar(treatment, null)).map(spanWords)).toContain('The day before');
  });
});
