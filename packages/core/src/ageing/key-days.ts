import type { Treatment } from '../treatment/index.ts';
import { DAYS_PER_YEAR } from './fading.ts';

/** A day worth looking at. */
export interface KeyDay {
  readonly day: number;
  readonly label: string;
}

/** Days after each session that show what healing does: fresh, the patchy dip, true colour. */
const HEALING_DAYS = [
  [0, 'fresh'],
  [7, 'peeling, patchy for a while'],
  [30, 'healed'],
] as const;
const YEARS = [0.5, 1, 2, 3, 5, 8, 10];

/**
 * The days to look at: each session on days 0, 7 and 30 of its own clock as far as the next one lets it, then touch-ups, lasers and years since the first session.
 * In the order of the days.
 */
export function keyDays({ sessions, events }: Treatment): KeyDay[] {
  const days: KeyDay[] = sessions.flatMap(({ day }, index) => {
    const next = sessions[index + 1]?.day ?? Infinity;
    return HEALING_DAYS.filter(([after]) => day + after < next).map(([after, what]) => ({
      day: day + after,
      label: `Session ${index + 1}: ${what}`,
    }));
  });
  for (const { kind, day } of events) days.push({ day, label: kind === 'laser' ? 'Laser' : 'Touch-up' });
  for (const years of YEARS) {
    const label = years < 1 ? `${years * 12} months` : `${years} ${years === 1 ? 'year' : 'years'}`;
    days.push({ day: Math.round(years * DAYS_PER_YEAR), label });
  }
  return days.sort((a, b) => a.day - b.day);
}
