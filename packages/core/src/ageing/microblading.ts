import { STROKE_WIDTH_MM } from '../field/index.ts';
import { pigmentOptics } from '../optics/index.ts';
import type { Treatment } from '../treatment/index.ts';
import { careSpeed } from './factors.ts';
import { DAYS_PER_YEAR, type Pace } from './fading.ts';
import { FORECAST_DAYS } from './forecast-days.ts';
import { HEALED_AFTER_DAYS, healing, healingUnevenness, redness, scabTint } from './healing.ts';
import type { InkState } from './ink-state.ts';
import type { TouchUpRange } from './touch-up-time.ts';

/** How strokes go: shallow (0.08–0.15 mm), so they fade, spread and blur, and are gone in 12–18 months. The numbers are chosen to give that. */
const STROKES = {
  fastShare: 0.15,
  fastYears: 0.3,
  slowYears: 2.4,
  /** Lines of the band: 12 to 18 months for the usual client. */
  paces: { slow: 0.7, expected: 1, fast: 1.3 },
  /** What spreading adds to the square of the width in a year; chosen by eye. */
  spreadMm2PerYear: 0.045,
  /** Middle of 0.08–0.15 mm. */
  depthMm: 0.115,
  /** A line takes the light of a dot that is so much wider than itself, mm; chosen by eye. */
  asDotMm: 0.3,
} as const;
/** Share of its contrast below which a stroke no longer reads as a hair. Chosen by eye. */
const STROKE_GONE_AT = 1 / 3;

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
  const line = (pace: Pace) => days.map((day) => strokeColour(day, speed * STROKES.paces[pace]));
  const months = (pace: Pace) => monthsOfStrokes(speed * STROKES.paces[pace]);
  return {
    days,
    slow: line('slow'),
    expected: line('expected'),
    fast: line('fast'),
    widthMm: days.map(strokeWidthMm),
    gone: { fastMonths: months('fast'), expectedMonths: months('expected'), slowMonths: months('slow') },
  };
}

/** State of strokes drawn on day 0, as `inkState` tells that of dots. A pure function of its arguments. */
export function strokeState({ care, pigment }: Treatment, day: number, pace: Pace = 'expected'): InkState {
  const age = Math.max(0, day);
  const { contrastRgb } = pigmentOptics(
    { ...pigment, depthMm: STROKES.depthMm },
    { widthMm: STROKES.asDotMm, years: yearsHealed(age) },
  );
  const tint = scabTint(age);
  const { colour, width } = healing(age);
  return {
    visible: day >= 0,
    contrastRgb: [contrastRgb[0] * tint[0], contrastRgb[1] * tint[1], contrastRgb[2] * tint[2]],
    colour: colour * keptStroke(yearsHealed(age) * careSpeed(care) * STROKES.paces[pace]),
    unevenness: healingUnevenness(age),
    widthFactor: width,
    spreadMm2: (STROKES.spreadMm2PerYear * age) / DAYS_PER_YEAR,
    redness: redness(day),
  };
}

function yearsHealed(day: number): number {
  return Math.max(0, day - HEALED_AFTER_DAYS) / DAYS_PER_YEAR;
}

/** Width of a stroke so many days after it was drawn, mm. */
export function strokeWidthMm(day: number): number {
  const age = Math.max(0, day);
  const own = STROKE_WIDTH_MM * healing(age).width;
  return Math.sqrt(own * own + (STROKES.spreadMm2PerYear * age) / DAYS_PER_YEAR);
}

/** Contrast left: what fading keeps, thinned as the stroke grows wider. */
function strokeColour(day: number, speed: number): number {
  if (day < 0) return 0;
  const { colour, width } = healing(day);
  return (colour * keptStroke(yearsHealed(day) * speed) * STROKE_WIDTH_MM * width) / strokeWidthMm(day);
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
