import { describe, expect, test } from 'vitest';
import { axisUnknowns } from '../../test/fit/axis-unknowns.ts';
import { picture } from '../../test/fit/picture.ts';
import { HEAD_UNKNOWNS, writeCamera } from '../anatomy/unknowns.ts';
import type { Camera } from '../treatment/index.ts';
import { createEvidenceReader } from './evidence-reader.ts';
import { faceLikeness } from './face-likeness.ts';
import { FACE_PATTERN, FACE_PLACES, PATTERN_COLUMNS, PATTERN_ROWS } from './face-pattern.ts';
import { distinctReadings, findPerson } from './person-mask.ts';
import { PHOTO_UNKNOWNS } from './photo-evidence.ts';

const SIZE = { widthPx: 256, heightPx: 256 };
const AXES = [77.5, 90, 95, 9.5] as const;
const facing = (yawDeg: number): Camera => ({
  yawDeg,
  pitchDeg: 3,
  rollDeg: 0,
  focal35mm: 60,
  centrePx: [128, 105],
  mmPerPx: 1.35,
});

/** What a photo of a head shows at the face of a head that lies otherwise. */
function likenessOf(shown: Camera, asked: Camera) {
  const photo = picture({ camera: shown, axes: AXES, size: SIZE, seed: 4 });
  const [person] = distinctReadings(findPerson(photo));
  const x = new Float64Array(PHOTO_UNKNOWNS);
  x.set(axisUnknowns(AXES));
  writeCamera(x, HEAD_UNKNOWNS, asked, SIZE);
  const contrast = createEvidenceReader(photo, person, { oval: null, widthCells: 115 }).contrast();
  return faceLikeness(x, { contrast, size: SIZE, halfBreadthMm: AXES[0] });
}

describe('the pattern of a face', () => {
  test('is as wide left as right, and every row is full', () => {
    expect(FACE_PATTERN.length).toBe(PATTERN_ROWS * PATTERN_COLUMNS);
    expect(FACE_PLACES.length).toBe(FACE_PATTERN.length);
    for (const [i, value] of FACE_PATTERN.entries()) {
      const column = i % PATTERN_COLUMNS;
      const twin = i - column + PATTERN_COLUMNS - 1 - column;
      expect(FACE_PATTERN[twin]).toBe(value);
      expect(FACE_PLACES[twin].mm[0]).toBeCloseTo(-FACE_PLACES[i].mm[0], 9);
    }
  });

  test('is found where a head has its face, also by a few mm beside it, and on no back of a head', () => {
    const front = likenessOf(facing(0), facing(0));
    expect(front.seen).toBeGreaterThan(0.9);
    expect(front.likeness).toBeGreaterThan(0.35);
    const beside: Camera = { ...facing(0), centrePx: [131, 108] };
    expect(likenessOf(facing(0), beside).likeness).toBeGreaterThan(0.3);
    expect(likenessOf(facing(180), facing(0)).likeness).toBeLessThan(0.25);
  });

  test('tells nothing of a view that shows no face', () => {
    expect(likenessOf(facing(0), facing(180))).toEqual({ likeness: 0, seen: 0 });
  });

  test('is seen by less in profile', () => {
    const { seen } = likenessOf(facing(90), facing(90));
    expect(seen).toBeGreaterThan(0.1);
    expect(seen).toBeLessThan(0.5);
  });
});
