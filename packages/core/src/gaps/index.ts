export { type FillOptions, fillGaps } from './fill-gaps.ts';
export { fillLack, type LackOptions, type StandingDots } from './fill-lack.ts';
export { findGaps, type Gap } from './find-gaps.ts';
export { type MergingRise, mergingRise } from './merging-rise.ts';
export { type NextSessionOptions, nextSession } from './next-session.ts';
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
