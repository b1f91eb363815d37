import { LANDMARKS, type LandmarkName, otherSide } from '../anatomy/landmarks.ts';
import { halfTurn } from '../anatomy/unknowns.ts';
import { PRESET_POSES } from '../camera/index.ts';
import { tapList } from './check-input.ts';
import type { Complaint, FitView, HeadMeasures, Taps } from './fit-input.ts';
import { startView, type ViewFit } from './start-view.ts';
import { tapResiduals } from './tap-blocks.ts';
import { TURNED } from './turned.ts';

/** A fit is worth doubting when its cost per residual passes this. Chosen by eye. */
const DOUBTFUL_COST = 2;
/** Another reading must cost less than this share to be believed. Chosen by eye. */
const BETTER_SHARE = 0.5;

const SWAPPED =
  'Left and right look swapped: the left ear and eye are the ones of the person in the photo. If the photo is a mirrored selfie, say so.';
const PAIR_SWAPPED =
  'left is the left of the person in the photo. Swap the two, or put each on its own side.';
const MIRRORED =
  'The photo shows the other side of the head than the chosen view: choose the other side, or say that the photo is mirrored.';

const NO_FACE_SHOWN =
  'The points are of a face, which the chosen view does not show: choose the view in which the photo was taken, or check the names of the points.';

/** Landmarks that no photo from behind or of a crown shows. */
const HIDDEN_BEHIND = [
  'nasion',
  'chin',
  'eyeOuterLeft',
  'eyeOuterRight',
] as const satisfies readonly LandmarkName[];
/** A photo from straight above may show these: they tell of a wrong view only where no head fits. */
const SEEN_FROM_ABOVE = ['glabella', 'pronasale'] as const satisfies readonly LandmarkName[];

interface Reading extends Omit<Complaint, 'view'> {
  readonly cost: number;
}

/** Whether the taps make sense only with left and right exchanged or with the photo turned; null when they are fine as they are. */
export function findReversal(
  view: FitView,
  fit: ViewFit,
  measures: HeadMeasures,
): Omit<Complaint, 'view'> | null {
  const doubtful = DOUBTFUL_COST * tapResiduals(view);
  const isBehind = Math.abs(PRESET_POSES[view.preset].yawDeg) === 180;
  const marks = (names: readonly LandmarkName[]): boolean => names.some((name) => view.taps?.[name]);
  if (isBehind && (marks(HIDDEN_BEHIND) || (fit.cost >= doubtful && marks(SEEN_FROM_ABOVE))))
    return { problem: 'hopeless', sentence: NO_FACE_SHOWN };
  if (fit.cost < doubtful) return hiddenNames(view);
  // Points that are no head at all lie better in one turn than in another, but well in none.
  const turned = turnedReadings(view, measures).filter(({ cost }) => cost < doubtful);
  const others = [...exchangedReadings(view, measures), ...pairReadings(view, measures), ...turned];
  const best = others.reduce<Reading | null>((a, b) => (a && a.cost <= b.cost ? a : b), null);
  if (!best || best.cost > BETTER_SHARE * fit.cost) return null;
  const { cost: _, ...found } = best;
  return found;
}

function turnedReadings(view: FitView, measures: HeadMeasures): Reading[] {
  return TURNED.map(({ rollDeg, turnClockwiseDeg, sentence }) => ({
    problem: 'turned',
    turnClockwiseDeg,
    sentence,
    cost: startView(view, { measures, pose: { rollDeg } }).cost,
  }));
}

/** Left and right exchanged, of the names alone or of the whole photo. */
function exchangedReadings(view: FitView, measures: HeadMeasures): Reading[] {
  const taps = tapList(view);
  const sided = taps.flatMap(([name]) => (otherSide(name) === name ? [] : [name]));
  if (sided.length === 0) return [];
  const other = exchangedIn(view, sided);
  const swapped = startView(other, { measures }).cost;
  const pose = { yawDeg: -PRESET_POSES[view.preset].yawDeg };
  const mirrored = showsOneSide(view) ? startView(other, { measures, pose }).cost : Infinity;
  return [
    { problem: 'swapped', swapped: sided, sentence: SWAPPED, cost: swapped },
    { problem: 'mirrored', sentence: MIRRORED, cost: mirrored },
  ];
}

/** One pair of points exchanged, where others have their right names. */
function pairReadings(view: FitView, measures: HeadMeasures): Reading[] {
  const names = tapList(view).map(([name]) => name);
  const lefts = names.filter((name) => name.endsWith('Left') && names.includes(otherSide(name)));
  // Alone it was exchanged with all others, of which it is one.
  if (lefts.length < 2) return [];
  return lefts.map((left) => {
    const swapped = [left, otherSide(left)];
    const [one, other] = swapped.map((name) => `“${LANDMARKS[name].label}”`);
    return {
      problem: 'swapped',
      swapped,
      sentence: `The points ${one} and ${other} look swapped: ${PAIR_SWAPPED}`,
      cost: startView(exchangedIn(view, swapped), { measures }).cost,
    };
  });
}

/**
 * Points that are named after the side of the head which a profile hides: it looks nearly the same from both sides, so that such names cost nothing. The far
 * corner of the eye may just be seen beside points of the near side.
 */
function hiddenNames(view: FitView): Omit<Complaint, 'view'> | null {
  const { yawDeg, label } = PRESET_POSES[view.preset];
  if (Math.abs(yawDeg) !== 90) return null;
  const [near, far] = yawDeg > 0 ? (['Left', 'Right'] as const) : (['Right', 'Left'] as const);
  const names = tapList(view).map(([name]) => name);
  const isOwn = names.some((name) => name.endsWith(near));
  const swapped = names.filter(
    (name) =>
      name.endsWith(far) && !names.includes(otherSide(name)) && !(isOwn && name.startsWith('eyeOuter')),
  );
  if (swapped.length === 0) return null;
  const what = swapped.map((name) => `“${LANDMARKS[name].label}”`).join(', ');
  const sentence = `The view “${label.toLowerCase()}” does not show ${what}: left and right look swapped. Swap them, or choose the other side if the photo shows it.`;
  return { problem: 'swapped', swapped, sentence };
}

/** The view with the names of some of its points exchanged with those of the other side. */
function exchangedIn(view: FitView, names: readonly LandmarkName[]): FitView {
  const taps: Taps = Object.fromEntries(
    tapList(view).map(([name, place]) => [names.includes(name) ? otherSide(name) : name, place]),
  );
  return { ...view, taps };
}

/** Whether a view is another one when it is mirrored: those from the front, from above and from behind are not. */
const showsOneSide = ({ preset }: FitView): boolean => PRESET_POSES[preset].yawDeg % 180 !== 0;

/** Whether a fit ended on the other side of the head than the preset shows. */
export function wrongSide(view: FitView, yawDeg: number): Omit<Complaint, 'view'> | null {
  if (!showsOneSide(view)) return null;
  const expected = PRESET_POSES[view.preset].yawDeg;
  const off = Math.abs(halfTurn(yawDeg - expected));
  const mirroredOff = Math.abs(halfTurn(yawDeg + expected));
  return mirroredOff < off ? { problem: 'mirrored', sentence: MIRRORED } : null;
}
