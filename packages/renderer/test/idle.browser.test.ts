import { expect, onTestFinished, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { createPreview } from '../src/index.ts';
import { countGl } from './count-gl.ts';
import { countGlObjects } from './count-gl-objects.ts';
import {
  always,
  fieldAt,
  gridField,
  hostOf,
  nextFrame,
  readyPreview,
  sameBytes,
  sitting,
  untilStill,
} from './helpers.ts';

const field = () => always(gridField({ reachMm: 8 }));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the page's heap holds after a collection, bytes. */
async function heapBytes(): Promise<number> {
  const session = cdp() as unknown as { send(method: string): Promise<{ usedSize: number }> };
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

test('fifty previews made and destroyed leave no GL object and no more than 5 % of the heap', async () => {
  const sit = await sitting({ widthPx: 160, heightPx: 160 });
  const host = hostOf(160, 160);
  const left = countGlObjects();
  const cycle = async () => {
    const preview = await createPreview(host, {
      case: sit.case,
      view: 'it',
      photo: sit.photo,
      field: field(),
    });
    await new Promise<void>((resolve) => preview.on('ready', () => resolve()));
    preview.destroy();
  };
  for (let i = 0; i < 5; i++) await cycle();
  const before = await heapBytes();
  for (let i = 0; i < 50; i++) await cycle();
  expect(left()).toEqual({});
  expect(await heapBytes()).toBeLessThan(1.05 * before);
  expect(host.childElementCount).toBe(0);
});

test('in a hidden tab nothing is drawn, and when it is seen again all that changed', async () => {
  const gl = countGl();
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const preview = await readyPreview(hostOf(200, 200), sit, { field: field() });
  const [early] = [await nextFrame(preview, () => preview.setDay(100))];
  let hidden = true;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  onTestFinished(() => {
    Reflect.deleteProperty(document, 'hidden');
  });
  gl.reset();
  preview.setDay(3000);
  preview.zoomBy(0.9);
  preview.setCase({ ...sit.case });
  await pause(400);
  expect([gl.drawCalls, gl.uploadedBytes]).toEqual([0, 0]);
  const late = await nextFrame(preview, () => {
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(sameBytes(late.data, early.data)).toBe(false);
});

test('no frame is drawn while nothing changes, and a value set again is no change', async () => {
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const preview = await readyPreview(hostOf(200, 200), sit, { field: field() });
  await untilStill(preview);
  let frames = 0;
  preview.on('frame', () => {
    frames++;
  });
  const original = window.requestAnimationFrame;
  let asked = 0;
  window.requestAnimationFrame = (callback) => {
    asked++;
    return original.call(window, callback);
  };
  onTestFinished(() => {
    window.requestAnimationFrame = original;
  });
  preview.setDay(preview.day);
  preview.setFinish(1);
  preview.setViewing('photo');
  preview.setPlacement(preview.placement);
  await pause(250);
  expect([frames, asked]).toEqual([0, 0]);
});

test('another device pixel ratio is drawn at once in its own px', async () => {
  const asked: MediaQueryList[] = [];
  const original = window.matchMedia;
  window.matchMedia = (query) => {
    const list = original.call(window, query);
    if (query.includes('resolution')) asked.push(list);
    return list;
  };
  const own = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio') as PropertyDescriptor;
  let ratio = devicePixelRatio;
  Object.defineProperty(window, 'devicePixelRatio', { configurable: true, get: () => ratio });
  onTestFinished(() => {
    window.matchMedia = original;
    Object.defineProperty(window, 'devicePixelRatio', own);
  });
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const preview = await readyPreview(hostOf(200, 200), sit, { field: field() });
  for (const next of [2, 1.5]) {
    ratio = next;
    asked.at(-1)?.dispatchEvent(new Event('change'));
    expect([preview.canvas.width, preview.canvas.height]).toEqual([200 * next, 200 * next]);
    expect(preview.placement.scale).toBe(1);
  }
});

test('who asked for less motion sees no fade: the settled field stands there at once', async () => {
  const session = cdp() as unknown as { send(method: string, params?: object): Promise<unknown> };
  const countFrames = async (value: string) => {
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value }],
    });
    const sit = await sitting({ widthPx: 120, heightPx: 120 });
    const source = always(fieldAt([0], [0]));
    const preview = await readyPreview(hostOf(120, 120), sit, {
      field: { ...source, settle: (from) => source.compute(from) },
    });
    let drawn = 0;
    preview.on('frame', () => {
      drawn++;
      now += 20;
    });
    await new Promise<void>((resolve) => preview.on('field', () => resolve()));
    return () => drawn;
  };
  // However slow the machine, 20 ms go by from frame to frame.
  let now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  onTestFinished(async () => {
    clock.mockRestore();
    await session.send('Emulation.setEmulatedMedia', { features: [] });
  });
  const still = await countFrames('reduce');
  await expect.poll(still).toBeGreaterThan(0);
  await pause(300);
  expect(still()).toBe(1);
  await expect.poll(await countFrames('no-preference')).toBeGreaterThan(3);
});
