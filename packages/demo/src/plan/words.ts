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
  if (date !== null) return dateWords(date);
  if (day < 0) return day === -1 ? 'The day before' : `${-day} days before`;
  if (day < 60) return `Day ${Math.round(day)}`;
  const months = day / 30.4375;
  return months < 23.5 ? `Month ${Math.round(months)}` : `Year ${Math.round((months / 12) * 2) / 2}`;
}

/** A date such as `2026-03-14` as people write it: "Sat 14 Mar 2026". */
export function dateWords(date: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) =>
    at.toLocaleDateString('en', { ...options, timeZone: 'UTC' });
  const [weekday, month] = [part({ weekday: 'short' }), part({ month: 'short' })];
  return `${weekday} ${at.getUTCDate()} ${month} ${at.getUTCFullYear()}`;
}

/** Days of the calendar with the same care, in a row. */
export interface CareSpan {
  readonly from: CareDay;
  readonly to: CareDay;
  /** Index of the session on the first of these days, or null. */
  readonly session: number | null;
  readonly rules: readonly CareRule[];
}

/** The calendar with days of the same care joined; a session begins a span of its own. */
export function careSpans(care: readonly CareDay[]): readonly CareSpan[] {
  const spans: CareSpan[] = [];
  for (const day of care) {
    const last = spans.at(-1);
    const same =
      last && last.rules.length === day.rules.length && last.rules.every((rule, i) => rule === day.rules[i]);
    if (same && day.session === null) spans[spans.length - 1] = { ...last, to: day };
    else spans.push({ from: day, to: day, session: day.session, rules: day.rules });
  }
  return spans.filter(({ rules, session }) => rules.length > 0 || session !== null);
}

/** The days of a span: by date where there is one. */
export function spanWords({ from, to }: CareSpan): string {
  if (from.day === to.day) return dayWords(from);
  if (from.date !== null && to.date !== null) {
    const [a, b] = [dateWords(from.date), dateWords(to.date)];
    return a.slice(-4) === b.slice(-4) ? `${a.slice(0, -5)} – ${b}` : `${a} – ${b}`;
  }
  return from.day < 0 ? `${-from.day}–${-to.day} days before` : `Day ${from.day}–${to.day}`;
}

function halves(value: number): string {
  const twice = Math.max(1, Math.round(2 * value));
  const full = Math.floor(twice / 2);
  return `${full === 0 ? '' : full}${twice % 2 === 1 ? '½' : ''}`;
}
