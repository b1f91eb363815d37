import { parseCaseText } from '@stubble/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setClient } from '../state/client-edits.ts';
import { emptyDocument } from '../state/document.ts';
import { type Edit, setSymmetric } from '../state/edits.ts';
import { withPhoto } from '../state/openings.ts';
import { setSessionPigment } from '../state/session-edits.ts';
import { setDistance, setLength, setOutlinePoint, setStrokes, setTap } from '../state/view-edits.ts';
import { caseText } from './case-file.ts';

const photo = { blob: new Blob(['head']), name: 'head.jpg', widthPx: 1200, heightPx: 1600 };
const opened = withPhoto(photo, null)(emptyDocument());

/** Edits of which none sees what another one did. */
const EDITS: readonly Edit[] = [
  setTap('chin', [600, 1200]),
  setTap('pronasale', [600, 900]),
  setTap('eyeOuterLeft', [700, 800]),
  setOutlinePoint(0, [300, 500]),
  setDistance(400),
  setLength({ from: [10, 20], to: [30, 40], mm: 24, on: 'skin' }),
  setStrokes([{ paint: 'skin', radiusPx: 8, points: [[5, 5]] }]),
  setClient({ ageYears: 40 }),
  setClient({ patchTested: true }),
  setSessionPigment(0, 'ironOxide'),
  setSymmetric(false),
];

describe('the text of a case', () => {
  it('is the same whatever the order of the edits, and after it was read (seed 5)', () => {
    const first = caseText(EDITS.reduce((document, edit) => edit(document), opened).case);
    const inAnyOrder = fc.shuffledSubarray([...EDITS], { minLength: EDITS.length });
    fc.assert(
      fc.property(inAnyOrder, (edits) => {
        expect(caseText(edits.reduce((document, edit) => edit(document), opened).case)).toBe(first);
      }),
      { seed: 5, numRuns: 30 },
    );
    const read = parseCaseText(first);
    expect(read.ok && caseText(read.value)).toBe(first);
  });
});
