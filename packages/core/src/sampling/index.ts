export {
  buildRanks,
  createRankBuilder,
  DEFAULT_PERIOD,
  type RankBuilder,
  type RankOptions,
} from './build-ranks.ts';
export { coordinateStep, type RankField, TILE_SIZE } from './rank-field.ts';
