import type { Area, Treatment } from '../treatment/index.ts';
import { fadingSpeed } from './factors.ts';
import { DAYS_PER_YEAR, keptFromShedding, keptInPlace, PACES, type Pace } from './fading.ts';
import { HEALED_AFTER_DAYS } from './healing.ts';

/** A touch-up is due when this share of the healed colour is left: 30 % of contrast lost, the reading that makes the published claims comparable. */
export const TOUCH_UP_AT = 0.7;
/** A mark counts as gone below this share of its colour. Chosen by eye. */
export const GONE_AT = 0.1;
/** Beyond so many years the answer is "longer". */
const LONGEST_YEARS = 30;

/** Months from healing to a touch-up on the three lines of the band; null means longer than 30 years. fast ≤ expected ≤ slow. */
export interface TouchUpRange {
  readonly fastMonths: number | null;
  readonly expectedMonths: number | null;
  readonly slowMonths: number | null;
}

/** Options of {@link monthsUntil}. */
export interface MonthsOptions {
  /** Share of the healed colour that is left then, in (0, 1). @defaultValue TOUCH_UP_AT */
  readonly left?: number;
  /** @defaultValue 'expected' */
  readonly pace?: Pace;
  /** @defaultValue null */
  readonly area?: Area | null;
}

/**
 * Months from healing until so much colour is left, by bisection; null when longer than 30 years. Events are left out: this is the
 * treatment's own pace. Pigment that shedding takes before it has healed gives 0.
 */
export function monthsUntil(
  treatment: Treatment,
  { left = TOUCH_UP_AT, pace = 'expected', area = null }: MonthsOptions = {},
): number | null {
  const speed = fadingSpeed(treatment) * PACES[pace];
  const { depthMm, kind } = treatment.pigment;
  const keptAt = (years: number) =>
    keptInPlace(years * speed, kind, area) *
    keptFromShedding(HEALED_AFTER_DAYS + years * DAYS_PER_YEAR, depthMm);
  if (keptAt(LONGEST_YEARS) > left) return null;
  let low = 0;
  let high = LONGEST_YEARS;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (keptAt(middle) > left) low = middle;
    else high = middle;
  }
  return low * 12;
}

/** Months from healing to a touch-up, as a range. */
export function touchUpRange(treatment: Treatment, area: Area | null = null): TouchUpRange {
  const months = (pace: Pace) => monthsUntil(treatment, { pace, area });
  return { fastMonths: months('fast'), expectedMonths: months('expected'), slowMonths: months('slow') };
}
