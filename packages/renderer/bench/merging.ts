import { createSurface, groupStates, sampleDots, spacingForDensity } from '@stubble/core';
import { placeDots } from '../src/index.ts';
import type { PictureWindow } from '../src/pixels/window.ts';
import { createDotPass } from '../src/pixi/dot-pass.ts';
import { ALONE, createFrame } from '../src/pixi/frame.ts';
import { createGpu } from '../src/pixi/gpu.ts';
import { createPhotoPyramid } from '../src/pixi/photo-pyramid.ts';
import { sceneOf } from '../src/scene/scene.ts';
import { type Difference, differenceOf } from './pixels.ts';
import { benchCase, fieldOf } from './scene.ts';
import { finishOf, median } from './timing.ts';

/** A million dots of the standard density lie on a square of so many mm, and a screen shows it all in so many px. */
const SIDE_MM = 660;
const SIDE_PX = 1080;
const STANDARD = { perCm2: 230, widthMm: 0.45, contrast: 0.75 };
const FRAMES = 7;

export interface Merging {
  readonly count: number;
  readonly difference: Difference;
  /** A change of day: transmittance and composite, marks merged in px and drawn one by one, ms. */
  readonly mergedMs: number;
  readonly singleMs: number;
  /** A picture of another zoom of merged marks, ms. */
  readonly movedMs: number;
  /** Upload and first picture of the marks, ms: once per field. */
  readonly uploadMs: number;
}

/** Fit to screen: marks merged in the px they share, against the same drawn one by one. */
export async function measureMerging(): Promise<Merging> {
  const spacingAt = spacingForDensity(STANDARD.perCm2);
  const dots = sampleDots({ seed: 'bench', width: SIDE_MM, height: SIDE_MM, spacingAt });
  const at = (values: ArrayLike<number>) =>
    Float32Array.from({ length: dots.count }, (_, i) => values[i] - SIDE_MM / 2);
  const field = fieldOf({ u: at(dots.x), v: at(dots.y) }, STANDARD);
  const of = benchCase(SIDE_PX, SIDE_PX);
  const head = { kind: 'patch' as const, widthMm: SIDE_MM, heightMm: SIDE_MM };
  const camera = { ...of.views[0].camera, mmPerPx: SIDE_MM / SIDE_PX };
  const placed = placeDots(field, createSurface(head));

  const canvas = document.createElement('canvas');
  const gpu = await createGpu(canvas);
  gpu.renderer.resize(SIDE_PX, SIDE_PX, 1);
  const { gl } = gpu.renderer;
  const pass = createDotPass(gpu);
  pass.setDots(placed);
  const skin = new ImageData(SIDE_PX, SIDE_PX);
  for (let i = 0; i < skin.data.length; i += 4) skin.data.set([205, 160, 138, 255], i);
  const photo = createPhotoPyramid(gpu, { bitmap: await createImageBitmap(skin), turnedClockwiseDeg: 0 });
  const size = { width: SIDE_PX, height: SIDE_PX };
  const scene = { ...sceneOf({ ...of.views[0], camera }, { field, placed }, size), photo };
  const window = { widthPx: SIDE_PX, heightPx: SIDE_PX, scale: 1, x: 0, y: 0 };
  const frames = [createFrame(gpu, true), createFrame(gpu, false)];
  for (const frame of frames) frame.drawPhoto(scene, window);
  const draw = (which: number, day: number, seen: PictureWindow = window) => {
    const start = performance.now();
    pass.setGroups(groupStates(field.groups, of.treatment, day));
    frames[which].drawDots(pass, scene, seen);
    frames[which].composite('canvas', seen, ALONE);
    finishOf(gl)();
    return performance.now() - start;
  };
  const uploadMs = draw(0, 400);
  draw(1, 400);
  const times: [number[], number[], number[]] = [[], [], []];
  draw(0, 401);
  for (let i = 0; i < FRAMES; i++) for (const which of [0, 1]) times[which].push(draw(which, 400 + i));
  // Zooming out and in again, as fingers or a wheel do: the first of these pictures pays for what the others use.
  for (let i = 0; i < FRAMES; i++) times[2].push(draw(0, 400, { ...window, scale: 1.02 ** ((i % 5) - 2) }));
  const shots = [0, 1].map((which) => {
    draw(which, 400);
    draw(which, 400);
    const data = new Uint8ClampedArray(SIDE_PX * SIDE_PX * 4);
    gl.readPixels(0, 0, SIDE_PX, SIDE_PX, gl.RGBA, gl.UNSIGNED_BYTE, data);
    return { width: SIDE_PX, height: SIDE_PX, data };
  });
  for (const made of [...frames, photo, pass, gpu]) made.destroy();
  return {
    count: field.count,
    difference: differenceOf(shots[0], shots[1]),
    mergedMs: median(times[0]),
    singleMs: median(times[1]),
    movedMs: median(times[2]),
    uploadMs,
  };
}
