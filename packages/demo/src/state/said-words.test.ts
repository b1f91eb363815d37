import { mirrorView, presetCamera, turnView, type View } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import type { FitWords } from './said-words.ts';
import { aboutView, isStillSaid, reviveSaid, sameMarks, samePoints } from './said-words.ts';

const WORDS: FitWords = {
  viewId: 'a',
  evidence: { outline: [[1, 2]], taps: { chin: [3, 4] } },
  sentence: 'Look here.',
  verdict: 'fair',
  residuals: [],
  notes: [],
  ofOval: { outline: [[1, 2]], unclear: true },
};

describe('what was said of a fit', () => {
  it('comes back from storage as it was, and whatever is none is left out', () => {
    const kept = structuredClone({
      a: WORDS,
      b: { ...WORDS, verdict: 'splendid' },
      c: null,
      d: { viewId: 'd' },
      e: { ...WORDS, turnClockwiseDeg: 45 },
      f: { ...WORDS, looksSwapped: true },
      g: { ...WORDS, ofOval: true },
    });
    expect(reviveSaid(kept)).toEqual({ a: WORDS });
    for (const none of [undefined, null, 'words', 7]) expect(reviveSaid(none)).toEqual({});
  });

  it('holds for a photo as it lies: not once it is turned or flipped', () => {
    const photo = { name: 'a.jpg', widthPx: 40, heightPx: 30 };
    const view: View = {
      id: 'a',
      photo,
      preset: 'front',
      mirrored: false,
      camera: presetCamera('front', photo),
    };
    const words: FitWords = { ...WORDS, ...aboutView(view) };
    expect(isStillSaid(words, structuredClone(view))).toBe(true);
    expect(isStillSaid(words, turnView(view, 90))).toBe(false);
    expect(isStillSaid(words, turnView(turnView(view, 90), 270))).toBe(true);
    expect(isStillSaid(words, mirrorView(view))).toBe(false);
  });

  it('holds for the same points however they were read, and for no others', () => {
    const { evidence } = WORDS;
    expect(samePoints(evidence, structuredClone(evidence))).toBe(true);
    expect(samePoints(undefined, {})).toBe(true);
    expect(samePoints(evidence, { ...evidence, byHand: true })).toBe(false);
    expect(samePoints(evidence, { ...evidence, outline: [[1, 2.5]] })).toBe(false);
    expect(samePoints(evidence, { ...evidence, distanceMm: 400 })).toBe(false);
    expect(sameMarks(evidence, { ...evidence, distanceMm: 400 })).toBe(true);
    expect(sameMarks(evidence, { ...evidence, outline: [[1, 2.5]] })).toBe(false);
  });
});
