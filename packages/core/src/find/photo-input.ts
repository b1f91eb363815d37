import type { FitView, HeadMeasures } from '../fit/fit-input.ts';
import type { NeededTurn } from '../fit/turned.ts';
import type { ByteMask, SmallPhoto } from '../pixels/small-photo.ts';
import type { SemiAxes } from '../surface/index.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import type { Oval } from './oval-mask.ts';

/** A head in one photo that a program shows. */
export interface FittedPhoto {
  readonly camera: Camera;
  /** Semi-axes of the cranium x, y, z, mm. */
  readonly semiAxesMm: SemiAxes;
}

/** A small copy of a photo and what is known of the photo itself; cameras are told in its pixels. */
export interface FitPhotoInput
  extends SmallPhoto,
    Pick<FitView, 'size' | 'preset' | 'focal35mm' | 'distanceMm'> {
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
  | 'otherView'
  /** A head that lies on its side, or upside down, and would be believed if it stood upright: `last` came back, or what the preset suggests; `turnClockwiseDeg`. */
  | 'turned';

/** What leaves a head `unclear`. */
export type PhotoDoubt =
  /** The photo's edge cuts off much of it. */
  | 'cutOff'
  /** Other edges lie near that of the head within the oval. */
  | 'clutter'
  /** It explains too little of the border of what stands before the background. */
  | 'outline'
  /** The face is too dark to tell skin from hair. */
  | 'dark'
  /** Hair hides its outline. */
  | 'hair'
  /** No face was found where the told view shows one. */
  | 'noFace'
  /** None of these: where it lies is to be looked at. */
  | 'place';

export interface PhotoFit extends FittedPhoto {
  /** Share of the upper border of the mask that the head explains, 0 to 1. */
  readonly explained: number;
  /** False: show the outline and ask for the oval. */
  readonly sure: boolean;
  /** Why it is not sure. */
  readonly problem: PhotoProblem;
  /** What leaves it open where the problem is `unclear`, for who words it otherwise than `sentence`; else null. */
  readonly doubt: PhotoDoubt | null;
  /** How far to turn the photo, clockwise, so that its head stands upright, where the problem is `turned`: see `turnView`. Else null. */
  readonly turnClockwiseDeg: NeededTurn | null;
  /** The view that explains the photo far better than the one that was told, where the problem is `otherView` or `otherSide`; else null. */
  readonly otherView: ViewPreset | null;
  /** Neither lens nor person told how far away the photo was taken: ask for `distanceMm`, for a selfie's scale may be off by a sixth (docs/fit.md). */
  readonly distanceGuessed: boolean;
  /** For the person: what was found, or what to do. */
  readonly sentence: string;
  /** The very object that was given as `last`, to be kept on show while `sure` is false; null where none was. */
  readonly last: FittedPhoto | null;
  /** What stands before the background, in cells of the small photo. */
  readonly mask: ByteMask;
}
