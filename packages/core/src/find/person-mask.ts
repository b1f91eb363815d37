import { connectedPieces } from '../pixels/pieces.ts';
import { type ByteMask, cellsWhere, mapOf, type SmallPhoto } from '../pixels/small-photo.ts';
import { nthSmallest } from '../solve/median.ts';
import { findBackground, growFromBorder } from './background.ts';

export interface PersonMask extends ByteMask {
  /** Whether the background could be told at all: plain enough, and unlike what stands before it. */
  readonly plain: boolean;
  /** Other pieces as large as a third of the chosen one: perhaps a second person. */
  readonly rivals: number;
  /** Within an oval: the share of its upper part whose edge stands out from all others near it, 0 to 1. */
  readonly clear?: number;
}

/** The mask's edge lies where the colour has moved this share of the way to the person's. Chosen by eye. */
const EDGE_SHARE = 0.4;
/** Never nearer than this many spreads of the background, nor farther than this distance (0–1). Chosen by eye. */
const EDGE_SIGMAS = 4;
const EDGE_MOST = 0.14;
/** The blur of an edge in a photo made small, a share of its long side: 3 cells of 512. Chosen by eye. */
const BLUR_SHARE = 0.006;
/** Readings that differ by less than this share of the person are one: the blur of the border is about as much. Chosen by eye. */
const SAME_SHARE = 0.02;
/** A background rougher than this is no plain one. Chosen by eye. */
const PLAIN_SIGMA = 0.045;

/** The person as two readings of the same picture tell it. */
export interface PersonReadings {
  /** With one limit for the whole photo: keeps soft shadows on the wall out, but may cut away skin in the wall's colour. */
  readonly even: PersonMask;
  /** With a limit for each place: keeps skin that is near to the wall's colour, but takes shadows for the person. */
  readonly near: PersonMask;
}

/** What stands before the background: the largest piece, its holes filled; read twice. */
export function findPerson(photo: SmallPhoto): PersonReadings {
  const { width, height } = photo;
  const { distance, sigma, topShare } = findBackground(photo);
  const outside = new Uint8Array(width * height);
  const least = EDGE_SIGMAS * sigma;
  growFromBorder(distance, least, { width, height, into: outside });
  const usual = usualDistance(distance, outside);
  const limit = Math.max(least, Math.min(EDGE_SHARE * usual, EDGE_MOST));
  const plain = sigma < PLAIN_SIGMA && topShare > 0.5 && usual > 2 * limit;
  const near = relative(distance, { least, outside, width, height });
  growFromBorder(near, 1, { width, height, into: outside });
  const nearMask = { ...mainPiece(outside, width, height), width, height };
  growFromBorder(distance, limit, { width, height, into: outside });
  const even = { ...mainPiece(outside, width, height), width, height, plain };
  return { even, near: { ...nearMask, plain: sigma < PLAIN_SIGMA && topShare > 0.5 && usual > 2 * least } };
}

/** Middle distance of what is not outside. */
function usualDistance(distance: Float32Array, outside: Uint8Array): number {
  const far = new Float32Array(distance.length);
  let count = 0;
  for (let i = 0; i < distance.length; i++) if (outside[i] === 0) far[count++] = distance[i];
  return count > 0 ? nthSmallest(far.subarray(0, count), count >> 1) : 0;
}

/** Both readings where they differ enough to matter, else the one. */
export function distinctReadings({ even, near }: PersonReadings): PersonMask[] {
  let [all, other] = [0, 0];
  for (let i = 0; i < near.data.length; i++) {
    all += near.data[i];
    other += near.data[i] ^ even.data[i];
  }
  return other > SAME_SHARE * all ? [near, even] : [near];
}

interface Surroundings {
  readonly least: number;
  /** What is background by the least limit. */
  readonly outside: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Distance over the limit that holds at each place: a share of the farthest colour that lies within the reach of the edge's blur. Deeper in the
 * person than that reach nothing is background, or a seam in the skin would be cut open.
 */
function relative(distance: Float32Array, { least, outside, width, height }: Surroundings): Float32Array {
  const reach = Math.max(2, Math.round(BLUR_SHARE * Math.max(width, height)));
  const most = farthestAround(distance, { width, height, reach });
  const rim = farthestAround(new Float32Array(outside), { width, height, reach });
  return mapOf(distance.length, (i) =>
    rim[i] === 0
      ? Number.POSITIVE_INFINITY
      : distance[i] / Math.max(least, Math.min(EDGE_SHARE * most[i], EDGE_MOST)),
  );
}

/** Largest value within a square of `reach` cells to each side: along the rows, then along the columns. */
function farthestAround(
  map: Float32Array,
  { width, height, reach }: { readonly width: number; readonly height: number; readonly reach: number },
): Float32Array {
  const along = new Float32Array(map.length);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const to = i + Math.min(reach, width - 1 - x);
      let most = 0;
      for (let k = i - Math.min(reach, x); k <= to; k++) if (map[k] > most) most = map[k];
      along[i] = most;
    }
  }
  const out = new Float32Array(map.length);
  for (let y = 0, i = 0; y < height; y++) {
    const [from, to] = [Math.max(0, y - reach) - y, Math.min(height - 1, y + reach) - y];
    for (let x = 0; x < width; x++, i++) {
      let most = 0;
      for (let k = from; k <= to; k++) if (along[i + k * width] > most) most = along[i + k * width];
      out[i] = most;
    }
  }
  return out;
}

/** The largest piece that is not outside. */
function mainPiece(outside: Uint8Array, width: number, height: number): { data: Uint8Array; rivals: number } {
  const { of, sizes } = connectedPieces({ width, height }, (i) => outside[i] === 0);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const main = sizes.indexOf(largest);
  const rivals = sizes.filter((size, i) => i !== main && size > largest / 3).length;
  return { data: cellsWhere(of.length, (i) => of[i] >= 0 && of[i] === main), rivals };
}
