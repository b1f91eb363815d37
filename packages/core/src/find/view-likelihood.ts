import { fromTragusFrame, HEAD_UNKNOWNS, lensAt, readCamera } from '../anatomy/unknowns.ts';
import { projectPosition } from '../camera/index.ts';
import { type ByteMask, readMap } from '../pixels/small-photo.ts';
import { costOf } from '../solve/least-squares.ts';
import { DARK_PLACES, LIGHT_PLACES } from './dark-features.ts';
import { photoBlocks, visible } from './photo-blocks.ts';
import type { PhotoEvidence } from './photo-evidence.ts';

/**
 * Border and outline count as so many residuals; their spread in this photo is not known, so that their cost counts by its logarithm. This and the
 * limits below were chosen on scan, sitters, people before number 12 and hard photos before number 30.
 */
const RESIDUALS = 16;
/** Cost of a border that is met as well as one can be. Chosen with the above. */
const LEAST_COST = 3;
/** A face is as dark at its marks as the darkest of so many places by chance, and as light between them as the lightest of so many. Chosen with the above. */
const DARKEST_OF = 8;
const LIGHTEST_OF = 2;
/** One mark may be hidden or burnt: it says no more against a view than this (logarithm). Chosen with the above. */
const MOST_AGAINST = 2.5;
/** Steps in which darkness is counted, as fine as bytes. */
const BINS = 256;

/** Share of the person that is lighter than a place of the map of dark features, 0 to 1. */
export type DarkRank = (place: readonly [number, number]) => number;

export function createDarkRank(dark: Float32Array, { data, width, height }: ByteMask): DarkRank {
  const below = new Float64Array(BINS + 1);
  const binOf = (value: number): number => Math.min(BINS - 1, Math.floor(value * BINS));
  let all = 0;
  for (let i = 0; i < data.length; i++) {
    if (data[i] === 0) continue;
    below[binOf(dark[i]) + 1]++;
    all++;
  }
  for (let k = 0; k < BINS; k++) below[k + 1] += below[k];
  return (place) => below[binOf(readMap(dark, width, height, place))] / Math.max(all, 1);
}

interface ViewOptions {
  /** The border, without dark features: they count by their ranks. */
  readonly evidence: PhotoEvidence;
  readonly rank: DarkRank;
  readonly halfBreadthMm: number;
  /** What the head's shape costs. */
  readonly headCost: number;
  /** What its turn from the view that is told costs. */
  readonly poseCost: number;
}

/**
 * Twice the negative logarithm of how likely the photo is if the head lies so, up to a constant that all views share: the same border for all, the
 * marks of a face where it would show them, and no mark where it would be light. A view that shows no face gains nothing by that.
 */
export function viewCost(
  x: Float64Array,
  { evidence, rank, halfBreadthMm, headCost, poseCost }: ViewOptions,
): number {
  const { size } = evidence;
  const { mmPerPx } = readCamera(x, HEAD_UNKNOWNS, size);
  const border = costOf(photoBlocks(evidence, halfBreadthMm, mmPerPx), x);
  const lens = lensAt(x, HEAD_UNKNOWNS, size);
  const r = lens.rotation;
  let face = 0;
  for (const { mm, out, weight, isDark } of PLACES) {
    const seen = visible(-(r[6] * out[0] + r[7] * out[1] + r[8] * out[2]));
    const pixel = seen > 0 ? projectPosition(lens, ...fromTragusFrame(x, mm, halfBreadthMm)) : null;
    if (!pixel) continue;
    const darker = rank([pixel[0], pixel[1]]);
    face += weight * seen * (isDark ? logOdds(darker, DARKEST_OF) : logOdds(1 - darker, LIGHTEST_OF));
  }
  return RESIDUALS * Math.log(LEAST_COST + headCost + border) + poseCost - 2 * face;
}

const PLACES = [
  ...DARK_PLACES.map((place) => ({ ...place, isDark: true })),
  ...LIGHT_PLACES.map((place) => ({ ...place, weight: 1, isDark: false })),
];

/** Logarithm of how much likelier a rank is as the highest of `count` than by chance: count·rank^(count − 1). */
const logOdds = (rank: number, count: number): number =>
  Math.max(-MOST_AGAINST, Math.log(count) + (count - 1) * Math.log(Math.max(rank, 0.01)));
