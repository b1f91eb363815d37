import type { SpacedDots } from '../spacing/spaced-dots.ts';
import { BLOCK, type Blocks } from './touch-up-blocks.ts';
import { type BlockGaps, GAP_FLOATS } from './touch-up-gaps.ts';

/** New dots first keep this share of the distance that spreads them evenly, then less and less. Chosen by trial. */
const SPREAD = [1, 0.85, 0.7, 0.55, 0.4, 0] as const;

/** New dots of a block; 3 numbers each: x, y, least distance. */
export type Placed = readonly number[];
const NONE: Placed = [];

/** New dots of one block, and all that decided about them. */
export interface BlockFill {
  readonly gaps: BlockGaps;
  readonly asked: number;
  /** New dots that stood in the eight blocks around when this one was filled. */
  readonly around: readonly Placed[];
  /** Gaps that were asked about, and what was answered. */
  readonly answers: readonly { readonly gap: number; readonly accepted: boolean }[];
  readonly placed: Placed;
}

/** What filling goes by. */
export interface FillingOptions {
  readonly gaps: readonly (BlockGaps | null)[];
  readonly asked: Int32Array;
  readonly share: number;
  readonly accepts: (x: number, y: number) => boolean;
  /** Fills of a call before, by the name of the block. */
  readonly known: ReadonlyMap<string, BlockFill>;
}

/** Fill all blocks, in four turns. */
export function fillBlocks(blocks: Blocks, options: FillingOptions) {
  const { column0, row0, columns, rows } = blocks;
  const placed: Placed[] = new Array(columns * rows).fill(NONE);
  const fills = new Map<string, BlockFill>();
  for (let turn = 0; turn < 4; turn++) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const block = row * columns + column;
        if (((column0 + column) & 1) + 2 * ((row0 + row) & 1) !== turn) continue;
        const gaps = options.gaps[block];
        if (options.asked[block] === 0 || !gaps) continue;
        const name = `${column0 + column},${row0 + row}`;
        const around = placedAround(placed, { column, row, columns, rows });
        const fill = fillOf(options.known.get(name), { gaps, asked: options.asked[block], around }, options);
        fills.set(name, fill);
        placed[block] = fill.placed;
      }
    }
  }
  return { fills, placed: dotsOf(placed) };
}

function placedAround(
  placed: readonly Placed[],
  { column, row, columns, rows }: { column: number; row: number; columns: number; rows: number },
): Placed[] {
  const around: Placed[] = [];
  for (let r = row - 1; r <= row + 1; r++) {
    for (let c = column - 1; c <= column + 1; c++) {
      const isOutside = r < 0 || c < 0 || r >= rows || c >= columns;
      if (r !== row || c !== column) around.push(isOutside ? NONE : placed[r * columns + c]);
    }
  }
  return around;
}

type Question = Pick<BlockFill, 'gaps' | 'asked' | 'around'>;

/** The fill of before where everything that decided about it still holds, else a new one. */
function fillOf(known: BlockFill | undefined, question: Question, options: FillingOptions): BlockFill {
  const { gaps, asked, around } = question;
  const { accepts } = options;
  const holds =
    known !== undefined &&
    known.gaps === gaps &&
    known.asked === asked &&
    known.around.every((dots, i) => dots === around[i]) &&
    known.answers.every(
      ({ gap, accepted }) => accepts(gaps[gap * GAP_FLOATS], gaps[gap * GAP_FLOATS + 1]) === accepted,
    );
  if (holds) return known;
  const fill = fillAnew(question, options);
  // The same array says to the neighbours that nothing has changed.
  return known && sameNumbers(known.placed, fill.placed) ? { ...fill, placed: known.placed } : fill;
}

function fillAnew({ gaps, asked, around }: Question, { share, accepts }: FillingOptions): BlockFill {
  const placed: number[] = [];
  const answers = new Map<number, boolean>();
  for (const spread of SPREAD) {
    for (let gap = 0; gap * GAP_FLOATS < gaps.length; gap++) {
      if (placed.length === 3 * asked) break;
      if (answers.has(gap)) continue;
      const at = gap * GAP_FLOATS;
      const [x, y, spacing, least] = [gaps[at], gaps[at + 1], gaps[at + 2], gaps[at + 3]];
      // Farther than a block apart they would have to know of blocks that are not beside theirs.
      const apart = Math.min(BLOCK, Math.max(least, (spread * spacing) / Math.sqrt(share)));
      if (!isClear(placed, x, y, apart) || around.some((dots) => !isClear(dots, x, y, apart))) continue;
      const accepted = accepts(x, y);
      answers.set(gap, accepted);
      if (accepted) placed.push(x, y, least);
    }
  }
  return { gaps, asked, around, answers: [...answers].map(([gap, accepted]) => ({ gap, accepted })), placed };
}

function isClear(dots: Placed, x: number, y: number, apart: number): boolean {
  for (let i = 0; i < dots.length; i += 3) {
    const dx = dots[i] - x;
    const dy = dots[i + 1] - y;
    if (dx * dx + dy * dy < apart * apart) return false;
  }
  return true;
}

function sameNumbers(a: Placed, b: Placed): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function dotsOf(placed: readonly Placed[]): SpacedDots {
  const count = placed.reduce((sum, dots) => sum + dots.length / 3, 0);
  const [x, y, spacing] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  let at = 0;
  for (const dots of placed) {
    for (let i = 0; i < dots.length; i += 3, at++) {
      x[at] = dots[i];
      y[at] = dots[i + 1];
      spacing[at] = dots[i + 2];
    }
  }
  return { count, x, y, spacing };
}
