import type { PhotoSize } from '../camera/index.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import type { HeadMeasures } from './fit-input.ts';
import type { Oval } from './oval-mask.ts';
import type { ByteMask, SmallPhoto } from './small-photo.ts';

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
  readonly focal35mm?: number;
  readonly headMeasures?: HeadMeasures;
  /** An oval that the person laid on the head, in pixels of the photo itself. It seeds the search. */
  readonly oval?: Oval;
  /** The fit that is shown now: where no head is found it comes back. @defaultValue what the preset alone suggests */
  readonly last?: FittedPhoto;
}

/** Why a fit without taps is not believed; `none` when it is. */
export type PhotoProblem = 'none' | 'noHead' | 'severalHeads' | 'unclear' | 'otherSide' | 'otherView';

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
