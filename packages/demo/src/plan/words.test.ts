import { describe, expect, it } from 'vitest';
import { careDays, dayWords, hours, money } from './words.ts';

describe('the words of the plan', () => {
  it('tell hours in halves', () => {
    expect(hours({ low: 3.27, high: 6.54 })).toBe('3½–6½ h');
    expect(hours({ low: 0.1, high: 0.2 })).toBe('½ h');
  });

  it('tell days by date, or counted from the first session', () => {
    expect(dayWords({ day: 12, date: '2026-03-14' })).toBe('2026-03-14');
    expect([-14, 0, 54, 365, 1390].map((day) => dayWords({ day, date: null }))).toEqual([
      '14 days before',
      'Day 0',
      'Day 54',
      'Month 12',
      'Year 4',
    ]);
  });

  it('tell ranges of money and of days of care', () => {
    expect(money({ low: 4500, high: 5000 }, 'USD')).toBe('4,500–5,000 USD');
    expect(careDays({ fromDay: 0, toDay: 6 })).toBe('Day 0–6');
    expect(careDays({ fromDay: -2, toDay: -1 })).toBe('2–1 days before');
  });
});
