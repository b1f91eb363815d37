import { expect, onTestFinished, test } from 'vitest';
import { createPreview, type PreviewError } from '../src/index.ts';
import {
  always,
  difference,
  gridField,
  hostOf,
  nextFrame,
  readyPreview,
  sitting,
  toPixels,
} from './helpers.ts';

/** Until the test is over, devices lack some extensions. */
function hideExtensions(...hidden: string[]): void {
  const { getExtension, getSupportedExtensions } = WebGL2RenderingContext.prototype;
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<string, unknown>;
  prototype.getExtension = function (this: WebGL2RenderingContext, name: string) {
    return hidden.includes(name) ? null : getExtension.call(this, name as 'WEBGL_multi_draw');
  };
  onTestFinished(() => void Object.assign(prototype, { getExtension, getSupportedExtensions }));
}

const field = () => always(gridField({ reachMm: 9 }));

test('half-float targets are enough', async () => {
  const sit = await sitting({ widthPx: 240, heightPx: 240 });
  const usual = await readyPreview(hostOf(240, 240), sit, { field: field() });
  const want = await toPixels(await usual.exportImage());
  hideExtensions('EXT_color_buffer_float', 'EXT_float_blend');
  const half = await readyPreview(hostOf(240, 240), sit, { field: field() });
  expect(difference(await toPixels(await half.exportImage()), want).most).toBeLessThanOrEqual(1);
});

test('without float targets the processor draws the same, and a sentence says so', async () => {
  const sit = await sitting({ widthPx: 240, heightPx: 200 });
  const usual = await readyPreview(hostOf(200, 200), sit, { field: field() });
  const saved = await toPixels(await usual.exportImage());
  const shown = await nextFrame(usual, () => usual.setPlacement({ scale: 1, x: -20, y: 0 }));
  usual.destroy();
  hideExtensions('EXT_color_buffer_float', 'EXT_color_buffer_half_float');
  const host = hostOf(200, 200);
  const slow = await createPreview(host, { case: sit.case, view: 'it', photo: sit.photo, field: field() });
  onTestFinished(() => slow.destroy());
  const said = await new Promise<PreviewError>((resolve) => slow.on('error', resolve));
  expect(said.code).toBe('no-float-target');
  expect(said.message).toMatch(/computed on the processor.*slower/);
  expect(difference(await toPixels(await slow.exportImage()), saved).most).toBeLessThanOrEqual(2);
  const drawn = await nextFrame(slow, () => slow.setPlacement({ scale: 1, x: -20, y: 0 }));
  expect(difference(drawn, shown).most).toBeLessThanOrEqual(2);
  const halved = await nextFrame(slow, () => slow.setCompare({ mode: 'divider', at: 0.5 }));
  const photoAt = (x: number, y: number) => [
    ...sit.pixels.data.slice(4 * (y * 240 + x + 20), 4 * (y * 240 + x + 20) + 3),
  ];
  const at = 4 * (100 * 200 + 60);
  expect([...halved.data.slice(at, at + 3)]).toEqual(photoAt(60, 100));
  expect(host.childElementCount).toBe(1);
});

/** A preview drawn by the processor, 1:1, so large that a picture takes it many slices. */
async function slowPreview() {
  hideExtensions('EXT_color_buffer_float', 'EXT_color_buffer_half_float');
  const sit = await sitting({ widthPx: 900, heightPx: 700 });
  const options = { case: sit.case, view: 'it', photo: sit.photo, field: field() };
  const preview = await createPreview(hostOf(900, 700), options);
  onTestFinished(() => preview.destroy());
  await new Promise<void>((resolve) => preview.on('ready', resolve));
  expect(preview.placement).toEqual({ scale: 1, x: 0, y: 0 });
  return preview;
}

/** Until the next frame's callbacks are over: what was asked for before has begun. */
const begun = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () => new Promise((resolve) => setTimeout(resolve));

/** How often a painter has given the page its turn since now: by a message to itself. */
function countSlices(): () => number {
  const { MessageChannel } = globalThis;
  let slices = 0;
  class Counted extends MessageChannel {
    constructor() {
      super();
      slices++;
    }
  }
  Object.assign(globalThis, { MessageChannel: Counted });
  onTestFinished(() => void Object.assign(globalThis, { MessageChannel }));
  return () => slices;
}

test('closed while the processor paints, it stops at once', async () => {
  const preview = await slowPreview();
  preview.setDay(60);
  await begun();
  await task();
  preview.destroy();
  const slices = countSlices();
  for (let i = 0; i < 40; i++) await task();
  expect(slices()).toBeLessThanOrEqual(1);
});

test('while the processor paints, the page gets a turn every eight ms, and of several wishes the newest is shown', async () => {
  const preview = await slowPreview();
  // A machine on which every look at the clock finds eight ms gone.
  const { now } = performance;
  let ms = 0;
  performance.now = () => {
    ms += 8;
    return ms;
  };
  onTestFinished(() => void Object.assign(performance, { now }));
  const slices = countSlices();
  const newest = await nextFrame(preview, () => {
    for (const day of [60, 400, 3000]) preview.setDay(day);
  });
  // Ten bands of 72 rows with dots, and ten of the photo alone.
  expect(slices()).toBe(20);
  const early = await nextFrame(preview, () => preview.setDay(60));
  const again = await nextFrame(preview, () => preview.setDay(3000));
  expect(difference(newest, again).px).toBe(0);
  expect(difference(newest, early).px).toBeGreaterThan(0);
});
