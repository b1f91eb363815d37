import { BROADEST_BEHIND } from '../../../packages/core/src/anatomy/landmarks.ts';
import { HEAD_FORM } from '../../../packages/core/src/surface/superellipsoid.ts';

/** What makes one head differ from another; millimetres unless said otherwise. */
export interface Person {
  readonly seed: number;
  /** Scale of the whole skull in x and z about its centre. */
  readonly widthScale: number;
  readonly depthScale: number;
  /** How far behind the middle of its length the skull is broadest, as a share of half that length. */
  readonly broadestBehind: number;
  /** How much broader the skull gets from the middle of its height to the level of its crown, as a share. */
  readonly taper: number;
  /** More than the mean of the exponents of the skull's superellipsoids: 0.05 is nearly an ellipsoid. */
  readonly roundness: number;
  /** Strength of the lopsided bumps of the skull; 1 leaves its two halves of superellipsoids by 3 to 4 mm in places. */
  readonly asymmetry: number;
  readonly browRidge: number;
  readonly noseWidth: number;
  readonly noseBridge: number;
  readonly lips: number;
  readonly jawWidth: number;
  readonly neckWidth: number;
  readonly shoulderWidth: number;
  readonly earFlare: number;
}

export const DEFAULT_PERSON = {
  seed: 7,
  widthScale: 1,
  depthScale: 1,
  broadestBehind: BROADEST_BEHIND,
  taper: HEAD_FORM.taper,
  roundness: 0,
  asymmetry: 1,
  browRidge: 1,
  noseWidth: 1,
  noseBridge: 1,
  lips: 1,
  jawWidth: 1,
  neckWidth: 1,
  shoulderWidth: 1,
  earFlare: 1,
} as const satisfies Person;
