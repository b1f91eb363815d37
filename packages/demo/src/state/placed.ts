import { presetCamera, type View } from '@stubble/core';
import { activeView, type StudioDocument } from './document.ts';

/** Fewest points that make a head a fitted one. */
export const FEWEST_POINTS = 3;

/** How many points of a view there are. */
export function pointsOf({ evidence }: View): number {
  return Object.keys(evidence?.taps ?? {}).length + (evidence?.outline?.length ?? 0);
}

/** Whether a search, points or a hand laid the head where it is: a usual pose alone says nothing about this photo. */
export function isPlaced(view: View): boolean {
  return pointsOf(view) >= FEWEST_POINTS || view.evidence?.byHand === true;
}

/** Whether nothing at all tells where the head is: the view still has the pose that every photo starts with. */
export function isUntouched(view: View): boolean {
  if (isPlaced(view) || pointsOf(view) > 0) return false;
  const usual = presetCamera(view.preset, view.photo);
  const { camera } = view;
  const same = (['yawDeg', 'pitchDeg', 'rollDeg', 'mmPerPx'] as const).every(
    (key) => camera[key] === usual[key],
  );
  return same && camera.centrePx.every((value, i) => value === usual.centrePx[i]);
}

/** Whether nothing tells where the head is in the photo that is shown. */
export function isUntouchedIn(document: StudioDocument): boolean {
  const view = activeView(document);
  return view !== null && isUntouched(view);
}

/** Whether no other photo shows where the design belongs. */
export function isAlone({ case: { views }, shown }: StudioDocument): boolean {
  return !views.some((view) => view.id !== shown && isPlaced(view));
}
