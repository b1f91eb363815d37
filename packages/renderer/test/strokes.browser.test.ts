import { createSurface, lensOf, projectPosition } from '@stubble/core';
import { expect, onTestFinished, test } from 'vitest';
import { createLocalFieldSource } from '../src/index.ts';
import {
  always,
  difference,
  fieldAt,
  gridField,
  hostOf,
  linear,
  readyPreview,
  sitting,
  toPixels,
  white,
} from './helpers.ts';

/** A source of one stroke at the middle. */
const stroke = (lengthMm: number, angleRad: number, widthMm = 0.3) =>
  createLocalFieldSource(
    () => fieldAt([0], [0], { widthMm }),
    () => ({ lengthMm: Float32Array.of(lengthMm), angleRad: Float32Array.of(angleRad) }),
  );

/** Light taken away in all, in mm² of a mark that takes all, and its moments about the middle, mm. */
function absorbed({ data, width, height }: ImageData, mmPerPx: number) {
  let [sum, across, down, mixed] = [0, 0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const lost = 1 - linear(data[4 * (y * width + x)]);
      const [dx, dy] = [(x + 0.5 - width / 2) * mmPerPx, (y + 0.5 - height / 2) * mmPerPx];
      sum += lost;
      across += lost * dx * dx;
      down += lost * dy * dy;
      mixed += lost * dx * dy;
    }
  }
  return {
    sum: sum * mmPerPx * mmPerPx,
    // The long axis, from x towards up.
    angleRad: 0.5 * Math.atan2(-2 * mixed, across - down),
    // A capsule without width has a variance of length² / 12.
    lengthMm: Math.sqrt(12 * (across / sum + down / sum)),
  };
}

test('marks on quads look as they do on points', async () => {
  const sit = await sitting({ widthPx: 300, heightPx: 300, camera: { yawDeg: 40, mmPerPx: 0.15 } });
  const field = () => always(gridField({ reachMm: 12 }));
  const points = await readyPreview(hostOf(300, 300), sit, { field: field() });
  const want = await toPixels(await points.exportImage());
  const { getParameter } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.getParameter = function (name) {
    const small = name === this.ALIASED_POINT_SIZE_RANGE;
    return small ? Float32Array.of(1, 1) : getParameter.call(this, name);
  };
  onTestFinished(() => {
    WebGL2RenderingContext.prototype.getParameter = getParameter;
  });
  const quads = await readyPreview(hostOf(300, 300), sit, { field: field() });
  expect(difference(await toPixels(await quads.exportImage()), want).most).toBeLessThanOrEqual(1);
});

test('a stroke of no length is a dot', async () => {
  const sit = await sitting({ widthPx: 80, heightPx: 80 });
  const dot = await readyPreview(hostOf(80, 80), sit, { field: always(fieldAt([0], [0], { widthMm: 0.3 })) });
  const none = await readyPreview(hostOf(80, 80), sit, { field: stroke(0, 1) });
  const [a, b] = [await toPixels(await dot.exportImage()), await toPixels(await none.exportImage())];
  expect(difference(a, b).most).toBeLessThanOrEqual(1);
});

test('a stroke lies where it should, and takes light by its area', async () => {
  for (const mmPerPx of [0.03, 0.1, 0.24]) {
    const sit = await sitting({ widthPx: 200, heightPx: 200, camera: { mmPerPx }, paint: white });
    const of = async (lengthMm: number, angleRad: number) => {
      const preview = await readyPreview(hostOf(200, 200), sit, { field: stroke(lengthMm, angleRad) });
      const image = await toPixels(await preview.exportImage({ day: 52 + 365 }));
      preview.destroy();
      return absorbed(image, mmPerPx);
    };
    const dot = await of(0, 0);
    for (const angleRad of [0, 0.5, -1.2]) {
      const got = await of(3, angleRad);
      expect(Math.abs(got.angleRad - angleRad)).toBeLessThan(0.03);
      expect(Math.abs(got.lengthMm - 3.2)).toBeLessThan(0.2);
      // Both keep the light of their own areas as they spread.
      const areas = (3 * 0.3 + Math.PI * 0.15 ** 2) / (Math.PI * 0.15 ** 2);
      expect(Math.abs(got.sum / dot.sum / areas - 1)).toBeLessThan(0.08);
    }
  }
});

test('a stroke on a slope follows the skin', async () => {
  const camera = { yawDeg: 60, mmPerPx: 0.05 };
  const sit = await sitting({ widthPx: 200, heightPx: 200, camera, paint: white });
  const preview = await readyPreview(hostOf(200, 200), sit, { field: stroke(4, 0, 0.2) });
  const { lengthMm } = absorbed(await toPixels(await preview.exportImage()), 0.05);
  const lens = lensOf(sit.case.views[0].camera, { widthPx: 200, heightPx: 200 });
  const end = (u: number) => {
    const at = new Float64Array(7);
    createSurface(sit.case.head).pointAt(u, 0, at);
    return projectPosition(lens, at[0], at[1], at[2])?.[0] ?? 0;
  };
  expect(Math.abs(lengthMm / ((end(2) - end(-2)) * 0.05) - 1)).toBeLessThan(0.1);
});
