import { PRESET_POSES } from '../camera/index.ts';
import type { ViewPreset } from '../treatment/index.ts';
import type { PersonMask } from './person-mask.ts';
import type { PhotoFit, PhotoProblem } from './photo-input.ts';

/** Below this share a fit is not believed (trial: at least 0.93 when right, at most 0.79 when wrong). */
export const SURE_SHARE = 0.9;

export interface PhotoFindings {
  readonly explained: number;
  readonly person: Pick<PersonMask, 'plain' | 'rivals'>;
  readonly preset: ViewPreset;
  readonly noHead: boolean;
  readonly otherSide: boolean;
}

/** Whether a fit without taps is believed, and what to tell the person. */
export function judgePhoto(findings: PhotoFindings): Pick<PhotoFit, 'sure' | 'problem' | 'sentence'> {
  const problem = problemOf(findings);
  return { sure: problem === 'none', problem, sentence: sentenceOf(problem, findings) };
}

function problemOf({ explained, person, noHead, otherSide }: PhotoFindings): PhotoProblem {
  if (noHead) return 'noHead';
  if (person.rivals > 0) return 'severalHeads';
  if (otherSide) return 'otherSide';
  return explained >= SURE_SHARE && person.plain ? 'none' : 'unclear';
}

function sentenceOf(problem: PhotoProblem, { explained, preset }: PhotoFindings): string {
  const share = `${Math.round(100 * explained)} %`;
  const view = PRESET_POSES[preset].label.toLowerCase();
  switch (problem) {
    case 'none':
      return `The head was found: it explains ${share} of the upper border.`;
    case 'noHead':
      return 'No head was found before the background: lay the oval on the head.';
    case 'severalHeads':
      return 'More than one person or thing stands before the background: lay the oval on the head.';
    case 'otherSide':
      return `The photo seems to show the other side of the head than “${view}”: choose the other side, or say that the photo is mirrored.`;
    case 'unclear':
      return `The head is uncertain: it explains ${share} of the upper border only. Lay the oval on the head, and check that the view is “${view}”.`;
  }
}
