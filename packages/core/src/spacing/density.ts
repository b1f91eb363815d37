import { EVEN_DENSITY } from './even-radius.ts';

/** Dots per square of side r in a ranked field of spacing r, settled or not. */
export const DOTS_PER_SQUARE = EVEN_DENSITY;

/** Smallest distance between dots (mm) at which a field holds n dots per cm², n above 0. */
export function spacingForDensity(perCm2: number): number {
  return 10 * Math.sqrt(DOTS_PER_SQUARE / perCm2);
}

/** Dots per cm² of a field of spacing r mm, r above 0. */
export function densityForSpacing(spacingMm: number): number {
  return (100 * DOTS_PER_SQUARE) / (spacingMm * spacingMm);
}
