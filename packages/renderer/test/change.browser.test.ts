import type { Case } from '@stubble/core';
import { expect, test } from 'vitest';
import { countGl } from './count-gl.ts';
import {
  always,
  gridField,
  hostOf,
  meanLight,
  nextFrame,
  readyPreview,
  sameBytes,
  sitting,
  toPixels,
  untilStill,
} from './helpers.ts';

test('the mean darkening falls from the healed look over ten years', async () => {
  const sit = await sitting({ widthPx: 300, heightPx: 300 });
  const preview = await readyPreview(hostOf(300, 300), sit, { field: always(gridField({ reachMm: 12 })) });
  const light: number[] = [];
  for (const years of [0.2, 1, 3, 5, 8, 10]) {
    const image = await toPixels(await preview.exportImage({ day: years * 365.25 }));
    light.push(meanLight(image, (x, y) => Math.abs(x - 150) < 100 && Math.abs(y - 150) < 100)[1]);
  }
  const untouched = meanLight(sit.pixels, (x, y) => Math.abs(x - 150) < 100 && Math.abs(y - 150) < 100)[1];
  for (let i = 1; i < light.length; i++) expect(light[i]).toBeGreaterThan(light[i - 1]);
  expect(light[light.length - 1]).toBeLessThan(untouched);
});

test('before the needle there is only the photo', async () => {
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const preview = await readyPreview(hostOf(200, 200), sit, { field: always(gridField({ reachMm: 8 })) });
  const image = await toPixels(await preview.exportImage({ day: -1 }));
  expect(sameBytes(image.data, sit.pixels.data)).toBe(true);
});

test('a change of day uploads a table and no dots, in two draw calls', async () => {
  const gl = countGl();
  const sit = await sitting({ widthPx: 300, heightPx: 300 });
  const preview = await readyPreview(hostOf(300, 300), sit, { field: always(gridField({ reachMm: 14 })) });
  await nextFrame(preview, () => preview.setDay(100));
  gl.reset();
  await nextFrame(preview, () => preview.setDay(2000));
  expect(gl.uploadedBytes).toBeGreaterThan(0);
  expect(gl.uploadedBytes).toBeLessThanOrEqual(16_384);
  expect(gl.drawCalls).toBe(2);
});

test('a move of the divider runs the composite only', async () => {
  const gl = countGl();
  const sit = await sitting({ widthPx: 300, heightPx: 300 });
  const preview = await readyPreview(hostOf(300, 300), sit, { field: always(gridField({ reachMm: 14 })) });
  preview.setPlacement({ scale: 1, x: 0, y: 0 });
  await nextFrame(preview, () => preview.setCompare({ mode: 'divider', at: 0.3 }));
  gl.reset();
  const shown = await nextFrame(preview, () => preview.setCompare({ mode: 'divider', at: 0.5 }));
  expect(gl.drawCalls).toBe(1);
  expect(gl.uploadedBytes).toBe(0);
  let [left, right] = [0, 0];
  for (let i = 0; i < shown.data.length; i += 4) {
    if (shown.data[i] === sit.pixels.data[i]) continue;
    if ((i / 4) % 300 < 150) left++;
    else right++;
  }
  expect(left).toBe(0);
  expect(right).toBeGreaterThan(1000);
});

test('nothing is drawn when nothing changes', async () => {
  const gl = countGl();
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const preview = await readyPreview(hostOf(200, 200), sit, { field: always(gridField({ reachMm: 8 })) });
  await untilStill(preview);
  gl.reset();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(gl.drawCalls).toBe(0);
});

test('only what moves dots asks for a new field, and the latest wish wins', async () => {
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const asked: Case[] = [];
  const source = always(gridField({ reachMm: 8 }));
  const counting = {
    ...source,
    async compute(from: Case) {
      asked.push(from);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return source.compute(from);
    },
  };
  const preview = await readyPreview(hostOf(200, 200), sit, { field: counting });
  expect(asked.length).toBe(1);

  const { treatment } = sit.case;
  const [view] = sit.case.views;
  const aged = { ...sit.case, treatment: { ...treatment, care: { ...treatment.care, sun: 1.6 } } };
  const before = meanLight(await toPixels(await preview.exportImage({ day: 1500 })))[0];
  preview.setCase(aged);
  expect(meanLight(await toPixels(await preview.exportImage({ day: 1500 })))[0]).toBeGreaterThan(before);
  preview.setCase({ ...aged, views: [{ ...view, camera: { ...view.camera, rollDeg: 20 } }] });
  await preview.exportImage();
  expect(asked.length).toBe(1);

  for (const seed of ['a', 'b', 'c', 'd']) preview.setCase({ ...aged, treatment: { ...treatment, seed } });
  await preview.exportImage();
  expect(asked.map((from) => from.treatment.seed)).toEqual(['test', 'a', 'd']);
});

test('an edit that only moves dots draws nothing before their field is there', async () => {
  const gl = countGl();
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const source = always(gridField({ reachMm: 8 }));
  const held: (() => void)[] = [];
  const late = {
    ...source,
    async compute(from: Case) {
      if (from !== sit.case) await new Promise<void>((resolve) => held.push(resolve));
      return source.compute(from);
    },
  };
  const preview = await readyPreview(hostOf(200, 200), sit, { field: late });
  await nextFrame(preview, () => preview.setDay(400));
  gl.reset();
  const { treatment } = sit.case;
  const thinner = { ...treatment, density: { ...treatment.density, centrePerCm2: 150 } };
  preview.setCase({ ...sit.case, treatment: thinner });
  preview.setCase({ ...sit.case, treatment: { ...thinner, seed: 'another' } });
  await expect.poll(() => held.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(held.length).toBe(1);
  expect(gl.drawCalls).toBe(0);
  await nextFrame(preview, () => held[0]());
  expect(gl.drawCalls).toBeGreaterThan(0);
});
