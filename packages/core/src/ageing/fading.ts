import type { Treatment } from '../treatment/index.ts';

/**
 * Two-phase loss after healing: a tenth goes in the first months, the rest slowly.
 * One exponential cannot fit both the measured 10 % in six months (Liu 2025, PMC12406178) and the claims of three years and more; with
 * these values 10–11 % are gone after half a year and 30 %, a common reason for a touch-up, after three years.
 */
const FADING = { fastShare: 0.1, fastYears: 0.35, slowYears: 12 } as const;
/** Heat-like spread, mm² per year: FWHM² grows by 11·D·t, D = 0.0003–0.002 (shape after Eames's model of tattoos). */
const SPREAD_PER_YEAR = 0.0008;
/** Spread where the pigment is too deep, relative to the right depth (working guess), and the depth at which it is reached. */
const DEEP_SPREAD = { factor: 5, fromMm: 0.3, toMm: 0.5 } as const;
const DAYS_PER_YEAR = 365.25;

/** Share of the healed colour that is left `days` after healing, in (0, 1]; 1 before. Sun and skin speed up the clock. */
export function colourKept(days: number, { sun, skin }: Treatment['care']): number {
  const years = (Math.max(0, days) / DAYS_PER_YEAR) * sun * skin;
  const { fastShare, fastYears, slowYears } = FADING;
  return fastShare * Math.exp(-years / fastYears) + (1 - fastShare) * Math.exp(-years / slowYears);
}

/** What spreading adds to the square of a mark's width, mm², `days` after the needle. */
export function spreadMm2(days: number, depthMm: number): number {
  const { factor, fromMm, toMm } = DEEP_SPREAD;
  const deep = Math.min(1, Math.max(0, (depthMm - fromMm) / (toMm - fromMm)));
  return 11 * SPREAD_PER_YEAR * (1 + (factor - 1) * deep) * (Math.max(0, days) / DAYS_PER_YEAR);
}
