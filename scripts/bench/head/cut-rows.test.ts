import { expect, it } from 'vitest';
import { type Camera, lensOf, type SemiAxes } from '../../../packages/core/src/index.ts';
import { cutTruth } from './cut-rows.ts';
import { headError } from './error.ts';
import { renderHead } from './truth/render-head.ts';
import type { Truth } from './truth/truth.ts';

const AXES: SemiAxes = [77.5, 90, 97, 9.7];
const SIZE = { widthPx: 400, heightPx: 500 };
const CAMERA: Camera = {
  yawDeg: 20,
  pitchDeg: 5,
  rollDeg: 0,
  focal35mm: 60,
  centrePx: [190, 230],
  mmPerPx: 0.7,
};
const CELL_PX = 4;

/** A head that is all scalp, rendered from its camera. */
function truthOf(): Truth {
  const lens = lensOf(CAMERA, SIZE);
  const [width, height] = [SIZE.widthPx / CELL_PX, SIZE.heightPx / CELL_PX];
  const maps = renderHead(lens, AXES, { width, height, cellPx: CELL_PX });
  return {
    name: 'ball',
    preset: 'front',
    size: SIZE,
    rgba: new Uint8Array(4 * SIZE.widthPx * SIZE.heightPx),
    focal35mm: CAMERA.focal35mm,
    cellPx: CELL_PX,
    width,
    height,
    focalPx: lens.focalPx,
    lens,
    ...maps,
    scalp: { width, height, data: maps.mask.map((value) => 255 * value) },
    landmarks: { nasion: [200, 300] },
  };
}

it('cuts photo, truth and camera alike: the head that was right before is right in what is left', () => {
  const whole = truthOf();
  const cut = cutTruth(whole, 0.1);
  const gonePx = (SIZE.heightPx - cut.size.heightPx) / 2;
  expect(cut.mask.length).toBe(cut.width * cut.height);
  expect(cut.rgba.length).toBe(4 * cut.size.widthPx * cut.size.heightPx);
  expect(cut.landmarks['nasion']).toEqual([200, 300 - gonePx]);
  // A tenth of the head is gone at the top: what is left reaches the photo's edge.
  expect(cut.mask.subarray(0, cut.width).some((value) => value > 0)).toBe(true);
  const camera: Camera = {
    ...CAMERA,
    focal35mm: cut.focal35mm,
    centrePx: [CAMERA.centrePx[0], CAMERA.centrePx[1] - gonePx],
  };
  const { normalDeg, scalePercent, missPercent } = headError(cut, camera, AXES);
  expect(normalDeg).toBeLessThan(0.05);
  expect(scalePercent).toBeLessThan(0.05);
  expect(missPercent).toBeLessThan(0.5);
});
