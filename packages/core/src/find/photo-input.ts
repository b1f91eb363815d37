import type { PhotoSize } from '../camera/index.ts';
import type { HeadMeasures } from '../fit/fit-input.ts';
import type { ByteMask, SmallPhoto } from '../pixels/small-photo.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import type { Oval } from './oval-mask.ts';

/** A head in one photo that a program shows. */
export interface FittedPhoto {
  readonly camera: Camera;
  /** Semi-axes of the cranium x, y, z, mm. */
  readonly semiAxesMm: readonly [number, number, number];
}

export interface FitPhotoInput extends SmallPhoto {
  /** Size of the photo itself, px; the camera is told in its pixels. */
  readonly size: PhotoSize;
  readonly preset: ViewPreset;
  /** 35 mm equivalent of the focal length from EXIF, mm; 0, anything outside [10, 800], or absent: the photo does not tell. */
  readonly focal35mm?: number;
  /**
   * About how far the lens was from the head, mm, as a person would say it, to a fifth: 400 at an arm's length, 800 in another's hand; [150, 10 000].
   * It counts where the focal length is not told: perspective depends on the distance.
   */
  readonly distanceMm?: number;
  readonly headMeasures?: HeadMeasures;
  /** An oval that the person laid on the head, in pixels of the photo itself. It seeds the search. */
  readonly oval?: Oval;
  /** The fit that is shown now: where no head is found it comes back. @defaultValue what the preset alone suggests */
  readonly last?: FittedPhoto;
}

/** Why a fit without taps is not believed. */
export type PhotoProblem =
  /** It is believed. */
  | 'none'
  /** Nothing there is shaped like a head: `last` came back, or what the preset suggests. */
  | 'noHead'
  /** Two things of about one size stand before the background. */
  | 'severalHeads'
  /** A head, but hair, clutter, darkness or a stray turn leaves its outline open: ask for the oval. */
  | 'unclear'
  /** The other side of the head than the preset says, or a mirrored photo. */
  | 'otherSide'
  /** Another view than the preset says: `otherView`. */
  | 'otherView';

export interface PhotoFit extends FittedPhoto {
  /** Share of the upper border of the mask that the head explains, 0 to 1. */
  readonly explained: number;
  /** False: show the outline and ask for the oval. */
  readonly sure: boolean;
  /** Why it is not sure. */
  readonly problem: PhotoProblem;
  /** The view that explains the photo far better than the one that was told, where the problem is `otherView` or `otherSide`; else null. */
  readonly otherView: ViewPreset | null;
  /** For the person: what was found, or what to do. */
  readonly sentence: string;
  /** What stands before the background, in cells of the small photo. */
  readonly mask: ByteMask;
}
