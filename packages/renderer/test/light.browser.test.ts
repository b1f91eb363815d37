import { expect, test } from 'vitest';
import type { Viewing } from '../src/index.ts';
import { seenIn } from '../src/light/viewing.ts';
import {
  always,
  difference,
  gridField,
  hostOf,
  linear,
  meanLight,
  nextFrame,
  readyPreview,
  type Sitting,
  sitting,
  skin,
  toPixels,
} from './helpers.ts';

/** A highlight in the middle of the treated skin, and the same far from it. */
function shiny(x: number, y: number): readonly [number, number, number] {
  const encode = (light: number) =>
    Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));
  const spot = (cx: number, cy: number) => 0.35 * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / 900);
  const shine = spot(200, 200) + spot(540, 200);
  const [r, g, b] = skin(x, y).map((byte) => encode(Math.min(1, linear(byte) * 0.6 + shine)));
  return [r, g, b];
}

const field = () => always(gridField({ reachMm: 15, contrast: 0.8 }));
const sit = (): Promise<Sitting> =>
  sitting({ widthPx: 600, heightPx: 400, paint: shiny, camera: { centrePx: [200, 200] } });
const near = (cx: number) => (x: number, y: number) => Math.hypot(x - cx, y - 200) < 15;

test('a matte finish takes the shine off the treated scalp, a glossy one adds as much, and nothing else changes', async () => {
  const sat = await sit();
  const preview = await readyPreview(hostOf(600, 400), sat, { field: field() });
  const inPhoto = await toPixels(await preview.exportImage());
  preview.setFinish(0);
  const matte = await toPixels(await preview.exportImage());
  preview.setFinish(2);
  const glossy = await toPixels(await preview.exportImage());
  const light = (image: ImageData, cx: number) => meanLight(image, near(cx))[1];
  const shine = light(inPhoto, 200) - light(matte, 200);
  expect(shine).toBeGreaterThan(0.1);
  expect(light(glossy, 200) - light(inPhoto, 200)).toBeGreaterThan(0.7 * shine);
  // Far from the dots the same highlight stays as it is.
  for (const other of [matte, glossy]) {
    let changed = 0;
    for (let y = 0; y < 400; y++) {
      for (let x = 515; x < 600; x++) {
        if (other.data[4 * (y * 600 + x)] !== sat.pixels.data[4 * (y * 600 + x)]) changed++;
      }
    }
    expect(changed).toBe(0);
  }
  preview.setFinish(1);
  expect(difference(await toPixels(await preview.exportImage()), inPhoto).px).toBe(0);
});

test('before the treatment the photo keeps its own finish', async () => {
  const sat = await sit();
  const preview = await readyPreview(hostOf(600, 400), sat, { field: field(), finish: 0 });
  const before = await toPixels(await preview.exportImage({ dots: false }));
  expect(difference(before, sat.pixels).px).toBe(0);
  preview.setPlacement({ scale: 1, x: 0, y: 0 });
  const screen = await nextFrame(preview, () => preview.setCompare({ mode: 'divider', at: 1 }));
  expect(difference(screen, sat.pixels).px).toBe(0);
});

test('another light changes what the dots take by some percent and leaves the photo alone', async () => {
  const sat = await sitting({ widthPx: 300, heightPx: 300 });
  const preview = await readyPreview(hostOf(300, 300), sat, {
    field: always(gridField({ reachMm: 14, contrast: 0.8 })),
  });
  const inside = (x: number, y: number) => Math.abs(x - 150) < 100 && Math.abs(y - 150) < 100;
  const bare = meanLight(sat.pixels, inside);
  const lost = async (viewing: Viewing) => {
    preview.setViewing(viewing);
    const light = meanLight(await toPixels(await preview.exportImage()), inside);
    return bare.map((value, c) => (value - light[c]) / value);
  };
  const photo = await lost('photo');
  const [daylight, indoor, flash] = [await lost('daylight'), await lost('indoor'), await lost('flash')];
  expect(daylight[1]).toBeLessThan(photo[1]);
  expect(flash[1]).toBeGreaterThan(photo[1]);
  for (const other of [daylight, indoor, flash]) {
    for (const c of [0, 1, 2]) expect(Math.abs(other[c] / photo[c] - 1)).toBeLessThan(0.12);
  }
  const untouched = await toPixels(await preview.exportImage({ dots: false }));
  expect(difference(untouched, sat.pixels).px).toBe(0);
  expect(await lost('photo')).toEqual(photo);
});

test('the table for another light differs in contrast only, and never below none', () => {
  const table = Float32Array.from([0.5, 0.44, 0.38, 1, 0.9, 1.1, 0.01, 0.3, 0.02, 0, 0, 1, 1, 1, 0, 0]);
  for (const viewing of ['daylight', 'indoor', 'flash'] as const) {
    const seen = seenIn(table, viewing);
    for (let i = 0; i < 16; i++) {
      if (i % 8 > 2) expect(seen[i]).toBe(table[i]);
      else expect(seen[i]).toBeGreaterThanOrEqual(0);
    }
  }
  expect(seenIn(table, 'photo')).toBe(table);
});

test('a finish or light that is none is a programmer error', async () => {
  const sat = await sitting({ widthPx: 60, heightPx: 60 });
  const preview = await readyPreview(hostOf(60, 60), sat, { field: always(gridField({ reachMm: 2 })) });
  for (const finish of [-0.1, 2.1, Number.NaN]) expect(() => preview.setFinish(finish)).toThrow(/\[?0.*2/);
  expect(() => preview.setViewing('moon' as Viewing)).toThrow(/daylight/);
});
