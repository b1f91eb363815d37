import { expect, test } from 'vitest';
import { countGl } from './count-gl.ts';
import { always, difference, gridField, hostOf, nextFrame, readyPreview, sitting } from './helpers.ts';

const field = () => always(gridField({ reachMm: 10 }));

test('side by side: left the photo byte for byte, right the same part of it treated', async () => {
  const sit = await sitting({ widthPx: 240, heightPx: 240 });
  const preview = await readyPreview(hostOf(480, 240), sit, { field: field() });
  preview.setPlacement({ scale: 1, x: 0, y: 0 });
  const alone = await nextFrame(preview, () => preview.setCompare(null));
  const both = await nextFrame(preview, () => preview.setCompare({ mode: 'side-by-side' }));
  preview.setPlacement({ scale: 1, x: 0, y: 0 });
  const placed = await nextFrame(preview, () => preview.setCompare({ mode: 'side-by-side', at: 0.5 }));
  const half = (image: ImageData, left: number) => {
    const part = new ImageData(240, 240);
    for (let y = 0; y < 240; y++) {
      part.data.set(image.data.subarray(4 * (y * 480 + left), 4 * (y * 480 + left + 240)), 4 * y * 240);
    }
    return part;
  };
  expect(both.width).toBe(480);
  expect(difference(half(placed, 0), sit.pixels)).toEqual({ most: 0, px: 0 });
  expect(difference(half(placed, 240), half(alone, 0))).toEqual({ most: 0, px: 0 });
  expect(difference(half(placed, 240), sit.pixels).px).toBeGreaterThan(3000);
});

test('side by side a fitted photo fits its own half', async () => {
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const preview = await readyPreview(hostOf(400, 400), sit, { field: field() });
  expect(preview.placement).toEqual({ scale: 2, x: 0, y: 0 });
  preview.setCompare({ mode: 'side-by-side', at: 0.25 });
  expect(preview.placement).toEqual({ scale: 0.5, x: 0, y: 150 });
  preview.setCompare({ mode: 'off' });
  expect(preview.placement).toEqual({ scale: 2, x: 0, y: 0 });
});

test('the difference shows untouched skin without colour, and in colour where it became darker', async () => {
  const sit = await sitting({ widthPx: 300, heightPx: 300 });
  const preview = await readyPreview(hostOf(300, 300), sit, { field: field() });
  preview.setPlacement({ scale: 1, x: 0, y: 0 });
  const shown = await nextFrame(preview, () => preview.setCompare({ mode: 'difference' }));
  let [grey, warm] = [0, 0];
  for (let y = 0; y < 300; y++) {
    for (let x = 0; x < 300; x++) {
      const [r, g, b] = shown.data.subarray(4 * (y * 300 + x));
      const outside = Math.abs(x - 150) > 110 || Math.abs(y - 150) > 110;
      if (outside) expect(Math.max(r, g, b) - Math.min(r, g, b), `at ${x}, ${y}`).toBeLessThanOrEqual(1);
      if (r === g && g === b) grey++;
      if (r > b + 60) warm++;
    }
  }
  expect(grey).toBeGreaterThan(20_000);
  expect(warm).toBeGreaterThan(4000);
});

test('a change of the comparison alone runs the composite only', async () => {
  const gl = countGl();
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const preview = await readyPreview(hostOf(200, 200), sit, { field: field() });
  for (const compare of [{ mode: 'difference' }, { mode: 'divider', at: 0.4 }, { mode: 'off' }] as const) {
    gl.reset();
    await nextFrame(preview, () => preview.setCompare(compare));
    expect([gl.drawCalls, gl.uploadedBytes]).toEqual([1, 0]);
  }
});

test('a place outside the window is a programmer error', async () => {
  const sit = await sitting({ widthPx: 60, heightPx: 60 });
  const preview = await readyPreview(hostOf(60, 60), sit, { field: field() });
  expect(() => preview.setCompare({ mode: 'divider', at: 1.2 })).toThrow(/\[0, 1\]/);
  expect(() => preview.setCompare({ mode: 'side-by-side', at: 0 })).toThrow(/\[0.1, 1\]/);
});
