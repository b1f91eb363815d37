import { createSurface, type DotField, groupStates } from '@stubble/core';
import { expect, onTestFinished, test } from 'vitest';
import { placeDots } from '../src/index.ts';
import { decodePhoto } from '../src/photo/decode-photo.ts';
import type { PictureWindow } from '../src/pixels/window.ts';
import { createDotPass } from '../src/pixi/dot-pass.ts';
import { ALONE, createFrame, type Frame } from '../src/pixi/frame.ts';
import { createGpu } from '../src/pixi/gpu.ts';
import { createPhotoPyramid } from '../src/pixi/photo-pyramid.ts';
import { createTarget } from '../src/pixi/textures.ts';
import { sceneOf } from '../src/scene/scene.ts';
import { compare } from './colour-difference.ts';
import { countGl } from './count-gl.ts';
import {
  always,
  fieldAt,
  gridField,
  hostOf,
  meanLight,
  nextFrame,
  randomFrom,
  readyPreview,
  sitting,
} from './helpers.ts';

const SIDE_PX = 440;
const MM_PER_PX = 0.64;

const SIZE = { width: SIDE_PX, height: SIDE_PX };
const WINDOW = { widthPx: SIDE_PX, heightPx: SIDE_PX, scale: 1, x: 0, y: 0 };

/** Pictures of a field on several days, drawn by frames of one's own making; freed with the test. */
async function studio(field: DotField) {
  const camera = { mmPerPx: MM_PER_PX, focal35mm: 400 };
  const head = { kind: 'patch' as const, widthMm: 300, heightMm: 300 };
  const sit = await sitting({ widthPx: SIDE_PX, heightPx: SIDE_PX, head, camera });
  const gpu = await createGpu(document.createElement('canvas'));
  const dots = createDotPass(gpu);
  const placed = placeDots(field, createSurface(head));
  dots.setDots(placed);
  const photo = createPhotoPyramid(gpu, await decodePhoto(sit.photo));
  const scene = { ...sceneOf(sit.case.views[0], { field, placed }, SIZE), photo };
  const target = createTarget(SIDE_PX, SIDE_PX, 'rgba8unorm');
  const sessions = [0, 30, 60].map((day) => ({ ...sit.case.treatment.sessions[0], day }));
  const treatment = { ...sit.case.treatment, sessions };
  const frames: Frame[] = [];
  onTestFinished(() => {
    for (const made of [...frames, photo, dots, target, gpu]) made.destroy();
  });
  return {
    dots,
    frame(merging: boolean): Frame {
      const frame = createFrame(gpu, merging);
      frame.drawPhoto(scene, WINDOW);
      frames.push(frame);
      return frame;
    },
    draw(frame: Frame, day: number, window: PictureWindow = WINDOW): ImageData {
      dots.setGroups(groupStates(field.groups, treatment, day));
      if (window !== WINDOW) frame.drawPhoto(scene, window);
      frame.drawDots(dots, scene, window);
      frame.composite(target, window, ALONE);
      const bytes = new Uint8ClampedArray(SIDE_PX * SIDE_PX * 4);
      const { gl } = gpu.renderer;
      gl.readPixels(0, 0, SIDE_PX, SIDE_PX, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
      return new ImageData(bytes, SIDE_PX, SIDE_PX);
    },
  };
}

/** The same picture with marks merged in px, and drawn one by one. */
async function bothWays(field: DotField): Promise<readonly [ImageData, ImageData]> {
  const { dots, frame, draw } = await studio(field);
  const shots = [true, false].map((merging) => draw(frame(merging), 400));
  expect(dots.merges).toBe(true);
  return shots as [ImageData, ImageData];
}

/** Three sessions, and dots that differ as a hand lets them. */
function uneven(field: DotField): DotField {
  const random = randomFrom(5);
  return {
    ...field,
    group: field.group.map((_, i) => i % 3),
    groups: [0, 1, 2].map((session) => ({ kind: 'session' as const, session, done: false })),
    contrast: field.contrast.map(() => 0.55 + 0.3 * random()),
    retention: field.retention.map(() => 0.8 + 0.4 * random()),
    widthMm: field.widthMm.map(() => 0.38 + 0.12 * random()),
  };
}

test('merged marks look as marks drawn one by one, and are as dark', async () => {
  const [merged, single] = await bothWays(gridField({ reachMm: 136, contrast: 0.75 }));
  const { mean } = compare(merged, single);
  expect(mean).toBeLessThanOrEqual(0.3);
  meanLight(merged).forEach((light, c) => {
    expect(Math.abs(light / meanLight(single)[c] - 1)).toBeLessThan(0.003);
  });
});

test('merged marks that lie by chance, over one another, are as dark as drawn one by one', async () => {
  const random = randomFrom(11);
  const places = () => Array.from({ length: 170_000 }, () => (random() - 0.5) * 272);
  const [merged, single] = await bothWays(fieldAt(places(), places(), { contrast: 0.75 }));
  meanLight(merged).forEach((light, c) => {
    expect(Math.abs(light / meanLight(single)[c] - 1)).toBeLessThan(0.02);
  });
});

test('moving through the years draws no merged mark again, and shows what summing them up anew would', async () => {
  const { frame, draw } = await studio(uneven(gridField({ reachMm: 136 })));
  const scrubbed = frame(true);
  const calls = countGl();
  for (const day of [380, 390]) draw(scrubbed, day);
  calls.reset();
  draw(scrubbed, 400);
  // Sums to light, and the composite.
  expect(calls.drawCalls).toBe(2);
  for (const day of [1, 33, 65, 200, 400, 1500, 3600, 400]) {
    const shown = draw(scrubbed, day);
    const anew = draw(frame(true), day);
    const { mean, most } = compare(shown, anew);
    expect({ day, mean, close: mean <= 0.1 }).toMatchObject({ close: true });
    expect({ day, most, close: most <= 3 }).toMatchObject({ close: true });
    meanLight(shown).forEach((light, c) => {
      expect(Math.abs(light / meanLight(anew)[c] - 1)).toBeLessThan(0.002);
    });
  }
});

test('zooming draws no merged mark again, and shows what summing them up anew would but for some grain', async () => {
  const { frame, draw } = await studio(uneven(gridField({ reachMm: 136 })));
  const zoomed = frame(true);
  for (const day of [1500, 1510]) draw(zoomed, day);
  const calls = countGl();
  for (const [scale, x, y, most] of [
    [0.97, 6, 7, 0.35],
    [0.61, 90, 85, 0.2],
    [1.3, -60, -71, 0.6],
    [0.25, 165, 170, 0.1],
  ] as const) {
    const window = { ...WINDOW, scale, x, y };
    calls.reset();
    const shown = draw(zoomed, 1510, window);
    // Some passes of three corners each, and not one of the marks.
    expect(calls.vertices).toBeLessThan(40);
    const anew = draw(frame(true), 1510, window);
    const { mean } = compare(shown, anew);
    expect({ scale, mean, close: mean <= most }).toMatchObject({ close: true });
    meanLight(shown).forEach((light, c) => {
      expect(Math.abs(light / meanLight(anew)[c] - 1)).toBeLessThan(0.002);
    });
  }
});

test('a zoom of merged marks that has come to rest is drawn once more, with all its grain, and then no more', async () => {
  const size = { widthPx: SIDE_PX, heightPx: SIDE_PX };
  const head = { kind: 'patch' as const, widthMm: 300, heightMm: 300 };
  const sit = await sitting({ ...size, head, camera: { mmPerPx: MM_PER_PX } });
  const field = always(uneven(gridField({ reachMm: 136 })));
  const open = () => readyPreview(hostOf(SIDE_PX, SIDE_PX), sit, { field });
  const preview = await open();
  // The second picture of the same head keeps its sums, which the zoom then takes.
  await nextFrame(preview, () => preview.setDay(preview.day + 1));
  const during = await nextFrame(preview, () => preview.zoomBy(0.93));
  const after = await nextFrame(preview, () => {});
  let more = 0;
  preview.on('frame', () => {
    more++;
  });
  const fresh = await open();
  fresh.setDay(preview.day);
  const anew = await nextFrame(fresh, () => fresh.setPlacement(preview.placement));
  const off = [during, after].map((picture) => compare(picture, anew).mean);
  expect(off[1]).toBeLessThanOrEqual(0.05);
  expect(off[1]).toBeLessThan(off[0] / 2);
  expect(more).toBe(0);
});
