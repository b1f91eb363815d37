import { HEAD_UNKNOWNS, semiAxesOf } from '../anatomy/unknowns.ts';
import { assertCamera, presetCamera, USUAL_BREADTH_MM } from '../camera/index.ts';
import { assertDistance, assertMeasures, assertPreset, assertSmallOf } from '../fit/assert-input.ts';
import type { ByteMask } from '../pixels/small-photo.ts';
import { assertAxes } from '../surface/assert-axes.ts';
import { assertOval } from './assert-oval.ts';
import { findTurn } from './find-turn.ts';
import { fitReadings } from './fit-readings.ts';
import { maskInOval, type Oval } from './oval-mask.ts';
import { distinctReadings, findPerson, type PersonMask } from './person-mask.ts';
import type { FitPhotoInput, FittedPhoto, PhotoFit } from './photo-input.ts';
import { scaledCamera, scaledOval } from './photo-scale.ts';
import { judgeLying, judgePhoto, type PhotoVerdict } from './photo-verdict.ts';

/** Shares of the work that finding the person is, the head, and the verdict, up to the last word. Chosen by eye. */
const SHARES = { mask: 0.15, head: 0.45, verdict: 0.39 } as const;

/** Sides of the small copy, px. The search is measured with a long side of 512; below 32 no head is told, above 1024 it takes seconds. Chosen by eye. */
const LEAST_SIDE = 32;
const MOST_SIDE = 1024;
const TOO_SMALL =
  'The photo is too small or too narrow to find a head in it: cut a narrow one to the head, or take a larger one.';

/**
 * Finds the head in a photo by itself: what stands before a smooth background, then the head that explains its border both ways and
 * the dark features of the face, from several starts. Says how far it may be believed. Deterministic; less than a second.
 * @param onProgress called with shares of the work done, 0 to 1.
 * @throws RangeError for what only a program can get wrong: pixels that are not RGBA of that size, a copy that is not small (1024 px at most), a size,
 * preset, measure, oval or last fit that is none. A head measure in cm is such a one: check it before, as `fitCase` does.
 */
export function fitPhoto(input: FitPhotoInput, onProgress: (share: number) => void = () => {}): PhotoFit {
  checkInput(input);
  const { width, height, size } = input;
  if (Math.min(width, height) < LEAST_SIDE) {
    onProgress(1);
    return { ...nothingIn(input, judgePhoto([], input)), sentence: TOO_SMALL };
  }
  const oval = input.oval ? scaledOval(input.oval, width / size.widthPx) : null;
  const readings = readPersons(input, oval);
  onProgress(SHARES.mask);
  const found = fitReadings(input, { readings, oval }, (share) =>
    onProgress(SHARES.mask + SHARES.head * share),
  );
  const asking = (share: number): void => onProgress(SHARES.mask + SHARES.head + SHARES.verdict * share);
  asking(0);
  const lying = oval ? null : findTurn(input, found, asking);
  const verdict = lying ? judgeLying(lying, input) : judgePhoto(found, input, asking);
  if (found.length === 0 || lying) {
    onProgress(1);
    return { ...nothingIn(input, verdict), mask: maskOf(readings[0]) };
  }
  const [best] = found;
  const { explained, person } = best;
  // The verdict is on the outline that the photo shows; what is offered is the skull.
  const { camera, semiAxesMm } = best.underHair() ?? best;
  onProgress(1);
  const large = scaledCamera(camera, size.widthPx / width);
  const { last = null } = input;
  return { camera: large, semiAxesMm, explained, ...verdict, mask: maskOf(person), last };
}

/** What is shown where no head is: the last fit, or what the preset suggests, and a mask of nobody. */
function nothingIn(input: FitPhotoInput, verdict: PhotoVerdict): PhotoFit {
  const { width, height, last = null } = input;
  const { camera, semiAxesMm } = last ?? presetFit(input);
  const mask = { data: new Uint8Array(width * height), width, height };
  return { camera, semiAxesMm, explained: 0, ...verdict, mask, last };
}

/** Where the person may stand: within the oval, or before the background. */
const readPersons = (input: FitPhotoInput, oval: Oval | null): readonly PersonMask[] =>
  oval ? [{ ...maskInOval(input, oval), plain: true, rivals: 0 }] : distinctReadings(findPerson(input));

const maskOf = ({ data, width, height }: PersonMask): ByteMask => ({ data, width, height });

/** @throws RangeError for what only a program can get wrong. */
function checkInput(input: FitPhotoInput): void {
  const { width, height, size, preset, oval, headMeasures = {}, last, distanceMm } = input;
  assertSmallOf(input, size, 'fitPhoto');
  if (Math.max(width, height) > MOST_SIDE) {
    throw new RangeError(
      `fitPhoto: expected a small copy of the photo, sides up to ${MOST_SIDE} px, got ${width} x ${height}`,
    );
  }
  assertPreset(preset, 'fitPhoto: preset');
  assertDistance(distanceMm, 'fitPhoto: distanceMm');
  assertMeasures(headMeasures, 'fitPhoto: headMeasures');
  if (oval) assertOval(oval, 'fitPhoto: oval');
  if (!last) return;
  assertCamera(last.camera, 'fitPhoto: last.camera');
  assertAxes(last.semiAxesMm, 'fitPhoto: last');
}

/** What the preset alone suggests, where no head was found. */
function presetFit({ size, preset, headMeasures = {} }: FitPhotoInput): FittedPhoto {
  const breadthMm = headMeasures.breadthMm ?? USUAL_BREADTH_MM;
  const camera = presetCamera(preset, size);
  return {
    camera: { ...camera, mmPerPx: (camera.mmPerPx * breadthMm) / USUAL_BREADTH_MM },
    semiAxesMm: semiAxesOf(new Float64Array(HEAD_UNKNOWNS), breadthMm / 2),
  };
}
