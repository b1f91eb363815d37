import type { Dots } from '../spacing/dots.ts';
import { findGaps } from './find-gaps.ts';
import { BLOCK, type Blocks, blockAt } from './touch-up-blocks.ts';

/** Gaps of a block, the largest first relative to the usual spacing there; `GAP_FLOATS` floats each: x, y, spacing, least. */
export type BlockGaps = Float64Array;
export const GAP_FLOATS = 4;

/** Blocks on a side of a tile: gaps are looked for tile by tile, so that an edit elsewhere lets those of a tile be kept. */
const TILE = 3;

/** Gaps of a tile, and all that decided about them. */
export interface GapTile {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly map: ArrayLike<number>;
  /** By index of the block within the tile. */
  readonly gaps: readonly BlockGaps[];
}

/** Tiles by the column and row of their first block. */
export type GapTiles = Map<string, GapTile>;

/** What the usual spacing and the least distance are at a place, in chart mm. */
export interface GapOptions {
  readonly spacingAt: (x: number, y: number) => number;
  readonly leastAt: (x: number, y: number) => number;
}

/** Tiles of the call before, and what the options go by in a box: where neither dots nor that changed a tile is kept. */
export interface GapMemory {
  readonly tiles: GapTiles;
  readonly mapIn: (left: number, low: number, right: number, high: number) => ArrayLike<number>;
}

/**
 * Gaps of all blocks of all tiles in which a block is asked for. Circles larger than a block are left out: beside an empty place they grow
 * without end, and say nothing. Hence those of a tile follow from the dots of its blocks and of the ring around them.
 */
export function gapsOfBlocks(
  { x, y }: Dots,
  blocks: Blocks,
  { asked, options, memory }: { asked: Int32Array; options: GapOptions; memory: GapMemory | null },
): { gaps: (BlockGaps | null)[]; tiles: GapTiles } {
  const gaps: (BlockGaps | null)[] = new Array(asked.length).fill(null);
  const tiles: GapTiles = new Map();
  const scratch = { x: new Float32Array(x.length), y: new Float32Array(x.length) };
  for (const [column, row] of tilesOf(blocks)) {
    const inside = blocksOf(blocks, column, row, 0);
    if (!inside.some((block) => block >= 0 && asked[block] > 0)) continue;
    const dots = gather({ x, y }, blocks, { around: blocksOf(blocks, column, row, 1), scratch });
    const name = `${column},${row}`;
    const box = [column * BLOCK, row * BLOCK, (column + TILE) * BLOCK, (row + TILE) * BLOCK] as const;
    const map = memory?.mapIn(...box) ?? [];
    const known = memory?.tiles.get(name);
    const tile =
      known && same(known.x, dots.x) && same(known.y, dots.y) && same(known.map, map)
        ? known
        : { x: dots.x.slice(), y: dots.y.slice(), map, gaps: findIn(dots, blocks, { inside, options }) };
    tiles.set(name, tile);
    inside.forEach((block, k) => {
      if (block >= 0) gaps[block] = tile.gaps[k];
    });
  }
  return { gaps, tiles };
}

/** First blocks of the tiles that hold any block, on a lattice that does not depend on the dots. */
function* tilesOf({ column0, row0, columns, rows }: Blocks): Iterable<readonly [number, number]> {
  const first = (at: number) => TILE * Math.floor(at / TILE);
  for (let row = first(row0); row < row0 + rows; row += TILE)
    for (let column = first(column0); column < column0 + columns; column += TILE) yield [column, row];
}

/** Indices of a tile's blocks with a ring around them, row by row; -1 where no dot's block is. */
function blocksOf({ column0, row0, columns, rows }: Blocks, column: number, row: number, ring: number) {
  const found: number[] = [];
  for (let r = row - ring - row0; r < row + TILE + ring - row0; r++)
    for (let c = column - ring - column0; c < column + TILE + ring - column0; c++)
      found.push(c < 0 || r < 0 || c >= columns || r >= rows ? -1 : r * columns + c);
  return found;
}

interface Columns {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

function gather(
  { x, y }: Dots,
  { start, order }: Blocks,
  { around, scratch }: { around: readonly number[]; scratch: Columns },
): Columns {
  let count = 0;
  for (const block of around) {
    if (block < 0) continue;
    for (let k = start[block]; k < start[block + 1]; k++) {
      scratch.x[count] = x[order[k]];
      scratch.y[count++] = y[order[k]];
    }
  }
  return { x: scratch.x.subarray(0, count), y: scratch.y.subarray(0, count) };
}

function findIn(
  dots: Dots,
  blocks: Blocks,
  { inside, options }: { inside: readonly number[]; options: GapOptions },
): BlockGaps[] {
  const { spacingAt, leastAt } = options;
  const found = inside.map((): Found[] => []);
  const among = new Map(inside.flatMap((block, k) => (block < 0 ? [] : [[block, k] as const])));
  const indexOf = (x: number, y: number) => among.get(blockAt(blocks, x, y)) ?? -1;
  const smallest = (x: number, y: number) => (indexOf(x, y) < 0 ? Infinity : leastAt(x, y));
  for (const { x, y, radius } of findGaps(dots, smallest)) {
    const spacing = spacingAt(x, y);
    if (spacing === Infinity || radius > BLOCK) continue;
    found[indexOf(x, y)].push({ x, y, spacing, least: leastAt(x, y), size: radius / spacing });
  }
  return found.map(packed);
}

interface Found {
  readonly x: number;
  readonly y: number;
  readonly spacing: number;
  readonly least: number;
  /** Radius relative to the usual spacing there. */
  readonly size: number;
}

function packed(gaps: Found[]): BlockGaps {
  gaps.sort((a, b) => b.size - a.size || a.x - b.x || a.y - b.y);
  const values = new Float64Array(gaps.length * GAP_FLOATS);
  for (const [k, { x, y, spacing, least }] of gaps.entries()) {
    values.set([x, y, spacing, least], k * GAP_FLOATS);
  }
  return values;
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
