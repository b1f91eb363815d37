import { PRESET_POSES, type View, type ViewPreset } from '@stubble/core';
import { isUntouched } from '../state/placed.ts';
import type { FitWords, Verdict } from '../state/said-words.ts';
import type { FoundHead } from './head-messages.ts';

export const FAILED = 'The head could not be searched for in this browser. Lay the grid over it by hand.';
export const NOT_FITTED = 'The head could not be fitted in this browser. Lay the grid over it by hand.';

export const ENDED = 'The search was ended. Lay the grid over the head by hand, or search again.';

/** What is said of a head that a hand has laid: nothing moves it unasked. */
export const BY_HAND = 'The grid stays where it was put, until you search again or move a point.';

/** An oval is searched wherever it lies, and whatever border is near it is taken: only a person can tell. */
export const IN_OVAL = 'Where the grid is off, drag its outline or a white dot into place.';

/** The same of a head of hair, whose edge is not that of the head. */
export const UNDER_HAIR =
  'The grid should lie inside the hair by its thickness. If not, drag its outline or a white dot.';

/** What a person looks at once, after a search that was sure. It is good only where something tells how far away the photo was taken. */
export function wordsOfFound(
  preset: ViewPreset,
  { distanceGuessed, alone }: { readonly distanceGuessed: boolean; readonly alone: boolean },
): readonly [sentence: string, verdict: Verdict] {
  return distanceGuessed ? [SCALE_GUESSED, 'fair'] : [foundSentence(preset, alone), 'good'];
}

/** The question and its answers stand right above it. */
const SCALE_GUESSED = 'The grid follows the outline. Its scale is a guess until you say from how far.';

/** Whether a view shows a face. */
export function showsFace(preset: ViewPreset): boolean {
  return preset !== 'crown' && preset !== 'back';
}

/** What a person looks at where a face is seen, and how it is mended. */
export const WHITE_DOTS =
  'The white dots should lie on eyes, nose, chin and ears: drag one that does not to its place.';

/** What is said while a head has too few points to be fitted. */
export function morePoints(missing: number): string {
  const count = missing === 1 ? 'One more point' : `${missing === 2 ? 'Two' : 'Three'} more points`;
  return `${count}, and the head follows: drag white dots to their places in the face, or pull the outline.`;
}

/** When a hand turns a head whose outline tells little of turns. @param alone no other photo shows where the design belongs */
export function whenToTurn(alone: boolean): string {
  return alone
    ? 'if its middle line does not lie along the middle of the head, turn the grid by its middle'
    : 'if the design lies elsewhere than in other photos, turn the grid by its middle';
}

function foundSentence(preset: ViewPreset, alone: boolean): string {
  if (!showsFace(preset)) {
    return `The grid follows the outline. Turns are hard to see from here: ${whenToTurn(alone)}.`;
  }
  return `The grid follows the head. ${WHITE_DOTS}`;
}

/** What is added where the core asks for an oval: here one lies on the photo already. */
export const HOW_OVAL = 'Move the oval until its upper edge lies along the top of the head.';

/** What is said instead once the oval was put away. */
export const HOW_BY_HAND =
  'Move the grid onto the head, turn and size it by its handles, or drag white dots to their places in the face.';

/** What is said where an oval held none. */
export const NOT_IN_OVAL = `No head was found in the oval. ${HOW_OVAL}`;

/** What is said where a search is not sure; a photo may show no head at all. */
export function askForOval(found: Asked, told: ViewPreset): string {
  return `${reasonOf(found, told)} ${HOW_OVAL}`;
}

type Asked = Pick<FoundHead, 'problem' | 'doubt' | 'sentence'>;

/** The core's sentences stand alone. Here a word before them says that the head is uncertain and an oval lies there already: whoever has less to read is done sooner. */
function reasonOf({ problem, doubt, sentence }: Asked, told: ViewPreset): string {
  if (problem === 'noHead') return 'No head was found. If the photo shows none, open another one.';
  if (problem === 'severalHeads') return 'More than one person or thing stands before the background.';
  const view = `Is the view ${quoted(told)}?`;
  switch (doubt) {
    case 'hair':
      return 'Thick hair hides the head: guess it below the hair.';
    case 'dark':
      return 'The face is too dark to tell skin from hair: a lighter photo would be better.';
    case 'cutOff':
      return 'The photo cuts off much of the head: let the oval reach beyond its edge.';
    case 'noFace':
      return `No face was found. ${view}`;
    case 'outline':
    case 'place':
      return view;
    default:
      return sentence;
  }
}

/** The name of a view as sentences tell it. */
const quoted = (preset: ViewPreset): string => `“${PRESET_POSES[preset].label.toLowerCase()}”`;

const OTHER_SIDE = 'The photo seems to show the other side of the head. Which is right?';

/** What is asked of a person before a head is shown, where the photo is not what was told of it; null where it is. */
export function questionOf(
  {
    problem,
    otherView,
    turnClockwiseDeg,
    sentence,
  }: Pick<FoundHead, 'problem' | 'otherView' | 'turnClockwiseDeg' | 'sentence'>,
  told: ViewPreset,
): (Partial<FitWords> & Pick<FitWords, 'sentence'>) | null {
  if (turnClockwiseDeg) return { sentence, turnClockwiseDeg };
  if (problem === 'otherSide')
    return { sentence: OTHER_SIDE, ...(otherView ? { otherSide: otherView } : {}) };
  if (!otherView) return null;
  return {
    sentence: `The photo looks more like ${quoted(otherView)} than ${quoted(told)}. Which is right?`,
    otherView,
  };
}

/** Whether a person is asked first how the photo really lies, or what it shows. */
export function asksWhich(words: FitWords | null): boolean {
  return Boolean(words?.otherSide ?? words?.otherView ?? words?.turnClockwiseDeg);
}

/** Whether no grid is drawn yet: nobody has looked for the head, or it may lie the other way round. */
export function hasNoGrid(words: FitWords | null, view: View): boolean {
  return isUntouched(view) && (!words || asksWhich(words));
}

/** Whether a head is drawn as one to be looked at: after a bad fit, and wherever an oval alone said where it is. */
export function isDoubtful(words: FitWords | null): boolean {
  if (!words) return false;
  return words.verdict === 'poor' || words.verdict === 'refused' || words.ofOval !== undefined;
}
