import { projectPosition } from '../camera/index.ts';
import { tapList } from './check-input.ts';
import { standardDeviations } from './cholesky.ts';
import type { Complaint, FitConfidence, FitResidual, FitSuccess, FitView } from './fit-input.ts';
import type { Layout } from './head-layout.ts';
import type { LeastSquaresResult } from './least-squares.ts';
import { CRANIUM_CONJUGATE, outlineDistance, outlineOf } from './solid-outline.ts';
import { landmarkMm, lensAt, readCamera, semiAxesOf } from './unknowns.ts';

/** Upper bounds of each word for a fit: uncertainty of the slope (degrees), of the scale (share) and the residual (mm). Chosen by eye. */
export const CONFIDENCE_BOUNDS = {
  good: { slopeDeg: 5, scale: 0.06, rmsMm: 5 },
  fair: { slopeDeg: 9, scale: 0.12, rmsMm: 8 },
} as const;
/** When this share of the taps is not within this distance, they are not a head, mm. */
const MOST_SHARE = 0.7;
const HOPELESS_MM = 10;
/** A tap farther off than this is named to the person, mm. */
export const STRAY_TAP_MM = 8;
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
  const sd = standardDeviations(solution.normal, solution.x.length);
  const uncertainty = layout.viewAt.map((at) => ({
    // Errors of yaw and pitch turn the normals; roll is seen directly.
    slopeDeg: Math.hypot(sd[at], sd[at + 1]) * DEGREES,
    scale: sd[at + 5],
  }));
  for (const [view] of views.entries()) {
    const own = residuals.filter((residual) => residual.view === view).map(({ mm }) => mm);
    const most = own.sort((a, b) => a - b)[Math.floor(MOST_SHARE * own.length)];
    if (own.length === 0 || most <= HOPELESS_MM) continue;
    const sentence = `No head fits the taps of photo ${view + 1}: many lie more than ${Math.floor(most)} mm from it. Check the chosen view, and the names of the taps.`;
    return { problem: 'hopeless', view, sentence };
  }
  const worst = {
    slopeDeg: Math.max(...uncertainty.map(({ slopeDeg }) => slopeDeg)),
    scale: Math.max(...uncertainty.map(({ scale }) => scale)),
    rmsMm,
  };
  const confidence = confidenceOf(worst);
  return { residuals, rmsMm, uncertainty, confidence, sentence: sentenceOf(confidence, worst, residuals) };
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
  const line = outlineOf(lens, { centreMm: [0, 0, 0], semiAxesMm, conjugate: CRANIUM_CONJUGATE }, TANGENTS);
  const outline = (view.outline ?? []).map((place, i): FitResidual => {
    const px = line ? Math.abs(outlineDistance(line, ...place)) : Infinity;
    return { view: index, name: `outline ${i}`, px, mm: px * mmPerPx };
  });
  return [...landmarks, ...outline];
}

/**
 * The word for a fit, or for one photo of it.
 * @param worst uncertainty of the slope (degrees) and of the scale (share), and how far the points lie from the head (mm)
 */
export function confidenceOf(worst: {
  readonly slopeDeg: number;
  readonly scale: number;
  readonly rmsMm: number;
}): FitConfidence {
  for (const word of ['good', 'fair'] as const) {
    const bound = CONFIDENCE_BOUNDS[word];
    if (worst.slopeDeg <= bound.slopeDeg && worst.scale <= bound.scale && worst.rmsMm <= bound.rmsMm)
      return word;
  }
  return 'poor';
}

function sentenceOf(
  confidence: FitConfidence,
  worst: { slopeDeg: number; scale: number; rmsMm: number },
  residuals: readonly FitResidual[],
): string {
  const fit = `The head lies within ${worst.rmsMm.toFixed(1)} mm of the taps`;
  const none: FitResidual = { view: 0, name: 'outline 0', px: 0, mm: 0 };
  const stray = residuals.reduce((a, b) => (b.mm > a.mm ? b : a), none);
  const look =
    stray.mm > STRAY_TAP_MM
      ? ` Look at “${stray.name}” in photo ${stray.view + 1}: it is ${Math.round(stray.mm)} mm off.`
      : '';
  if (confidence === 'good')
    return `${fit}; its slope is known to about ${Math.ceil(worst.slopeDeg)}°.${look}`;
  if (worst.slopeDeg > CONFIDENCE_BOUNDS.good.slopeDeg || worst.scale > CONFIDENCE_BOUNDS.good.scale) {
    const known = `its slope is known to ${Math.ceil(worst.slopeDeg)}° and its size to ${Math.ceil(100 * worst.scale)} % only`;
    return `${fit}, but ${known}: add points on the outline of the head, an eye or an ear.${look}`;
  }
  return `${fit}, more than usual: check the taps.${look}`;
}

function rms(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
}
