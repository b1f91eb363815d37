import type { PixelPlace } from '../anatomy/landmarks.ts';
import { fromTragusFrame, HEAD_UNKNOWNS, lensAt, readCamera } from '../anatomy/unknowns.ts';
import { type PhotoSize, projectPosition } from '../camera/index.ts';
import { readMap } from '../pixels/small-photo.ts';
import { CAUCHY, type ResidualBlock } from '../solve/least-squares.ts';
import { type FaceOptions, likenessOf, type PlacedPattern, placePattern } from './face-likeness.ts';
import { MARK_UNKNOWNS } from './photo-evidence.ts';
import { FACE, showsFace } from './view-likelihood.ts';

/** The middle of a face, between eyes and mouth, and its eyes, mm in the tragus frame (mean head): by eye after `dark-features`. */
const FACE_MM = { middle: [0, 15, 88], rightEye: [-31, 22, 75], leftEye: [31, 22, 75] } as const;
/** How far off a face is looked for each way, and in what steps, mm: coarse fits have it up to 13 mm off. Chosen by eye. */
const REACH_MM = 15;
const STEP_MM = 3;
/** From there the likeness is climbed in these steps, mm and rad (3 degrees), halved so many times. Chosen by eye. */
const CLIMB = { mm: 1.5, turn: 0.052, halvings: 3 } as const;
/**
 * What a turn of the pattern costs of its likeness, 0.012 for 3 degrees: coarse fits are tilted by 3.4 degrees (1 sd, by eye), and likeness weighs what `FACE.slope` of
 * `view-likelihood` says. Where the photo hardly tells a tilt that of the outline stands.
 */
const TURN_COST = 1 / (2 * FACE.slope * 0.06 ** 2);
/** What is less alike is no face to aim at. Chosen by eye, above where a photo as likely shows none (`FACE.even` of `view-likelihood`). */
const LEAST_LIKENESS = 0.35;
/** A pattern that is seen by less is seen askew: it is turned by what its head is turned, and tells no tilt. Chosen on sitters, people 0 to 11 and 36 to 43. */
const SQUARELY_SEEN = 0.95;
/**
 * How far the pattern lies from the face, mm and rad (2 degrees). Of 15 rendered people who look at the lens it lies 2.2 mm (RMS) to one side of glabella and nasion, and is turned by 0.9
 * degrees against the corners of the eyes: believed a little less. Up and down it varies by 0.9 mm there, but their faces are of nearly one proportion: brow and nose of people differ by 4
 * mm (`landmarks`), and the middle of the pattern is where the fits that it was made from had it.
 */
const SD = { sidewaysMm: 2.5, upMm: 6, turn: 0.035 } as const;

/** Where a photo shows a face. */
export interface FaceAim {
  /** Its middle, cells. */
  readonly middlePx: PixelPlace;
  /** Which way its left eye lies from its right one, rad clockwise from rightward. */
  readonly eyeLine: number;
  /** Whether the photo tells that line: it does where the face is seen squarely. */
  readonly tellsLine: boolean;
}

/** Of the pattern in the photo: mm to the right and down, and rad clockwise about its middle. */
type Move = readonly [rightMm: number, downMm: number, turn: number];

type Likeness = (move: Move) => number;

/**
 * Where a photo shows the face of a head that lies about so; null where either has none. A head that is turned by a few degrees more has nearly the same outline, but the middle
 * of its face lies a centimetre farther, and that of its hairline with it.
 */
export function aimAtFace(x: Float64Array, options: FaceOptions): FaceAim | null {
  const { size, halfBreadthMm } = options;
  const face = faceOf(x, size, halfBreadthMm);
  const placed = placePattern(x, options);
  if (!face || !showsFace(placed)) return null;
  const { mmPerPx } = readCamera(x, HEAD_UNKNOWNS, size);
  const likeness: Likeness = (move) =>
    likenessOf(readMoved(placed, { face, move, mmPerPx, ...options })) - TURN_COST * move[2] ** 2;
  const tellsLine = placed.seen > SQUARELY_SEEN;
  const [rightMm, downMm, turn] = climb(likeness, bestOnGrid(likeness), tellsLine);
  const isAtLimit = Math.max(Math.abs(rightMm), Math.abs(downMm)) > REACH_MM;
  if (isAtLimit || likeness([rightMm, downMm, turn]) < LEAST_LIKENESS) return null;
  const [across, down] = face.middlePx;
  return {
    middlePx: [across + rightMm / mmPerPx, down + downMm / mmPerPx],
    eyeLine: face.eyeLine + turn,
    tellsLine,
  };
}

/** Residuals between where a head has its face and where the photo shows it; `mmPerPx` is held fixed. */
export function aimBlock(
  aim: FaceAim,
  {
    size,
    halfBreadthMm,
    mmPerPx,
  }: Pick<FaceOptions, 'size' | 'halfBreadthMm'> & { readonly mmPerPx: number },
): ResidualBlock {
  return {
    unknowns: MARK_UNKNOWNS,
    size: 3,
    cauchy: CAUCHY,
    evaluate: (x, out) => {
      const face = faceOf(x, size, halfBreadthMm);
      if (!face) return void out.fill(1e3);
      const offMm = face.middlePx.map((px, i) => (px - aim.middlePx[i]) * mmPerPx);
      const [cos, sin] = [Math.cos(aim.eyeLine), Math.sin(aim.eyeLine)];
      out[0] = (cos * offMm[0] + sin * offMm[1]) / SD.sidewaysMm;
      out[1] = (cos * offMm[1] - sin * offMm[0]) / SD.upMm;
      out[2] = aim.tellsLine ? Math.sin(face.eyeLine - aim.eyeLine) / SD.turn : 0;
    },
  };
}

/** Where the lens sees the face of a head of these unknowns; null behind it. */
function faceOf(x: Float64Array, size: PhotoSize, halfBreadthMm: number): Omit<FaceAim, 'tellsLine'> | null {
  const lens = lensAt(x, HEAD_UNKNOWNS, size);
  const { middle, rightEye, leftEye } = FACE_MM;
  const [at, right, left] = [middle, rightEye, leftEye].map((mm) =>
    projectPosition(lens, ...fromTragusFrame(x, mm, halfBreadthMm)),
  );
  if (!at || !right || !left) return null;
  return { middlePx: [at[0], at[1]], eyeLine: Math.atan2(left[1] - right[1], left[0] - right[0]) };
}

/** The photo where the pattern lies moved. */
function readMoved(
  { px, weight, pattern }: PlacedPattern,
  {
    face,
    move: [rightMm, downMm, turn],
    mmPerPx,
    contrast,
    size,
  }: FaceOptions & {
    readonly face: Pick<FaceAim, 'middlePx'>;
    readonly move: Move;
    readonly mmPerPx: number;
  },
) {
  const [x0, y0] = face.middlePx;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const light = px.map(([x, y]) =>
    readMap(contrast, size.widthPx, size.heightPx, [
      x0 + cos * (x - x0) - sin * (y - y0) + rightMm / mmPerPx,
      y0 + sin * (x - x0) + cos * (y - y0) + downMm / mmPerPx,
    ]),
  );
  return { light, weight, pattern };
}

function bestOnGrid(likeness: Likeness): Move {
  let best: { move: Move; value: number } = { move: [0, 0, 0], value: likeness([0, 0, 0]) };
  for (let downMm = -REACH_MM; downMm <= REACH_MM; downMm += STEP_MM)
    for (let rightMm = -REACH_MM; rightMm <= REACH_MM; rightMm += STEP_MM) {
      const move: Move = [rightMm, downMm, 0];
      const value = likeness(move);
      if (value > best.value) best = { move, value };
    }
  return best.move;
}

/** Uphill by one coordinate at a time, in ever smaller steps; turned if it may be. */
function climb(likeness: Likeness, start: Move, turns: boolean): Move {
  let best = { move: start, value: likeness(start) };
  for (let k = 0; k <= CLIMB.halvings; k++) {
    const steps = [CLIMB.mm, CLIMB.mm, ...(turns ? [CLIMB.turn] : [])].map((step) => step / 2 ** k);
    for (let isRising = true; isRising; ) {
      isRising = false;
      for (const [i, step] of steps.entries())
        for (const by of [-step, step]) {
          const move = moved(best.move, i, by);
          const value = likeness(move);
          if (value > best.value) [best, isRising] = [{ move, value }, true];
        }
    }
  }
  return best.move;
}

/** A move that goes farther along one of its coordinates. */
function moved([rightMm, downMm, turn]: Move, i: number, by: number): Move {
  if (i === 0) return [rightMm + by, downMm, turn];
  return i === 1 ? [rightMm, downMm + by, turn] : [rightMm, downMm, turn + by];
}
