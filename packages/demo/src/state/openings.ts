import { type Case, presetCamera, type View, type ViewPreset } from '@stubble/core';
import type { Sample } from '../photo/samples.ts';
import type { Photo, StudioDocument } from './document.ts';
import type { Edit } from './edits.ts';

/** Another photo under the same design: a fresh view, its focal length from EXIF where there is one. */
export function withPhoto(photo: Photo, focal35mm: number | null): Edit {
  return (document) => {
    const preset: ViewPreset = 'front';
    const camera = presetCamera(preset, photo);
    const view = viewOf(photo, { preset, camera: { ...camera, focal35mm: focal35mm ?? camera.focal35mm } });
    return { case: { ...document.case, views: [view] }, photo };
  };
}

/** A sample photo under the same design, with the camera and head it was rendered with. */
export function withSample(sample: Sample, photo: Photo): Edit {
  return (document) => ({
    case: {
      ...document.case,
      head: { kind: 'head', semiAxesMm: [...sample.semiAxesMm] },
      views: [viewOf(photo, { preset: sample.preset, camera: sample.camera })],
    },
    photo,
  });
}

/**
 * A case from a file. Its photo is not in it: when the photo on screen is the same one the whole case is taken, otherwise
 * only head and treatment, laid over the photo that is there.
 */
export function withCase(opened: Case): Edit {
  return (document) => {
    const view = opened.views[0];
    if (!view || isPhotoOf(view, document.photo)) {
      const views = view ? opened.views : document.case.views;
      return { ...document, case: { ...opened, views } };
    }
    return { ...document, case: { ...opened, views: document.case.views } };
  };
}

/** Whether a view was made on this photo, as far as name and size can tell. */
export function isPhotoOf(view: View, photo: Photo | null): boolean {
  if (!photo) return false;
  const { name, widthPx, heightPx } = view.photo;
  return name === photo.name && widthPx === photo.widthPx && heightPx === photo.heightPx;
}

/** The view of a case that was opened before its photo was: put back once the photo comes. */
export function withView(view: View): (document: StudioDocument) => StudioDocument {
  return (document) => ({ ...document, case: { ...document.case, views: [view] } });
}

function viewOf(photo: Photo, { preset, camera }: Pick<View, 'preset' | 'camera'>): View {
  return {
    id: `view-${Date.now().toString(36)}`,
    photo: { name: photo.name.slice(0, 300), widthPx: photo.widthPx, heightPx: photo.heightPx },
    preset,
    mirrored: false,
    camera: { ...camera, centrePx: [...camera.centrePx] },
  };
}
