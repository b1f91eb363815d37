import { hashUnit } from '../random/index.ts';
import type { SpacedDots } from '../spacing/spaced-dots.ts';
import { type MergingRise, mergingRise } from './merging-rise.ts';
import { BLOCK, type Blocks, sortIntoBlocks } from './touch-up-blocks.ts';
import { type BlockFill, fillBlocks } from './touch-up-fill.ts';
import { type GapMemory, type GapTiles, gapsOfBlocks } from './touch-up-gaps.ts';

/** How a touch-up places its dots. */
export interface TouchUpOptions {
  /** New dots for every old dot that counts, in (0, 1]. */
  readonly share: number;
  /** Usual distance of dots at a place; Infinity where none may go. */
  readonly spacingAt: (x: number, y: number) => number;
  /** Smallest distance of a new dot to any other, old or new, above 0; at most the usual one. */
  readonly leastAt: (x: number, y: number) => number;
  /** Whether a dot may stand there; asked only of gaps that are about to be filled. @defaultValue anywhere */
  readonly accepts?: (x: number, y: number) => boolean;
  /** Whether old dot i counts for the share. @defaultValue every dot */
  readonly counts?: (i: number) => boolean;
  /** Decides which blocks round their number of new dots up. */
  readonly key: number;
  /**
   * Width of a healed mark at a place, in the unit of the coordinates, above 0: the result then tells how much more marks touch.
   * @defaultValue nothing is told
   */
  readonly widthAt?: (x: number, y: number) => number;
  /** Keeps what a call before found where nothing has changed. Pure speed, never content. @defaultValue nothing */
  readonly remember?: {
    readonly memory: TouchUpMemory;
    /** All that `spacingAt` and `leastAt` go by within a box: left, lower, right and upper side. Equal numbers mean equal answers. */
    readonly mapIn: GapMemory['mapIn'];
  };
}

/** New dots with the smallest distance they keep, how many were asked, and what they risk. */
export interface TouchUp {
  readonly dots: SpacedDots;
  readonly asked: number;
  /**
   * Share of marks that touch another, before and after: new dots never land on old ones, so each touch-up makes the skin denser. Null
   * without `widthAt`. For a case on a day, with how marks spread and fade till then, see `touchUpRisks`.
   */
  readonly merging: MergingRise | null;
}

/** What one touch-up found, for the next call with another edit of the same design. */
export interface TouchUpMemory {
  tiles: GapTiles;
  fills: ReadonlyMap<string, BlockFill>;
  /** Share and key that the fills go by. */
  rule: string;
}

/** A memory of nothing. */
export function createTouchUpMemory(): TouchUpMemory {
  return { tiles: new Map(), fills: new Map(), rule: '' };
}

/** Dots farther away than this, chart mm, have no say in what is placed: four turns of blocks, and the dots beside a block. */
export const TOUCH_UP_REACH = 5 * BLOCK * Math.SQRT2;

/**
 * New dots in the largest gaps of a field, spread evenly and never on an old dot.
 * Each block of the plane gets its share, and blocks are filled in four turns, so that no two neighbours have the same: what stands
 * farther away than {@link TOUCH_UP_REACH} decides about nothing here.
 * @throws RangeError when the share is not in (0, 1].
 */
export function touchUp(dots: SpacedDots, options: TouchUpOptions): TouchUp {
  const { share, key, accepts = () => true, remember } = options;
  if (!(share > 0 && share <= 1)) throw new RangeError(`touchUp: expected a share in (0, 1], got ${share}`);
  const blocks = sortIntoBlocks(dots);
  const asked = askOf(blocks, options);
  const found = gapsOfBlocks(dots, blocks, {
    asked,
    options,
    memory: remember ? { tiles: remember.memory.tiles, mapIn: remember.mapIn } : null,
  });
  const rule = `${share} ${key}`;
  const known = remember?.memory.rule === rule ? remember.memory.fills : new Map();
  const { fills, placed } = fillBlocks(blocks, { gaps: found.gaps, asked, share, accepts, known });
  if (remember) Object.assign(remember.memory, { tiles: found.tiles, fills, rule });
  return {
    dots: placed,
    asked: asked.reduce((sum, count) => sum + count, 0),
    merging: options.widthAt ? mergingRise(dots, placed, options.widthAt) : null,
  };
}

/** How many new dots each block is to get. */
function askOf(
  { column0, row0, columns, rows, start, order }: Blocks,
  { share, key, counts }: TouchUpOptions,
): Int32Array {
  const asked = new Int32Array(columns * rows);
  for (let block = 0; block < asked.length; block++) {
    let counted = start[block + 1] - start[block];
    if (counts) {
      counted = 0;
      for (let k = start[block]; k < start[block + 1]; k++) if (counts(order[k])) counted++;
    }
    if (counted === 0) continue;
    const luck = hashUnit(key, column0 + (block % columns), row0 + Math.floor(block / columns));
    asked[block] = Math.floor(counted * share + luck);
  }
  return asked;
}
