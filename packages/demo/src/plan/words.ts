import type { Appointment, CareDay, CareRule, Range } from '@stubble/core';

/** Whole numbers with thin groups: "78,501". */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** A range in halves of an hour: "3½–6½ h". */
export function hours({ low, high }: Range): string {
  const [a, b] = [halves(low), halves(high)];
  return a === b ? `${a} h` : `${a}–${b} h`;
}

/** Money as a range: "4,500–5,000 USD". */
export function money({ low, high }: Range, currency: string): string {
  return low === high ? `${whole(low)} ${currency}` : `${whole(low)}–${whole(high)} ${currency}`;
}

/** A day as a client reads it: its date where there is one, else counted from the first session. */
export function dayWords({ day, date }: Pick<Appointment, 'day' | 'date'>): string {
  if (date !== null) return date;
  if (day < 0) return `${-day} days before`;
  if (day < 60) return `Day ${Math.round(day)}`;
  const months = day / 30.4375;
  return months < 23.5 ? `Month ${Math.round(months)}` : `Year ${Math.round((months / 12) * 2) / 2}`;
}

/** Rules of a calendar, each once, in order of the calendar. */
export function careRules(care: readonly CareDay[]): readonly CareRule[] {
  return [...new Set(care.flatMap(({ rules }) => rules))];
}

/** Days of a rule, counted from a session: "Day 0–6". */
export function careDays({ fromDay, toDay }: Pick<CareRule, 'fromDay' | 'toDay'>): string {
  if (toDay < 0) return fromDay === toDay ? 'The day before' : `${-fromDay}–${-toDay} days before`;
  return fromDay === toDay ? `Day ${fromDay}` : `Day ${fromDay}–${toDay}`;
}

function halves(value: number): string {
  const twice = Math.max(1, Math.round(2 * value));
  const full = Math.floor(twice / 2);
  return `${full === 0 ? '' : full}${twice % 2 === 1 ? '½' : ''}`;
}
