import { describe, expect, test } from 'vitest';
import { defaultCase, MAX_OUTLINE_TAPS, parseCase, parseCaseText, type View } from './index.ts';

const view: View = {
  id: 'front',
  photo: { name: 'front.jpg', widthPx: 3000, heightPx: 4000 },
  preset: 'front',
  mirrored: false,
  camera: { yawDeg: 0, pitchDeg: 0, rollDeg: 0, focal35mm: 45, centrePx: [1500, 1600], mmPerPx: 0.1 },
};
const full: View = {
  ...view,
  photo: { ...view.photo, turnedClockwiseDeg: 270 },
  label: 'Before the first session',
  evidence: {
    taps: { chin: [1500, 2900], eyeOuterLeft: [1900, 1800] },
    outline: [
      [800, 1200],
      [1500, 700],
    ],
    length: { from: [700, 1500], to: [2300, 1500], mm: 155, on: 'level' },
    found: view.camera,
    byHand: true,
    focalKnown: true,
  },
};
const read = (one: unknown) => parseCase({ ...defaultCase(), views: [one] });

describe('what a person said about a photo', () => {
  test('comes back from JSON as it was', () => {
    const value = { ...defaultCase(), views: [full] };
    expect(parseCaseText(JSON.stringify(value))).toEqual({ ok: true, value });
  });

  test('may be missing: cases from before it are read unchanged', () => {
    expect(read(view)).toMatchObject({ ok: true, value: { views: [view] } });
  });

  test.each([
    ['a landmark that does not exist', { ...full, evidence: { taps: { tail: [1, 2] } } }, 'evidence.taps'],
    ['a tap without a place', { ...full, evidence: { taps: { chin: [1, Number.NaN] } } }, 'taps.chin'],
    [
      'too many outline points',
      { ...full, evidence: { outline: Array(MAX_OUTLINE_TAPS + 1).fill([1, 1]) } },
      'evidence.outline',
    ],
    [
      'a length of nothing',
      { ...full, evidence: { length: { ...full.evidence?.length, mm: 0 } } },
      'evidence.length.mm',
    ],
    [
      'a found head at no size',
      { ...full, evidence: { found: { ...view.camera, mmPerPx: 0 } } },
      'found.mmPerPx',
    ],
    [
      'a photo turned by an eighth',
      { ...view, photo: { ...view.photo, turnedClockwiseDeg: 45 } },
      'photo.turnedClockwiseDeg',
    ],
    ['an endless label', { ...full, label: 'x'.repeat(61) }, 'label'],
  ])('is refused with its path: %s', (_what, wrong, path) => {
    const result = read(wrong);
    if (result.ok) throw new Error('it was read');
    expect(result.errors[0].path).toContain(path);
  });
});
