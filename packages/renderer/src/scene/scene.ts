import { assertCamera, type Case, type Lens, lensOf, type PhotoTurn, type View } from '@stubble/core';
import type { DrawnField } from '../field/field-source.ts';
import type { PhotoBox, Size } from '../pixels/window.ts';
import { PreviewError } from '../preview-error.ts';
import { dotBox } from './dots-in-view.ts';

/** What a picture shows, apart from the photo itself. */
export interface PictureScene {
  readonly mirrored: boolean;
  readonly lens: Lens;
  /** At the head's centre. */
  readonly mmPerPhotoPx: number;
  /** Where dots may be. */
  readonly dotBox: PhotoBox;
}

const NOWHERE = { left: 0, top: 0, right: 0, bottom: 0 };

/** @throws RangeError when the case has no view of that id. */
export function viewOf(from: Case, id: string): View {
  const view = from.views.find((candidate) => candidate.id === id);
  if (view) return view;
  const known = from.views.map((candidate) => `"${candidate.id}"`).join(', ') || 'none';
  throw new RangeError(`expected the id of a view of the case (${known}), got "${id}"`);
}

/** A camera belongs to a photo of a certain size. @throws PreviewError 'photo-mismatch'; RangeError for a camera that is none, which would show no dot. */
export function assertShows({ photo, camera }: View, { width, height }: Size): void {
  assertCamera(camera, 'the view');
  if (photo.widthPx === width && photo.heightPx === height) return;
  throw new PreviewError(
    'photo-mismatch',
    `This photo is ${width} × ${height} pixels, but the case was made for one of ${photo.widthPx} × ${photo.heightPx}. Choose the photo that belongs to it.`,
  );
}

/** How a view turns its photo. */
export const turnOf = ({ photo: { turnedClockwiseDeg = 0 } }: View): PhotoTurn => turnedClockwiseDeg;

/** A photo on screen lies as its view had it when it was decoded. @throws PreviewError 'photo-mismatch'. */
export function assertTurned(view: View, turned: PhotoTurn): void {
  if (turnOf(view) === turned) return;
  throw new PreviewError(
    'photo-mismatch',
    `This photo is shown turned by ${turned}°, but the case has it turned by ${turnOf(view)}°. Open the photo again.`,
  );
}

/** What a view shows of a field; nothing but the photo without one. */
export function sceneOf(view: View, field: DrawnField | null, photo: Size): PictureScene {
  const lens = lensOf(view.camera, view.photo);
  return {
    lens,
    mirrored: view.mirrored,
    mmPerPhotoPx: view.camera.mmPerPx,
    dotBox: field ? dotBox(field.placed, lens, photo) : NOWHERE,
  };
}
