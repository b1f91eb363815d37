import { MAX_EVENTS, parseTreatment, type TreatmentEvent } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type StudioDocument } from './document.ts';
import { addEvent, changeEvent, removeEvent, setEvent } from './event-edits.ts';
import { readDay, sayDay } from './when.ts';

const eventsOf = (document: StudioDocument): readonly TreatmentEvent[] => document.case.treatment.events;
const both = () => addEvent('laser')(addEvent('touchUp')(emptyDocument()));

describe('the calendar', () => {
  it('adds touch-ups and lasers on days of their own, and takes them away', () => {
    let document = emptyDocument();
    for (let i = 0; i < 30; i++) document = addEvent(i % 2 ? 'laser' : 'touchUp')(document);
    const days = eventsOf(document).map(({ day }) => day);
    expect(days).toHaveLength(MAX_EVENTS);
    expect(new Set(days).size).toBe(MAX_EVENTS);
    expect(parseTreatment(document.case.treatment).ok).toBe(true);
    expect(eventsOf(removeEvent(0)(document))).toEqual(eventsOf(document).slice(1));
  });

  it('keeps events in the order of their days when one is moved past another', () => {
    const document = both();
    const [touchUp, laser] = eventsOf(document);
    const moved = changeEvent(document.case.treatment, 1, { day: 100 });
    expect(moved.ok && moved.treatment.events.map(({ kind, day }) => [kind, day])).toEqual([
      ['laser', 100],
      ['touchUp', touchUp.day],
    ]);
    expect(moved.ok && moved.index).toBe(0);
    expect(laser.day).toBeGreaterThan(touchUp.day);
  });

  it('refuses what cannot be in words with a path, and loses nothing', () => {
    const document = both();
    const { treatment } = document.case;
    const before = JSON.stringify(treatment);
    const clash = changeEvent(treatment, 1, { day: treatment.events[0].day });
    expect(clash.ok ? '' : clash.sentence).toMatch(/events\.1\.day: .*as event 1 in the same place/);
    const early = changeEvent(treatment, 0, { day: -3 });
    expect(early.ok ? '' : early.sentence).toMatch(/events\.0\.day: expected 0 to 3650, got -3/);
    expect(setEvent(1, { day: treatment.events[0].day })(document)).toBe(document);
    expect(JSON.stringify(treatment)).toBe(before);
  });

  it('gives a touch-up a pigment of its own, and takes it back', () => {
    const own = setEvent(0, { pigment: 'temporary' })(both());
    expect(eventsOf(own)[0]).toMatchObject({ pigment: 'temporary' });
    expect(eventsOf(setEvent(0, { pigment: null })(own))[0]).not.toHaveProperty('pigment');
  });
});

describe('a day as one writes it', () => {
  it.each([
    ['730', null, 730],
    ['day 12', null, 12],
    ['2 years', null, 731],
    ['1,5 y', null, 548],
    ['18 months', null, 548],
    ['6 weeks', null, 42],
    ['2026-03-24', '2026-03-14', 10],
  ])('“%s” is understood', (text, start, day) => {
    expect(readDay(text, start)).toEqual({ ok: true, day });
  });

  it.each([
    ['soon', null, /no day/],
    ['', null, /no day/],
    ['-4', null, /before the first session/],
    ['40 years', null, /more than ten years/],
    ['2028-03-14', null, /date of the first session first/],
    ['2026-02-30', '2026-01-01', /There is no 2026-02-30/],
    ['2025-12-31', '2026-01-01', /Day -1 lies before/],
  ])('“%s” is answered with what to write', (text, start, words) => {
    const read = readDay(text, start);
    expect(read.ok ? '' : read.sentence).toMatch(words);
  });

  it('is told back with its date', () => {
    expect(sayDay(12, null)).toBe('day 12');
    expect(sayDay(731, '2026-03-14')).toBe('14 Mar 2028 · 2 years');
  });
});
