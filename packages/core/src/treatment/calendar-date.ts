import * as v from 'valibot';

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date of the calendar as `YYYY-MM-DD`, one that exists: 2026-02-30 is refused. */
export const CalendarDateSchema = v.pipe(
  v.string('expected a date such as 2026-03-14'),
  v.check(
    (text) => dayNumber(text) !== null,
    (issue) => `expected a date such as 2026-03-14, got "${String(issue.input).slice(0, 40)}"`,
  ),
);

/**
 * The date so many days after another; parts of a day are dropped. Null when `start` is not a date.
 * @param start `YYYY-MM-DD`
 * @param days days since then, such as a session's `day`
 */
export function dateAfter(start: string, days: number): string | null {
  const number = dayNumber(start);
  return number === null ? null : dateOf(number + Math.floor(days));
}

/** Days from one date to another, negative when it lies before. Null when either is not a date. */
export function daysBetween(start: string, end: string): number | null {
  const [a, b] = [dayNumber(start), dayNumber(end)];
  return a === null || b === null ? null : b - a;
}

/** Days since 1 March of year 0 in the Gregorian calendar (Howard Hinnant, days_from_civil), or null. */
function dayNumber(text: string): number | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : MONTH_DAYS[month - 1];
  if (last === undefined || day < 1 || day > last) return null;
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
}

/** Inverse of {@link dayNumber} (Howard Hinnant, civil_from_days). */
function dateOf(number: number): string {
  const era = Math.floor(number / 146097);
  const dayOfEra = number - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
