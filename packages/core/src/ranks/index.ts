export type { AroundPlaces } from './around-dots.ts';
export {
  buildRanks,
  createRankBuilder,
  DEFAULT_PERIOD,
  type RankBuilder,
  type RankOptions,
} from './build-ranks.ts';
export { createRankCache, type RankCache } from './rank-cache.ts';
export { coordinateStep, type RankField, TILE_SIZE } from './rank-field.ts';
