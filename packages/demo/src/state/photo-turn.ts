import { type PhotoTurn, presetCamera, turnedSize, turnView, type View } from '@stubble/core';
import { activeView, documentOf, type Photo } from './document.ts';
import type { Edit } from './edits.ts';
import { isUntouched } from './placed.ts';

/** How a view turns its photo. */
export const turnOf = ({ photo: { turnedClockwiseDeg = 0 } }: View): PhotoTurn => turnedClockwiseDeg;

/** A photo turned as its view says: the same object where it is already. */
export function photoAsIn(view: View, photo: Photo): Photo {
  const { turnedClockwiseDeg: before = 0, ...others } = photo;
  const after = turnOf(view);
  if (after === before) return photo;
  const size = turnedSize(turnedSize(photo, before), after);
  return { ...others, ...size, ...(after !== 0 && { turnedClockwiseDeg: after }) };
}

/** Turn the shown photo clockwise; what lies on it turns along. Where nobody has told of a head, one is expected upright again. */
export function turnPhoto(clockwiseDeg: PhotoTurn): Edit {
  return (document) => {
    const { case: value, photos, photo, shown } = document;
    const view = activeView(document);
    if (!view || !photo || clockwiseDeg === 0) return document;
    const turned = turnView(view, clockwiseDeg);
    const next = isUntouched(view) ? asUsual(turned) : turned;
    const views = value.views.map((one) => (one === view ? next : one));
    return documentOf({ ...value, views }, { ...photos, [view.id]: photoAsIn(next, photo) }, shown);
  };
}

function asUsual(view: View): View {
  const { focal35mm } = view.camera;
  return { ...view, camera: { ...presetCamera(view.preset, view.photo), focal35mm } };
}
