import {
  type Calibration,
  calibrate,
  type FitCaseInput,
  type FittedCase,
  type FitView,
  LANDMARKS,
  type LandmarkName,
  PRESET_POSES,
  type View,
} from '@stubble/core';
import type { StudioDocument } from '../state/document.ts';
import { FEWEST_POINTS, pointsOf } from '../state/placed.ts';
import type { PlacedHead } from '../state/view-edits.ts';

/** What is to be fitted: the views and, in the same order, what the fit is asked. */
export interface JointFit {
  readonly views: readonly View[];
  readonly input: FitCaseInput;
}

/** All photos that say where the head is, and the one that is shown; null where the case is no head. */
export function jointFit({ case: value, shown }: StudioDocument): JointFit | null {
  const { head } = value;
  if (head.kind !== 'head') return null;
  const views = value.views.filter((view) => view.id === shown || pointsOf(view) >= FEWEST_POINTS);
  const headMeasures = { breadthMm: 2 * head.semiAxesMm[0] };
  return { views, input: { views: views.map(fitView), headMeasures } };
}

function fitView({ photo, preset, camera, evidence }: View): FitView {
  const { taps, outline, focalKnown, distanceMm, found, byHand } = evidence ?? {};
  return {
    size: { widthPx: photo.widthPx, heightPx: photo.heightPx },
    preset,
    ...(taps && { taps }),
    ...(outline && { outline }),
    ...(focalKnown && { focal35mm: camera.focal35mm }),
    ...(distanceMm !== undefined && { distanceMm }),
    ...(byHand ? { held: camera } : found && { found }),
  };
}

/** A fit laid out by view, at the absolute size that a known length tells, where there is one. */
export function placedHead(fitted: FittedCase, views: readonly View[]): PlacedHead {
  const { cameras, semiAxesMm } = withLength(fitted, views)?.fitted ?? fitted;
  return { cameras: Object.fromEntries(views.map(({ id }, i) => [id, cameras[i]])), semiAxesMm };
}

/** The head as it is, at the size that the known length of a photo tells; null without such a length. */
export function measuredHead({ case: { head, views } }: StudioDocument): Calibration | null {
  if (head.kind !== 'head') return null;
  return withLength({ cameras: views.map(({ camera }) => camera), semiAxesMm: head.semiAxesMm }, views);
}

function withLength(fitted: FittedCase, views: readonly View[]): Calibration | null {
  const at = views.findIndex(({ evidence }) => evidence?.length);
  const length = views[at]?.evidence?.length;
  if (!length) return null;
  const { from, to, mm, on } = length;
  return calibrate(fitted, { view: at, size: views[at].photo, from, to, mm, kind: on });
}

/** What a person calls a photo, or the way it was taken. */
export function nameOfView({ label, preset }: View): string {
  return label ?? PRESET_POSES[preset].label;
}

/** The core counts the photos of a fit and keeps short names of points; a person knows both by other names. */
export function withNames(sentence: string, views: readonly View[]): string {
  const named = sentence.replace(/“(outline (\d+)|\w+)”/g, (words, name: string, index?: string) => {
    if (index !== undefined) return `“outline, point ${Number(index) + 1}”`;
    return name in LANDMARKS ? `“${LANDMARKS[name as LandmarkName].label}”` : words;
  });
  return named.replace(/\b([Pp])hoto (\d+)\b/g, (words, p: string, number: string) => {
    const view = views[Number(number) - 1];
    if (!view) return words;
    return views.length === 1 ? `${p === 'P' ? 'This' : 'this'} photo` : `“${nameOfView(view)}”`;
  });
}
