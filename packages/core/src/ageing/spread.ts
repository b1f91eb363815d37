import { DAYS_PER_YEAR } from './fading.ts';
import { alongKnots } from './knots.ts';

/** Heat-like spread, mm² per year: FWHM² grows by 11·D·t, D = 0.0003–0.002 (shape after Eames's model of tattoos). */
const SPREAD_PER_YEAR = 0.0008;
/** Spread by depth relative to the right depth: five times when too deep (working guess). */
const DEEPER = [
  [0.3, 1],
  [0.5, 5],
] as const;
/**
 * Blowout: pigment too deep runs out within days, to blotches more than three times as wide (mienbrows.com). What it adds to the square of the
 * width, mm², by depth; the depths are chosen by eye.
 */
const BLOWOUT_MM2 = [
  [0.35, 0],
  [0.65, 0.95],
] as const;
const BLOWOUT_DAYS = 7;

/** What spreading adds to the square of a mark's width, mm², `days` after the needle. 0 at the needle, never falling. */
export function spreadMm2(days: number, depthMm: number): number {
  const age = Math.max(0, days);
  const slow = 11 * SPREAD_PER_YEAR * alongKnots(DEEPER, depthMm) * (age / DAYS_PER_YEAR);
  return slow + alongKnots(BLOWOUT_MM2, depthMm) * (1 - Math.exp(-age / BLOWOUT_DAYS));
}
