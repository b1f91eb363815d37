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
  ['unclear', 'outline', 'front', 'Is the view “front”?'],
  ['unclear', 'place', 'sideLeft', 'Is the view “left side”?'],
  ['unclear', 'noFace', 'front', 'No face was found. Is the view “front”?'],
  ['unclear', 'hair', 'front', 'Thick hair hides the head: guess it below the hair.'],
  ['severalHeads', null, 'front', 'More than one person or thing stands before the background.'],
  ['noHead', null, 'front', 'No head was found. If the photo shows none, open another one.'],
  ['unclear', null, 'front', 'As the core says it.'],
] as const)(
  'a doubt is told once and shortly, before what to do with the oval: %s, %s',
  (problem, doubt, view, reason) => {
    const asked = askForOval({ problem, doubt, sentence: 'As the core says it.' }, view);
    expect(asked).toBe(`${reason} Move the oval until its upper edge lies along the top of the head.`);
    expect(asked.split(' ').length).toBeLessThan(28);
  },
);
