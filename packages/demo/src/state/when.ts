import { dateAfter, daysBetween } from '@stubble/core';
import { DAYS_PER_YEAR } from './timeline.ts';

/** A day read from what someone wrote, or a sentence that says what to write. */
export type DayRead =
  | { readonly ok: true; readonly day: number }
  | { readonly ok: false; readonly sentence: string };

const NUMBER = '(\\d+(?:[.,]\\d+)?)';
const DAYS = new RegExp(`^(?:day)?\\s*(-?)${NUMBER}\\s*(?:d|days?)?$`, 'i');
const LONGER = new RegExp(`^${NUMBER}\\s*(weeks?|w|months?|mo?|years?|y)$`, 'i');
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Read "900", "2.5 years", "18 months" or, when the date of day 0 is known, "2028-03-14". */
export function readDay(text: string, startDate: string | null): DayRead {
  const words = text.trim();
  const days = DAYS.exec(words);
  if (days) return inside(Number(`${days[1]}${days[2].replace(',', '.')}`));
  const longer = LONGER.exec(words);
  if (longer) return inside(Math.round(Number(longer[1].replace(',', '.')) * unitDays(longer[2])));
  if (DATE.test(words)) return readDate(words, startDate);
  return {
    ok: false,
    sentence: `“${words.slice(0, 30)}” is no day. Write days such as 730, “2 years”, or a date such as 2028-03-14.`,
  };
}

function readDate(date: string, startDate: string | null): DayRead {
  if (startDate === null)
    return { ok: false, sentence: 'Give the date of the first session first; then dates can be read.' };
  const day = daysBetween(startDate, date);
  if (day === null) return { ok: false, sentence: `There is no ${date}. Write a date such as 2028-03-14.` };
  return inside(day);
}

function inside(day: number): DayRead {
  if (day < 0)
    return {
      ok: false,
      sentence: `Day ${day} lies before the first session. Days are counted from there: write 0 or more.`,
    };
  if (day > 3650) return { ok: false, sentence: 'That is more than ten years on. Write at most 3650 days.' };
  return { ok: true, day: Math.round(day) };
}

function unitDays(unit: string): number {
  const first = unit[0].toLowerCase();
  if (first === 'w') return 7;
  return first === 'y' ? DAYS_PER_YEAR : DAYS_PER_YEAR / 12;
}

/** A day in words: "14 Mar 2028" when day 0 has a date, with how long after it: "2 years", "7 months", "day 12". */
export function sayDay(day: number, startDate: string | null): string {
  const date = startDate && dateAfter(startDate, day);
  return date ? `${longDate(date)} · ${span(day)}` : span(day);
}

/** "14 Mar 2028". */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    month - 1
  ];
  return `${day} ${name} ${year}`;
}

function span(day: number): string {
  if (day < 60) return `day ${Math.round(day)}`;
  const months = Math.round((day / DAYS_PER_YEAR) * 12);
  if (months < 24) return `${months} months`;
  const years = Math.round((day / DAYS_PER_YEAR) * 10) / 10;
  return `${years} years`;
}
