import { defaultTreatment } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from './document.ts';
import { addSession, removeSession, setSession } from './session-edits.ts';
import {
  BEFORE_DAY,
  dayLabel,
  dayToPosition,
  lastDay,
  positionToDay,
  treatmentStops,
  yearStops,
} from './timeline.ts';

const { sessions } = defaultTreatment();

describe('timeline', () => {
  it('finds every stop where it stands', () => {
    for (const stop of [...treatmentStops(sessions), ...yearStops(sessions)]) {
      expect(dayToPosition(sessions, stop.day)).toBeCloseTo(stop.position, 9);
      expect(positionToDay(sessions, stop.position)).toBe(Math.round(stop.day));
    }
  });

  it('rises from before to ten years without a step back', () => {
    let before = -2;
    for (let i = 0; i <= 1000; i++) {
      const day = positionToDay(sessions, i / 1000);
      expect(day).toBeGreaterThanOrEqual(before);
      before = day;
    }
    expect(positionToDay(sessions, 0)).toBe(BEFORE_DAY);
    expect(positionToDay(sessions, 1)).toBe(lastDay(sessions));
  });

  it('names days as a client would', () => {
    expect(dayLabel(sessions, BEFORE_DAY)).toBe('Before');
    expect(dayLabel(sessions, 12)).toBe('After session 2 · day 12');
    expect(dayLabel(sessions, 7)).toBe('Healing · day 7');
    expect(dayLabel(sessions, 52)).toBe('Healed · day 52');
    expect(dayLabel(sessions, 3 * 365.25)).toBe('Year 3');
  });

  it('keeps its order with twelve sessions, the last of them late', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({
      day: i * 330,
      share: (i + 1) / 12,
      shade: 1,
      done: null,
    }));
    const positions = [...treatmentStops(many)].map(({ day }) => dayToPosition(many, day));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positionToDay(many, 1)).toBe(lastDay(many));
  });
});

describe('session edits', () => {
  const list = (document: ReturnType<typeof emptyDocument>) => document.case.treatment.sessions;

  it('keeps days and shares rising, whatever is asked for', () => {
    const document = setSession(1, { day: 500, share: 3 })(emptyDocument());
    expect(list(document)[1].day).toBe(23);
    expect(list(document)[1].share).toBe(0.99);
    const early = setSession(1, { day: -4, share: 0 })(emptyDocument());
    expect(list(early)[1].day).toBe(1);
    expect(list(early)[1].share).toBe(0.31);
  });

  it('adds and removes, and the last session always reaches the full density', () => {
    const four = addSession()(emptyDocument());
    expect(list(four).map(({ share }) => share)).toEqual([0.3, 0.7, 0.85, 1]);
    const two = removeSession(2)(removeSession(0)(four));
    expect(list(two).map(({ share }) => share)).toEqual([0.7, 1]);
    expect(list(two).map(({ day }) => day)).toEqual([0, 12]);
    expect(list(removeSession(0)(removeSession(0)(two)))).toHaveLength(1);
  });
});
