import { hashUnit } from '../random/index.ts';
import { createDotGrid, type DotGrid } from './dot-grid.ts';
import { findGaps } from './find-gaps.ts';
import type { SpacedDots } from './spaced-dots.ts';

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
}

/** New dots with the smallest distance they keep, and how many were asked. */
export interface TouchUp {
  readonly dots: SpacedDots;
  readonly asked: number;
}

/** Side of the blocks in which new dots are counted, chart mm: a few dozen dots each, and a bound to how far an edit is felt. */
const BLOCK = 6;
/** New dots first keep this share of the distance that spreads them evenly, then less and less. Chosen by trial. */
const SPREAD = [1, 0.85, 0.7, 0.55, 0.4, 0] as const;

/** Side of a cell of new dots, chart mm: about as far as they keep apart. */
const CELL = 3;

interface Block {
  readonly column: number;
  readonly row: number;
  counted: number;
  asked: number;
  readonly gaps: Candidate[];
}

/** A gap, its radius relative to the usual spacing there, and the distances that a dot in it keeps. */
interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly spacing: number;
  readonly least: number;
}

/**
 * New dots in the largest gaps of a field, spread evenly and never on an old dot.
 * Each block of the plane gets its share, and blocks are filled in four turns, so that no two neighbours have the same: what stands
 * farther away than {@link TOUCH_UP_REACH} decides about nothing here.
 * @throws RangeError when the share is not in (0, 1].
 */
export function touchUp(dots: SpacedDots, options: TouchUpOptions): TouchUp {
  const { share, key } = options;
  if (!(share > 0 && share <= 1)) throw new RangeError(`touchUp: expected a share in (0, 1], got ${share}`);
  const blocks = countBlocks(dots, options.counts);
  for (const block of blocks.values()) {
    block.asked = Math.floor(block.counted * share + hashUnit(key, block.column, block.row));
  }
  collectGaps(nearAsked(dots, blocks), blocks, options);
  const placed = createPlaced();
  for (let turn = 0; turn < 4; turn++) {
    for (const block of blocks.values()) {
      if ((block.column & 1) + 2 * (block.row & 1) === turn) fillBlock(block, placed, options);
    }
  }
  const asked = [...blocks.values()].reduce((sum, block) => sum + block.asked, 0);
  return { dots: placed.dots(), asked };
}

/** Dots farther away than this, chart mm, have no say in what is placed: four turns of blocks, and the dots beside a block. */
export const TOUCH_UP_REACH = 5 * BLOCK * Math.SQRT2;

function countBlocks({ count, x, y }: SpacedDots, counts: TouchUpOptions['counts']): Map<number, Block> {
  const blocks = new Map<number, Block>();
  for (let i = 0; i < count; i++) {
    const [column, row] = [Math.floor(x[i] / BLOCK), Math.floor(y[i] / BLOCK)];
    const key = blockKey(column, row);
    let block = blocks.get(key);
    if (!block) {
      block = { column, row, counted: 0, asked: 0, gaps: [] };
      blocks.set(key, block);
    }
    if (!counts || counts(i)) block.counted++;
  }
  return blocks;
}

function blockKey(column: number, row: number): number {
  return row * 65536 + column;
}

/** The dots in and beside blocks that ask for new ones. */
function nearAsked({ count, x, y }: SpacedDots, blocks: ReadonlyMap<number, Block>) {
  const near = new Set<number>();
  for (const { column, row, asked } of blocks.values()) {
    if (asked === 0) continue;
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) near.add(blockKey(column + dx, row + dy));
  }
  const [keptX, keptY] = [new Float32Array(count), new Float32Array(count)];
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (!near.has(blockKey(Math.floor(x[i] / BLOCK), Math.floor(y[i] / BLOCK)))) continue;
    keptX[kept] = x[i];
    keptY[kept++] = y[i];
  }
  return { x: keptX.subarray(0, kept), y: keptY.subarray(0, kept) };
}

/** Sort the gaps of the dots into their blocks, the largest first relative to the usual spacing there. */
function collectGaps(
  dots: { readonly x: Float32Array; readonly y: Float32Array },
  blocks: ReadonlyMap<number, Block>,
  { spacingAt, leastAt }: TouchUpOptions,
): void {
  const blockAt = (x: number, y: number) =>
    blocks.get(blockKey(Math.floor(x / BLOCK), Math.floor(y / BLOCK)));
  const smallest = (x: number, y: number) => (blockAt(x, y)?.asked ? leastAt(x, y) : Infinity);
  for (const { x, y, radius } of findGaps(dots, smallest)) {
    const spacing = spacingAt(x, y);
    // Beside an empty place circles grow without end, and say nothing.
    if (spacing === Infinity || radius > BLOCK) continue;
    blockAt(x, y)?.gaps.push({ x, y, size: radius / spacing, spacing, least: leastAt(x, y) });
  }
  for (const { gaps } of blocks.values()) gaps.sort((a, b) => b.size - a.size || a.x - b.x || a.y - b.y);
}

function fillBlock(block: Block, placed: Placed, { share, accepts }: TouchUpOptions): void {
  let left = block.asked;
  for (const spread of SPREAD) {
    for (const { x, y, spacing, least } of block.gaps) {
      if (left === 0) return;
      const apart = Math.max(least, (spread * spacing) / Math.sqrt(share));
      if (placed.grid.nearest(x, y, apart) < apart || (accepts && !accepts(x, y))) continue;
      placed.add(x, y, least);
      left--;
    }
  }
}

type Placed = ReturnType<typeof createPlaced>;

/** The new dots while they become more. */
function createPlaced() {
  const grid: DotGrid = createDotGrid(CELL);
  const x: number[] = [];
  const y: number[] = [];
  const spacing: number[] = [];
  return {
    grid,
    add(atX: number, atY: number, least: number): void {
      grid.add(atX, atY);
      x.push(atX);
      y.push(atY);
      spacing.push(least);
    },
    dots: (): SpacedDots => ({
      count: x.length,
      x: Float32Array.from(x),
      y: Float32Array.from(y),
      spacing: Float32Array.from(spacing),
    }),
  };
}
