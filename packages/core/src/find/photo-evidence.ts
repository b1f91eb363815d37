import type { PixelPlace } from '../anatomy/landmarks.ts';
import { HEAD_UNKNOWNS, VIEW_UNKNOWNS } from '../anatomy/unknowns.ts';
import type { PhotoSize } from '../camera/index.ts';
import { range } from '../fit/head-layout.ts';
import type { ByteMask } from '../pixels/small-photo.ts';
import type { ViewPreset } from '../treatment/index.ts';

/** All unknowns of a photo: the head's five, then the camera's seven. */
export const PHOTO_UNKNOWNS = HEAD_UNKNOWNS + VIEW_UNKNOWNS;
/** Where the marks of a face lie does not hang on the cranium's shape, the first two. */
export const MARK_UNKNOWNS: readonly number[] = range(2, PHOTO_UNKNOWNS - 2);
/** On a head of hair one more follows: how thick it stands, in spreads of its logarithm. */
export const HAIR_UNKNOWN = PHOTO_UNKNOWNS;

/** What the search compares a head with. */
export interface PhotoEvidence {
  /** Photo size in cells of the small photo. */
  readonly size: PhotoSize;
  readonly preset: ViewPreset;
  readonly mask: ByteMask;
  /** Signed distance to the mask's edge, cells. */
  readonly edge: Float32Array;
  /** Points of the mask's edge, cells. */
  readonly border: readonly PixelPlace[];
  readonly dark: Float32Array | null;
  /** Whether a person told the outline, by an oval. @defaultValue false */
  readonly told?: boolean;
  /** Where the mask's edge may be believed; absent: everywhere. */
  readonly believed?: (place: PixelPlace) => boolean;
  /** How much of the mask's edge is that of hair, 0 to 1; absent: nowhere, and {@link HAIR_UNKNOWN} is none. */
  readonly hairAt?: (place: PixelPlace) => number;
}
