export type { AroundPlaces } from './around-dots.ts';
export {
  buildRanks,
  createRankBuilder,
  DEFAULT_PERIOD,
  type RankBuilder,
  type RankOptions,
} from './build-ranks.ts';
export { DOTS_PER_SQUARE, densityForSpacing, spacingForDensity } from './density.ts';
export { fieldHash } from './field-hash.ts';
export {
  countViolations,
  type FieldQuality,
  fieldQuality,
  type QualityOptions,
  type ZoneDensity,
} from './field-quality.ts';
export { type FillOptions, fillGaps } from './fill-gaps.ts';
export { fillLack, type LackOptions, type StandingDots } from './fill-lack.ts';
export { findGaps, type Gap } from './find-gaps.ts';
export { type MergingRise, mergingRise } from './merging-rise.ts';
export { type NextSessionOptions, nextSession } from './next-session.ts';
export { type Dots, meanPeriodogram, type Periodogram, periodogram, type Square } from './periodogram.ts';
export { createRankCache, type RankCache } from './rank-cache.ts';
export { coordinateStep, type RankField, TILE_SIZE } from './rank-field.ts';
export { type AliveColumns, type AliveDots, type AliveRoom, createAliveRoom, resample } from './resample.ts';
export { type SampledDots, type SampleOptions, sampleDots } from './sample-dots.ts';
export { DEFAULT_SHARES, sessionOf } from './sessions.ts';
export { DEFAULT_STEPS, type SettleOptions, settle } from './settle.ts';
export type { SpacedDots } from './spaced-dots.ts';
export { type SpacingMap, valueAt } from './spacing-map.ts';
export { type Spectrum, spectrumOf } from './spectrum.ts';
export type { Exhausted } from './tile-plan.ts';
export {
  createTouchUpMemory,
  TOUCH_UP_REACH,
  type TouchUp,
  type TouchUpMemory,
  type TouchUpOptions,
  touchUp,
} from './touch-up.ts';
export type { BlockFill, Placed } from './touch-up-fill.ts';
export type { BlockGaps, GapTile, GapTiles } from './touch-up-gaps.ts';
