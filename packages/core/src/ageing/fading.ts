import { PIGMENT_ROWS } from '../optics/index.ts';
import type { Area, PigmentKind, Treatment } from '../treatment/index.ts';
import { careSpeed, isScar, SCAR_LOSS } from './factors.ts';
import { alongKnots } from './knots.ts';

/** Days of a year. */
export const DAYS_PER_YEAR = 365.25;

/**
 * Speed of the clock of fading on the three lines of a band. The sources differ by a factor of six for the same treatment (12–18 months to 8
 * years); these spread the usual client's time to touch-up over the claims in the middle, about 2 to 6 years. Chosen by eye.
 */
export const PACES = { slow: 0.6, expected: 1, fast: 1.7 } as const;
export type Pace = keyof typeof PACES;

/**
 * Share of the healed colour that is left so many years after healing, by the clock of fading, in (0, 1].
 * Two phases, because one exponential cannot fit both the measured 10 % in six months (Liu 2025, PMC12406178) and claims of three years and more.
 * "Colour" is visible contrast: all that is published is how dark marks look, not how much pigment is in them.
 */
export function keptAfter(years: number, kind: PigmentKind): number {
  const { fastShare, fastYears, slowYears } = PIGMENT_ROWS[kind];
  const t = Math.max(0, years);
  return fastShare * Math.exp(-t / fastYears) + (1 - fastShare) * Math.exp(-t / slowYears);
}

/** As {@link keptAfter}, in an area: scars lose twice as much at any time, kept². */
export function keptInPlace(years: number, kind: PigmentKind, area: Area | null): number {
  const kept = keptAfter(years, kind);
  return isScar(area) ? kept ** SCAR_LOSS : kept;
}

/** Share of the healed colour of carbon that is left `days` after healing, in (0, 1]; 1 before. Care speeds up the clock. */
export function colourKept(days: number, care: Treatment['care']): number {
  return keptAfter((Math.max(0, days) / DAYS_PER_YEAR) * careSpeed(care), 'carbon');
}

/** How much of the pigment lies in the epidermis, which is shed, by the depth of its middle. Epidermis to 0.06–0.1 mm; chosen by eye. */
const SHED_SHARE = [
  [0.06, 1],
  [0.16, 0],
] as const;
/** The epidermis renews itself in about four weeks: chosen so that 98 % of what is shed is gone by day 28. */
const SHED_DAYS = 14;

/** Share of the colour that shedding of the epidermis leaves `days` after the needle: 1 at the right depth, near 0 within weeks when too shallow. */
export function keptFromShedding(days: number, depthMm: number): number {
  const shed = alongKnots(SHED_SHARE, depthMm);
  return 1 - shed * (1 - Math.exp(-((Math.max(0, days) / SHED_DAYS) ** 2)));
}
