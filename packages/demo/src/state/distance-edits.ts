import type { View } from '@stubble/core';
import { activeView, type StudioDocument } from './document.ts';
import { type Edit, inCase } from './edits.ts';

/** Whether it matters from how far a photo was taken: not where its lens is told, nor where a hand holds the head. */
export function asksDistance({ evidence }: View): boolean {
  return !evidence?.focalKnown && !evidence?.byHand;
}

/** The other photos of the head of which nobody has told yet from how far they were taken. */
export function untoldViews({ case: { views }, photos, shown }: StudioDocument): readonly View[] {
  return views.filter(
    (view) =>
      view.id !== shown && photos[view.id] && asksDistance(view) && view.evidence?.distanceMm === undefined,
  );
}

/** What was told of the shown photo told of those too: one person takes a head's photos mostly from one distance. */
export function setDistanceOfOthers(): Edit {
  return (document) => {
    const distanceMm = activeView(document)?.evidence?.distanceMm;
    const untold = untoldViews(document);
    if (distanceMm === undefined || untold.length === 0) return document;
    return inCase((value) => ({
      ...value,
      views: value.views.map((view) =>
        untold.includes(view) ? { ...view, evidence: { ...view.evidence, distanceMm } } : view,
      ),
    }))(document);
  };
}
