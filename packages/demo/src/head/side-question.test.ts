import { presetCamera, type View } from '@stubble/core';
import { expect, it } from 'vitest';
import type { FoundHead } from './head-messages.ts';
import { SideQuestion } from './side-question.ts';

const size = { widthPx: 1000, heightPx: 800 };
const photo = { blob: new Blob(), name: 'a.jpg', ...size };
const view: View = {
  id: 'a',
  photo: { name: 'a.jpg', ...size },
  preset: 'sideLeft',
  mirrored: false,
  camera: presetCamera('sideLeft', size),
};
const oval = { centrePx: [300, 200], radiiPx: [150, 180], turnDeg: 5 } as const;
const other = { problem: 'otherSide', otherView: 'sideRight', turnClockwiseDeg: null, sentence: '' };
const asked = (side: SideQuestion, found: object, within: typeof oval | null) =>
  side.of(found as FoundHead, { photo, view, oval: within });

it('the other side is asked of an oval once, nothing else is, and either answer is searched in that oval', () => {
  const side = new SideQuestion();
  expect(asked(side, { ...other, problem: 'otherView', otherView: 'crown' }, oval)).toBe(null);
  expect(side.ovalIn(photo)).toBe(null);
  expect(asked(side, other, oval)?.otherSide).toBe('sideRight');
  expect(side.ovalIn(photo)).toBe(oval);
  expect(side.flippedOvalIn(photo)).toEqual({ ...oval, centrePx: [700, 200], turnDeg: -5 });
  // Of another photo it tells nothing.
  expect(side.ovalIn({ ...photo })).toBe(null);
  expect(side.flippedOvalIn(null)).toBe(null);
  expect(asked(side, other, oval)).toBe(null);
  expect(side.ovalIn(photo)).toBe(null);
});

it('who answered neither before an oval was laid is not asked of that oval', () => {
  const side = new SideQuestion();
  expect(asked(side, other, null)?.otherSide).toBe('sideRight');
  expect(side.ovalIn(photo)).toBe(null);
  expect(asked(side, other, oval)).toBe(null);
});
