import { expect, test } from 'vitest';
import { createHit } from '../anatomy/ellipsoid-hit.ts';
import { meanPart } from '../anatomy/head-parts.ts';
import { craniumSolid, outlineDistance, outlineOf } from '../anatomy/solid-outline.ts';
import { lensOf } from '../camera/index.ts';
import { hashUnit } from '../random/index.ts';
import { readHead } from './head-reading.ts';
import { CELL, headRegion } from './head-region.ts';

const SIZE = { widthPx: 210, heightPx: 190 };
const AXES = [77.5, 89, 96, 9.6] as const;

function cameraOf(seed: number) {
  const at = (k: number, from: number, to: number) => from + (to - from) * hashUnit(seed, k, 0);
  return {
    yawDeg: at(1, -180, 180),
    pitchDeg: at(2, -30, 60),
    rollDeg: at(3, -15, 15),
    focal35mm: at(4, 26, 90),
    centrePx: [at(5, 20, 190), at(6, 30, 160)] as [number, number],
    mmPerPx: at(7, 0.9, 2.5),
  };
}

test('each cell of a head is told as its own distance from the outline tells it, wherever the head lies and however it is turned', () => {
  for (let seed = 0; seed < 12; seed++) {
    const lens = lensOf(cameraOf(seed), SIZE);
    const region = headRegion(lens, AXES, SIZE)!;
    const solid = craniumSolid(AXES);
    const outline = outlineOf(lens, solid, 96)!;
    const { centreMm, radiiMm } = meanPart('face', AXES[0]);
    const onFace = createHit(lens, centreMm, radiiMm);
    const point = new Float64Array(3);
    // Of a face of which too little shows nothing is told.
    const showsFace = region.face.includes(1);
    let wrong = 0;
    for (let i = 0; i < region.cells.length; i++) {
      const x = region.left + (i % region.width) + 0.5;
      const y = region.top + Math.floor(i / region.width) + 0.5;
      const mm = outlineDistance(outline, x, y) * region.mmPerCell;
      const [nx, ny, nz] = region.normals.subarray(3 * i, 3 * i + 3);
      const isMidface = onFace([x, y], point) && point[2] > 45 && point[1] > -68 && point[1] < -30;
      if (mm > 3 && region.cells[i] !== CELL.off) wrong++;
      if (mm > -7 && region.cells[i] === CELL.core) wrong++;
      if ((mm < 6 || mm > 26) && region.beside[i] !== 0) wrong++;
      if (nx * nx + ny * ny + nz * nz > 0 !== mm <= 3) wrong++;
      if (showsFace && (region.face[i] === 1) !== isMidface) wrong++;
    }
    expect(wrong).toBe(0);
    expect(region.cells).toContain(CELL.core);
  }
});

test('a photo that is painted over is read anew, and one that is not gives the same reading', () => {
  const pixels = new Uint8ClampedArray(4 * 210 * 190).fill(120);
  const photo = { pixels, width: 210, height: 190 };
  const head = { camera: { ...cameraOf(3), yawDeg: 0, pitchDeg: 0 }, semiAxesMm: AXES, size: SIZE };
  const first = readHead(photo, head)!;
  expect(readHead(photo, head)).toBe(first);
  const { left, top, width, height } = first.region;
  pixels[4 * ((top + (height >> 1)) * 210 + left + (width >> 1))] = 240;
  const second = readHead(photo, head)!;
  expect(second.colour.red).not.toEqual(first.colour.red);
  expect(readHead({ ...photo, pixels: pixels.slice() }, head)!.colour.red).toEqual(second.colour.red);
});
