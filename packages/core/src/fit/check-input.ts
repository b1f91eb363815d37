import { LANDMARK_NAMES, LANDMARKS, type LandmarkName, type PixelPlace } from '../anatomy/landmarks.ts';
import { assertCamera } from '../camera/index.ts';
import { CASE_RANGES, MAX_OUTLINE_TAPS, MAX_PHOTO_SIDE_PX, MAX_VIEWS } from '../treatment/index.ts';
import { assertDistance, assertPreset } from './assert-input.ts';
import {
  type Complaint,
  type FitCaseInput,
  type FitView,
  HEAD_MEASURES_MM,
  type HeadMeasures,
} from './fit-input.ts';

/** Fewest points that a view can be fitted to: a similarity has four unknowns, and two points fix it. */
const FEWEST_POINTS = 3;
/** A tap may miss the photo by this share of its diagonal: a chin or an ear that the frame cuts. Chosen by eye. */
const OUTSIDE_SHARE = 0.02;
/** Two landmarks never fall within this share of the diagonal of each other, px of a click at most. Chosen by eye. */
const DOUBLED_SHARE = 0.002;
/** Two points of the outline this near are one: the border of a mask in the largest small photo has none nearer than 0.0005. Chosen by eye. */
const SAME_SHARE = 0.0003;
/** Points are in one place when they spread by less than this share of the diagonal: a head is at least ten times as large. Chosen by eye. */
const ONE_PLACE_SHARE = 0.01;
/** Points are on one line when their spread across it is below this share of that along it. Chosen by eye. */
const COLLINEAR_SHARE = 0.03;

/** What is wrong with the input, or null. */
export function checkInput({ views, headMeasures = {} }: FitCaseInput): Complaint | null {
  if (views.length === 0 || views.length > MAX_VIEWS) {
    return { problem: 'noView', view: null, sentence: `Add between 1 and ${MAX_VIEWS} photos of the head.` };
  }
  const wrong = checkMeasures(headMeasures);
  if (wrong) return wrong;
  for (const [index, view] of views.entries()) {
    assertView(view, `fitCase: views[${index}]`);
    const complaint = checkView(view);
    if (complaint) return { ...complaint, view: index };
  }
  return null;
}

function checkMeasures(measures: HeadMeasures): Complaint | null {
  const words = { breadthMm: 'broad', lengthMm: 'long' } as const;
  for (const key of ['breadthMm', 'lengthMm'] as const) {
    const mm = measures[key];
    const [least, most] = HEAD_MEASURES_MM[key];
    if (mm === undefined || (mm >= least && mm <= most)) continue;
    // A tenth of a head is one that was measured in cm.
    const cm = 10 * mm >= least && 10 * mm <= most ? ` ${mm} cm are ${10 * mm} mm.` : '';
    const sentence = `A head is ${least} to ${most} mm ${words[key]}: check the length that was measured.${cm}`;
    return { problem: 'notANumber', view: null, sentence };
  }
  return null;
}

/** What only a program can get wrong. @throws RangeError */
function assertView(view: FitView, where: string): void {
  const { preset, taps = {}, outline = [], found, held, distanceMm } = view;
  assertPreset(preset, `${where}.preset`);
  assertDistance(distanceMm, `${where}.distanceMm`);
  if (found) assertCamera(found, `${where}.found`);
  if (held) assertCamera(held, `${where}.held`);
  const stranger = Object.keys(taps).find((name) => !LANDMARK_NAMES.includes(name as LandmarkName));
  if (stranger !== undefined)
    throw new RangeError(
      `${where}.taps: expected names among ${LANDMARK_NAMES.join(', ')}, got "${stranger}"`,
    );
  if (outline.length > MAX_OUTLINE_TAPS)
    throw new RangeError(
      `${where}.outline: expected at most ${MAX_OUTLINE_TAPS} points, got ${outline.length}: eight are plenty`,
    );
}

/** Whether EXIF told a focal length that a camera can have, mm. 0 means "unknown" in EXIF. */
export function knownFocal(focal35mm: number | undefined): number | null {
  const [least, most] = CASE_RANGES.focal35mm;
  return focal35mm !== undefined && focal35mm >= least && focal35mm <= most ? focal35mm : null;
}

/** Whether a lens or a person tells how far away a photo was taken. */
export const tellsDistance = ({
  focal35mm,
  distanceMm,
}: Pick<FitView, 'focal35mm' | 'distanceMm'>): boolean =>
  knownFocal(focal35mm) !== null || distanceMm !== undefined;

/** The taps of a view as a list, in the order of the landmarks. */
export function tapList({ taps = {} }: FitView): (readonly [LandmarkName, PixelPlace])[] {
  return LANDMARK_NAMES.flatMap((name) => (taps[name] ? [[name, taps[name]] as const] : []));
}

function checkView(view: FitView): Omit<Complaint, 'view'> | null {
  const { widthPx, heightPx } = view.size;
  if (!(widthPx >= 1 && heightPx >= 1 && widthPx < Infinity && heightPx < Infinity)) {
    return { problem: 'notANumber', sentence: 'The size of the photo is not known: open it again.' };
  }
  if (Math.max(widthPx, heightPx) > MAX_PHOTO_SIDE_PX) {
    const sentence = `The photo is larger than ${MAX_PHOTO_SIDE_PX} px to a side: make it smaller first.`;
    return { problem: 'notANumber', sentence };
  }
  const taps = tapList(view);
  const places = [...taps.map(([, place]) => place), ...(view.outline ?? [])];
  if (!places.every((place) => Number.isFinite(place?.[0]) && Number.isFinite(place?.[1]))) {
    return {
      problem: 'notANumber',
      sentence: 'A point has no place in the photo: remove it and mark it again.',
    };
  }
  if (view.held && places.length === 0) return null;
  if (places.length < FEWEST_POINTS && !view.held) {
    const sentence = 'Mark at least three points: eyes, ears, nose, chin or the outline of the head.';
    return { problem: 'tooFew', sentence };
  }
  const diagonal = Math.hypot(widthPx, heightPx);
  const margin = OUTSIDE_SHARE * diagonal;
  const outside = places.some(
    ([x, y]) => x < -margin || y < -margin || x > widthPx + margin || y > heightPx + margin,
  );
  if (outside)
    return { problem: 'outside', sentence: 'A point lies outside the photo: move it onto the head.' };
  return (
    doubled(taps, DOUBLED_SHARE * diagonal) ??
    (view.held ? null : crowded(places, ONE_PLACE_SHARE * diagonal)) ??
    doubledOutline(view.outline ?? [], SAME_SHARE * diagonal)
  );
}

/** A point that is counted twice would be believed twice as much. */
function doubledOutline(outline: readonly PixelPlace[], nearPx: number): Omit<Complaint, 'view'> | null {
  const isDoubled = outline.some(([x, y], i) =>
    outline.slice(i + 1).some((other) => Math.hypot(x - other[0], y - other[1]) < nearPx),
  );
  const sentence = 'Two points of the outline lie on the same place: move one of them, or remove it.';
  return isDoubled ? { problem: 'doubled', sentence } : null;
}

function doubled(
  taps: readonly (readonly [LandmarkName, PixelPlace])[],
  nearPx: number,
): Omit<Complaint, 'view'> | null {
  for (const [i, [name, a]] of taps.entries()) {
    for (const [other, b] of taps.slice(i + 1)) {
      if (Math.hypot(a[0] - b[0], a[1] - b[1]) > nearPx) continue;
      const names = `“${LANDMARKS[name].label}” and “${LANDMARKS[other].label}”`;
      const sentence = `The points ${names} lie on the same place: move one of them.`;
      return { problem: 'doubled', sentence };
    }
  }
  return null;
}

/** Points that leave the head free to turn, or to be anywhere: in one place, or on one line. */
function crowded(places: readonly PixelPlace[], nearPx: number): Omit<Complaint, 'view'> | null {
  const n = places.length;
  const mx = places.reduce((sum, [x]) => sum + x, 0) / n;
  const my = places.reduce((sum, [, y]) => sum + y, 0) / n;
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of places) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  const middle = (xx + yy) / 2;
  const reach = Math.hypot((xx - yy) / 2, xy);
  if (Math.sqrt((middle + reach) / n) < nearPx) {
    const sentence = 'All points lie in one place: spread them over the head, or along its outline.';
    return { problem: 'collinear', sentence };
  }
  if (Math.sqrt(Math.max(middle - reach, 0)) > COLLINEAR_SHARE * Math.sqrt(middle + reach)) return null;
  const sentence = 'All points lie on one line, which leaves the head free to turn: add a point beside it.';
  return { problem: 'collinear', sentence };
}
