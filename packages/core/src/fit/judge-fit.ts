import { craniumSolid, outlineDistance, outlineOf } from '../anatomy/solid-outline.ts';
import { landmarkMm, lensAt, readCamera, semiAxesOf } from '../anatomy/unknowns.ts';
import { projectPosition } from '../camera/index.ts';
import { covariance } from '../solve/cholesky.ts';
import type { LeastSquaresResult } from '../solve/least-squares.ts';
import { strayDistance, strayPose } from './camera-prior.ts';
import { tapList, tellsDistance } from './check-input.ts';
import { confidenceOf } from './confidence.ts';
import type { Complaint, FitResidual, FitSuccess, FitView, ViewUncertainty } from './fit-input.ts';
import { fitSentence } from './fit-sentence.ts';
import type { Layout } from './head-layout.ts';
import { scaleSpread, shapeUnknowns, slopeSpread } from './view-spread.ts';

/** What every fit leaves out, as no head is quite a superellipsoid: slope, degrees (1 sd). Chosen so that from taps about as much is told as a scan is off, see docs/fit.md. */
const MODEL_SLOPE_DEG = 3;
/** When this share of a photo's taps is not within this distance, they are no head, mm: three times what taps of a right fit miss by. Chosen by eye. */
const MOST_SHARE = 0.7;
const HOPELESS_MM = 10;
/** Beyond a head's own size a distance from it says nothing more, mm. */
const FARTHEST_TOLD_MM = 200;
const TANGENTS = 96;
const DEGREES = 180 / Math.PI;

type Judgement = Pick<FitSuccess, 'residuals' | 'rmsMm' | 'uncertainty' | 'confidence' | 'sentence'>;

/** Residuals of all taps and what they say about the fit. */
export function judgeFit(
  views: readonly FitView[],
  layout: Layout,
  solution: LeastSquaresResult,
): Judgement | Complaint {
  const residuals = views.flatMap((view, i) => residualsOf(view, i, layout, solution.x));
  const rmsMm = rms(residuals.map(({ mm }) => mm));
  const uncertainty = views.map((view, i) => uncertaintyOf(view, layout.viewAt[i], { layout, solution }));
  for (const [view] of views.entries()) {
    const own = residuals.filter((residual) => residual.view === view).map(({ mm }) => mm);
    const most = own.sort((a, b) => a - b)[Math.floor(MOST_SHARE * own.length)];
    if (own.length === 0 || most <= HOPELESS_MM) continue;
    const far = Math.min(Math.floor(most), FARTHEST_TOLD_MM);
    const sentence = `No head fits the points of photo ${view + 1}: many lie more than ${far} mm from it. Check the chosen view, and the names of the points.`;
    return { problem: 'hopeless', view, sentence };
  }
  const worst = {
    slopeDeg: Math.max(...uncertainty.map(({ slopeDeg }) => slopeDeg)),
    turnDeg: Math.max(...uncertainty.map(({ turnDeg }) => turnDeg)),
    scale: Math.max(...uncertainty.map(({ scale }) => scale)),
    distanceGuessed: uncertainty.some(({ distanceGuessed }) => distanceGuessed),
    turnStrays: uncertainty.some(({ turnStrays }) => turnStrays),
    distanceStrays: uncertainty.some(({ distanceStrays }) => distanceStrays),
    rmsMm,
  };
  const told = { confidence: confidenceOf(worst), rmsMm, uncertainty, residuals };
  return { ...told, sentence: fitSentence(told) };
}

interface Solved {
  readonly layout: Layout;
  readonly solution: LeastSquaresResult;
}

function uncertaintyOf(view: FitView, at: number, { layout, solution }: Solved): ViewUncertainty {
  const { x, normal } = solution;
  const unknowns = shapeUnknowns(at);
  const spread = covariance(normal, x.length, unknowns);
  const camera = readCamera(x, at, view.size);
  const doubts = {
    distanceGuessed: !view.held && !tellsDistance(view),
    turnStrays: tapList(view).length > 0 && strayPose(view.preset, camera),
    distanceStrays: !view.held && strayDistance(view, camera),
  };
  if (!spread) return { slopeDeg: Infinity, turnDeg: Infinity, scale: Infinity, ...doubts };
  const variance = (unknown: number): number => {
    const k = unknowns.indexOf(unknown);
    return Math.max(0, spread[k * unknowns.length + k]);
  };
  const { halfBreadthMm } = layout;
  const options = { size: view.size, at, halfBreadthMm, covariance: spread };
  return {
    slopeDeg: Math.hypot(slopeSpread(x, options), MODEL_SLOPE_DEG),
    // Roll is seen directly.
    turnDeg: Math.sqrt(variance(at) + variance(at + 1)) * DEGREES,
    scale: scaleSpread(x, options),
    ...doubts,
  };
}

function residualsOf(view: FitView, index: number, layout: Layout, x: Float64Array): FitResidual[] {
  const at = layout.viewAt[index];
  const { mmPerPx } = readCamera(x, at, view.size);
  const lens = lensAt(x, at, view.size);
  const { halfBreadthMm } = layout;
  const landmarks = tapList(view).map(([name, place]): FitResidual => {
    const own = layout.landmarkAt.get(name)!;
    const mm = landmarkMm(x, name, { own: [x[own], x[own + 1], x[own + 2]], halfBreadthMm });
    const pixel = projectPosition(lens, ...mm);
    const px = pixel ? Math.hypot(pixel[0] - place[0], pixel[1] - place[1]) : Infinity;
    return { view: index, name, px, mm: px * mmPerPx };
  });
  const semiAxesMm = semiAxesOf(x, halfBreadthMm);
  const line = outlineOf(lens, craniumSolid(semiAxesMm), TANGENTS);
  const outline = (view.outline ?? []).map((place, i): FitResidual => {
    const px = line ? Math.abs(outlineDistance(line, ...place)) : Infinity;
    return { view: index, name: `outline ${i}`, px, mm: px * mmPerPx };
  });
  return [...landmarks, ...outline];
}

function rms(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
}
