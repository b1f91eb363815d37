import { describe, expect, test } from 'vitest';
import { axisUnknowns } from '../../test/fit/axis-unknowns.ts';
import { picture } from '../../test/fit/picture.ts';
import { fromTragusFrame, HEAD_UNKNOWNS, lensAt, writeCamera } from '../anatomy/unknowns.ts';
import { projectPosition } from '../camera/index.ts';
import type { Camera } from '../treatment/index.ts';
import { createEvidenceReader } from './evidence-reader.ts';
import { aimAtFace, aimBlock } from './face-aim.ts';
import { fitPhoto } from './fit-photo.ts';
import { distinctReadings, findPerson } from './person-mask.ts';
import { PHOTO_UNKNOWNS } from './photo-evidence.ts';

const SIZE = { widthPx: 512, heightPx: 512 };
const AXES = [77.5, 90, 97, 9.7] as const;
const FRONT: Camera = {
  yawDeg: 0,
  pitchDeg: 3,
  rollDeg: 0,
  focal35mm: 60,
  centrePx: [256, 210],
  mmPerPx: 0.68,
};

function unknownsOf(camera: Camera): Float64Array {
  const x = new Float64Array(PHOTO_UNKNOWNS);
  x.set(axisUnknowns(AXES));
  writeCamera(x, HEAD_UNKNOWNS, camera, SIZE);
  return x;
}

/** What a photo of one head tells of the face of another. */
function aimed(shown: Camera, asked: Camera) {
  const photo = picture({ camera: shown, axes: AXES, size: SIZE, seed: 4 });
  const [person] = distinctReadings(findPerson(photo));
  const contrast = createEvidenceReader(photo, person, { oval: null, widthCells: 230 }).contrast();
  return aimAtFace(unknownsOf(asked), { contrast, size: SIZE, halfBreadthMm: AXES[0] });
}

function placeOf(camera: Camera, mm: readonly [number, number, number]) {
  const x = unknownsOf(camera);
  return projectPosition(lensAt(x, HEAD_UNKNOWNS, SIZE), ...fromTragusFrame(x, mm, AXES[0]))!;
}

const middleOf = (camera: Camera) => placeOf(camera, [0, 15, 88]);

function eyeLineOf(camera: Camera): number {
  const [right, left] = [placeOf(camera, [-31, 22, 75]), placeOf(camera, [31, 22, 75])];
  return Math.atan2(left[1] - right[1], left[0] - right[0]);
}

describe('where a photo shows the face', () => {
  test.each([
    [5, 0],
    [-6, 3],
    [0, -4],
  ])(
    'is found within 4 mm though the head was thought to look straight: turned by %i, tilted by %i',
    (yawDeg, rollDeg) => {
      const shown = { ...FRONT, yawDeg, rollDeg };
      const aim = aimed(shown, FRONT)!;
      expect(Math.abs(aim.middlePx[0] - middleOf(shown)[0]) * FRONT.mmPerPx).toBeLessThan(4);
      expect(aim.tellsLine).toBe(true);
    },
  );

  test('is told of no head that shows its back or its side, and of no photo without a face', () => {
    expect(aimed(FRONT, { ...FRONT, yawDeg: 180 })).toBeNull();
    expect(aimed(FRONT, { ...FRONT, yawDeg: 90 })).toBeNull();
    expect(aimed({ ...FRONT, yawDeg: 180 }, FRONT)).toBeNull();
  });

  test('costs nothing for a head that has its face there, and more the farther it is off', () => {
    const [across, down] = middleOf(FRONT);
    const at = { middlePx: [across, down] as const, eyeLine: eyeLineOf(FRONT), tellsLine: true };
    const block = aimBlock(at, { size: SIZE, halfBreadthMm: AXES[0], mmPerPx: FRONT.mmPerPx });
    const residuals = (camera: Camera): Float64Array => {
      const out = new Float64Array(3);
      block.evaluate(unknownsOf(camera), out);
      return out.map(Math.abs);
    };
    for (const value of residuals(FRONT)) expect(value).toBeCloseTo(0, 6);
    const [little, much] = [4, 8].map((yawDeg) => residuals({ ...FRONT, yawDeg })[0]);
    expect(little).toBeGreaterThan(1);
    expect(much).toBeGreaterThan(1.8 * little);
    const [tilted, more] = [4, 8].map((rollDeg) => residuals({ ...FRONT, rollDeg })[2]);
    expect(tilted).toBeGreaterThan(1);
    expect(more).toBeGreaterThan(1.8 * tilted);
  });
});

test.each([14, -10])(
  'a head that looks past the lens by %i degrees is found so within 1, and the middle of its face with it',
  (yawDeg) => {
    const photo = picture({ camera: { ...FRONT, yawDeg }, axes: AXES, size: SIZE, seed: 7 });
    const { camera, sure } = fitPhoto({ ...photo, size: SIZE, preset: 'front', focal35mm: FRONT.focal35mm });
    expect(sure).toBe(true);
    expect(Math.abs(camera.yawDeg - yawDeg)).toBeLessThan(1);
  },
);
