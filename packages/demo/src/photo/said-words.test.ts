import { describe, expect, it } from 'vitest';
import type { FitWords } from './fit-words.ts';
import { reviveSaid, sameMarks, samePoints } from './said-words.ts';

const WORDS: FitWords = {
  viewId: 'a',
  evidence: { outline: [[1, 2]], taps: { chin: [3, 4] } },
  sentence: 'Look here.',
  verdict: 'fair',
  residuals: [],
  notes: [],
  inOval: true,
};

describe('what was said of a fit', () => {
  it('comes back from storage as it was, and whatever is none is left out', () => {
    const kept = structuredClone({
      a: WORDS,
      b: { ...WORDS, verdict: 'splendid' },
      c: null,
      d: { viewId: 'd' },
    });
    expect(reviveSaid(kept)).toEqual({ a: WORDS });
    for (const none of [undefined, null, 'words', 7]) expect(reviveSaid(none)).toEqual({});
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
