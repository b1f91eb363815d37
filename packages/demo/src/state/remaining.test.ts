import { defaultTreatment, forecast } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { bandPaths, remainingAt, remainingLabel } from './remaining.ts';
import { dayToPosition } from './timeline.ts';

const treatment = defaultTreatment('remaining');
const { sessions } = treatment;
const band = forecast(treatment);

describe('the remaining colour', () => {
  it('goes down year by year, the slow line above the fast one', () => {
    let before = 1.01;
    for (let year = 1; year <= 10; year++) {
      const { slow, expected, fast } = remainingAt(band, year * 365.25);
      expect(expected).toBeLessThan(before);
      expect(slow).toBeGreaterThan(expected);
      expect(fast).toBeLessThan(expected);
      before = expected;
    }
  });

  it('is told as a range once it has healed, and not before', () => {
    expect(remainingLabel(band, sessions, -1)).toBe('');
    expect(remainingLabel(band, sessions, 30)).toBe('');
    expect(remainingLabel(band, sessions, 5 * 365.25)).toMatch(/^about \d\d % left \(\d\d–\d\d %\)$/);
  });

  it('is drawn from healed to the end of the track', () => {
    const { middle } = bandPaths(band, sessions);
    const [first] = middle.slice(1).split('L');
    expect(Number(first.split(' ')[0])).toBeCloseTo(100 * dayToPosition(sessions, 52), 1);
    expect(Number(middle.split('L').at(-1)?.split(' ')[0])).toBe(100);
  });
});
