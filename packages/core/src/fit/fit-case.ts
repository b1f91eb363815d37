import { HEAD_UNKNOWNS, readCamera, semiAxesOf, tidyCamera, writeCamera } from '../anatomy/unknowns.ts';
import { type LeastSquaresResult, leastSquares } from '../solve/least-squares.ts';
import { cameraPrior } from './camera-prior.ts';
import { beyondCase } from './case-holds.ts';
import { checkInput, knownFocal, tapList } from './check-input.ts';
import type { Complaint, FitCaseInput, FitFailure, FitResult, FitView, HeadMeasures } from './fit-input.ts';
import { headBlocks, type Layout, layoutOf, TAPPED_TRADE } from './head-layout.ts';
import { judgeFit } from './judge-fit.ts';
import { findReversal, wrongSide } from './reversal.ts';
import { startView, type ViewFit } from './start-view.ts';
import { tapBlocks } from './tap-blocks.ts';

/** Steps of the joint fit at most; the views' own fits bring it near. Chosen by eye. */
const JOINT_STEPS = 25;

/**
 * Fits one head to all photos of it: cameras, and semi-axes within the population's spread.
 * Robust least squares over pose, focal length (fixed when EXIF tells it, else free within its priors) and the shape of the head;
 * landmarks keep the population's spread as offsets that all views share. The breadth is taken from the measures, or is the
 * adult mean of 155 mm: one photo cannot tell it.
 * What a person can get wrong comes back with a sentence and the last good fit, and what comes back can always be kept in a case. Deterministic;
 * about 6 ms for each view.
 * @throws RangeError for what only a program can get wrong: an unknown preset or landmark, cameras that are none, more than 32 outline points.
 */
export function fitCase(input: FitCaseInput): FitResult {
  const fail = (complaint: Complaint): FitFailure => ({
    ok: false,
    turnClockwiseDeg: null,
    swapped: null,
    ...complaint,
    last: input.last ?? null,
  });
  const wrong = checkInput(input);
  if (wrong) return fail(wrong);
  const { views, headMeasures: measures = {} } = input;

  const starts: ViewFit[] = [];
  for (const [index, view] of views.entries()) {
    const start = startView(view, { measures });
    const reversed = view.held ? null : findReversal(view, start, measures);
    if (reversed) return fail({ ...reversed, view: index });
    starts.push(start);
  }

  const layout = layoutOf(views, measures);
  const solution = fitJointly(views, { layout, measures, starts });
  const cameras = views.map(
    (view, i) => view.held ?? tidyCamera(readCamera(solution.x, layout.viewAt[i], view.size)),
  );
  for (const [index, view] of views.entries()) {
    const side = view.held ? null : wrongSide(view, cameras[index].yawDeg);
    if (side) return fail({ ...side, view: index });
  }
  const judged = judgeFit(views, layout, solution);
  if ('problem' in judged) return fail(judged);
  const semiAxesMm = semiAxesOf(solution.x, layout.halfBreadthMm);
  const beyond = beyondCase({ cameras, semiAxesMm });
  if (beyond) return fail(beyond);
  return { ok: true, cameras, semiAxesMm, ...judged, notes: focalNotes(views) };
}

/** All views and one head at once, from the mean of the heads that the views found alone. */
function fitJointly(
  views: readonly FitView[],
  {
    layout,
    measures,
    starts,
  }: { readonly layout: Layout; readonly measures: HeadMeasures; readonly starts: readonly ViewFit[] },
): LeastSquaresResult {
  const x = new Float64Array(layout.count);
  for (let k = 0; k < HEAD_UNKNOWNS; k++) {
    x[k] = starts.reduce((sum, { result }) => sum + result.x[k], 0) / starts.length;
  }
  for (const [i, { camera }] of starts.entries()) writeCamera(x, layout.viewAt[i], camera, views[i].size);
  const blocks = [
    ...headBlocks(layout, measures, TAPPED_TRADE),
    ...views.flatMap((view, i) => [
      ...cameraPrior(view, layout.viewAt[i]),
      ...tapBlocks(view, layout, i, starts[i].camera),
    ]),
  ];
  return leastSquares(blocks, x, { maxSteps: JOINT_STEPS });
}

function untoldNote(index: number, { distanceMm }: FitView): string {
  const untold = `Photo ${index + 1} does not tell its focal length`;
  return distanceMm === undefined
    ? `${untold}: it was estimated. Say about how far away it was taken, if you know.`
    : `${untold}: it was estimated from a distance of about ${distanceMm} mm.`;
}

/** What a person should know of the photos whose focal length had to be estimated. */
function focalNotes(views: readonly FitView[]): string[] {
  return views.flatMap((view, i) =>
    !view.held &&
    knownFocal(view.focal35mm) === null &&
    tapList(view).length + (view.outline?.length ?? 0) > 0
      ? [untoldNote(i, view)]
      : [],
  );
}
