import type { Treatment } from '../treatment/index.ts';
import { careSpeed } from './factors.ts';
import { DAYS_PER_YEAR } from './fading.ts';
import { FORECAST_DAYS } from './forecast-days.ts';
import { HEALED_AFTER_DAYS, healing } from './healing.ts';
import type { TouchUpRange } from './touch-up-time.ts';

/** How strokes go: shallow (0.08–0.15 mm), so they fade, spread and blur, and are gone in 12–18 months. The numbers are chosen to give that. */
const STROKES = {
  fastShare: 0.15,
  fastYears: 0.3,
  slowYears: 2.4,
  /** Lines of the band: 12 to 18 months for the usual client. */
  paces: { slow: 0.7, expected: 1, fast: 1.3 },
  /** Healed width and what spreading adds to its square in a year; chosen by eye. */
  widthMm: 0.18,
  spreadMm2PerYear: 0.045,
} as const;
/** Share of its contrast below which a stroke no longer reads as a hair. Chosen by eye. */
const STROKE_GONE_AT = 1 / 3;
type StrokePace = keyof typeof STROKES.paces;

/** The same hairline done in strokes, on the time axis of the dots' forecast. */
export interface MicrobladingForecast {
  readonly days: readonly number[];
  /** Remaining contrast of a stroke, fading and blur together, 1 when healed and sharp; slow ≥ expected ≥ fast. */
  readonly slow: readonly number[];
  readonly expected: readonly number[];
  readonly fast: readonly number[];
  /** Width of a stroke, mm. */
  readonly widthMm: readonly number[];
  /** Months from healing until a third of the contrast is left: strokes no longer read as hairs. */
  readonly gone: TouchUpRange;
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
  const line = (pace: StrokePace) => days.map((day) => strokeColour(day, speed * STROKES.paces[pace]));
  const months = (pace: StrokePace) => monthsOfStrokes(speed * STROKES.paces[pace]);
  return {
    days,
    slow: line('slow'),
    expected: line('expected'),
    fast: line('fast'),
    widthMm: days.map(strokeWidthMm),
    gone: { fastMonths: months('fast'), expectedMonths: months('expected'), slowMonths: months('slow') },
  };
}

/** Width of a stroke so many days after it was drawn, mm. */
export function strokeWidthMm(day: number): number {
  const age = Math.max(0, day);
  const own = STROKES.widthMm * healing(age).width;
  return Math.sqrt(own * own + (STROKES.spreadMm2PerYear * age) / DAYS_PER_YEAR);
}

/** Contrast left: what fading keeps, thinned as the stroke grows wider. */
function strokeColour(day: number, speed: number): number {
  if (day < 0) return 0;
  const { colour, width } = healing(day);
  const years = Math.max(0, day - HEALED_AFTER_DAYS) / DAYS_PER_YEAR;
  return (colour * keptStroke(years * speed) * STROKES.widthMm * width) / strokeWidthMm(day);
}

function keptStroke(years: number): number {
  const { fastShare, fastYears, slowYears } = STROKES;
  return fastShare * Math.exp(-years / fastYears) + (1 - fastShare) * Math.exp(-years / slowYears);
}

function monthsOfStrokes(speed: number): number {
  let [low, high] = [0, 100];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    const day = HEALED_AFTER_DAYS + middle * DAYS_PER_YEAR;
    if (strokeColour(day, speed) > STROKE_GONE_AT) low = middle;
    else high = middle;
  }
  return low * 12;
}

function everyMonth(): number[] {
  return Array.from({ length: 121 }, (_, month) => Math.round((month * FORECAST_DAYS) / 120));
}
