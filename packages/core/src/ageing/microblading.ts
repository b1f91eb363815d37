import type { Treatment } from '../treatment/index.ts';
import { careSpeed } from './factors.ts';
import { DAYS_PER_YEAR } from './fading.ts';
import { FORECAST_DAYS } from './forecast-days.ts';
import { HEALED_AFTER_DAYS, healing } from './healing.ts';
import { TOUCH_UP_AT, type TouchUpRange } from './touch-up-time.ts';

/** How strokes go: shallow (0.08–0.15 mm), so they fade, spread and blur, and last 12–18 months. The numbers are chosen to give that. */
const STROKES = {
  fastShare: 0.15,
  fastYears: 0.3,
  slowYears: 5.4,
  /** Lines of the band: 12 to 18 months for the usual client. */
  paces: { slow: 0.86, expected: 1, fast: 1.2 },
  /** Healed width and what spreading adds to its square in a year; chosen by eye. */
  widthMm: 0.18,
  spreadMm2PerYear: 0.045,
} as const;
type StrokePace = keyof typeof STROKES.paces;

/** The same hairline done in strokes, on the time axis of the dots' forecast. */
export interface MicrobladingForecast {
  readonly days: readonly number[];
  /** Remaining colour, 1 when healed; slow ≥ expected ≥ fast. */
  readonly slow: readonly number[];
  readonly expected: readonly number[];
  readonly fast: readonly number[];
  /** Width of a stroke, mm. */
  readonly widthMm: readonly number[];
  readonly touchUp: TouchUpRange;
}

/**
 * Strokes under the same care, done on day 0, for comparison with `forecast`.
 * @param days days since the first session, such as a forecast's. Numbers beyond ten years are allowed.
 */
export function forecastMicroblading(
  { care }: Treatment,
  days: readonly number[] = everyMonth(),
): MicrobladingForecast {
  const speed = careSpeed(care);
  const line = (pace: StrokePace) =>
    days.map((day) =>
      day < 0 ? 0 : healing(day).colour * keptStroke(yearsHealed(day) * speed * STROKES.paces[pace]),
    );
  const months = (pace: StrokePace) => monthsOfStrokes(speed * STROKES.paces[pace]);
  return {
    days,
    slow: line('slow'),
    expected: line('expected'),
    fast: line('fast'),
    widthMm: days.map(strokeWidthMm),
    touchUp: { fastMonths: months('fast'), expectedMonths: months('expected'), slowMonths: months('slow') },
  };
}

/** Width of a stroke so many days after it was drawn, mm. */
export function strokeWidthMm(day: number): number {
  const age = Math.max(0, day);
  const own = STROKES.widthMm * healing(age).width;
  return Math.sqrt(own * own + (STROKES.spreadMm2PerYear * age) / DAYS_PER_YEAR);
}

function keptStroke(years: number): number {
  const { fastShare, fastYears, slowYears } = STROKES;
  return fastShare * Math.exp(-years / fastYears) + (1 - fastShare) * Math.exp(-years / slowYears);
}

function yearsHealed(day: number): number {
  return Math.max(0, day - HEALED_AFTER_DAYS) / DAYS_PER_YEAR;
}

function monthsOfStrokes(speed: number): number {
  let [low, high] = [0, 100];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (keptStroke(middle * speed) > TOUCH_UP_AT) low = middle;
    else high = middle;
  }
  return low * 12;
}

function everyMonth(): number[] {
  return Array.from({ length: 121 }, (_, month) => Math.round((month * FORECAST_DAYS) / 120));
}
