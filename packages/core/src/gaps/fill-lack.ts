import { hashUnit } from '../random/hash.ts';
import { listPairs } from '../spacing/dot-pairs.ts';
import type { SpacedDots } from '../spacing/spaced-dots.ts';
import { findGaps } from './find-gaps.ts';

/** Places of all dots of a field; which spacing they keep does not matter here. */
export type StandingDots = Omit<SpacedDots, 'spacing'>;

/** What is asked of a field that works around dots which stand already. */
export interface LackOptions {
  /** Smallest distance of a new dot at (x, y) to any other; Infinity where none may go. */
  readonly spacingAt: (x: number, y: number) => number;
  /** How many dots are asked for in the square of so wide a side whose lower corner is (x, y). */
  readonly askedIn: (x: number, y: number, side: number) => number;
  /** Whether dot i stands already: only beside such dots is anything lacking. */
  readonly isStanding: (i: number) => boolean;
  /** Whether dot i counts toward what is asked. @defaultValue every dot */
  readonly counts?: (i: number) => boolean;
  /** Decides which blocks round their number of new dots up. */
  readonly key: number;
}

/** Side of the blocks in which dots are counted, chart mm: a bound to how far an edit is felt. */
const BLOCK = 2;
/** A block looks at what is lacking this far around itself, in blocks: one alone holds too few dots to tell. */
const AROUND = 2;
/** Less than this share lacking is left alone: among ranks around done dots a window's count differs by some per cent by chance. */
const LEAST_LACK = 0.05;
/** What is filled up to, as a share of what is asked: chance adds the rest, for it lets windows be filled that lack nothing in the mean. */
const AIM = 0.99;
/** New dots of gaps that overlap are chosen in so many rounds; what is undecided then stays empty. Bounds how far an edit is felt. */
const ROUNDS = 3;
/** A larger circle lies beside skin that is to stay empty, spacings. */
const LARGEST = 2;
/** A hair more than the spacing, so that rounding never takes it away. */
const ROOM = 1 + 1e-5;

/**
 * New dots for the gaps beside dots that stand already, the largest first, as many as are lacking there. Ranks around standing dots
 * leave up to a tenth of the dots out, because their radii go down in steps and the gaps between even dots are all of one size.
 * @returns the new dots alone, with the spacing that they keep to every dot, old or new. What is farther away than 9 of the dots' unit and 8 spacings has
 * no say in any of them.
 */
export function fillLack(dots: StandingDots, options: LackOptions): SpacedDots {
  const blocks = countBlocks(dots, options);
  const short = new Map<number, number>();
  for (const [key, block] of blocks) {
    const lack = block.standing ? lackAround(block, blocks, options) : 0;
    if (lack > 0) short.set(key, lack);
  }
  if (short.size === 0) return taken([]);
  // Not only where dots are lacking: which gaps can be filled together must not depend on what is asked of their neighbours.
  const smallest = (x: number, y: number) =>
    blocks.get(keyAt(x, y))?.standing ? ROOM * options.spacingAt(x, y) : Infinity;
  const { x, y } = { x: dots.x.subarray(0, dots.count), y: dots.y.subarray(0, dots.count) };
  const gaps = findGaps({ x, y }, smallest).flatMap((gap) => {
    const spacing = Math.fround(options.spacingAt(gap.x, gap.y));
    const size = gap.radius / spacing;
    return size <= LARGEST ? [{ ...gap, spacing, size }] : [];
  });
  return shared(apart(gaps), { blocks, short, key: options.key });
}

interface Block {
  readonly column: number;
  readonly row: number;
  /** Whether a dot stands here already. */
  standing: boolean;
  counted: number;
  /** NaN until somebody asks. */
  asked: number;
}

interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly spacing: number;
  /** Radius of the gap in spacings. */
  readonly size: number;
}

function keyOf(column: number, row: number): number {
  return row * 65536 + column;
}

function keyAt(x: number, y: number): number {
  return keyOf(Math.floor(x / BLOCK), Math.floor(y / BLOCK));
}

function countBlocks({ count, x, y }: StandingDots, { isStanding, counts }: LackOptions): Map<number, Block> {
  const blocks = new Map<number, Block>();
  for (let i = 0; i < count; i++) {
    const [column, row] = [Math.floor(x[i] / BLOCK), Math.floor(y[i] / BLOCK)];
    const key = keyOf(column, row);
    let block = blocks.get(key);
    if (!block) {
      block = { column, row, standing: false, counted: 0, asked: Number.NaN };
      blocks.set(key, block);
    }
    if (!counts || counts(i)) block.counted++;
    if (isStanding(i)) block.standing = true;
  }
  return blocks;
}

/** The blocks of the window around a block; those without any dot are not known, and nothing can be put into them. */
function* windowOf<T>({ column, row }: Block, blocks: ReadonlyMap<number, T>): Generator<T> {
  for (let dy = -AROUND; dy <= AROUND; dy++) {
    for (let dx = -AROUND; dx <= AROUND; dx++) {
      const block = blocks.get(keyOf(column + dx, row + dy));
      if (block !== undefined) yield block;
    }
  }
}

/** Dots lacking in the window around a block, 0 where hardly any are. */
function lackAround(block: Block, blocks: ReadonlyMap<number, Block>, { askedIn }: LackOptions): number {
  let asked = 0;
  let counted = 0;
  for (const one of windowOf(block, blocks)) {
    if (Number.isNaN(one.asked)) one.asked = askedIn(one.column * BLOCK, one.row * BLOCK, BLOCK);
    asked += one.asked;
    counted += one.counted;
  }
  return counted < (1 - LEAST_LACK) * asked ? AIM * asked - counted : 0;
}

/** Those of the gaps that can be filled together: of two that overlap the larger. */
function apart(gaps: readonly Candidate[]): Candidate[] {
  const count = gaps.length;
  const { order, start, other } = listPairs(
    {
      count,
      x: Float32Array.from(gaps, ({ x }) => x),
      y: Float32Array.from(gaps, ({ y }) => y),
      spacing: Float32Array.from(gaps, ({ spacing }) => spacing),
    },
    1,
  );
  const state = new Uint8Array(count).fill(OPEN);
  const beaten = new Uint8Array(count);
  const eachPair = (see: (a: number, b: number) => void) => {
    for (let a = 0; a < count; a++)
      for (let k = start[a]; k < start[a + 1]; k++) see(order[a], order[other[k]]);
  };
  for (let round = 0; round < ROUNDS; round++) {
    beaten.fill(0);
    eachPair((i, j) => {
      if (state[i] === OPEN && state[j] === OPEN) beaten[isBefore(gaps[i], gaps[j]) ? j : i] = 1;
    });
    for (let i = 0; i < count; i++) if (state[i] === OPEN && beaten[i] === 0) state[i] = FILLED;
    eachPair((i, j) => {
      if (state[i] === FILLED && state[j] === OPEN) state[j] = CLOSED;
      if (state[j] === FILLED && state[i] === OPEN) state[i] = CLOSED;
    });
  }
  return gaps.filter((_, i) => state[i] === FILLED);
}

const OPEN = 0;
const FILLED = 1;
const CLOSED = 2;

/** Larger gaps come first; equal ones in an order that depends on nothing else. */
function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.size !== b.size) return a.size > b.size;
  return a.x !== b.x ? a.x < b.x : a.y < b.y;
}

interface Sharing {
  readonly blocks: ReadonlyMap<number, Block>;
  /** Dots lacking in the window around each block. */
  readonly short: ReadonlyMap<number, number>;
  readonly key: number;
}

/** The largest gaps of each block: of those that it has the share that its window lacks of all that the window has. */
function shared(gaps: readonly Candidate[], { blocks, short, key }: Sharing): SpacedDots {
  const byBlock = new Map<number, Candidate[]>();
  for (const gap of gaps) {
    const at = keyAt(gap.x, gap.y);
    const held = byBlock.get(at);
    if (held) held.push(gap);
    else byBlock.set(at, [gap]);
  }
  const chosen: Candidate[] = [];
  for (const [at, held] of byBlock) {
    const block = blocks.get(at);
    if (!block) continue;
    let available = 0;
    for (const { length } of windowOf(block, byBlock)) available += length;
    const share = Math.min(1, (short.get(at) ?? 0) / available);
    const most = Math.floor(held.length * share + hashUnit(key, block.column, block.row));
    chosen.push(...held.sort((a, b) => (isBefore(a, b) ? -1 : 1)).slice(0, most));
  }
  return taken(chosen.sort((a, b) => a.x - b.x || a.y - b.y));
}

function taken(chosen: readonly Candidate[]): SpacedDots {
  return {
    count: chosen.length,
    x: Float32Array.from(chosen, ({ x }) => x),
    y: Float32Array.from(chosen, ({ y }) => y),
    spacing: Float32Array.from(chosen, ({ spacing }) => spacing),
  };
}
