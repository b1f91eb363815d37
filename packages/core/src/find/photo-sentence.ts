import { PRESET_POSES } from '../camera/index.ts';
import type { ViewPreset } from '../treatment/index.ts';
import type { PhotoDoubt, PhotoProblem } from './photo-input.ts';

/** What the sentences name of a fit and its photo. */
interface Told {
  readonly explained: number;
  readonly preset: ViewPreset;
  readonly otherView: ViewPreset | null;
  readonly inOval: boolean;
}

/** What a person is told of a fit without taps, by its problem, or by what leaves it open. A photo that lies on its side has its own. */
export function sentenceOf(
  about: Exclude<PhotoProblem, 'turned' | 'unclear'> | PhotoDoubt,
  { explained, preset, otherView, inOval }: Told,
): string {
  const share = `${Math.round(100 * explained)} %`;
  const view = nameOf(preset);
  switch (about) {
    case 'none':
      return `The head was found: its outline fits ${share} of what the photo shows.`;
    case 'noHead':
      return inOval
        ? 'No head was found in the oval: lay it on the bald head, its upper edge on the outline of the head.'
        : 'No head was found before the background: lay the oval on the head.';
    case 'severalHeads':
      return 'More than one person or thing stands before the background: lay the oval on the head.';
    case 'otherSide':
      return `The photo seems to show the other side of the head than “${view}”: choose the other side, or say that the photo is mirrored.`;
    case 'otherView':
      return `The photo looks more like “${nameOf(otherView ?? preset)}” than “${view}”: choose that view, or lay the oval on the head.`;
    case 'cutOff':
      return 'The photo’s edge cuts off much of the head: lay the oval on the head as if the photo went on beyond its edge, or take a photo with the whole head in it.';
    case 'clutter':
      return 'Other edges, of hair or of the background, lie near that of the head: check that the grid lies on the head, or move the oval.';
    case 'dark':
      return 'The face is too dark to tell skin from hair: lay the oval on the head, or take a lighter photo.';
    case 'hair':
      return 'Thick hair hides the outline of the head: lay the oval on the head as it is below the hair.';
    case 'noFace':
      return `No face was found where “${view}” shows one: choose the view that the photo shows, or lay the oval on the head.`;
    case 'outline':
      return `The head is uncertain: its outline fits only ${share} of what the photo shows. ${layAndCheck(view)}`;
    case 'place':
      return `The head is uncertain: see whether the grid lies on it. ${layAndCheck(view)}`;
  }
}

const nameOf = (preset: ViewPreset): string => PRESET_POSES[preset].label.toLowerCase();

const layAndCheck = (view: string): string =>
  `Lay the oval on the head, and check that the view is “${view}”.`;
