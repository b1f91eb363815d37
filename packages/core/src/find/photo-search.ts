import type { PixelPlace } from '../anatomy/landmarks.ts';
import { HEAD_UNKNOWNS, readCamera, writeCamera } from '../anatomy/unknowns.ts';
import { PRESET_POSES, USUAL_BREADTH_MM } from '../camera/index.ts';
import { cameraPrior, FOCAL_PRIOR } from '../fit/camera-prior.ts';
import { knownFocal } from '../fit/check-input.ts';
import { headBlocks } from '../fit/head-layout.ts';
import type { ByteMask } from '../pixels/small-photo.ts';
import { costOf, type LeastSquaresResult, leastSquares, type ResidualBlock } from '../solve/least-squares.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import { createEvidenceReader, type EvidenceReader, FACE_PRESETS } from './evidence-reader.ts';
import { aimAtFace, aimBlock, type FaceAim } from './face-aim.ts';
import { type FaceLikeness, type FaceOptions, faceLikeness } from './face-likeness.ts';
import { HAIR_PRIOR, hairGrowthLog } from './hair-thickness.ts';
import { type RoughHead, roughHead } from './mask-shape.ts';
import type { Oval } from './oval-mask.ts';
import { photoBlocks } from './photo-blocks.ts';
import { HAIR_UNKNOWN, PHOTO_UNKNOWNS, type PhotoEvidence } from './photo-evidence.ts';
import type { FitPhotoInput } from './photo-input.ts';
import { type UsualHead, usualHead } from './usual-head.ts';
import { viewCost } from './view-likelihood.ts';

/** Turns off the preset that the search starts from, degrees (yaw, pitch); chosen by eye. */
const STARTS = [
  [0, 0],
  [18, 0],
  [-18, 0],
  [0, 13],
  [0, -13],
] as const;
/**
 * An outline hardly tells the distance, and what it seems to tell is the head's shape: held near what is believed. Chosen on scan, sitters, people 0–11 and 36–43 and hard 0–29
 * between 0.05, which no fit gets away from, and 1: the same within a tenth of a per cent of scale from 0.2 to 0.3.
 */
const DISTANCE_SPREAD = 0.25;
/** Points of the border, smear of the dark features (shares of the head's width), and steps. Chosen by eye. */
const COARSE = { points: 90, smear: 0.07, steps: 7 } as const;
const FINE = { points: 220, smear: 0.03, steps: 14 } as const;
/** Points of the border that tell what a head explains. Chosen by eye. */
const BORDER_POINTS = 880;
/** A search ends when a step gains less than this share of the cost. Chosen by eye. */
const TOLERANCE = 1e-4;
/** What is narrower than this share of the photo is no head. Chosen by eye. */
const LEAST_WIDTH = 0.08;
/** Length across a head at the level of its centre, mm, ears included, from the front and from the side. Chosen by eye. */
const ACROSS_MM = { front: 165, bare: 155, side: 188 } as const;

/** Where pitch and the logarithm of the scale lie among the unknowns. */
const [PITCH, SCALE] = [HEAD_UNKNOWNS + 1, HEAD_UNKNOWNS + 5] as const;
/**
 * A head of hair seen from the top is shown for its parting, from 35° as a bald one up to 70 and more, from where all of it shows: mean, degrees, and sd, rad (17°).
 * Chosen by eye. How much steeper than it was outlined it is looked for besides, degrees; by eye.
 */
const PARTING_PITCH = { meanDeg: 50, sd: 0.3 } as const;
const STEEPER_DEG = [25, 40] as const;

interface Attempt {
  readonly points: number;
  readonly smear: number;
  readonly steps: number;
  /** Where the photo shows the face; absent or null: nowhere. */
  readonly aim?: FaceAim | null;
  /** Where hair outlines the head; absent: nowhere. */
  readonly hairAt?: (place: PixelPlace) => number;
}

/** The search for one head in one photo. */
export interface PhotoSearch {
  readonly halfBreadthMm: number;
  /** The best of several starts about a preset; progress from 0 to 1. What a {@link PhotoSearch.glance} found is not looked for again. */
  coarse(
    preset: ViewPreset,
    onProgress?: (share: number) => void,
    glanced?: LeastSquaresResult,
  ): LeastSquaresResult;
  /** On from a head that was found; in the told view by default. */
  fine(start: Float64Array, preset?: ViewPreset): LeastSquaresResult;
  /** On from a head that hair outlines: the skull below it. {@link HAIR_UNKNOWN} follows its other unknowns. */
  underHair(start: Float64Array, hairAt: (place: PixelPlace) => number): LeastSquaresResult;
  /** The head from one start in a view. */
  glance(preset: ViewPreset): LeastSquaresResult;
  /** How unlikely the photo is if the head lies so in a view: comparable between views, see {@link viewCost}. */
  costIn(preset: ViewPreset, x: Float64Array): number;
  /** What the photo shows where a head has its face. */
  faceAt(x: Float64Array): FaceLikeness;
  /** The border alone, finely. */
  border(): PhotoEvidence;
}

/** Null where no head stands in the mask. */
export function createSearch(input: FitPhotoInput, mask: ByteMask, oval: Oval | null): PhotoSearch | null {
  const rough = oval ? { width: 2 * oval.radiiPx[0], centre: oval.centrePx } : roughHead(mask);
  if (!rough || rough.width < LEAST_WIDTH * mask.width) return null;
  const evidence = createEvidenceReader(input, mask, { oval, widthCells: rough.width });
  return new HeadSearch(input, evidence, { rough, inOval: oval !== null });
}

class HeadSearch implements PhotoSearch {
  readonly halfBreadthMm: number;
  readonly #input: FitPhotoInput;
  readonly #evidence: EvidenceReader;
  readonly #rough: RoughHead;
  readonly #inOval: boolean;

  constructor(
    input: FitPhotoInput,
    evidence: EvidenceReader,
    { rough, inOval }: { readonly rough: RoughHead; readonly inOval: boolean },
  ) {
    this.halfBreadthMm = (input.headMeasures?.breadthMm ?? USUAL_BREADTH_MM) / 2;
    this.#input = input;
    this.#evidence = evidence;
    this.#rough = rough;
    this.#inOval = inOval;
  }

  coarse(
    preset: ViewPreset,
    onProgress: (share: number) => void = () => {},
    glanced?: LeastSquaresResult,
  ): LeastSquaresResult {
    let best = glanced ?? this.glance(preset);
    for (const [i, off] of STARTS.slice(1).entries()) {
      onProgress((i + 1) / STARTS.length);
      const found = this.#attempt(preset, this.#startAt(preset, off), COARSE);
      if (found.cost < best.cost) best = found;
    }
    onProgress(1);
    return best;
  }

  fine(start: Float64Array, preset = this.#input.preset): LeastSquaresResult {
    return this.#attempt(preset, start, { ...FINE, aim: this.#aimAt(preset, start) });
  }

  underHair(outlined: Float64Array, hairAt: (place: PixelPlace) => number): LeastSquaresResult {
    const { preset } = this.#input;
    const start = new Float64Array(HAIR_UNKNOWN + 1);
    start.set(outlined);
    start[SCALE] += hairGrowthLog(this.#inOval);
    // Coarsely the steeper ones look alike: each is fitted finely.
    const turned = this.#mayShowParting(preset) ? STEEPER_DEG : [];
    const found = [0, ...turned].map((steeperDeg) => {
      const own = Float64Array.from(start);
      own[PITCH] += (steeperDeg * Math.PI) / 180;
      const coarse = this.#attempt(preset, own, { ...COARSE, hairAt });
      return this.#attempt(preset, coarse.x, { ...FINE, hairAt });
    });
    return found.reduce((best, other) => (other.cost < best.cost ? other : best));
  }

  glance(preset: ViewPreset): LeastSquaresResult {
    return this.#attempt(preset, this.#startAt(preset, STARTS[0]), COARSE);
  }

  costIn(preset: ViewPreset, x: Float64Array): number {
    return viewCost(x, {
      evidence: this.#evidence.at(preset, FINE.points, null),
      contrast: this.#evidence.contrast(),
      halfBreadthMm: this.halfBreadthMm,
      headCost: costOf(this.#headPrior(), x),
      poseCost: costOf(this.#posePrior(preset), x),
    });
  }

  faceAt(x: Float64Array): FaceLikeness {
    return faceLikeness(x, this.#face());
  }

  border(): PhotoEvidence {
    return this.#evidence.at(this.#input.preset, BORDER_POINTS, null);
  }

  #attempt(
    preset: ViewPreset,
    start: Float64Array,
    { points, smear, steps, aim, hairAt }: Attempt,
  ): LeastSquaresResult {
    const { mmPerPx } = readCamera(start, HEAD_UNKNOWNS, this.#evidence.size);
    const evidence = this.#evidence.at(preset, points, smear);
    const blocks = [
      ...this.#headPrior(),
      ...this.#posePrior(preset, hairAt !== undefined),
      ...photoBlocks(hairAt ? { ...evidence, hairAt } : evidence, this.halfBreadthMm, mmPerPx),
      ...(aim ? [aimBlock(aim, { ...this.#face(), mmPerPx })] : []),
      ...(hairAt ? [HAIR_PRIOR] : []),
    ];
    return leastSquares(blocks, start, { maxSteps: steps, tolerance: TOLERANCE });
  }

  #aimAt(preset: ViewPreset, x: Float64Array): FaceAim | null {
    return FACE_PRESETS.includes(preset) ? aimAtFace(x, this.#face()) : null;
  }

  #face(): FaceOptions {
    const { size } = this.#evidence;
    return { contrast: this.#evidence.contrast(), size, halfBreadthMm: this.halfBreadthMm };
  }

  /** Within an oval, where neither ears nor shoulders count, nothing would tell how steep. */
  #mayShowParting(preset: ViewPreset): boolean {
    return preset === 'topFront' && !this.#inOval;
  }

  #headPrior(): ResidualBlock[] {
    const { halfBreadthMm } = this;
    const layout = { halfBreadthMm, landmarkAt: new Map(), viewAt: [HEAD_UNKNOWNS], count: PHOTO_UNKNOWNS };
    return headBlocks(layout, this.#input.headMeasures ?? {});
  }

  #posePrior(preset: ViewPreset, isHairy = false): ResidualBlock[] {
    const view = { ...this.#input, size: this.#evidence.size, preset };
    const parting = isHairy && this.#mayShowParting(preset) ? { pitch: PARTING_PITCH } : {};
    return cameraPrior(view, HEAD_UNKNOWNS, { distanceSpread: DISTANCE_SPREAD, ...parting });
  }

  /** The preset's head, turned by so many degrees, where the mask has one. */
  #startAt(preset: ViewPreset, [dYaw, dPitch]: readonly [number, number]): Float64Array {
    const pose = PRESET_POSES[preset];
    const isOther = preset !== this.#input.preset && !this.#inOval;
    const { centrePx, mmPerPx } = isOther
      ? usualHead(this.#rough, { preset, halfBreadthMm: this.halfBreadthMm })
      : this.#roughly(preset);
    const camera: Camera = {
      yawDeg: pose.yawDeg + dYaw,
      pitchDeg: pose.pitchDeg + dPitch,
      rollDeg: 0,
      focal35mm: knownFocal(this.#input.focal35mm) ?? FOCAL_PRIOR.mean35mm,
      centrePx: [centrePx[0], centrePx[1]],
      mmPerPx,
    };
    const x = new Float64Array(PHOTO_UNKNOWNS);
    writeCamera(x, HEAD_UNKNOWNS, camera, this.#evidence.size);
    return x;
  }

  /** The told view may start more roughly: its five starts find it, and with those of {@link usualHead} one of 12 crowns without a focal length was lost. */
  #roughly(preset: ViewPreset): UsualHead {
    const { width, centre } = this.#rough;
    const sideways = Math.abs(Math.sin((PRESET_POSES[preset].yawDeg * Math.PI) / 180));
    const acrossMm = this.#inOval ? ACROSS_MM.bare : ACROSS_MM.front;
    return { centrePx: centre, mmPerPx: (acrossMm + (ACROSS_MM.side - acrossMm) * sideways) / width };
  }
}
