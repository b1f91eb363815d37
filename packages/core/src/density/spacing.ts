/**
 * Share of the area of a maximal field's dots: n·r² of the ranked field, n per mm² and r in mm.
 * Calibrated once from the rank table; asserted by a test of realised density.
 */
const PACKING = 0.565;

/** Smallest distance of neighbouring dots for a density: 10·sqrt(0.565 / n), mm for dots per cm². Infinite for no density. */
export function spacingMmOf(densityPerCm2: number): number {
  return densityPerCm2 > 0 ? 10 * Math.sqrt(PACKING / densityPerCm2) : Infinity;
}

/** Density of a field with that smallest distance, dots/cm²; the inverse of {@link spacingMmOf}. */
export function densityOf(spacingMm: number): number {
  return (100 * PACKING) / (spacingMm * spacingMm);
}
