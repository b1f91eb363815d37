import {
  LANDMARK_NAMES,
  LANDMARKS,
  type LandmarkName,
  type Lens,
  lensOf,
  lensPosition,
  meanLandmark,
  type PixelPlace,
  projectPosition,
  type SemiAxes,
  type View,
} from '@stubble/core';
import type { Edit } from '../state/edits.ts';
import type { FitPoint } from '../state/ui.ts';
import { setOutlinePoint, setTap } from '../state/view-edits.ts';

/** A point that the head is fitted to, as a person meets it. */
export interface ShownPoint {
  readonly id: FitPoint;
  readonly label: string;
  readonly place: PixelPlace;
}

/** Landmarks in their order, then the outline. */
export function fitPoints({ evidence }: View): readonly ShownPoint[] {
  const taps = evidence?.taps ?? {};
  const landmarks = LANDMARK_NAMES.flatMap((name): ShownPoint[] => {
    const place = taps[name];
    return place ? [{ id: name, label: landmarkLabel(name), place }] : [];
  });
  const outline = (evidence?.outline ?? []).map(
    (place, i): ShownPoint => ({ id: `outline ${i}`, label: `Outline, point ${i + 1}`, place }),
  );
  return [...landmarks, ...outline];
}

/** “Outer corner of the left eye”. */
export function landmarkLabel(name: LandmarkName): string {
  const { label } = LANDMARKS[name];
  return label[0].toUpperCase() + label.slice(1);
}

/** Put a point elsewhere, or take it away. */
export function movePoint(id: FitPoint, place: PixelPlace | null): Edit {
  const index = outlineIndex(id);
  return index === null ? setTap(id as LandmarkName, place) : setOutlinePoint(index, place);
}

function outlineIndex(id: FitPoint): number | null {
  const [, index] = /^outline (\d+)$/.exec(id) ?? [];
  return index === undefined ? null : Number(index);
}

/** Landmarks that anybody finds at once: where an average face has them, they lie on the photo as dots to be dragged. */
export const EASY: readonly LandmarkName[] = [
  'eyeOuterLeft',
  'eyeOuterRight',
  'earTopLeft',
  'earTopRight',
  'pronasale',
  'chin',
];

/** A dot that belongs on a landmark of the face. */
export interface FaceMark {
  readonly name: LandmarkName;
  readonly label: string;
  readonly place: PixelPlace;
  /** Whether a hand has laid it where it is. */
  readonly isSet: boolean;
}

/** Dots of the landmarks that anybody finds: where a hand laid them, else where an average face of this head would show them. */
export function faceMarks(view: View, semiAxesMm: SemiAxes): readonly FaceMark[] {
  const taps = view.evidence?.taps ?? {};
  const seen = visibleLandmarks(lensOf(view.camera, view.photo), semiAxesMm);
  return EASY.flatMap((name): FaceMark[] => {
    const place = taps[name] ?? seen.find((one) => one.name === name)?.place;
    return place ? [{ name, label: landmarkLabel(name), place, isSet: taps[name] !== undefined }] : [];
  });
}

/** The other side of the head hides a landmark when it lies this much farther from the lens than its middle, mm. Chosen by eye. */
const BEHIND_MM = 18;

/** Landmarks that an average face shows in this photo, with the places where they would lie. */
export function visibleLandmarks(
  lens: Lens,
  semiAxesMm: SemiAxes,
): readonly { readonly name: LandmarkName; readonly place: PixelPlace }[] {
  const centre = Math.hypot(...lensPosition(lens));
  return LANDMARK_NAMES.flatMap((name) => {
    const pixel = projectPosition(lens, ...meanLandmark(name, semiAxesMm));
    return pixel && pixel[2] < centre + BEHIND_MM ? [{ name, place: [pixel[0], pixel[1]] as const }] : [];
  });
}
