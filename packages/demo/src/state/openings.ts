import {
  AVERAGE_SEMI_AXES_MM,
  type Camera,
  type Case,
  defaultCase,
  type Head,
  MAX_VIEWS,
  presetCamera,
  type SemiAxes,
  type View,
  type ViewPreset,
} from '@stubble/core';
import { documentOf, type Photo, type Photos, type StudioDocument, showView } from './document.ts';
import type { Edit } from './edits.ts';
import { photoAsIn } from './photo-turn.ts';
import { isUntouched } from './placed.ts';

/** A photo that was read, with the focal length that its file tells. */
export interface ReadPhoto {
  readonly photo: Photo;
  readonly focal35mm: number | null;
}

/** A photo that comes with the studio, its camera known. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly thumb: string | null;
  readonly width: number;
  readonly height: number;
  readonly preset: ViewPreset;
  readonly camera: Camera;
  readonly semiAxesMm: SemiAxes;
}

/** Presets of photos that are added, in the order in which heads are usually photographed. */
const USUAL_ORDER: readonly ViewPreset[] = ['front', 'crown', 'sideLeft', 'sideRight', 'back', 'topFront'];
/** Width of a close-up until its scale is set, mm: chosen by eye. */
const CLOSE_UP_MM = 60;

/** Another photo under the same design, in place of those that were there: its focal length from EXIF where there is one. */
export function withPhoto(photo: Photo, focal35mm: number | null): Edit {
  return ({ case: value }) => {
    const view = freshView(photo, 'front', focal35mm);
    const head = value.head.kind === 'head' ? value.head : averageHead();
    return documentOf({ ...value, head, views: [view] }, { [view.id]: photo }, view.id);
  };
}

/** One more photo of the same head; the same document when there is no room for it. */
export function withAddedPhoto(photo: Photo, focal35mm: number | null): Edit {
  return (document) => {
    const { case: value, photos } = document;
    if (value.views.length >= MAX_VIEWS || value.head.kind !== 'head') return document;
    const taken = value.views.map(({ preset }) => preset);
    const preset = USUAL_ORDER.find((name) => !taken.includes(name)) ?? 'front';
    const view = freshView(photo, preset, focal35mm);
    const views = [...value.views, view];
    return documentOf({ ...value, views }, { ...photos, [view.id]: photo }, view.id);
  };
}

/** Several more photos of the same head; the first of them all of which nobody has told how it was taken is shown. */
export function withAddedPhotos(added: readonly ReadPhoto[]): Edit {
  return (document) => {
    let next = document;
    for (const { photo, focal35mm } of added) next = withAddedPhoto(photo, focal35mm)(next);
    const untold = next.case.views.find((view) => next.photos[view.id] && isUntouched(view));
    return next === document || !untold ? next : showView(next, untold.id);
  };
}

/** The photo that took the place of others as one more of them, with the design as it is by now. */
export function withAddedTo(before: StudioDocument, photo: Photo, focal35mm: number | null): Edit {
  return ({ case: { treatment } }) => {
    const { case: value, photos, shown } = before;
    return withAddedPhoto(photo, focal35mm)(documentOf({ ...value, treatment }, photos, shown));
  };
}

/** A close-up is a case of its own: a flat patch as wide as the photo, with the default design all over it. */
export function withCloseUp(photo: Photo, focal35mm: number | null): Edit {
  return () => {
    const { widthPx, heightPx } = photo;
    const mmPerPx = CLOSE_UP_MM / widthPx;
    const heightMm = Math.min(400, Math.max(5, heightPx * mmPerPx));
    const view = viewOf(photo, {
      preset: 'front',
      camera: {
        yawDeg: 0,
        pitchDeg: 0,
        rollDeg: 0,
        focal35mm: focal35mm ?? presetCamera('front', photo).focal35mm,
        centrePx: [widthPx / 2, heightPx / 2],
        mmPerPx,
      },
    });
    const head: Head = { kind: 'patch', widthMm: CLOSE_UP_MM, heightMm };
    return documentOf({ ...defaultCase(), head, views: [view] }, { [view.id]: photo }, view.id);
  };
}

/** A sample photo under the same design, with the camera and head it was rendered with. */
export function withSample(sample: Sample, photo: Photo): Edit {
  return ({ case: value }) => {
    const view = sampleView(sample, photo);
    const head: Head = { kind: 'head', semiAxesMm: [...sample.semiAxesMm] };
    return documentOf({ ...value, head, views: [view] }, { [view.id]: photo }, view.id);
  };
}

/** One more sample of the sitter that is shown; its head is known already. */
export function withAddedSample(sample: Sample, photo: Photo): Edit {
  return (document) => {
    const { case: value, photos } = document;
    if (value.views.length >= MAX_VIEWS) return document;
    const view = sampleView(sample, photo);
    const views = [...value.views, view];
    return documentOf({ ...value, views }, { ...photos, [view.id]: photo }, view.id);
  };
}

/**
 * A case from a file. Its photos are not in it: those on screen that belong to it stay, the others of the case wait for theirs. When none on
 * screen belongs to it, only head and treatment are taken, laid over the photos that are there.
 */
export function withCase(opened: Case, known: readonly Photo[] = []): Edit {
  return (document) => {
    const photos = photosOf(opened.views, [...known, ...Object.values(document.photos)]);
    const fits = opened.views.length > 0 && Object.keys(photos).length > 0;
    if (fits) return documentOf(opened, photos, opened.views[0].id);
    const { views } = document.case;
    return { ...document, case: { ...opened, views } };
  };
}

/**
 * The photo of a view that waits for it, put where it belongs; null when none waits for this one.
 * @param awaited views of a case that was opened while none of its photos was there
 */
export function takeAwaited(
  { case: value, photos }: StudioDocument,
  photo: Photo,
  awaited: readonly View[],
): StudioDocument | null {
  const own = value.views.find((view) => !photos[view.id] && isPhotoOf(view, photo));
  if (own) return documentOf(value, { ...photos, [own.id]: photoAsIn(own, photo) }, own.id);
  const target = awaited.find((view) => isPhotoOf(view, photo));
  if (!target) return null;
  return documentOf({ ...value, views: [...awaited] }, { [target.id]: photoAsIn(target, photo) }, target.id);
}

/** One photo fewer; what lay on it goes with it, and a neighbour is shown. */
export function withoutView(id: string): Edit {
  return (document) => {
    const { views } = document.case;
    const at = views.findIndex((view) => view.id === id);
    if (at < 0) return document;
    const left = views.filter((view) => view.id !== id);
    const { [id]: _, ...photos } = document.photos;
    const neighbour = left[Math.min(at, left.length - 1)]?.id ?? null;
    const shown = document.shown === id ? neighbour : document.shown;
    return documentOf({ ...document.case, views: left }, photos, shown);
  };
}

/** What a person calls a photo; nothing gives it back its usual name. */
export function renameView(id: string, label: string): Edit {
  const text = label.trim().slice(0, 60);
  return (document) => {
    const views = document.case.views.map((view) => {
      if (view.id !== id || (view.label ?? '') === text) return view;
      const { label: _, ...others } = view;
      return text ? { ...others, label: text } : others;
    });
    if (views.every((view, i) => view === document.case.views[i])) return document;
    return { ...document, case: { ...document.case, views } };
  };
}

/** Whether a view was made on this photo, as far as name and size can tell, however either is turned. */
export function isPhotoOf(view: View, photo: Photo | null): boolean {
  if (!photo) return false;
  const { name, widthPx, heightPx } = view.photo;
  const shown = photoAsIn(view, photo);
  return name === photo.name.slice(0, 300) && widthPx === shown.widthPx && heightPx === shown.heightPx;
}

/** Views of a document whose photo is not there. */
export function awaitingViews({ case: { views }, photos }: StudioDocument): readonly View[] {
  return views.filter(({ id }) => !photos[id]);
}

/** Each photo goes to one view: photos of a phone often share name and size. */
function photosOf(views: readonly View[], there: readonly Photo[]): Photos {
  const left = [...there];
  return Object.fromEntries(
    views.flatMap((view) => {
      const at = left.findIndex((one) => isPhotoOf(view, one));
      return at < 0 ? [] : [[view.id, photoAsIn(view, left.splice(at, 1)[0])] as const];
    }),
  );
}

function averageHead(): Head {
  return { kind: 'head', semiAxesMm: [...AVERAGE_SEMI_AXES_MM] };
}

function freshView(photo: Photo, preset: ViewPreset, focal35mm: number | null): View {
  const camera = presetCamera(preset, photo);
  const view = viewOf(photo, { preset, camera: { ...camera, focal35mm: focal35mm ?? camera.focal35mm } });
  return focal35mm === null ? view : { ...view, evidence: { focalKnown: true } };
}

function sampleView(sample: Sample, photo: Photo): View {
  return { ...viewOf(photo, sample), evidence: { focalKnown: true, byHand: true } };
}

let made = 0;

function viewOf(photo: Photo, { preset, camera }: Pick<View, 'preset' | 'camera'>): View {
  made += 1;
  return {
    id: `view-${Date.now().toString(36)}-${made.toString(36)}`,
    photo: { name: photo.name.slice(0, 300), widthPx: photo.widthPx, heightPx: photo.heightPx },
    preset,
    mirrored: false,
    camera: { ...camera, centrePx: [...camera.centrePx] },
  };
}
