import { MAX_VIEWS } from '../treatment/index.ts';
import type { Complaint, FitCaseInput, FitView } from './fit-input.ts';
import { LANDMARK_NAMES, LANDMARKS, type LandmarkName, type PixelPlace } from './landmarks.ts';

/** Fewest points that a view can be fitted to: a similarity has four unknowns, and two points fix it. */
const FEWEST_POINTS = 3;
/** A tap may miss the photo by this share of its diagonal. */
const OUTSIDE_SHARE = 0.02;
/** Two landmarks never fall within this share of the diagonal of each other, px of a click at most. */
const DOUBLED_SHARE = 0.002;
/** Points are on one line when their spread across it is below this share of that along it. */
const COLLINEAR_SHARE = 0.03;

/** What is wrong with the input, or null. */
export function checkInput({ views, headMeasures = {} }: FitCaseInput): Complaint | null {
  if (views.length === 0 || views.length > MAX_VIEWS) {
    return { problem: 'noView', view: null, sentence: `Add between 1 and ${MAX_VIEWS} photos of the head.` };
  }
  const { breadthMm = 155, lengthMm = 190 } = headMeasures;
  if (!(breadthMm >= 100 && breadthMm <= 220) || !(lengthMm >= 120 && lengthMm <= 280)) {
    const sentence =
      'A head is 100 to 220 mm broad and 120 to 280 mm long: check the lengths that were measured.';
    return { problem: 'notANumber', view: null, sentence };
  }
  for (const [index, view] of views.entries()) {
    const complaint = checkView(view);
    if (complaint) return { ...complaint, view: index };
  }
  return null;
}

/** Whether EXIF told a focal length that a camera can have, mm. 0 means "unknown" in EXIF. */
export function knownFocal(focal35mm: number | undefined): number | null {
  return focal35mm !== undefined && focal35mm >= 10 && focal35mm <= 800 ? focal35mm : null;
}

/** The taps of a view as a list, in the order of the landmarks. */
export function tapList({ taps = {} }: FitView): (readonly [LandmarkName, PixelPlace])[] {
  return LANDMARK_NAMES.flatMap((name) => (taps[name] ? [[name, taps[name]] as const] : []));
}

function checkView(view: FitView): Omit<Complaint, 'view'> | null {
  const { widthPx, heightPx } = view.size;
  if (!(widthPx >= 1 && heightPx >= 1 && widthPx < Infinity && heightPx < Infinity)) {
    return { problem: 'notANumber', sentence: 'The size of the photo is not known: open it again.' };
  }
  const taps = tapList(view);
  const places = [...taps.map(([, place]) => place), ...(view.outline ?? [])];
  if (!places.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))) {
    return { problem: 'notANumber', sentence: 'A tap has no place in the photo: remove it and tap again.' };
  }
  if (view.held && places.length === 0) return null;
  if (places.length < FEWEST_POINTS && !view.held) {
    const sentence = 'Tap at least three points: eyes, ears, nose, chin or the outline of the head.';
    return { problem: 'tooFew', sentence };
  }
  const diagonal = Math.hypot(widthPx, heightPx);
  const margin = OUTSIDE_SHARE * diagonal;
  const outside = places.some(
    ([x, y]) => x < -margin || y < -margin || x > widthPx + margin || y > heightPx + margin,
  );
  if (outside)
    return { problem: 'outside', sentence: 'A tap lies outside the photo: move it onto the head.' };
  return doubled(taps, DOUBLED_SHARE * diagonal) ?? (view.held ? null : collinear(places));
}

function doubled(
  taps: readonly (readonly [LandmarkName, PixelPlace])[],
  nearPx: number,
): Omit<Complaint, 'view'> | null {
  for (const [i, [name, a]] of taps.entries()) {
    for (const [other, b] of taps.slice(i + 1)) {
      if (Math.hypot(a[0] - b[0], a[1] - b[1]) > nearPx) continue;
      const names = `“${LANDMARKS[name].label}” and “${LANDMARKS[other].label}”`;
      const sentence = `The taps ${names} lie on the same place: move one of them.`;
      return { problem: 'doubled', sentence };
    }
  }
  return null;
}

function collinear(places: readonly PixelPlace[]): Omit<Complaint, 'view'> | null {
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
  if (Math.sqrt(Math.max(middle - reach, 0)) > COLLINEAR_SHARE * Math.sqrt(middle + reach)) return null;
  const sentence = 'All taps lie on one line, which leaves the head free to turn: add a point beside it.';
  return { problem: 'collinear', sentence };
}
