import { type FitFailure, presetCamera, type View } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { aboutView } from '../state/said-words.ts';
import { askForOval, hasNoGrid, questionOf, wordsOfFound } from './fit-words.ts';
import { remedyEdit, remedyOf } from './remedies.ts';

const photo = { name: 'a.jpg', widthPx: 1000, heightPx: 800 };
const view = (id: string): View => {
  return { id, photo, preset: 'front', mirrored: false, camera: presetCamera('front', photo) };
};
const FAILURE: FitFailure = {
  ok: false,
  problem: 'turned',
  view: 0,
  turnClockwiseDeg: 270,
  sentence: 'It lies.',
  swapped: null,
  last: null,
};

describe('a photo that lies on its side or is mirrored', () => {
  it('is told with the turn that it needs, and no grid is drawn over it until then', () => {
    const found = { problem: 'turned', otherView: null, turnClockwiseDeg: 90, sentence: 'It lies.' } as const;
    const question = questionOf(found, 'front');
    expect(question).toEqual({ sentence: 'It lies.', turnClockwiseDeg: 90 });
    const words = {
      ...aboutView(view('a')),
      verdict: 'poor',
      residuals: [],
      notes: [],
      ...question!,
    } as const;
    expect(hasNoGrid(words, view('a'))).toBe(true);
    expect(questionOf({ ...found, problem: 'none', turnClockwiseDeg: null }, 'front')).toBe(null);
  });

  it('is put right at one press where its own points said so, and only in the photo that is shown', () => {
    const views = [view('a'), view('b')];
    expect(remedyOf(FAILURE, views, views[0])).toEqual({ turnClockwiseDeg: 270, ofPoints: true });
    expect(remedyOf(FAILURE, views, views[1])).toEqual({});
    const mirrored: FitFailure = { ...FAILURE, problem: 'mirrored', turnClockwiseDeg: null };
    expect(remedyOf(mirrored, views, views[0])).toEqual({ looksMirrored: true, ofPoints: true });
    const eyes = ['eyeOuterLeft', 'eyeOuterRight'] as const;
    const swapped: FitFailure = { ...mirrored, problem: 'swapped', swapped: eyes };
    expect(remedyOf(swapped, views, views[0]).looksSwapped).toEqual(eyes);
    expect(remedyOf({ ...mirrored, problem: 'collinear' }, views, views[0])).toEqual({});
    expect(remedyOf({ ...mirrored, view: null }, views, views[0])).toEqual({});
    const words = {
      ...aboutView(views[0]),
      sentence: '',
      verdict: 'poor',
      residuals: [],
      notes: [],
    } as const;
    expect(remedyEdit(words)).toBe(null);
    expect(remedyEdit({ ...words, looksSwapped: eyes })).toBeInstanceOf(Function);
  });
});

it('a crown is compared with other photos only where there are any', () => {
  const said = (alone: boolean) => wordsOfFound('crown', { distanceGuessed: false, alone })[0];
  expect(said(false)).toContain('than in other photos');
  expect(said(true)).not.toContain('photos');
  expect(said(true)).toContain('middle line');
});

it.each([
  [
    'The head is uncertain: its outline fits only 59 % of what the photo shows. Lay the oval on the head, and check that the view is “front”.',
    'Is the view “front”?',
  ],
  [
    'The head is uncertain: see whether the grid lies on it. Lay the oval on the head, and check that the view is “left side”.',
    'Is the view “left side”?',
  ],
  [
    'Thick hair hides the outline of the head: lay the oval on the head as it is below the hair.',
    'Thick hair hides the outline of the head: guess it below the hair.',
  ],
  [
    'More than one person or thing stands before the background: lay the oval on the head.',
    'More than one person or thing stands before the background.',
  ],
  [
    'The face is too dark to tell skin from hair: lay the oval on the head, or take a lighter photo.',
    'The face is too dark to tell skin from hair: lay the oval on the head, or take a lighter photo.',
  ],
] as const)('a doubt is told once, before what to do with the oval: %s', (sentence, reason) => {
  const asked = askForOval({ problem: 'unclear', sentence });
  expect(asked.startsWith(`${reason} Draw or move the oval`)).toBe(true);
});
