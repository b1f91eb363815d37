import { showHead } from '../anatomy/shown-head.ts';
import { HEAD_UNKNOWNS, readCamera, semiAxesOf, tidyCamera } from '../anatomy/unknowns.ts';
import { presetCamera, USUAL_BREADTH_MM } from '../camera/index.ts';
import {
  assertCamera,
  assertDistance,
  assertMeasures,
  assertPreset,
  assertSmallOf,
} from '../fit/assert-input.ts';
import { tellsDistance } from '../fit/check-input.ts';
import { TURNED } from '../fit/turned.ts';
import { readFace } from '../skin/face-reading.ts';
import { readHead } from '../skin/head-reading.ts';
import type { Camera } from '../treatment/index.ts';
import { assertOval } from './assert-oval.ts';
import { explainedShare } from './explained.ts';
import { findOtherView } from './other-view.ts';
import { maskInOval, type Oval } from './oval-mask.ts';
import { distinctReadings, findPerson, type PersonMask } from './person-mask.ts';
import type { FitPhotoInput, FittedPhoto, PhotoFit } from './photo-input.ts';
import { createSearch, type PhotoSearch } from './photo-search.ts';
import { HOPELESS_SHARE, isBelieved, judgePhoto, type ReadingFit } from './photo-verdict.ts';
import { turnedPhoto } from './turned-photo.ts';

/** Shares of the work that finding the person is, the head, and the verdict, up to the last word. Chosen by eye. */
const SHARES = { mask: 0.15, head: 0.45, verdict: 0.39 } as const;

/** Sides of the small copy, px. The search is measured with a long side of 512; below 32 nothing shows, above 1024 it takes seconds. Chosen by eye. */
const LEAST_SIDE = 32;
const MOST_SIDE = 1024;

/**
 * Finds the head in a photo by itself: what stands before a smooth background, then the head that explains its border both ways and
 * the dark features of the face, from several starts. Says how far it may be believed. Deterministic; about half a second.
 * @param onProgress called with shares of the work done, 0 to 1.
 * @throws RangeError for what only a program can get wrong: pixels that are not RGBA of that size, a copy that is not small (32 to 1024 px), a size,
 * preset, measure, oval or last camera that is none. A head measure in cm is such a one: check it before, as `fitCase` does.
 */
export function fitPhoto(input: FitPhotoInput, onProgress: (share: number) => void = () => {}): PhotoFit {
  const { width, height, oval } = input;
  checkInput(input);
  const seed = oval ? scaledOval(oval, width / input.size.widthPx) : null;
  const readings = seed
    ? [{ ...maskInOval(input, seed), plain: true, rivals: 0 }]
    : distinctReadings(findPerson(input));
  onProgress(SHARES.mask);
  const found = fitReadings(input, { readings, oval: seed }, (share) =>
    onProgress(SHARES.mask + SHARES.head * share),
  );
  const before = SHARES.mask + SHARES.head;
  onProgress(before);
  const turn = seed ? null : turnNeeded(input, found);
  const verdict = turn ?? judgePhoto(found, input, (share) => onProgress(before + SHARES.verdict * share));
  onProgress(1);
  if (found.length === 0 || turn) {
    const { data } = readings[0];
    const { camera, semiAxesMm } = input.last ?? presetFit(input);
    return { camera, semiAxesMm, explained: 0, ...verdict, mask: { data, width, height } };
  }
  const [{ camera, semiAxesMm, explained, person }] = found;
  const mask = { data: person.data, width, height };
  return {
    camera: enlarged(camera, input.size.widthPx / width),
    semiAxesMm,
    explained,
    ...verdict,
    mask,
  };
}

/** A photo whose head explains so much of the border stands upright: of 17 turned each way the best explained 0.76. Chosen by eye above it. */
const LEAST_UPRIGHT = 0.8;

interface PhotoReadings {
  readonly readings: readonly PersonMask[];
  /** In cells of the small photo. */
  readonly oval: Oval | null;
  /** Give a reading up where its first glance is hopeless. */
  readonly hasty?: boolean;
}

/** The heads of all readings, best first. */
function fitReadings(
  input: FitPhotoInput,
  { readings, ...how }: PhotoReadings,
  onProgress: (share: number) => void = () => {},
): ReadingFit[] {
  const found = readings.flatMap(
    (person, i) =>
      fitReading(input, { person, ...how }, (share) => onProgress((i + share) / readings.length)) ?? [],
  );
  return found.sort((a, b) => b.explained - a.explained);
}

/**
 * What to tell where a head would be believed if the photo were turned; null where it would not, or one explains enough as the photo is.
 */
function turnNeeded(
  input: FitPhotoInput,
  found: readonly ReadingFit[],
): ReturnType<typeof judgePhoto> | null {
  if (found.length > 0 && found[0].explained >= LEAST_UPRIGHT) return null;
  const { widthPx, heightPx } = input.size;
  const lying = { widthPx: heightPx, heightPx: widthPx };
  const turned = TURNED.find(([rollDeg]) => {
    const photo = turnedPhoto(input, rollDeg === 180 ? 180 : rollDeg === 90 ? -90 : 90);
    const upright = { ...input, ...photo, size: rollDeg === 180 ? input.size : lying };
    const readings = distinctReadings(findPerson(upright));
    return isBelieved(fitReadings(upright, { readings, oval: null, hasty: true }));
  });
  if (!turned) return null;
  const distanceGuessed = !tellsDistance(input);
  return { sure: false, problem: 'turned', distanceGuessed, sentence: turned[1], otherView: null };
}

interface OneReading extends Omit<PhotoReadings, 'readings'> {
  readonly person: PersonMask;
}

/** The head that explains one reading of the photo; null where none stands there. */
function fitReading(
  input: FitPhotoInput,
  { person, oval, hasty = false }: OneReading,
  onProgress: (share: number) => void,
): ReadingFit | null {
  const search = createSearch(input, person, oval);
  if (!search) return null;
  const glanced = search.glance(input.preset);
  if (hasty && explainedBy(glanced.x, search, input) < HOPELESS_SHARE) return null;
  const coarse = search.coarse(input.preset, (share) => onProgress(0.6 * share), glanced);
  const result = search.fine(coarse.x);
  onProgress(0.9);
  const explained = explainedBy(result.x, search, input);
  if (explained < HOPELESS_SHARE) return null;
  const { size, width, height } = input;
  const camera = tidyCamera(readCamera(result.x, HEAD_UNKNOWNS, { widthPx: width, heightPx: height }));
  const semiAxesMm = semiAxesOf(result.x, search.halfBreadthMm);
  const reading = oval
    ? null
    : readHead(input, { camera: enlarged(camera, size.widthPx / width), semiAxesMm, size });
  return {
    camera,
    semiAxesMm,
    explained,
    cost: result.cost,
    person,
    face: reading && readFace(reading),
    otherView: (onShare) =>
      findOtherView(search, { told: input.preset, x: coarse.x, inOval: oval !== null }, onShare),
  };
}

/** Share of the border that a head explains. */
function explainedBy(x: Float64Array, search: PhotoSearch, { width, height }: FitPhotoInput): number {
  const size = { widthPx: width, heightPx: height };
  const head = showHead(x, size, search.halfBreadthMm, 96);
  return head ? explainedShare(search.border(), head, readCamera(x, HEAD_UNKNOWNS, size).mmPerPx) : 0;
}

/** @throws RangeError for what only a program can get wrong. */
function checkInput(input: FitPhotoInput): void {
  const { width, height, size, preset, oval, headMeasures = {}, last, distanceMm } = input;
  assertSmallOf(input, size, 'fitPhoto');
  if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > MOST_SIDE) {
    throw new RangeError(
      `fitPhoto: expected a small copy of the photo, sides of ${LEAST_SIDE} to ${MOST_SIDE} px, got ${width} x ${height}`,
    );
  }
  assertPreset(preset, 'fitPhoto: preset');
  assertDistance(distanceMm, 'fitPhoto: distanceMm');
  assertMeasures(headMeasures, 'fitPhoto: headMeasures');
  if (oval) assertOval(oval, 'fitPhoto: oval');
  if (last) assertCamera(last.camera, 'fitPhoto: last.camera');
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

function enlarged(camera: Camera, scale: number): Camera {
  return {
    ...camera,
    centrePx: [camera.centrePx[0] * scale, camera.centrePx[1] * scale],
    mmPerPx: camera.mmPerPx / scale,
  };
}

function scaledOval({ centrePx, radiiPx, turnDeg }: Oval, scale: number): Oval {
  return {
    centrePx: [centrePx[0] * scale, centrePx[1] * scale],
    radiiPx: [radiiPx[0] * scale, radiiPx[1] * scale],
    turnDeg,
  };
}
