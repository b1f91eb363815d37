import { lensOf } from '../camera/index.ts';
import { strayPose } from '../fit/camera-prior.ts';
import { tellsDistance } from '../fit/check-input.ts';
import { guessedDistance } from '../fit/guessed-distance.ts';
import type { LyingHead } from '../fit/turned.ts';
import type { FaceReading } from '../skin/face-reading.ts';
import type { SemiAxes } from '../surface/index.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import type { Explained } from './explained.ts';
import { mirroredPreset } from './other-view.ts';
import type { PersonMask } from './person-mask.ts';
import type { FitPhotoInput, FittedPhoto, PhotoDoubt, PhotoFit } from './photo-input.ts';
import { sentenceOf } from './photo-sentence.ts';

/** Below this share a fit is not believed (trial: at least 0.93 when right, at most 0.79 when wrong). */
export const SURE_SHARE = 0.9;

/** Below this share what was found is no head: it lay on a part of one or beside it in all 10 of 37 portraits and 36 hard photos with less. Chosen on them. */
export const HOPELESS_SHARE = 0.5;

/** The head that explains one reading of the photo. */
export interface ReadingFit extends Explained {
  /** In cells of the small photo. */
  readonly camera: Camera;
  readonly semiAxesMm: SemiAxes;
  /** Robust cost of the fit. */
  readonly cost: number;
  readonly person: PersonMask;
  /** The upper head against the face, or against usual skin where none shows; null where a person told the outline. */
  readonly face: FaceReading | null;
  /** The head below the hair that outlines it, null where none does: asked last, for it takes a search. */
  underHair(): FittedPhoto | null;
  /** Whether no face shows where this head would show its own; asked last, too. */
  lacksFace(): boolean;
  /** The view that explains the photo far better than the told one, or null; asked last, for it takes searches. Progress from 0 to 1. */
  otherView(onProgress: (share: number) => void): ViewPreset | null;
}

/**
 * Above this cost a fit is not believed, however much of the upper border it explains: border, outline and face count as about 33 residuals, and
 * this is three times that (trial over 259 photos and walls: at most 60 when right and sure, 180 when silently wrong).
 */
export const SURE_COST = 100;
/**
 * A head that is bare by less than this is outlined by its hair, and has a skull below it. Chosen on hard photos before number 30: long hair 0.63 at most, a bald head 0.77; of hard 440 to 469, 500
 * to 524 and 620 to 643, which chose nothing, none is judged otherwise than with the 0.8 of before.
 */
const LEAST_BARE = 0.7;
/** The same where no face shows, so that a scar or stubble is as rough as hair. Chosen on people and hard photos: hair 0.0 and 0.1, the roughest other 0.7. */
const LEAST_SMOOTH = 0.5;
/** Within an oval an edge is found anywhere; one that stands out along less of its upper part is clutter's. Chosen on scan and people before number 15. */
const LEAST_CLEAR = 0.7;
/** Two readings agree when their heads are turned within this angle, degrees, and of one size within this share. By eye. */
const AGREE = { turnDeg: 8, scale: 0.07 } as const;

/** Where the photo cuts off more of the head's upper outline, its size and height are guessed. Chosen on scan and sitters with 2 to 20 % of the head cut off: right up to 0.46 of those that explain their border. */
const MOST_CUT_OFF = 0.4;

/** Whether a fit is believed, and what to tell the person. */
export type PhotoVerdict = Pick<
  PhotoFit,
  'sure' | 'problem' | 'doubt' | 'distanceGuessed' | 'sentence' | 'otherView' | 'turnClockwiseDeg'
>;

/** The verdict on the heads of a photo's readings, best first. */
export function judgePhoto(
  found: readonly ReadingFit[],
  told: Pick<FitPhotoInput, 'preset' | 'oval' | 'focal35mm' | 'distanceMm'>,
  onProgress: (share: number) => void = () => {},
): PhotoVerdict {
  const { preset, oval } = told;
  const distanceGuessed = !tellsDistance(told);
  const doubts = problemOf(found);
  const twin = mirroredPreset(preset);
  // A bald head read from its wrong side is rough as hair: where that alone is doubted, the other side is asked all the same.
  const isRough = doubts === 'unclear' && twin !== null && !isDoubtful(found);
  const likelier = doubts === 'none' || isRough ? found[0].otherView(onProgress) : null;
  const isSide = likelier !== null && likelier === twin;
  const otherView = isSide || doubts === 'none' ? likelier : null;
  // A head that is turned far from its view may be one of another: that was asked first.
  const isOdd = doubts === 'none' && (strayPose(preset, found[0].camera) || found[0].lacksFace());
  const problem = isSide ? 'otherSide' : otherView ? 'otherView' : isOdd ? 'unclear' : doubts;
  const sure = problem === 'none';
  const named = { explained: found[0]?.explained ?? 0, preset, otherView, inOval: oval !== undefined };
  const worded = (doubt: PhotoDoubt) => ({ doubt, sentence: sentenceOf(doubt, named) });
  const { doubt, sentence } =
    problem === 'unclear' ? worded(doubtOf(found[0])) : { doubt: null, sentence: sentenceOf(problem, named) };
  return {
    sure,
    problem,
    doubt,
    distanceGuessed,
    otherView,
    turnClockwiseDeg: null,
    sentence: sure && distanceGuessed ? `${sentence} ${guessedDistance('How')}` : sentence,
  };
}

/** The verdict on a photo in which a head lies. */
export function judgeLying(
  { sentence, turnClockwiseDeg }: LyingHead,
  told: Pick<FitPhotoInput, 'focal35mm' | 'distanceMm'>,
): PhotoVerdict {
  const distanceGuessed = !tellsDistance(told);
  return {
    sure: false,
    problem: 'turned',
    doubt: null,
    distanceGuessed,
    sentence,
    otherView: null,
    turnClockwiseDeg,
  };
}

/** Whether a head is believed, before other views are asked; the readings best first. */
export const isBelieved = (found: readonly ReadingFit[]): boolean => problemOf(found) === 'none';

function problemOf([best, ...others]: readonly ReadingFit[]): 'none' | 'noHead' | 'severalHeads' | 'unclear' {
  if (!best) return 'noHead';
  if (best.person.rivals > 0) return 'severalHeads';
  return isHairy(best.face) || isDoubtful([best, ...others]) ? 'unclear' : 'none';
}

/** Whether anything but hair speaks against the best of these heads. */
function isDoubtful([best, ...others]: readonly ReadingFit[]): boolean {
  if (best.explained < SURE_SHARE || best.cost > SURE_COST || !best.person.plain) return true;
  if (best.face?.tooDark || inClutter(best) || isCutOff(best)) return true;
  return others.some((other) => other.explained >= SURE_SHARE && !agree(best, other));
}

/** Whether a head is outlined by its hair, so that the skull is to be looked for below it. */
export const isHairy = (face: FaceReading | null): boolean =>
  face !== null && face.bare < (face.byFace ? LEAST_BARE : LEAST_SMOOTH);

const isCutOff = ({ cutOff }: ReadingFit): boolean => cutOff > MOST_CUT_OFF;

const inClutter = ({ person: { clear = 1 } }: ReadingFit): boolean => clear < LEAST_CLEAR;

function agree(a: ReadingFit, b: ReadingFit): boolean {
  const size = { widthPx: a.person.width, heightPx: a.person.height };
  const [p, q] = [lensOf(a.camera, size).rotation, lensOf(b.camera, size).rotation];
  const cos = (p.reduce((sum, value, i) => sum + value * q[i], 0) - 1) / 2;
  const turnDeg = (Math.acos(Math.min(1, Math.max(-1, cos))) * 180) / Math.PI;
  return turnDeg < AGREE.turnDeg && Math.abs(Math.log(a.camera.mmPerPx / b.camera.mmPerPx)) < AGREE.scale;
}

/** What hair or darkness hides, or the photo's edge cuts off, an outline cannot tell. */
function doubtOf(best: ReadingFit): PhotoDoubt {
  if (isCutOff(best)) return 'cutOff';
  if (inClutter(best)) return 'clutter';
  if (best.explained < SURE_SHARE) return 'outline';
  if (best.face?.tooDark) return 'dark';
  if (isHairy(best.face)) return 'hair';
  return best.face && best.lacksFace() ? 'noFace' : 'place';
}
