import { fitPatch, isOnePlace, type PatchFit, type PhotoPlace, type View } from '@stubble/core';
import { activeView, type StudioDocument } from './document.ts';
import { type Edit, inCase } from './edits.ts';

/** Sides that a patch may have, mm. */
export const PATCH_MM = [5, 400] as const;

/** The corners of a tilted patch as a person laid them; at first a rectangle in the middle of the photo. */
export function patchCorners({ evidence, photo: { widthPx, heightPx } }: View): readonly PhotoPlace[] {
  if (evidence?.outline?.length === 4) return evidence.outline;
  return [
    [0.25 * widthPx, 0.3 * heightPx],
    [0.75 * widthPx, 0.3 * heightPx],
    [0.75 * widthPx, 0.7 * heightPx],
    [0.25 * widthPx, 0.7 * heightPx],
  ];
}

/** What a fit of a close-up tells, or why the studio has nothing to fit. */
type LaidPatch = PatchFit | { readonly ok: false; readonly sentence: string };

export interface PatchSides {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A patch seen at a slant: from the corners of a rectangle whose sides are known. */
export function tiltedPatch(
  document: StudioDocument,
  corners: readonly PhotoPlace[],
  sides: PatchSides,
): LaidPatch {
  const view = activeView(document);
  if (!view) return { ok: false, sentence: 'Open a photo first.' };
  return fitPatch({ size: view.photo, corners, ...sides, ...focalOf(view) });
}

/** A patch seen straight on, at the scale that its line of known length tells. */
export function measuredPatch(document: StudioDocument): LaidPatch {
  const view = activeView(document);
  const length = view?.evidence?.length;
  if (!view || !length) return { ok: false, sentence: 'Lay a line first.' };
  if (isOnePlace(length, view.photo))
    return { ok: false, sentence: 'Both ends of the line lie on the same place: drag them apart.' };
  const { from, to, mm } = length;
  const mmPerPx = mm / Math.hypot(from[0] - to[0], from[1] - to[1]);
  const wideMm = liesIn(view).alongPx * mmPerPx;
  if (wideMm >= PATCH_MM[0]) return straightPatch(document, mmPerPx);
  const sentence = `Then the whole photo would show ${wideMm.toFixed(1)} mm of skin: check the number and the ends of the line.`;
  return { ok: false, sentence };
}

/** A patch seen straight on: as much of the photo as a patch may hold, at a scale. */
export function straightPatch(document: StudioDocument, mmPerPx: number): LaidPatch {
  const view = activeView(document);
  if (!view) return { ok: false, sentence: 'Open a photo first.' };
  const { widthPx, heightPx } = view.photo;
  const [least, most] = PATCH_MM;
  const { alongPx, acrossPx, right, down } = liesIn(view);
  const wide = Math.min(alongPx, most / mmPerPx);
  const heightMm = Math.min(most, Math.max(least, acrossPx * mmPerPx));
  const corners = [-0.5, 0.5].map(
    (end): PhotoPlace => [widthPx / 2 + end * wide * right, heightPx / 2 + end * wide * down],
  );
  return fitPatch({ size: view.photo, corners, widthMm: wide * mmPerPx, heightMm, ...focalOf(view) });
}

/** How a patch lies in its photo, which may have been turned after it was planned: its own rows run so far to the right and down. */
function liesIn({ camera, photo: { widthPx, heightPx } }: View) {
  const quarters = Math.round(camera.rollDeg / 90) & 3;
  const [right, down] = (
    [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const
  )[quarters];
  const [alongPx, acrossPx] = right === 0 ? [heightPx, widthPx] : [widthPx, heightPx];
  return { alongPx, acrossPx, right, down };
}

/** Lay a patch where a fit found it, with the corners it was fitted to; what could not be fitted only keeps its corners. */
export function placePatch(fit: LaidPatch, corners: readonly PhotoPlace[] | null): Edit {
  return (document) =>
    inCase((value) => ({
      ...value,
      ...(fit.ok && { head: fit.head }),
      views: value.views.map((view) => {
        if (view.id !== document.shown) return view;
        const evidence = corners ? { ...view.evidence, outline: [...corners] } : view.evidence;
        return { ...view, ...(fit.ok && { camera: fit.camera }), ...(evidence && { evidence }) };
      }),
    }))(document);
}

function focalOf({ camera, evidence }: View) {
  return evidence?.focalKnown ? { focal35mm: camera.focal35mm } : {};
}
