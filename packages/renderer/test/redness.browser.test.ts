import { groupStates, REDNESS_RGB } from '@stubble/core';
import { expect, test } from 'vitest';
import { rednessLoss } from '../src/photo/redness-loss.ts';
import { countGl } from './count-gl.ts';
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
  skin,
  toPixels,
} from './helpers.ts';

/** Marks that take no light: what remains is the redness around them. */
const UNSEEN = { contrast: 1e-5 };

const darkSkin = (x: number, y: number) =>
  skin(x, y).map((byte) => Math.round(byte * 0.3)) as [number, number, number];

test('skin around fresh marks is as red as the formula says, and calm again after some weeks', async () => {
  for (const reachMm of [0, 5]) {
    const field = reachMm === 0 ? fieldAt([0], [0], UNSEEN) : gridField({ reachMm, ...UNSEEN });
    const sit = await sitting({ widthPx: 240, heightPx: 240 });
    const preview = await readyPreview(hostOf(240, 240), sit, { field: always(field) });
    const day = 1;
    const got = await toPixels(await preview.exportImage({ day }));
    const rho = groupStates(field.groups, sit.case.treatment, day)[7];
    expect(rho).toBeGreaterThan(0.5);
    let most = 0;
    for (let y = 4; y < 240; y += 7) {
      for (let x = 3; x < 240; x += 7) {
        let [red, weight] = [0, 0];
        for (let i = 0; i < field.count; i++) {
          const d = Math.hypot((x + 0.5 - 120) * 0.1 - field.u[i], (120 - y - 0.5) * 0.1 - field.v[i]);
          const w = d < 1.5 ? 0.6 * (1 - (d / 1.5) ** 2) ** 2 : 0;
          red += rho * w;
          weight += w;
        }
        const share = red / Math.max(1, weight);
        const at = 4 * (y * 240 + x);
        for (const c of [0, 1, 2]) {
          const want = linear(sit.pixels.data[at + c]) * (1 - share * (1 - REDNESS_RGB[c]));
          most = Math.max(most, Math.abs(linear(got.data[at + c]) - want));
        }
      }
    }
    // A byte of this skin is 0.006 of linear light.
    expect(most).toBeLessThan(0.012);
    const calm = await toPixels(await preview.exportImage({ day: 20 }));
    expect(difference(calm, sit.pixels).most).toBeLessThanOrEqual(1);
  }
});

test('on dark skin redness shows less, and more violet', async () => {
  const shift = async (paint: typeof skin) => {
    const sit = await sitting({ widthPx: 160, heightPx: 160, paint });
    const field = always(gridField({ reachMm: 6, ...UNSEEN }));
    const preview = await readyPreview(hostOf(160, 160), sit, { field });
    const inside = (x: number, y: number) => Math.abs(x - 80) < 40 && Math.abs(y - 80) < 40;
    const after = meanLight(await toPixels(await preview.exportImage({ day: 1 })), inside);
    const before = meanLight(sit.pixels, inside);
    return after.map((value, c) => 1 - value / before[c]);
  };
  const [light, dark] = [await shift(skin), await shift(darkSkin)];
  expect(light[1]).toBeGreaterThan(0.1);
  expect(dark[1]).toBeLessThan(0.75 * light[1]);
  expect(dark[2] / dark[1]).toBeLessThan(0.85 * (light[2] / light[1]));
  expect(rednessLoss({ data: new Uint8Array(4), width: 1, height: 1 }, [])[1]).toBeCloseTo(0.2, 6);
});

test('redness is one more draw call, no dot data, and the same saved as on screen', async () => {
  const gl = countGl();
  const sit = await sitting({ widthPx: 1300, heightPx: 300 });
  const preview = await readyPreview(hostOf(1300, 300), sit, { field: always(gridField({ reachMm: 40 })) });
  preview.setPlacement({ scale: 1, x: 0, y: 0 });
  await nextFrame(preview, () => preview.setDay(0.5));
  gl.reset();
  const shown = await nextFrame(preview, () => preview.setDay(1.2));
  expect(gl.drawCalls).toBe(3);
  expect(gl.uploadedBytes).toBeLessThanOrEqual(16_384);
  expect(difference(await toPixels(await preview.exportImage()), shown).most).toBeLessThanOrEqual(1);
});
