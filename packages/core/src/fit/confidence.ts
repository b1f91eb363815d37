import type { FitConfidence, ViewUncertainty } from './fit-input.ts';

/**
 * Upper bounds of each word for a fit: uncertainty of slope and turn (degrees), of the scale (share) and the residual (mm). A turn of 9° moves a mark by
 * 15 mm over the head. Chosen by eye.
 */
export const CONFIDENCE_BOUNDS = {
  good: { slopeDeg: 6, turnDeg: 10, scale: 0.06, rmsMm: 5 },
  fair: { slopeDeg: 9, turnDeg: 18, scale: 0.12, rmsMm: 8 },
} as const;
/** A tap farther off than this is named to the person, mm. Chosen by eye: real taps miss by 2 to 4 mm. */
export const STRAY_TAP_MM = 8;

/** What is not known of a fit, or of one photo of it, and how far the points lie from the head, mm (root mean square). */
export interface FitDoubts extends ViewUncertainty {
  readonly rmsMm: number;
}

const DOUBTS = ['slopeDeg', 'turnDeg', 'scale', 'rmsMm'] as const;

const isDoubtful = ({ distanceGuessed, distanceStrays, turnStrays }: FitDoubts): boolean =>
  distanceGuessed || distanceStrays || turnStrays;

/** The word for a fit, or for one photo of it; none is good whose distance is a guess, or whose points led it far from its view or from the distance that was told. */
export function confidenceOf(doubts: FitDoubts): FitConfidence {
  for (const word of ['good', 'fair'] as const) {
    if (word === 'good' && isDoubtful(doubts)) continue;
    if (DOUBTS.every((doubt) => doubts[doubt] <= CONFIDENCE_BOUNDS[word][doubt])) return word;
  }
  return 'poor';
}
