import { PIGMENT_ROWS } from '../optics/index.ts';
import type { Treatment } from '../treatment/index.ts';
import { DISAGREEMENTS, type Disagreement } from './disagreements.ts';
import { type FadingFactor, fadingFactors } from './factors.ts';
import { areaToFollow, type ForecastOptions } from './forecast.ts';
import { type TouchUpRange, touchUpRange } from './touch-up-time.ts';

/** Why a forecast is as it is. */
export interface ForecastExplanation {
  /** One sentence with the range. */
  readonly headline: string;
  /** The reasons as sentences, the weightiest first. */
  readonly reasons: readonly string[];
  readonly factors: readonly FadingFactor[];
  readonly touchUp: TouchUpRange;
  /** Where the sources differ about what was used. */
  readonly disagreements: readonly Disagreement[];
}

/** A factor nearer to 1 than this is no reason. */
const WORTH_TELLING = 0.05;

/** Explain a treatment's forecast in words. */
export function explainForecast(treatment: Treatment, options: ForecastOptions = {}): ForecastExplanation {
  const area = areaToFollow(treatment, options);
  const factors = fadingFactors(treatment, area);
  const touchUp = touchUpRange(treatment, area);
  const told = factors
    .filter(({ multiplier }) => Math.abs(Math.log(multiplier)) > WORTH_TELLING)
    .sort((a, b) => Math.abs(Math.log(b.multiplier)) - Math.abs(Math.log(a.multiplier)));
  return {
    headline: headlineOf(treatment, touchUp),
    reasons: [...pigmentReasons(treatment), ...told.map(({ sentence }) => sentence)],
    factors,
    touchUp,
    disagreements: DISAGREEMENTS.filter(({ key }) => concernsTreatment(key, treatment)),
  };
}

function headlineOf(
  { pigment }: Treatment,
  { fastMonths, expectedMonths, slowMonths }: TouchUpRange,
): string {
  if (expectedMonths !== null && expectedMonths < 1) {
    return pigment.depthMm < 0.18
      ? 'The pigment lies so shallow that most of it is gone within weeks.'
      : 'A touch-up is due as soon as it has healed.';
  }
  return `A touch-up is due about ${inWords(expectedMonths)} after healing; ${inWords(fastMonths)} to ${inWords(slowMonths)} is likely, as skins and sources differ.`;
}

/** Months in words: "14 months", "3½ years", "more than 30 years". */
function inWords(months: number | null): string {
  if (months === null) return 'more than 30 years';
  if (months < 24)
    return `${Math.max(1, Math.round(months))} ${Math.round(months) <= 1 ? 'month' : 'months'}`;
  const halves = Math.round(months / 6);
  return `${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''} years`;
}

function pigmentReasons({ pigment }: Treatment): string[] {
  if (pigment.kind === 'carbon') return [];
  const { label } = PIGMENT_ROWS[pigment.kind];
  return pigment.kind === 'temporary'
    ? [`${label} is made to go within two years.`]
    : [`${label} loses its yellow first and drifts toward red within one or two years.`];
}

function concernsTreatment(key: Disagreement['key'], { care, pigment }: Treatment): boolean {
  if (key === 'skinType') return care.skin !== 1;
  if (key === 'carbonColour') return pigment.kind === 'carbon';
  if (key === 'needleDepth') return pigment.depthMm < 0.12 || pigment.depthMm > 0.25;
  return key === 'lasting';
}
