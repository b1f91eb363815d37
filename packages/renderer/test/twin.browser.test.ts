import { createDotField, createSurface, defaultCase, groupStates, settleDotField } from '@stubble/core';
import { expect, test } from 'vitest';
import { type Pixels, type RenderOptions, renderPicture, renderTransmittance } from '../src/cpu/index.ts';
import { createLocalFieldSource, type FieldSource, placeDots } from '../src/index.ts';
import { resized } from '../src/pixels/small-copy.ts';
import { compare } from './colour-difference.ts';
import { createGpuDots } from './gpu-transmittance.ts';
import {
  always,
  fieldAt,
  gridField,
  hostOf,
  nextFrame,
  randomFrom,
  readyPreview,
  type Sitting,
  sitting,
  toPixels,
} from './helpers.ts';
import { referenceTransmittance } from './reference.ts';

type Look = Pick<RenderOptions, 'finish' | 'viewing'>;

/** Skin with a window's reflection on it. */
function shiny(x: number, y: number): readonly [number, number, number] {
  const noise = ((Math.imul(x * 374761393 + y * 668265263, 1274126177) >>> 16) & 7) - 4;
  const gloss = 110 * Math.exp(-((x - 250) ** 2 + (y - 130) ** 2) / 3000);
  return [150 + noise + gloss * 0.9, 108 + noise + gloss, 88 + noise + gloss].map(Math.round) as [
    number,
    number,
    number,
  ];
}

/** A whole head from above and the side, so that dots lie on every slope. */
function headSitting({ mirrored = false, mmPerPx = 0.35 } = {}): Promise<Sitting> {
  return sitting({
    widthPx: 480,
    heightPx: 400,
    head: defaultCase('twin').head,
    camera: { yawDeg: 25, pitchDeg: 35, rollDeg: 8, focal35mm: 80, mmPerPx },
    paint: shiny,
    mirrored,
  });
}

/** Strokes of 4 to 7 mm in all directions. */
function strokeSource() {
  const random = randomFrom(11);
  const [u, v] = [0, 1].map(() => Array.from({ length: 60 }, () => 36 * random() - 18));
  const field = fieldAt(u, v, { widthMm: 0.22, contrast: 0.8 });
  const lengthMm = Float32Array.from(u, () => 4 + 3 * random());
  const angleRad = Float32Array.from(u, () => 2 * Math.PI * random());
  return createLocalFieldSource(
    () => structuredClone(field),
    () => ({ lengthMm, angleRad }),
  );
}

test('the GPU draws what the twin computes, at 1:1: slopes, shine, finish, light, redness, strokes, mirrored photos', async () => {
  const head = await headSitting();
  const settled = always(settleDotField(createDotField(head.case), head.case));
  const patch = await sitting({ widthPx: 480, heightPx: 400, paint: shiny });
  const turned = await sitting({
    widthPx: 480,
    heightPx: 400,
    paint: shiny,
    camera: { yawDeg: 50, pitchDeg: 20 },
  });
  const scenes: readonly { sit: Sitting; field: FieldSource; day: number; look?: Look }[] = [
    { sit: head, field: settled, day: 400 },
    { sit: head, field: settled, day: 400, look: { finish: 0.2, viewing: 'indoor' } },
    { sit: await headSitting({ mirrored: true }), field: settled, day: 53, look: { finish: 1.7 } },
    { sit: patch, field: always(gridField({ reachMm: 22, contrast: 0.75 })), day: 400 },
    { sit: turned, field: strokeSource(), day: 400 },
    { sit: turned, field: always(gridField({ reachMm: 9 })), day: 2 },
  ];
  for (const [scene, { sit, field, day, look = {} }] of scenes.entries()) {
    const { widthPx, heightPx } = sit.case.views[0].photo;
    const preview = await readyPreview(hostOf(widthPx, heightPx), sit, { field, day, ...look });
    const drawn = await toPixels(await preview.exportImage());
    const asked = { case: sit.case, view: 'it', photo: sit.pixels, field, day, ...look };
    const computed = await renderPicture(asked);
    const { mean, most } = compare(drawn, computed);
    expect({ scene, shows: compare(computed, sit.pixels).mean > 0.15 }).toEqual({ scene, shows: true });
    expect({ scene, mean, close: mean <= 0.02 }).toMatchObject({ close: true });
    expect({ scene, most, close: most <= 2 }).toMatchObject({ close: true });
    preview.destroy();
  }
});

test('zoomed out the GPU shows what sampling 4 x 4 times finer would, and one dot keeps its darkness as it moves', async () => {
  const sit = await sitting({ widthPx: 512, heightPx: 384 });
  const field = always(gridField({ reachMm: 26, contrast: 0.75 }));
  const scene = { case: sit.case, view: 'it', photo: sit.pixels, field, day: 400 };
  const preview = await readyPreview(hostOf(512, 384), sit, { field, day: 400 });
  const fine = await renderPicture({ ...scene, scale: 4 });
  for (const by of [1, 2, 3, 6, 16]) {
    const shown = await nextFrame(preview, () => {
      preview.setPlacement({ scale: 1 / by, x: 0, y: 0 });
      preview.setCompare(null);
    });
    const [width, height] = [Math.floor(512 / by), Math.floor(384 / by)];
    const whole = {
      width: width * 4 * by,
      height: height * 4 * by,
      data: cut(fine, width * 4 * by, height * 4 * by),
    };
    const wanted = resized(whole, width, height);
    const { mean, ofMeans } = compare({ width, height, data: cut(shown, width, height) }, wanted);
    expect({ by, mean, close: mean <= 0.7 }).toMatchObject({ close: true });
    expect({ by, ofMeans, close: ofMeans <= 0.15 }).toMatchObject({ close: true });
  }
  const dot = fieldAt([0], [0]);
  const gpu = await createGpuDots(dot, placeDots(dot, createSurface(sit.case.head)), 400);
  const [view] = sit.case.views;
  for (const mmPerPx of [0.05, 0.1, 0.15, 0.2, 0.25]) {
    const sums = Array.from({ length: 13 }, (_, step) => {
      const centrePx: [number, number] = [30 + step / 13, 30 + (step * 3) / 17];
      const moved = {
        ...view,
        photo: { name: 'dot', widthPx: 60, heightPx: 60 },
        camera: { ...view.camera, mmPerPx, centrePx },
      };
      return gpu.read({ ...sit.case, views: [moved] }).reduce((sum, passed) => sum + 1 - passed, 0);
    });
    const mean = sums.reduce((a, b) => a + b) / sums.length;
    const ripple = Math.max(...sums.map((sum) => Math.abs(sum / mean - 1)));
    expect({ mmPerPx, ripple, still: ripple <= 0.02 }).toMatchObject({ still: true });
  }
  gpu.destroy();
});

/** The top left part of a picture. */
function cut({ data, width: from }: Pixels, width: number, height: number): Uint8ClampedArray {
  const part = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    part.set(data.subarray(4 * y * from, 4 * (y * from + width)), 4 * y * width);
  return part;
}

test('the GPU lets as much light through as the twin, to a thousandth', async () => {
  for (const sit of [await headSitting({ mmPerPx: 0.24 }), await sitting({ widthPx: 400, heightPx: 300 })]) {
    const field = sit.case.head.kind === 'head' ? createDotField(sit.case) : gridField({ reachMm: 22 });
    const placed = placeDots(field, createSurface(sit.case.head));
    const gpu = await createGpuDots(field, placed, 400);
    const [drawn, inHalves] = [gpu.read(sit.case), gpu.read(sit.case, { format: 'rgba16float' })];
    gpu.destroy();
    const scene = { case: sit.case, view: 'it', photo: sit.pixels, field: always(field), day: 400 };
    const computed = await renderTransmittance(scene);
    expect(computed.reduce((sum, passed) => sum + 1 - passed, 0) / computed.length).toBeGreaterThan(0.02);
    const exact = errorsOf(drawn, computed);
    expect(exact.most).toBeLessThanOrEqual(1e-3);
    expect(exact.mean).toBeLessThanOrEqual(1e-5);
    // Half floats round at every mark, and at the outline of a head dozens lie over one another.
    const halves = errorsOf(inHalves, computed);
    expect(halves.mean).toBeLessThanOrEqual(2e-4);
    expect(halves.beyond).toBeLessThan(3e-4);
    expect(halves.most).toBeLessThanOrEqual(0.02);
  }
});

/** Greatest and mean error, and the share of values that are more than a thousandth off. */
function errorsOf(got: Float32Array, want: Float32Array) {
  let [most, sum, off] = [0, 0, 0];
  for (let i = 0; i < got.length; i++) {
    const error = Math.abs(got[i] - want[i]);
    most = Math.max(most, error);
    sum += error;
    if (error > 1e-3) off++;
  }
  return { most, mean: sum / got.length, beyond: off / got.length };
}

test('the twin agrees with brute force, on a head and on a slope', async () => {
  for (const camera of [{}, { yawDeg: 35, pitchDeg: 30, focal35mm: 60 }]) {
    const sit = await sitting({ widthPx: 200, heightPx: 200, camera: { mmPerPx: 0.06, ...camera } });
    const field = gridField({ reachMm: 6, contrast: 0.8 });
    const scene = { case: sit.case, view: 'it', photo: sit.pixels, field: always(field), day: 400 };
    const got = await renderTransmittance(scene);
    const table = groupStates(field.groups, sit.case.treatment, 400);
    const size = { widthPx: 200, heightPx: 200 };
    const want = referenceTransmittance(field, table, sit.case.head, sit.case.views[0].camera, size);
    let [sum, most, meanGot, meanWant] = [0, 0, 0, 0];
    for (let i = 0; i < got.length; i++) {
      const d = Math.abs(got[i] - want[i]);
      sum += d;
      most = Math.max(most, d);
      meanGot += 1 - got[i];
      meanWant += 1 - want[i];
    }
    expect(sum / got.length).toBeLessThan(0.004);
    expect(most).toBeLessThan(0.08);
    expect(Math.abs(meanGot / meanWant - 1)).toBeLessThan(0.01);
  }
});
