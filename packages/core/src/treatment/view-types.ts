import type { Camera } from './camera-types.ts';
import type { LandmarkName } from './landmark-names.ts';

/** A place in a photo as it is shown, px from its top left corner. */
export type PhotoPlace = [number, number];

/** A length that a person knows in one photo; it sets the scale of every photo of the head. */
export interface ViewLength {
  from: PhotoPlace;
  to: PhotoPlace;
  /** [1, 400] mm. */
  mm: number;
  /** `skin`: straight between two places of the head; `level`: beside it or across its outline, at the depth of its centre. */
  on: 'skin' | 'level';
}

/** What a person, or a search, said about one photo: from it the head can be fitted again. */
export interface ViewEvidence {
  /** Landmarks, px of the photo as it is shown. */
  taps?: Partial<Record<LandmarkName, PhotoPlace>>;
  /** Points on the outline of the bald head, at most 32. */
  outline?: PhotoPlace[];
  /** What the search for the head found by itself: later fits start there and stay near. */
  found?: Camera;
  /** True once a hand has moved the head in this photo: a fit to points of other photos leaves it there. */
  byHand?: boolean;
  length?: ViewLength;
  /** True where the photo or a person told the focal length; a fit then keeps it. */
  focalKnown?: boolean;
  /** About how far the lens was from the head, as a person says it, [150, 10 000] mm; it counts where the focal length is not told. */
  distanceMm?: number;
}
