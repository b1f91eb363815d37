export { DOTS_PER_SQUARE, densityForSpacing, spacingForDensity } from './density.ts';
export type { Dots } from './dots.ts';
export type { SpacedDots } from './spaced-dots.ts';
export { type SpacingMap, valueAt } from './spacing-map.ts';
