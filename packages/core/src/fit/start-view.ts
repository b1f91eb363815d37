import { type PixelPlace, PRIOR_HALF_BREADTH_MM } from '../anatomy/landmarks.ts';
import {
  HEAD_UNKNOWNS,
  landmarkMm,
  lensAt,
  readCamera,
  VIEW_UNKNOWNS,
  writeCamera,
} from '../anatomy/unknowns.ts';
import { projectPosition } from '../camera/index.ts';
import { costOf, type LeastSquaresResult, leastSquares, type ResidualBlock } from '../solve/least-squares.ts';
import type { Camera } from '../treatment/index.ts';
import { cameraPrior, expectedPose, FOCAL_PRIOR, type OtherPose } from './camera-prior.ts';
import { knownFocal, tapList } from './check-input.ts';
import type { FitView, HeadMeasures } from './fit-input.ts';
import { headBlocks, layoutOf, TAPPED_TRADE } from './head-layout.ts';
import { tapBlocks, tapResiduals } from './tap-blocks.ts';

/**
 * Turns that the search starts from, degrees off the preset (yaw, pitch): chosen by eye. Where the view is told rightly the first finds what all find (720
 * of 720 views of people by chance); where it is told wrongly a tenth of the fits is found from another, and what is wrong can be said.
 */
const STARTS = [
  [0, 0],
  [28, 0],
  [-28, 0],
  [0, 20],
  [0, -20],
] as const;
/**
 * A start that ends below this cost for each residual of the taps is not followed by another. 3105 of 7680 views by chance (told rightly and wrongly, taps
 * of 5 and 15 px noise, some without outline or landmarks) have one, and in none of them did a later start end 1 % cheaper.
 */
const ENOUGH_COST = 1;
/** Steps of each start, and of the best of them. Chosen by eye. */
const COARSE_STEPS = 8;
const FINE_STEPS = 25;
/** Length of a head along the longest line in a photo of it, mm: turns the extent of its points into a first scale. Chosen by eye, between breadth and length. */
const USUAL_EXTENT_MM = 175;

export interface ViewFit {
  readonly camera: Camera;
  readonly cost: number;
  readonly result: LeastSquaresResult;
}

export interface StartOptions {
  /** What is known of the head; nothing by default. */
  readonly measures?: HeadMeasures;
  /** How the photo shows the head if not as its preset says. */
  readonly pose?: OtherPose;
}

/** The best fit of one view alone, from several starts where the first is not good. */
export function startView(view: FitView, { measures = {}, pose }: StartOptions = {}): ViewFit {
  const layout = layoutOf([view], measures);
  const [at] = layout.viewAt;
  const blocksAt = (x: Float64Array): ResidualBlock[] => [
    ...headBlocks(layout, measures, TAPPED_TRADE),
    ...cameraPrior(view, at, pose ? { pose } : {}),
    ...tapBlocks(view, layout, 0, readCamera(x, at, view.size)),
  ];
  /** Each attempt weighs px by the scale that it starts from; fits are compared by the scale that they found. */
  const attempt = (start: Float64Array, maxSteps: number): Attempt => {
    const result = leastSquares(blocksAt(start), start, { maxSteps, tolerance: 1e-5 });
    return { result, cost: costOf(blocksAt(result.x), result.x) };
  };
  let best: Attempt | null = null;
  for (const camera of startCameras(view, layout.halfBreadthMm, pose)) {
    const x = new Float64Array(layout.count);
    writeCamera(x, at, camera, view.size);
    const found = attempt(x, COARSE_STEPS);
    if (!best || found.cost < best.cost) best = found;
    if (best.cost < ENOUGH_COST * tapResiduals(view)) break;
  }
  const { result, cost } = attempt(best!.result.x, FINE_STEPS);
  return { camera: readCamera(result.x, at, view.size), cost, result };
}

interface Attempt {
  readonly result: LeastSquaresResult;
  readonly cost: number;
}

/** What is held alone; else what was found, and several turns about the pose that is expected. */
function startCameras(view: FitView, halfBreadthMm: number, other?: OtherPose): Camera[] {
  if (view.held) return [view.held];
  const pose = expectedPose(view, other);
  const turned = STARTS.map(([dYaw, dPitch]) =>
    placed(view, { ...pose, yawDeg: pose.yawDeg + dYaw, pitchDeg: pose.pitchDeg + dPitch }, halfBreadthMm),
  );
  return view.found && !other ? [view.found, ...turned] : turned;
}

/** The preset's camera, turned, and moved and scaled so that the mean head lies on the taps. */
function placed(view: FitView, pose: ReturnType<typeof expectedPose>, halfBreadthMm: number): Camera {
  const { widthPx, heightPx } = view.size;
  const camera: Camera = {
    yawDeg: pose.yawDeg,
    pitchDeg: pose.pitchDeg,
    rollDeg: pose.rollDeg,
    focal35mm: knownFocal(view.focal35mm) ?? FOCAL_PRIOR.mean35mm,
    centrePx: [widthPx / 2, heightPx / 2],
    mmPerPx: (5 * halfBreadthMm) / Math.hypot(widthPx, heightPx),
  };
  const outline = view.outline ?? [];
  const taps = tapList(view);
  if (taps.length >= 3 || outline.length < 3) return onLandmarks(view, camera);
  // A short stretch of outline is no head: what is marked of the face tells how far the head reaches.
  return onExtent([...outline, ...taps.map(([, place]) => place)], camera);
}

function onExtent(places: readonly PixelPlace[], camera: Camera): Camera {
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const mmPerPx = USUAL_EXTENT_MM / Math.max(right - left, bottom - top);
  // Outlines are rarely tapped all around: the lowest taps stand about level with the centre.
  return {
    ...camera,
    centrePx: [(left + right) / 2, Math.max((top + bottom) / 2, bottom - 30 / mmPerPx)],
    mmPerPx,
  };
}

/** Similarity between the mean head's landmarks and the taps (Procrustes, Umeyama 1991). */
function onLandmarks(view: FitView, camera: Camera): Camera {
  const head = new Float64Array(HEAD_UNKNOWNS);
  const { size } = view;
  const x = new Float64Array(VIEW_UNKNOWNS);
  writeCamera(x, 0, camera, size);
  const lens = lensAt(x, 0, size);
  const pairs = tapList(view).flatMap(([name, tap]) => {
    const mm = landmarkMm(head, name, { own: [0, 0, 0], halfBreadthMm: PRIOR_HALF_BREADTH_MM });
    const at = projectPosition(lens, ...mm);
    return at ? [[at[0], at[1], ...tap] as const] : [];
  });
  const n = Math.max(pairs.length, 1);
  const mean = [0, 1, 2, 3].map((i) => pairs.reduce((sum, pair) => sum + pair[i], 0) / n);
  let [dot, cross, power] = [0, 0, 0];
  for (const [mx, my, px, py] of pairs) {
    const [a, b, c, d] = [mx - mean[0], my - mean[1], px - mean[2], py - mean[3]];
    dot += a * c + b * d;
    cross += a * d - b * c;
    power += a * a + b * b;
  }
  const scale = Math.hypot(dot, cross) / power;
  if (!(scale > 0.02 && scale < 50)) return camera;
  const roll = Math.atan2(cross, dot);
  const [cx, cy] = [camera.centrePx[0] - mean[0], camera.centrePx[1] - mean[1]];
  return {
    ...camera,
    rollDeg: camera.rollDeg + (roll * 180) / Math.PI,
    mmPerPx: camera.mmPerPx / scale,
    centrePx: [
      mean[2] + scale * (Math.cos(roll) * cx - Math.sin(roll) * cy),
      mean[3] + scale * (Math.sin(roll) * cx + Math.cos(roll) * cy),
    ],
  };
}
