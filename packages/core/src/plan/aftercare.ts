import type { Treatment } from '../treatment/index.ts';
import { dateAfter } from '../treatment/index.ts';

/** One rule of care, from and to a day counted from a session. */
export interface CareRule {
  readonly fromDay: number;
  readonly toDay: number;
  readonly kind: 'do' | 'avoid' | 'know';
  readonly text: string;
  readonly source: string;
  /** Where sources disagree, how. */
  readonly conflict: string | null;
}

const GUIDES = 'aftercare guides of practitioners';
const HEALING = 'healing of SMP (teammicro.com; skalptec.com)';
const rule = (
  days: readonly [number, number],
  kind: CareRule['kind'],
  text: string,
  { source = GUIDES, conflict = null }: { readonly source?: string; readonly conflict?: string | null } = {},
): CareRule => ({ fromDay: days[0], toDay: days[1], kind, text, source, conflict });

/** What to do and leave around every session. */
export const CARE_RULES: readonly CareRule[] = [
  rule([-2, -1], 'avoid', 'No alcohol.', { conflict: '24 hours, other guides 48' }),
  rule([-1, -1], 'do', 'Have the hair cut.'),
  rule([0, 2], 'know', 'Red, swollen and darkest: that passes.', { source: HEALING }),
  rule([0, 3], 'do', 'Keep the scalp dry.', { conflict: '3 days, other guides up to 7' }),
  rule([0, 6], 'avoid', 'No hard exercise, no sweat.', { conflict: '5 days, other guides 7' }),
  rule([2, 5], 'know', 'Tiny scabs form; do not scratch or peel them.', { source: HEALING }),
  rule([4, 28], 'do', 'Wash gently with lukewarm water.'),
  rule([4, 28], 'do', 'Moisturise.'),
  rule([4, 10], 'know', 'Scabs fall off; dots look pale and patchy for some days.', { source: HEALING }),
  rule([0, 6], 'avoid', 'No shaving.'),
  rule([7, 28], 'do', 'Shave with an electric shaver; no blade.'),
  rule([0, 27], 'avoid', 'No sun, pool or sauna.'),
  rule([28, 30], 'know', 'The true colour shows.', { source: HEALING }),
  rule([28, 30], 'do', 'From now on SPF 30–50 whenever outdoors, for good.'),
];

/** A day of the calendar. */
export interface CareDay {
  /** Days since the first session. */
  readonly day: number;
  /** `YYYY-MM-DD`, null without a start date. */
  readonly date: string | null;
  /** Index of the session on this day, or null. */
  readonly session: number | null;
  readonly rules: readonly CareRule[];
}

/** The calendar ends so many days after the last session: it has healed. */
const UNTIL_HEALED = 30;

/** Care day by day, from two days before the first session until the last has healed. The nearest session before a day rules it. */
export function careCalendar({ sessions }: Treatment, startDate: string | null): readonly CareDay[] {
  const days = sessions.map(({ day }) => Math.floor(day));
  const calendar: CareDay[] = [];
  for (let day = -2; day <= days[days.length - 1] + UNTIL_HEALED; day++) {
    const session = days.indexOf(day);
    const last = days.filter((start) => start <= day).pop();
    const next = days.find((start) => start > day);
    const rules = CARE_RULES.filter(({ fromDay, toDay }) => {
      const before = next !== undefined && day - next >= fromDay && day - next <= toDay;
      const after = last !== undefined && day - last >= fromDay && day - last <= toDay;
      return before || after;
    });
    calendar.push({
      day,
      date: startDate === null ? null : dateAfter(startDate, day),
      session: session < 0 ? null : session,
      rules,
    });
  }
  return calendar;
}
