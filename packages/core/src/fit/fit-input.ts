import type { LandmarkName, PixelPlace } from '../anatomy/landmarks.ts';
import type { PhotoSize } from '../camera/index.ts';
import type { SemiAxes } from '../surface/index.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import type { NeededTurn } from './turned.ts';

/** Taps on a photo: as many landmarks as the person sees. */
export type Taps = Readonly<Partial<Record<LandmarkName, PixelPlace>>>;

/** What is known of one photo. */
export interface FitView {
  /** Of the photo itself, upright and flipped as it is shown; taps and cameras are told in its px. */
  readonly size: PhotoSize;
  readonly preset: ViewPreset;
  readonly taps?: Taps;
  /** Points on the outline of the bald head, px: not on ears, face or neck. Eight are plenty, 32 the most. */
  readonly outline?: readonly PixelPlace[];
  /** 35 mm equivalent of the focal length from EXIF, mm; 0, anything outside [10, 800], or absent: the photo does not tell. */
  readonly focal35mm?: number;
  /**
   * About how far the lens was from the head, mm, as a person would say it, to a fifth: 400 at an arm's length, 800 in another's hand; [150, 10 000].
   * It counts where the focal length is not told, beside what is usual: perspective depends on the distance.
   */
  readonly distanceMm?: number;
  /** What an automatic fit found in this photo: start of the search, and its turn is believed rather than the preset's. */
  readonly found?: Camera;
  /** What a hand set: stays as it is, and the head and all other photos are fitted around it. Needs no taps. */
  readonly held?: Camera;
}

/** What was measured on the head itself, mm: a caliper's lengths, not a tape's around it. */
export interface HeadMeasures {
  /** Largest breadth above the ears, [100, 220] mm. @defaultValue 155 */
  readonly breadthMm?: number;
  /** Glabella to the back of the head, [120, 280] mm. @defaultValue what the photos tell, near 1.24 of the breadth */
  readonly lengthMm?: number;
}

/** Least and most that is taken for a measure of a head, mm: wider than heads of adults by a fifth or more. Chosen by eye. */
export const HEAD_MEASURES_MM = {
  breadthMm: [100, 220],
  lengthMm: [120, 280],
} as const satisfies Record<keyof HeadMeasures, readonly [number, number]>;

/** A fit that the program shows. */
export interface FittedCase {
  /** One camera per view, in the order of the input. */
  readonly cameras: readonly Camera[];
  /** Semi-axes of the cranium x, y, z, and how far behind its middle it is broadest, mm. */
  readonly semiAxesMm: SemiAxes;
}

export interface FitCaseInput {
  /** 1 to 8 photos of one head, in any order: cameras, residuals and uncertainties come back in it. */
  readonly views: readonly FitView[];
  readonly headMeasures?: HeadMeasures;
  /** The fit that is shown now; a failure hands it back. */
  readonly last?: FittedCase;
}

/** How far one tap lies from the fitted head. */
export interface FitResidual {
  /** Index of its view. */
  readonly view: number;
  /** A landmark's name, or "outline" with the index of the point. */
  readonly name: LandmarkName | `outline ${number}`;
  /** In the photo. */
  readonly px: number;
  /** At the depth of the head's centre. */
  readonly mm: number;
}

/** How far a fit may be believed, in a word; its bounds are `CONFIDENCE_BOUNDS`. */
export type FitConfidence = 'good' | 'fair' | 'poor';

/** Why nothing was fitted. */
export type FitProblem =
  /** No photo, or more than 8. */
  | 'noView'
  /** A tap or a size that is no place or size, or a measure that no head has. */
  | 'notANumber'
  /** Fewer than three points in a photo. */
  | 'tooFew'
  /** A tap beside the photo. */
  | 'outside'
  /** Two landmarks on one place, or two points of the outline. */
  | 'doubled'
  /** All points on one line, or in one place. */
  | 'collinear'
  /** Left and right exchanged. */
  | 'swapped'
  /** The other side of the head than the view says. */
  | 'mirrored'
  /** The head lies on its side in the photo, or stands upside down. */
  | 'turned'
  /** No head fits. */
  | 'hopeless';

/** Expected failures; `last` is the fit that was given, so that a program can go on showing it. */
export interface FitFailure {
  readonly ok: false;
  readonly problem: FitProblem;
  /** Index of the view, when it is one. */
  readonly view: number | null;
  /** How far to turn the photo of that view, clockwise, where the problem is `turned`: see `turnView`. Else null. */
  readonly turnClockwiseDeg: NeededTurn | null;
  /** The points whose names are to be exchanged with those of the other side, where the problem is `swapped`: all that have one, or one pair. Else null. */
  readonly swapped: readonly LandmarkName[] | null;
  /** For the person: what is wrong and what to do. */
  readonly sentence: string;
  /** The very object that was given as `last`; null where none was. */
  readonly last: FittedCase | null;
}

/** What is not known of one photo: standard deviations of what it shows, and what makes it doubtful besides. */
export interface ViewUncertainty {
  /** Slope of the skin against the camera, which shapes and spaces the dots, degrees. */
  readonly slopeDeg: number;
  /** How the head is turned, which says what place on it is seen, degrees. */
  readonly turnDeg: number;
  /** Local scale, a share, of a photo that was taken from as far away as people usually do where nobody tells it. */
  readonly scale: number;
  /**
   * Neither lens nor person told how far away the photo was taken, so that the usual distance was taken for it: a selfie's scale may be off by a sixth
   * then (docs/fit.md). Ask for `distanceMm`.
   */
  readonly distanceGuessed: boolean;
  /** Its marked points turned the head so far that it is hardly the view that was told: one of them is wrong, or the view is. */
  readonly turnStrays: boolean;
  /** Its points contradict the distance that was told: one of them is wrong, or the distance is (in cm, perhaps). */
  readonly distanceStrays: boolean;
}

export interface FitSuccess extends FittedCase {
  readonly ok: true;
  readonly residuals: readonly FitResidual[];
  /** Root mean square over all taps, mm. */
  readonly rmsMm: number;
  /** What the taps leave unknown, by view. */
  readonly uncertainty: readonly ViewUncertainty[];
  readonly confidence: FitConfidence;
  readonly sentence: string;
  /** What the person should know besides, such as a focal length that had to be estimated. */
  readonly notes: readonly string[];
}

export type FitResult = FitSuccess | FitFailure;

/** A problem found before or during a fit, without the last fit. */
export interface Complaint {
  readonly problem: FitProblem;
  readonly view: number | null;
  readonly turnClockwiseDeg?: NeededTurn;
  readonly swapped?: readonly LandmarkName[];
  readonly sentence: string;
}
