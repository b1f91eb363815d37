export {
  buildRanks,
  createRankBuilder,
  DEFAULT_PERIOD,
  type RankBuilder,
  type RankOptions,
} from './build-ranks.ts';
export { coordinateStep, type RankField, TILE_SIZE } from './rank-field.ts';
export { type AliveDots, resample } from './resample.ts';
export { type SpacingMap, valueAt } from './spacing-map.ts';
export type { Exhausted } from './tile-plan.ts';
