import { findBackground, growFromBorder } from './background.ts';
import type { ByteMask, SmallPhoto } from './small-photo.ts';

export interface PersonMask extends ByteMask {
  /** Whether the background could be told at all: plain enough, and unlike what stands before it. */
  readonly plain: boolean;
  /** Other pieces as large as a third of the chosen one: perhaps a second person. */
  readonly rivals: number;
}

/** The mask's edge lies where the colour has moved this share of the way to the person's. */
const EDGE_SHARE = 0.4;
/** Never nearer than this many spreads of the background, nor farther than this distance (0–1). */
const EDGE_SIGMAS = 4;
const EDGE_MOST = 0.14;
/** A background rougher than this is no plain one. */
const PLAIN_SIGMA = 0.045;

/** What stands before the background: the piece nearest the middle of the photo, its holes filled. */
export function findPerson(photo: SmallPhoto): PersonMask {
  const { width, height } = photo;
  const { distance, sigma, topShare } = findBackground(photo);
  const outside = new Uint8Array(width * height);
  growFromBorder(distance, EDGE_SIGMAS * sigma, { width, height, into: outside });
  const far = distance.filter((_, i) => outside[i] === 0).sort();
  const usual = far.length > 0 ? far[far.length >> 1] : 0;
  const limit = Math.max(EDGE_SIGMAS * sigma, Math.min(EDGE_SHARE * usual, EDGE_MOST));
  growFromBorder(distance, limit, { width, height, into: outside });
  const { data, rivals } = mainPiece(outside, width, height);
  return { data, width, height, rivals, plain: sigma < PLAIN_SIGMA && topShare > 0.5 && usual > 2 * limit };
}

/** The largest piece that is not outside. */
function mainPiece(outside: Uint8Array, width: number, height: number): { data: Uint8Array; rivals: number } {
  const piece = new Int32Array(width * height).fill(-1);
  const sizes: number[] = [];
  for (let start = 0; start < piece.length; start++) {
    if (outside[start] === 1 || piece[start] >= 0) continue;
    const id = sizes.length;
    const stack = [start];
    piece[start] = id;
    let size = 0;
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      size++;
      const x = i % width;
      for (const [there, ok] of [
        [i - 1, x > 0],
        [i + 1, x < width - 1],
        [i - width, i >= width],
        [i + width, i < width * (height - 1)],
      ] as const) {
        if (!ok || outside[there] === 1 || piece[there] >= 0) continue;
        piece[there] = id;
        stack.push(there);
      }
    }
    sizes.push(size);
  }
  const largest = Math.max(0, ...sizes);
  const main = sizes.indexOf(largest);
  const rivals = sizes.filter((size, i) => i !== main && size > largest / 3).length;
  return { data: Uint8Array.from(piece, (id) => (id >= 0 && id === main ? 1 : 0)), rivals };
}
