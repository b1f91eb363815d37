import { type Case, defaultCase, type PhotoTurn, type View } from '@stubble/core';

/** A photo as the studio keeps it: the bytes the user gave, never a decoded bitmap. */
export interface Photo {
  readonly blob: Blob;
  readonly name: string;
  /** Size as shown: EXIF orientation applied, and turned. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** How it is turned to be shown, as its view says; without the key: not at all. */
  readonly turnedClockwiseDeg?: PhotoTurn;
}

/** Photos by the id of their view. A view without one was opened with a case and waits for its photo. */
export type Photos = Readonly<Record<string, Photo>>;

/** What undo and redo move through, and what a reload brings back. */
export interface StudioDocument {
  readonly case: Case;
  readonly photos: Photos;
  /** Id of the view that is shown; null without any. */
  readonly shown: string | null;
  /** The photo that is shown: that of the view `shown`. */
  readonly photo: Photo | null;
}

/** The view that is shown; the studio shows one photo at a time. */
export function activeView({ case: { views }, shown }: StudioDocument): View | null {
  return views.find(({ id }) => id === shown) ?? null;
}

/** A document with the default design and no photo. */
export function emptyDocument(): StudioDocument {
  return { case: defaultCase(), photos: {}, shown: null, photo: null };
}

/** The same work, another photo of it on screen. A view that still waits for its photo cannot be shown: then the nearest that can. */
export function showView(document: StudioDocument, id: string | null): StudioDocument {
  const { case: value, photos } = document;
  const there = value.views.filter((view) => photos[view.id]);
  const shown = (there.find((view) => view.id === id) ?? there[0])?.id ?? null;
  const photo = shown === null ? null : photos[shown];
  if (shown === document.shown && photo === document.photo) return document;
  return { ...document, shown, photo };
}

/** A document of a case and its photos. */
export function documentOf(value: Case, photos: Photos, shown: string | null): StudioDocument {
  return showView({ case: value, photos, shown: null, photo: null }, shown);
}
