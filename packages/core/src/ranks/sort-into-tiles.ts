import type { DotList } from './dot-list.ts';
import { type RankField, TILE_SIZE } from './rank-field.ts';

type TiledDots = Pick<RankField, 'tileStart' | 'x' | 'y' | 't'>;

/** Low bits of a sort key hold the place in the tile: 2^20 dots a tile at most, and 32 + 20 bits stay exact. */
const INDEX_SPAN = 1048576;

/**
 * Group dots by tile and sort each tile by t descending; equal t keeps the order of placing. Dots below their tile's
 * depth are dropped: they are only there because a neighbour needed them.
 */
export function sortIntoTiles(dots: DotList, tiles: number, tileDepth: Float32Array): TiledDots {
  const tileOf = assignTiles(dots, tiles, tileDepth);
  const tileStart = new Uint32Array(tiles * tiles + 1);
  for (let i = 0; i < dots.count; i++) if (tileOf[i] >= 0) tileStart[tileOf[i] + 1]++;
  for (let k = 0; k < tiles * tiles; k++) tileStart[k + 1] += tileStart[k];
  const grouped = groupByTile(tileOf, tileStart, dots.count);
  const bits = new Uint32Array(dots.t.buffer, 0, dots.count);
  for (let k = 0; k < tiles * tiles; k++) sortTile(grouped.subarray(tileStart[k], tileStart[k + 1]), bits);
  return {
    tileStart,
    x: gather(dots.x, grouped),
    y: gather(dots.y, grouped),
    t: gather(dots.t, grouped),
  };
}

function assignTiles(dots: DotList, tiles: number, tileDepth: Float32Array): Int32Array {
  const tileOf = new Int32Array(dots.count);
  for (let i = 0; i < dots.count; i++) {
    const tile = Math.floor(dots.y[i] / TILE_SIZE) * tiles + Math.floor(dots.x[i] / TILE_SIZE);
    tileOf[i] = dots.t[i] >= tileDepth[tile] ? tile : -1;
  }
  return tileOf;
}

function groupByTile(tileOf: Int32Array, tileStart: Uint32Array, count: number): Uint32Array {
  const next = tileStart.slice();
  const grouped = new Uint32Array(tileStart[tileStart.length - 1]);
  for (let i = 0; i < count; i++) if (tileOf[i] >= 0) grouped[next[tileOf[i]]++] = i;
  return grouped;
}

/** Positive floats order as their bit patterns, so one exact integer key holds both t (descending) and the place. */
function sortTile(indices: Uint32Array, bits: Uint32Array): void {
  const keys = new Float64Array(indices.length);
  for (let i = 0; i < keys.length; i++) keys[i] = (0xffffffff - bits[indices[i]]) * INDEX_SPAN + i;
  keys.sort();
  const before = indices.slice();
  for (let i = 0; i < keys.length; i++) indices[i] = before[keys[i] % INDEX_SPAN];
}

function gather(source: Float32Array, indices: Uint32Array): Float32Array {
  const result = new Float32Array(indices.length);
  for (let i = 0; i < result.length; i++) result[i] = source[indices[i]];
  return result;
}
