/** Places of the head that a person can tap. Left and right are the subject's. */
export const LANDMARK_NAMES = [
  'glabella',
  'nasion',
  'pronasale',
  'eyeOuterLeft',
  'eyeOuterRight',
  'tragusLeft',
  'tragusRight',
  'earTopLeft',
  'earTopRight',
  'chin',
  'trichion',
] as const;
export type LandmarkName = (typeof LANDMARK_NAMES)[number];
