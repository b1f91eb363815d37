import { HEAD_UNKNOWNS, readCamera } from '../anatomy/unknowns.ts';
import { costOf } from '../solve/least-squares.ts';
import { type FaceLikeness, faceLikeness } from './face-likeness.ts';
import { photoBlocks } from './photo-blocks.ts';
import type { PhotoEvidence } from './photo-evidence.ts';

/**
 * Border and outline count as so many residuals; their spread in this photo is not known, so that their cost counts by its logarithm. This and the
 * cost below were chosen on scan, sitters, people before number 12 and hard photos before number 30.
 */
const RESIDUALS = 16;
/** Cost of a border that is met as well as one can be. Chosen with the above. */
const LEAST_COST = 3;
/**
 * Correlation with the pattern of a face at which a photo as likely shows one as not, what more of it says (logarithm of the odds for a face that is seen
 * wholly), and the most that it says either way, for a face may be hidden or burnt. On scan, sitters, people before number 24 and hard photos before
 * number 30 true faces had 0.40 to 0.65, other sides of heads 0.0 to 0.3; chosen on them.
 */
export const FACE = { even: 0.27, slope: 32, most: 6 } as const;

/** Of the pattern: a profile shows a quarter of it, a three-quarter view three. Chosen by eye. */
const MOSTLY_SEEN = 0.5;

interface ViewOptions {
  /** The border, without dark features: the pattern of a face counts for them. */
  readonly evidence: PhotoEvidence;
  readonly contrast: Float32Array;
  readonly halfBreadthMm: number;
  /** What the head's shape costs. */
  readonly headCost: number;
  /** What its turn from the view that is told costs. */
  readonly poseCost: number;
}

/**
 * Twice the negative logarithm of how likely the photo is if the head lies so, up to a constant that all views share: the same border for all, and a
 * face where it would show one. A view that shows no face gains nothing by that.
 */
export function viewCost(
  x: Float64Array,
  { evidence, contrast, halfBreadthMm, headCost, poseCost }: ViewOptions,
): number {
  const { size } = evidence;
  const { mmPerPx } = readCamera(x, HEAD_UNKNOWNS, size);
  const border = costOf(photoBlocks(evidence, halfBreadthMm, mmPerPx), x);
  const { likeness, seen } = faceLikeness(x, { contrast, size, halfBreadthMm });
  const odds = Math.min(FACE.most, Math.max(-FACE.most, FACE.slope * (likeness - FACE.even)));
  return RESIDUALS * Math.log(LEAST_COST + headCost + border) + poseCost - 2 * seen * odds;
}

/** Whether a head shows most of its face to the lens. */
export const showsFace = ({ seen }: Pick<FaceLikeness, 'seen'>): boolean => seen > MOSTLY_SEEN;

/** Whether one that does has rather none in the photo. */
export const lacksFace = (face: FaceLikeness): boolean => showsFace(face) && face.likeness < FACE.even;
