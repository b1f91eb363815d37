import { type Case, defaultCase, type View } from '@stubble/core';

/** A photo as the studio keeps it: the bytes the user gave, never a decoded bitmap. */
export interface Photo {
  readonly blob: Blob;
  readonly name: string;
  /** Size as shown, EXIF orientation applied. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What undo and redo move through, and what a reload brings back. */
export interface StudioDocument {
  readonly case: Case;
  readonly photo: Photo | null;
}

/** The view that is shown; the studio shows one photo at a time. */
export function activeView({ case: { views } }: StudioDocument): View | null {
  return views[0] ?? null;
}

/** A document with the default design and no photo. */
export function emptyDocument(): StudioDocument {
  return { case: defaultCase(), photo: null };
}
