import { type PhotoSize, PRESET_POSES } from '../camera/index.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import { knownFocal } from './check-input.ts';
import { darkMap } from './dark-features.ts';
import { explainedShare } from './explained.ts';
import { cameraPrior, FOCAL_PRIOR, headBlocks } from './fit-blocks.ts';
import type { HeadMeasures } from './fit-input.ts';
import type { PixelPlace } from './landmarks.ts';
import { type LeastSquaresResult, leastSquares, type ResidualBlock } from './least-squares.ts';
import { borderPoints, roughHead, signedDistanceMap, thin } from './mask-shape.ts';
import { belowOval, maskInOval, type Oval, upperPart } from './oval-mask.ts';
import { findPerson } from './person-mask.ts';
import { PHOTO_UNKNOWNS, type PhotoEvidence, photoBlocks, showHead } from './photo-blocks.ts';
import type { ByteMask, SmallPhoto } from './small-photo.ts';
import { HEAD_UNKNOWNS, readCamera, semiAxesOf, tidyCamera, writeCamera } from './unknowns.ts';

export interface FitPhotoInput extends SmallPhoto {
  /** Size of the photo itself, px; the camera is told in its pixels. */
  readonly size: PhotoSize;
  readonly preset: ViewPreset;
  readonly focal35mm?: number;
  readonly headMeasures?: HeadMeasures;
  /** An oval that the person laid on the head, in pixels of the photo itself. It seeds the search. */
  readonly oval?: Oval;
}

export interface PhotoFit {
  readonly camera: Camera;
  readonly semiAxesMm: readonly [number, number, number];
  /** Share of the upper border of the mask that the head explains, 0 to 1. */
  readonly explained: number;
  /** False: show the outline and ask for the oval. */
  readonly sure: boolean;
  readonly sentence: string;
  /** What stands before the background, in cells of the small photo. */
  readonly mask: ByteMask;
}

/** Below this share a fit is not believed (trial: at least 0.93 when right, at most 0.79 when wrong). */
export const SURE_SHARE = 0.9;
/** Presets that show eyes, brows or mouth. */
const FACE_PRESETS: readonly ViewPreset[] = [
  'front',
  'threeQuarterLeft',
  'threeQuarterRight',
  'sideLeft',
  'sideRight',
  'topFront',
];
/** Turns off the preset that the search starts from, degrees (yaw, pitch); chosen by eye. */
const STARTS = [
  [0, 0],
  [18, 0],
  [-18, 0],
  [0, 13],
  [0, -13],
] as const;
/** An outline hardly tells the focal length, and what it seems to tell is the head's shape: held near its prior. */
const FOCAL_SPREAD = 0.5;
const COARSE_POINTS = 90;
const FINE_POINTS = 220;
const COARSE_STEPS = 7;
const FINE_STEPS = 14;
/** Smear of the dark features in the coarse and the fine search, shares of the head's width. */
const SMEAR = { coarse: 0.07, fine: 0.03 } as const;
/** Length across a head at the level of its centre, mm, ears included, from the front and from the side. */
const ACROSS_MM = { front: 165, bare: 155, side: 188 } as const;

/**
 * Finds the head in a photo by itself: what stands before a smooth background, then the head that explains its border both ways and
 * the dark features of the face, from several starts. Says how far it may be believed. Deterministic; about half a second.
 * @param onProgress called with shares of the work done, 0 to 1.
 */
export function fitPhoto(input: FitPhotoInput, onProgress: (share: number) => void = () => {}): PhotoFit {
  const { width, height, oval, preset } = input;
  checkPixels(input);
  const seed = oval ? scaledOval(oval, width / input.size.widthPx) : null;
  const person = seed ? { ...maskInOval(input, seed), plain: true, rivals: 0 } : findPerson(input);
  onProgress(0.2);
  const search = createSearch(input, person, seed);
  if (!search) {
    const { camera, semiAxesMm } = presetFit(input);
    return { camera, semiAxesMm, explained: 0, sure: false, sentence: NO_HEAD, mask: person };
  }
  let best: LeastSquaresResult | null = null;
  for (const [i, start] of search.starts.entries()) {
    const found = search.attempt(start, COARSE_POINTS, SMEAR.coarse, COARSE_STEPS);
    if (!best || found.cost < best.cost) best = found;
    onProgress(0.2 + (0.5 * (i + 1)) / search.starts.length);
  }
  const result = search.attempt(best!.x, FINE_POINTS, SMEAR.fine, FINE_STEPS);
  onProgress(0.95);
  const small = { widthPx: width, heightPx: height };
  const camera = tidyCamera(readCamera(result.x, HEAD_UNKNOWNS, small));
  const head = showHead(result.x, small, search.halfBreadthMm, 96);
  const explained = head ? explainedShare(search.evidence(FINE_POINTS * 4, null), head, camera.mmPerPx) : 0;
  const sure = explained >= SURE_SHARE && person.plain && person.rivals === 0;
  onProgress(1);
  return {
    camera: enlarged(camera, input.size.widthPx / width),
    semiAxesMm: semiAxesOf(result.x, search.halfBreadthMm),
    explained,
    sure,
    sentence: sentenceOf({ explained, sure, rivals: person.rivals, preset }),
    mask: { data: person.data, width, height },
  };
}

const NO_HEAD = 'No head was found before the background: lay the oval on the head.';

function sentenceOf({
  explained,
  sure,
  rivals,
  preset,
}: {
  explained: number;
  sure: boolean;
  rivals: number;
  preset: ViewPreset;
}): string {
  const share = `${Math.round(100 * explained)} %`;
  if (sure) return `The head was found: it explains ${share} of the upper border.`;
  if (rivals > 0)
    return 'More than one person or thing stands before the background: lay the oval on the head.';
  const view = PRESET_POSES[preset].label.toLowerCase();
  return `The head is uncertain: it explains ${share} of the upper border only. Lay the oval on the head, and check that the view is “${view}”.`;
}

/** @throws RangeError for pixels that are not RGBA of that size, or sizes that are none. */
function checkPixels({ pixels, width, height, size }: FitPhotoInput): void {
  if (!(width >= 32 && height >= 32) || pixels.length !== 4 * width * height) {
    throw new RangeError(
      `fitPhoto: expected ${width} x ${height} x 4 bytes and sides of at least 32, got ${pixels.length}`,
    );
  }
  if (!(size.widthPx > 0 && size.heightPx > 0)) {
    throw new RangeError(`fitPhoto: expected the size of the photo, got ${size.widthPx} x ${size.heightPx}`);
  }
}

interface Search {
  readonly starts: readonly Float64Array[];
  readonly halfBreadthMm: number;
  evidence(points: number, smear: number | null): PhotoEvidence;
  attempt(start: Float64Array, points: number, smear: number, maxSteps: number): LeastSquaresResult;
}

function createSearch(input: FitPhotoInput, mask: ByteMask, oval: Oval | null): Search | null {
  const rough = oval ? { width: 2 * oval.radiiPx[0], centre: oval.centrePx } : roughHead(mask);
  if (!rough || rough.width < 0.08 * mask.width) return null;
  const { headMeasures: measures = {}, preset } = input;
  const halfBreadthMm = (measures.breadthMm ?? 155) / 2;
  const size = { widthPx: mask.width, heightPx: mask.height };
  const view = { size, preset, ...(input.focal35mm === undefined ? {} : { focal35mm: input.focal35mm }) };
  // The lower part of an oval crosses the face: only its upper part is an edge.
  const believed = oval ? (place: PixelPlace) => upperPart(oval, place) : () => true;
  const allBorder = borderPoints(mask).filter(believed);
  const faceMask = oval ? belowOval(mask, oval) : mask;
  const edge = signedDistanceMap(mask);
  const maps = new Map<number, Float32Array>();
  const darkAt = (smear: number): Float32Array => {
    const map = maps.get(smear) ?? darkMap(input, faceMask, { headPx: rough.width, smear });
    maps.set(smear, map);
    return map;
  };
  const face = FACE_PRESETS.includes(preset);
  const evidence = (points: number, smear: number | null): PhotoEvidence => ({
    size,
    preset,
    mask,
    edge,
    believed,
    border: thin(allBorder, points),
    dark: face && smear !== null ? darkAt(smear) : null,
  });
  const layout = { halfBreadthMm, landmarkAt: new Map(), viewAt: [HEAD_UNKNOWNS], count: PHOTO_UNKNOWNS };
  const priors: ResidualBlock[] = [
    ...headBlocks(layout, measures),
    cameraPrior(view, HEAD_UNKNOWNS, { focalSpread: FOCAL_SPREAD }),
  ];
  const pose = PRESET_POSES[preset];
  const sideways = Math.abs(Math.sin((pose.yawDeg * Math.PI) / 180));
  const front = oval ? ACROSS_MM.bare : ACROSS_MM.front;
  const acrossMm = front + (ACROSS_MM.side - front) * sideways;
  const starts = STARTS.map(([dYaw, dPitch]) => {
    const x = new Float64Array(PHOTO_UNKNOWNS);
    const camera: Camera = {
      yawDeg: pose.yawDeg + dYaw,
      pitchDeg: pose.pitchDeg + dPitch,
      rollDeg: 0,
      focal35mm: knownFocal(input.focal35mm) ?? FOCAL_PRIOR.mean35mm,
      centrePx: [rough.centre[0], rough.centre[1]],
      mmPerPx: acrossMm / rough.width,
    };
    writeCamera(x, HEAD_UNKNOWNS, camera, size);
    return x;
  });
  return {
    starts,
    halfBreadthMm,
    evidence,
    attempt: (start, points, smear, maxSteps) => {
      const { mmPerPx } = readCamera(start, HEAD_UNKNOWNS, size);
      const blocks = [...priors, ...photoBlocks(evidence(points, smear), halfBreadthMm, mmPerPx)];
      return leastSquares(blocks, start, { maxSteps, tolerance: 1e-4 });
    },
  };
}

/** What the preset alone suggests, where no head was found. */
function presetFit({
  size,
  preset,
  headMeasures = {},
}: FitPhotoInput): Pick<PhotoFit, 'camera' | 'semiAxesMm'> {
  const pose = PRESET_POSES[preset];
  const breadth = headMeasures.breadthMm ?? 155;
  const camera: Camera = {
    yawDeg: pose.yawDeg,
    pitchDeg: pose.pitchDeg,
    rollDeg: 0,
    focal35mm: FOCAL_PRIOR.mean35mm,
    centrePx: [pose.centre[0] * size.widthPx, pose.centre[1] * size.heightPx],
    mmPerPx: breadth / (pose.size * Math.min(size.widthPx, size.heightPx)),
  };
  return { camera, semiAxesMm: semiAxesOf(new Float64Array(HEAD_UNKNOWNS), breadth / 2) };
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
