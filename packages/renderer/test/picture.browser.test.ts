import {
  type Case,
  createSurface,
  groupStates,
  lensOf,
  type PhotoTurn,
  turnView,
  unproject,
} from '@stubble/core';
import { expect, test } from 'vitest';
import { turnedPixels } from '../src/cpu/index.ts';
import type { Placement, Preview } from '../src/index.ts';
import {
  always,
  difference,
  fieldAt,
  gridField,
  hostOf,
  linear,
  meanLight,
  nextFrame,
  readyPreview,
  sitting,
  toPixels,
  white,
} from './helpers.ts';
import { referenceTransmittance } from './reference.ts';

const AT_1_TO_1 = { scale: 1, x: 0, y: 0 };

/** The canvas with the photo there; drawn again even if it was there already. */
function shownAt(preview: Preview, placement: Placement): Promise<ImageData> {
  return nextFrame(preview, () => {
    preview.setPlacement(placement);
    preview.setCompare(null);
  });
}

test('the before side is the photo byte for byte at 1:1, on the canvas and in the PNG', async () => {
  const sit = await sitting({ widthPx: 500, heightPx: 400 });
  const preview = await readyPreview(hostOf(500, 400), sit, { field: always(gridField({ reachMm: 15 })) });
  preview.setPlacement(AT_1_TO_1);
  const before = await nextFrame(preview, () => preview.setCompare({ mode: 'divider', at: 1 }));
  expect(difference(before, sit.pixels)).toEqual({ most: 0, px: 0 });
  const exported = await toPixels(await preview.exportImage({ dots: false }));
  expect(difference(exported, sit.pixels)).toEqual({ most: 0, px: 0 });
});

test('what is exported, in four tiles of which the last lie over their neighbours, is what is on screen at 1:1', async () => {
  const sit = await sitting({ widthPx: 1100, heightPx: 1060 });
  const preview = await readyPreview(hostOf(1100, 1060), sit, { field: always(gridField({ reachMm: 40 })) });
  const shown = await shownAt(preview, AT_1_TO_1);
  const exported = await toPixels(await preview.exportImage());
  expect(difference(exported, shown).most).toBeLessThanOrEqual(1);
});

test('dots darken where they are and nothing else changes', async () => {
  const sit = await sitting({ widthPx: 500, heightPx: 400 });
  const preview = await readyPreview(hostOf(500, 400), sit, { field: always(gridField({ reachMm: 10 })) });
  const shown = await shownAt(preview, AT_1_TO_1);
  let [darker, brighter, outside] = [0, 0, 0];
  for (let i = 0; i < shown.data.length; i += 4) {
    const [x, y] = [(i / 4) % 500, Math.floor(i / 4 / 500)];
    const d = [0, 1, 2].map((c) => shown.data[i + c] - sit.pixels.data[i + c]);
    if (d.some((value) => value > 0)) brighter++;
    if (d.some((value) => value < 0)) darker++;
    // 10 mm, half a dot with its edge, and the grid's jitter, at 0.1 mm per px.
    const far = Math.abs(x - 250) > 108 || Math.abs(y - 200) > 108;
    if (far && d.some((value) => value !== 0)) outside++;
  }
  expect({ brighter, outside }).toEqual({ brighter: 0, outside: 0 });
  expect(darker).toBeGreaterThan(10_000);
});

test('a turned view shows the photo turned, byte for byte, on the canvas and in the PNG; a case that turns it otherwise asks for the photo', async () => {
  // Higher than a band of the upload.
  const sit = await sitting({ widthPx: 700, heightPx: 560 });
  const [view] = sit.case.views;
  const turnedBy = (turn: PhotoTurn): Case => ({ ...sit.case, views: [turnView(view, turn)] });
  const source = { field: always(gridField({ reachMm: 15 })) };
  const preview = await readyPreview(hostOf(700, 700), sit, source);
  for (const turn of [90, 180, 270] as const) {
    const upright = turnedPixels(sit.pixels, turn) as ImageData;
    expect(() => preview.setCase(turnedBy(turn))).toThrow(/turned by|pixels/);
    preview.setMask({ width: 4, height: 1, data: new Uint8Array(4) });
    await preview.setView({ id: 'it', photo: sit.photo, case: turnedBy(turn) });
    expect(preview.photoSize).toEqual({ widthPx: upright.width, heightPx: upright.height });
    const shown = await shownAt(preview, AT_1_TO_1);
    const before = await nextFrame(preview, () => preview.setCompare({ mode: 'divider', at: 1 }));
    const exported = await toPixels(await preview.exportImage({ dots: false }));
    expect(difference(exported, upright)).toEqual({ most: 0, px: 0 });
    let off = 0;
    for (let y = 0; y < upright.height; y++) {
      const [from, row] = [4 * y * upright.width, 4 * y * 700];
      for (let i = 0; i < 4 * upright.width; i++)
        off += Number(before.data[row + i] !== upright.data[from + i]);
    }
    expect(off).toBe(0);
    // The mask was one of the photo as it lay: there are dots.
    expect(difference(shown, before).px).toBeGreaterThan(1000);
  }
});

test('a mirrored view shows the photo flipped, and its dots are not', async () => {
  const plain = await sitting({ widthPx: 401, heightPx: 300 });
  const mirrored = await sitting({ widthPx: 401, heightPx: 300, mirrored: true });
  const field = fieldAt([10], [5]);
  const preview = await readyPreview(hostOf(401, 300), mirrored, { field: always(field) });
  preview.setPlacement(AT_1_TO_1);
  const before = await nextFrame(preview, () => preview.setCompare({ mode: 'divider', at: 1 }));
  for (const [x, y] of [
    [0, 0],
    [17, 200],
    [400, 299],
  ]) {
    const from = (y * 401 + 400 - x) * 4;
    expect(before.data.slice((y * 401 + x) * 4, (y * 401 + x) * 4 + 3)).toEqual(
      plain.pixels.data.slice(from, from + 3),
    );
  }
  const after = await nextFrame(preview, () => preview.setCompare(null));
  // 10 mm to the subject's left is 100 px to the right of the middle; 5 mm up is 50 px.
  const at = (100 * 401 + 300) * 4;
  expect(after.data[at]).toBeLessThan(before.data[at] - 20);
});

test('transmittance agrees with brute force, on a head and on a slope', async () => {
  for (const camera of [{}, { yawDeg: 35, pitchDeg: 30, focal35mm: 60 }]) {
    const sit = await sitting({
      widthPx: 300,
      heightPx: 300,
      camera: { mmPerPx: 0.06, ...camera },
      paint: white,
    });
    const field = gridField({ reachMm: 7, contrast: 0.8 });
    const preview = await readyPreview(hostOf(300, 300), sit, { field: always(field), day: 400 });
    const got = await toPixels(await preview.exportImage());
    const table = groupStates(field.groups, sit.case.treatment, 400);
    const view = sit.case.views[0];
    const want = referenceTransmittance(field, table, sit.case.head, view.camera, {
      widthPx: 300,
      heightPx: 300,
    });
    let [sum, most, meanGot, meanWant] = [0, 0, 0, 0];
    for (let px = 0; px < 300 * 300; px++) {
      for (let c = 0; c < 3; c++) {
        const light = linear(got.data[px * 4 + c]);
        const d = Math.abs(light - want[px * 3 + c]);
        sum += d;
        most = Math.max(most, d);
        meanGot += 1 - light;
        meanWant += 1 - want[px * 3 + c];
      }
    }
    expect(sum / (300 * 300 * 3)).toBeLessThan(0.004);
    expect(most).toBeLessThan(0.08);
    expect(meanGot / meanWant).toBeGreaterThan(0.99);
    expect(meanGot / meanWant).toBeLessThan(1.01);
  }
});

test('zooming out keeps the mean colour', async () => {
  const sit = await sitting({ widthPx: 1024, heightPx: 1024 });
  const preview = await readyPreview(hostOf(1024, 1024), sit, { field: always(gridField({ reachMm: 49 })) });
  const reference = meanLight(await shownAt(preview, AT_1_TO_1));
  for (const zoom of [2, 3, 4, 6, 8, 11, 16]) {
    const scale = 1 / zoom;
    const shown = await shownAt(preview, { scale, x: 0, y: 0 });
    const side = Math.floor(1024 / zoom);
    const mean = meanLight(shown, (x, y) => x < side && y < side);
    const off = mean.map((value, c) => value / reference[c] - 1);
    for (const value of off) expect(Math.abs(value)).toBeLessThan(0.012);
  }
});

test('a dot moved by parts of a px keeps its darkness', async () => {
  const sit = await sitting({ widthPx: 60, heightPx: 60, paint: white });
  const preview = await readyPreview(hostOf(60, 60), sit, { field: always(fieldAt([0], [0])) });
  const { camera, ...view } = sit.case.views[0];
  // Coarser than this the rounding to bytes is larger than what is measured.
  for (const mmPerPx of [0.05, 0.1, 0.13, 0.16, 0.2]) {
    const sums: number[] = [];
    for (let step = 0; step < 9; step++) {
      const centrePx: [number, number] = [30 + step / 9, 30 + (step * 2) / 13];
      preview.setCase({ ...sit.case, views: [{ ...view, camera: { ...camera, mmPerPx, centrePx } }] });
      const [red] = meanLight(await toPixels(await preview.exportImage()));
      sums.push((1 - red) * 3600 * mmPerPx * mmPerPx);
    }
    const ripple = Math.max(...sums) / Math.min(...sums) - 1;
    expect(ripple).toBeLessThan(0.025);
  }
});

test('the mean darkening of skin does not depend on its slope', async () => {
  const sit = await sitting({ widthPx: 500, heightPx: 400, paint: white });
  const field = gridField({ reachMm: 30 });
  const preview = await readyPreview(hostOf(500, 400), sit, { field: always(field) });
  const { camera, ...view } = sit.case.views[0];
  const size = { widthPx: 500, heightPx: 400 };
  const surface = createSurface(sit.case.head);
  for (const mmPerPx of [0.1, 0.2]) {
    const darkening: number[] = [];
    for (const yawDeg of [0, 15, 30, 45, 60, 70, 75]) {
      const turned = { ...camera, yawDeg, mmPerPx };
      preview.setCase({ ...sit.case, views: [{ ...view, camera: turned }] });
      const lens = lensOf(turned, size);
      const inside = (x: number, y: number) => {
        const at = unproject(lens, surface, x + 0.5, y + 0.5);
        return at !== null && Math.abs(at.u) < 17 && Math.abs(at.v) < 17;
      };
      const mean = meanLight(await toPixels(await preview.exportImage()), inside);
      darkening.push(1 - mean[0]);
    }
    for (const value of darkening) expect(Math.abs(value / darkening[0] - 1)).toBeLessThan(0.05);
  }
});
