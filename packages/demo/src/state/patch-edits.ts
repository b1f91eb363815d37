import { fitPatch, type PatchFit, type PhotoPlace, type View } from '@stubble/core';
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

export interface PatchSides {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A patch seen at a slant: from the corners of a rectangle whose sides are known. */
export function tiltedPatch(
  document: StudioDocument,
  corners: readonly PhotoPlace[],
  sides: PatchSides,
): PatchFit {
  const view = activeView(document);
  if (!view) return { ok: false, sentence: 'Open a photo first.' };
  return fitPatch({ size: view.photo, corners, ...sides, ...focalOf(view) });
}

/** A patch seen straight on: as much of the photo as a patch may hold, at a scale. */
export function straightPatch(document: StudioDocument, mmPerPx: number): PatchFit {
  const view = activeView(document);
  if (!view) return { ok: false, sentence: 'Open a photo first.' };
  const { widthPx, heightPx } = view.photo;
  const [least, most] = PATCH_MM;
  const wide = Math.min(widthPx, most / mmPerPx);
  const heightMm = Math.min(most, Math.max(least, heightPx * mmPerPx));
  const corners: PhotoPlace[] = [
    [(widthPx - wide) / 2, heightPx / 2],
    [(widthPx + wide) / 2, heightPx / 2],
  ];
  return fitPatch({ size: view.photo, corners, widthMm: wide * mmPerPx, heightMm, ...focalOf(view) });
}

/** Lay a patch where a fit found it, with the corners it was fitted to; what could not be fitted only keeps its corners. */
export function placePatch(fit: PatchFit, corners: readonly PhotoPlace[] | null): Edit {
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
