import type { PhotoTurn } from '../treatment/index.ts';

/** A turn that a photo needs, clockwise, degrees. */
export type NeededTurn = Exclude<PhotoTurn, 0>;

/** A head that does not stand upright in its photo. */
export interface LyingHead {
  /** How far it is rolled, clockwise as the photo shows it. */
  readonly rollDeg: 90 | -90 | 180;
  /** How far the photo is to be turned, clockwise, so that it stands upright. */
  readonly turnClockwiseDeg: NeededTurn;
  /** For the person: what to do with the photo. */
  readonly sentence: string;
}

/** The ways in which a photo lies that lost its EXIF orientation. */
export const TURNED: readonly LyingHead[] = [
  {
    rollDeg: 90,
    turnClockwiseDeg: 270,
    sentence: 'The head lies on its side in the photo: turn the photo by a quarter to the left.',
  },
  {
    rollDeg: -90,
    turnClockwiseDeg: 90,
    sentence: 'The head lies on its side in the photo: turn the photo by a quarter to the right.',
  },
  {
    rollDeg: 180,
    turnClockwiseDeg: 180,
    sentence: 'The head is upside down in the photo: turn the photo by a half.',
  },
];
