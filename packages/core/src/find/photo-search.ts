import type { PixelPlace } from '../anatomy/landmarks.ts';
import { HEAD_UNKNOWNS, readCamera, writeCamera } from '../anatomy/unknowns.ts';
import { PRESET_POSES, USUAL_BREADTH_MM } from '../camera/index.ts';
import { cameraPrior, FOCAL_PRIOR } from '../fit/camera-prior.ts';
import { knownFocal } from '../fit/check-input.ts';
import { headBlocks } from '../fit/head-layout.ts';
import type { ByteMask } from '../pixels/small-photo.ts';
import { costOf, type LeastSquaresResult, leastSquares } from '../solve/least-squares.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import { createDarkMaps, type DarkMaps } from './dark-features.ts';
import { borderPoints, roughHead, signedDistanceMap, thin } from './mask-shape.ts';
import { belowOval, type Oval, upperPart } from './oval-mask.ts';
import { photoBlocks } from './photo-blocks.ts';
import { PHOTO_UNKNOWNS, type PhotoEvidence } from './photo-evidence.ts';
import type { FitPhotoInput } from './photo-input.ts';
import { createDarkRank, type DarkRank, viewCost } from './view-likelihood.ts';

/** Presets that show eyes, brows or mouth. */
export const FACE_PRESETS: readonly ViewPreset[] = [
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
/** An outline hardly tells the focal length, and what it seems to tell is the head's shape: held near its prior. Chosen by eye. */
const FOCAL_SPREAD = 0.5;
/** Points of the border, smear of the dark features (shares of the head's width), and steps. Chosen by eye. */
const COARSE = { points: 90, smear: 0.07, steps: 7 } as const;
const FINE = { points: 220, smear: 0.03, steps: 14 } as const;
/** Length across a head at the level of its centre, mm, ears included, from the front and from the side. Chosen by eye. */
const ACROSS_MM = { front: 165, bare: 155, side: 188 } as const;

/** The search for one head in one photo. */
export interface PhotoSearch {
  readonly halfBreadthMm: number;
  /** The best of several starts about a preset; progress from 0 to 1. What a {@link PhotoSearch.glance} found is not looked for again. */
  coarse(
    preset: ViewPreset,
    onProgress?: (share: number) => void,
    glanced?: LeastSquaresResult,
  ): LeastSquaresResult;
  fine(start: Float64Array): LeastSquaresResult;
  /** The head from one start in a view. */
  glance(preset: ViewPreset): LeastSquaresResult;
  /** How unlikely the photo is if the head lies so in a view: comparable between views, see {@link viewCost}. */
  costIn(preset: ViewPreset, x: Float64Array): number;
  /** The border alone, finely. */
  border(): PhotoEvidence;
}

/** Null where no head stands in the mask. */
export function createSearch(input: FitPhotoInput, mask: ByteMask, oval: Oval | null): PhotoSearch | null {
  const rough = oval ? { width: 2 * oval.radiiPx[0], centre: oval.centrePx } : roughHead(mask);
  if (!rough || rough.width < 0.08 * mask.width) return null;
  const { headMeasures: measures = {} } = input;
  const halfBreadthMm = (measures.breadthMm ?? USUAL_BREADTH_MM) / 2;
  const size = { widthPx: mask.width, heightPx: mask.height };
  // The lower part of an oval crosses the face: only its upper part is an edge.
  const believed = oval ? (place: PixelPlace) => upperPart(oval, place) : () => true;
  const allBorder = borderPoints(mask).filter(believed);
  const faceMask = oval ? belowOval(mask, oval) : mask;
  const edge = signedDistanceMap(mask);
  let darkMaps: DarkMaps | null = null;
  const dark: DarkMaps = (options) => {
    darkMaps ??= createDarkMaps(input, faceMask, rough.width);
    return darkMaps(options);
  };
  const maps = new Map<number, Float32Array>();
  const darkAt = (smear: number): Float32Array => {
    const map = maps.get(smear) ?? dark({ smear, lines: true });
    maps.set(smear, map);
    return map;
  };
  const evidence = (preset: ViewPreset, points: number, smear: number | null): PhotoEvidence => ({
    size,
    preset,
    mask,
    edge,
    believed,
    told: oval !== null,
    border: thin(allBorder, points),
    dark: smear !== null && FACE_PRESETS.includes(preset) ? darkAt(smear) : null,
  });
  const layout = { halfBreadthMm, landmarkAt: new Map(), viewAt: [HEAD_UNKNOWNS], count: PHOTO_UNKNOWNS };
  const startAt = (preset: ViewPreset, [dYaw, dPitch]: readonly [number, number]): Float64Array => {
    const pose = PRESET_POSES[preset];
    const sideways = Math.abs(Math.sin((pose.yawDeg * Math.PI) / 180));
    const front = oval ? ACROSS_MM.bare : ACROSS_MM.front;
    const camera: Camera = {
      yawDeg: pose.yawDeg + dYaw,
      pitchDeg: pose.pitchDeg + dPitch,
      rollDeg: 0,
      focal35mm: knownFocal(input.focal35mm) ?? FOCAL_PRIOR.mean35mm,
      centrePx: [rough.centre[0], rough.centre[1]],
      mmPerPx: (front + (ACROSS_MM.side - front) * sideways) / rough.width,
    };
    const x = new Float64Array(PHOTO_UNKNOWNS);
    writeCamera(x, HEAD_UNKNOWNS, camera, size);
    return x;
  };
  const priorsOf = (preset: ViewPreset) => {
    const { focal35mm, distanceMm } = input;
    const view = {
      ...{ size, preset },
      ...(focal35mm !== undefined && { focal35mm }),
      ...(distanceMm !== undefined && { distanceMm }),
    };
    const pose = cameraPrior(view, HEAD_UNKNOWNS, { focalSpread: FOCAL_SPREAD });
    return { head: headBlocks(layout, measures), pose };
  };
  let rank: DarkRank | null = null;
  const attempt = (
    preset: ViewPreset,
    start: Float64Array,
    { points, smear, steps }: typeof COARSE | typeof FINE,
  ): LeastSquaresResult => {
    const { head, pose } = priorsOf(preset);
    const { mmPerPx } = readCamera(start, HEAD_UNKNOWNS, size);
    const blocks = [
      ...head,
      ...pose,
      ...photoBlocks(evidence(preset, points, smear), halfBreadthMm, mmPerPx),
    ];
    return leastSquares(blocks, start, { maxSteps: steps, tolerance: 1e-4 });
  };
  const glance = (preset: ViewPreset) => attempt(preset, startAt(preset, STARTS[0]), COARSE);
  return {
    halfBreadthMm,
    coarse: (preset, onProgress = () => {}, glanced) => {
      let best = glanced ?? glance(preset);
      for (const [i, off] of STARTS.slice(1).entries()) {
        onProgress((i + 1) / STARTS.length);
        const found = attempt(preset, startAt(preset, off), COARSE);
        if (found.cost < best.cost) best = found;
      }
      onProgress(1);
      return best;
    },
    fine: (start) => attempt(input.preset, start, FINE),
    glance,
    costIn: (preset, x) => {
      rank ??= createDarkRank(dark({ smear: FINE.smear }), faceMask);
      const { head, pose } = priorsOf(preset);
      return viewCost(x, {
        evidence: evidence(preset, FINE.points, null),
        rank,
        halfBreadthMm,
        headCost: costOf(head, x),
        poseCost: costOf(pose, x),
      });
    },
    border: () => evidence(input.preset, 4 * FINE.points, null),
  };
}
