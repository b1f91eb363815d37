import type { PixelPlace } from '../anatomy/landmarks.ts';
import { assertCamera, lensOf, type PhotoSize, unproject } from '../camera/index.ts';
import { createHeadSurface, scaledAxes } from '../surface/index.ts';
import type { Camera } from '../treatment/index.ts';
import { assertSize } from './assert-input.ts';
import { headHolds } from './case-holds.ts';
import type { FittedCase } from './fit-input.ts';

/** A length that is known in one photo: a ruler, a coin, two marks, or the breadth of the head. */
export interface KnownLength {
  /** Index of the photo in the fit's cameras. */
  readonly view: number;
  /** Of that photo, px. */
  readonly size: PhotoSize;
  readonly from: PixelPlace;
  readonly to: PixelPlace;
  /** (0, 400] mm. A coin: the longest diameter that is seen. */
  readonly mm: number;
  /**
   * `skin`: both points lie on the head and the length is straight between them (a coin, short marks). `level`: they lie beside the head
   * or on its outline, at the depth of its centre (a ruler held there, the head's breadth).
   */
  readonly kind: 'skin' | 'level';
}

/** Why a length sets no scale. */
export type CalibrationProblem =
  /** Its photo is not among the cameras of the fit. */
  | 'noView'
  /** It is not above 0 and at most 400 mm. */
  | 'notALength'
  /** An end whose place is no number. */
  | 'notAPlace'
  /** An end beside the head, where the length lies on the `skin`. */
  | 'offHead'
  /** Both ends on one place. */
  | 'doubled'
  /** The head would become smaller by a quarter, larger by a third, or none that a case can hold: the length is not in mm, or an end lies wrong. */
  | 'notAHead';

/** Expected failures; `fitted` is the very fit that was given. */
export interface CalibrationFailure {
  readonly ok: false;
  readonly problem: CalibrationProblem;
  /** For the person: what is wrong and what to do. */
  readonly sentence: string;
  readonly fitted: FittedCase;
}

/** Head and cameras with all lengths times `factor`, or why not. */
export type Calibration =
  | { readonly ok: true; readonly fitted: FittedCase; readonly factor: number }
  | CalibrationFailure;

/** Heads of men differ by 4 % (6 of 155 mm, 1 sd: Pheasant, Bodyspace), women's are 6 % smaller; six spreads away the length or its ends are wrong. Chosen by eye. */
const FACTOR = { least: 0.75, most: 1.33 } as const;

/** Two ends nearer than this share of the photo's diagonal are one place. Chosen by eye: less than a tap misses by. */
const ONE_PLACE_SHARE = 0.004;

/** Whether a line drawn in a photo is so short that it has no length that could be told. */
export function isOnePlace({ from, to }: Pick<KnownLength, 'from' | 'to'>, size: PhotoSize): boolean {
  const px = Math.hypot(from[0] - to[0], from[1] - to[1]);
  return px < ONE_PLACE_SHARE * Math.hypot(size.widthPx, size.heightPx);
}

/**
 * Sets the absolute scale of a fit by one known length: one photo cannot tell how far a head is, so all lengths and distances grow by one
 * factor and the pictures stay the same. The fit comes back unchanged with a problem and a sentence where the length cannot be right.
 * @throws RangeError for a kind, a size or a camera that is none.
 */
export function calibrate(fitted: FittedCase, known: KnownLength): Calibration {
  const camera = fitted.cameras[known.view];
  const refuse = (problem: CalibrationProblem, sentence: string): CalibrationFailure => ({
    ok: false,
    problem,
    sentence,
    fitted,
  });
  if (!camera) return refuse('noView', 'The photo of this length is not part of the fit.');
  if (!(known.mm > 0 && known.mm <= 400))
    return refuse('notALength', 'A calibration length lies between 0 and 400 mm.');
  if (![...known.from, ...known.to].every(Number.isFinite))
    return refuse('notAPlace', 'An end of the length has no place in the photo: lay it again.');
  if (known.kind !== 'skin' && known.kind !== 'level')
    throw new RangeError(`calibrate: expected a kind of skin or level, got "${known.kind}"`);
  assertSize(known.size, 'calibrate: size');
  assertCamera(camera, `calibrate: fitted.cameras[${known.view}]`);
  const now = measuredMm(fitted, camera, known);
  if (now === null)
    return refuse('offHead', 'Both ends of the length must lie on the head: move them onto the skin.');
  if (!(now > 0) || isOnePlace(known, known.size))
    return refuse('doubled', 'Both ends of the length lie on the same place: draw them apart.');
  const factor = known.mm / now;
  const semiAxesMm = scaledAxes(fitted.semiAxesMm, factor);
  if (!(factor > FACTOR.least && factor < FACTOR.most && headHolds(semiAxesMm))) {
    const breadth = Math.round(2 * semiAxesMm[0]);
    return refuse(
      'notAHead',
      `That length would make the head ${breadth} mm broad: check that it is in mm, and its two ends.`,
    );
  }
  const cameras = fitted.cameras.map((one) => ({ ...one, mmPerPx: one.mmPerPx * factor }));
  return { ok: true, factor, fitted: { cameras, semiAxesMm } };
}

/** Straight length between two pixels on the fitted head, mm; null off the skin. */
function measuredMm({ semiAxesMm }: FittedCase, camera: Camera, known: KnownLength): number | null {
  const { from, to, size } = known;
  if (known.kind === 'level') return Math.hypot(from[0] - to[0], from[1] - to[1]) * camera.mmPerPx;
  const lens = lensOf(camera, size);
  const surface = createHeadSurface(semiAxesMm);
  const ends = [from, to].map(([x, y]) => {
    const place = unproject(lens, surface, x, y);
    if (!place) return null;
    const point = new Float64Array(7);
    surface.pointAt(place.u, place.v, point);
    return point;
  });
  const [a, b] = ends;
  return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) : null;
}
