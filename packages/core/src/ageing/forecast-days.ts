import type { Treatment } from '../treatment/index.ts';
import { HEALED_AFTER_DAYS } from './healing.ts';

/** Last day of a forecast: ten years after the first session. */
export const FORECAST_DAYS = 3653;
/** A step is drawn between a needle's day and this much before. */
const JUST_BEFORE = 0.01;
const MONTH_DAYS = 30.4375;

/** The days at which a forecast is worked out, rising: daily while something heals, monthly else, and both sides of every event. */
export function forecastDays({ sessions, events }: Treatment): number[] {
  const days = new Set<number>([FORECAST_DAYS]);
  for (let day = 0; day < FORECAST_DAYS; day += MONTH_DAYS) days.add(Math.round(day));
  for (const { day } of [...sessions, ...events]) {
    if (day > JUST_BEFORE) days.add(day - JUST_BEFORE);
    for (let after = 0; after <= 2 * HEALED_AFTER_DAYS; after++) days.add(day + after);
  }
  return [...days].filter((day) => day <= FORECAST_DAYS).sort((a, b) => a - b);
}
