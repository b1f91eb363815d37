import { createSurface, type DotField, groupStates } from '@stubble/core';
import { expect, test } from 'vitest';
import { placeDots } from '../src/index.ts';
import { createDotPass } from '../src/pixi/dot-pass.ts';
import { ALONE, createFrame } from '../src/pixi/frame.ts';
import { createGpu } from '../src/pixi/gpu.ts';
import { createPhotoPyramid } from '../src/pixi/photo-pyramid.ts';
import { createTarget } from '../src/pixi/textures.ts';
import { sceneOf } from '../src/view/scene.ts';
import { compare } from './colour-difference.ts';
import { fieldAt, gridField, meanLight, randomFrom, sitting } from './helpers.ts';

const SIDE_PX = 440;
const MM_PER_PX = 0.64;

/** The same picture with marks merged in px, and drawn one by one. */
async function bothWays(field: DotField): Promise<readonly [ImageData, ImageData]> {
  const camera = { mmPerPx: MM_PER_PX, focal35mm: 400 };
  const head = { kind: 'patch' as const, widthMm: 300, heightMm: 300 };
  const sit = await sitting({ widthPx: SIDE_PX, heightPx: SIDE_PX, head, camera });
  const gpu = await createGpu(document.createElement('canvas'));
  const dots = createDotPass(gpu);
  const placed = placeDots(field, createSurface(head));
  dots.setDots(placed);
  dots.setGroups(groupStates(field.groups, sit.case.treatment, 400));
  expect(dots.merges).toBe(true);
  const photo = createPhotoPyramid(gpu, await createImageBitmap(sit.photo, { premultiplyAlpha: 'none' }));
  const size = { width: SIDE_PX, height: SIDE_PX };
  const scene = { ...sceneOf(sit.case.views[0], { field, placed }, size), photo };
  const window = { widthPx: SIDE_PX, heightPx: SIDE_PX, scale: 1, x: 0, y: 0 };
  const target = createTarget(SIDE_PX, SIDE_PX, 'rgba8unorm');
  const shots = [true, false].map((merging) => {
    const frame = createFrame(gpu, merging);
    frame.drawPhoto(scene, window);
    frame.drawDots(dots, scene, window);
    frame.composite(target, window, ALONE);
    const bytes = new Uint8ClampedArray(SIDE_PX * SIDE_PX * 4);
    const { gl } = gpu.renderer;
    gl.readPixels(0, 0, SIDE_PX, SIDE_PX, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
    frame.destroy();
    return new ImageData(bytes, SIDE_PX, SIDE_PX);
  });
  for (const made of [photo, dots, gpu]) made.destroy();
  target.destroy();
  return shots as [ImageData, ImageData];
}

test('merged marks look as marks drawn one by one, and are as dark', async () => {
  const [merged, single] = await bothWays(gridField({ reachMm: 136, contrast: 0.75 }));
  const { mean } = compare(merged, single);
  console.log('merged, spaced', mean);
  expect(mean).toBeLessThanOrEqual(0.3);
  meanLight(merged).forEach((light, c) => {
    expect(Math.abs(light / meanLight(single)[c] - 1)).toBeLessThan(0.003);
  });
});

test('merged marks that lie by chance, over one another, are as dark as drawn one by one', async () => {
  const random = randomFrom(11);
  const places = () => Array.from({ length: 170_000 }, () => (random() - 0.5) * 272);
  const [merged, single] = await bothWays(fieldAt(places(), places(), { contrast: 0.75 }));
  console.log('merged, by chance', compare(merged, single).mean);
  meanLight(merged).forEach((light, c) => {
    expect(Math.abs(light / meanLight(single)[c] - 1)).toBeLessThan(0.02);
  });
});
