import { readFileSync } from 'node:fs';
import { PRESET_POSES } from '@stubble/core';
import { afterEach, expect, test, vi } from 'vitest';
import { listSamples } from './samples.ts';

const INDEX = new URL('../../public/samples/index.json', import.meta.url);

afterEach(() => vi.unstubAllGlobals());

test('every sample opens in the view in which its camera was turned, so that a hand that corrects it is not told of another', async () => {
  vi.stubGlobal('fetch', async () => new Response(readFileSync(INDEX)));
  const samples = await listSamples();
  expect(samples.length).toBeGreaterThan(10);
  for (const { id, preset, camera } of samples) {
    const off = (deg: number, from: number) => Math.abs(((deg - from + 540) % 360) - 180);
    const turned = off(camera.yawDeg, PRESET_POSES[preset].yawDeg);
    expect([id, preset, turned < 20]).toEqual([id, preset, true]);
  }
});
