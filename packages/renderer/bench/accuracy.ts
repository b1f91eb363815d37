import { type Case, createSurface, type DotField, groupStates } from '@stubble/core';
import { renderPicture, renderTransmittance } from '../src/cpu/index.ts';
import { createLocalFieldSource, placeDots } from '../src/index.ts';
import { createDotPass } from '../src/pixi/dot-pass.ts';
import { createGpu } from '../src/pixi/gpu.ts';
import { createTarget } from '../src/pixi/textures.ts';
import { sceneOf } from '../src/scene/scene.ts';
import { show } from './peers/ours.ts';
import { bytesOf, type Difference, differenceOf, shownAfter, shrunk } from './pixels.ts';
import { benchCase, fieldOf, standardField } from './scene.ts';

/** A part of the standard scene that a bench has time for, px; a multiple of 16 each way. */
const SIZE = [768, 512] as const;
const DAY = 400;

export interface Accuracy {
  /** GPU against the twin at 1:1, and share of light that passes. */
  readonly twin: Difference;
  readonly transmittance: { readonly mean: number; readonly most: number };
  /** By scene and zoom: against the same scene sampled 4 x 4 times finer and averaged. */
  readonly zoom: readonly (Difference & { readonly scene: string; readonly scale: number })[];
  /** Largest over mean of what one dot takes as it moves by parts of a px, less 1. */
  readonly ripple: number;
  /** The saved picture against the screen at 1:1. */
  readonly exported: Difference;
  /** Mean darkening of skin at 75° and below relative to that seen straight on, farthest from 1. */
  readonly slope: number;
}

export async function measureAccuracy(): Promise<Accuracy> {
  const settled = standardField('settled');
  const of = benchCase(...SIZE);
  const preview = await show(settled, { of, host: SIZE, day: DAY });
  const screen = await shownAfter(preview, () => preview.setCompare(null));
  const exported = await bytesOf(await preview.exportImage());
  const photo = await bytesOf(await preview.exportImage({ dots: false }));
  preview.destroy();
  const source = createLocalFieldSource(() => settled);
  const asked = { case: of, view: 'it', photo, field: source, day: DAY };
  const twin = differenceOf(exported, await renderPicture(asked));
  return {
    twin,
    transmittance: compareLight(await gpuLight(settled, of), await renderTransmittance(asked)),
    zoom: [
      ...(await zoomed('settled', settled, photo)),
      ...(await zoomed('drag', standardField('drag'), photo)),
    ],
    ripple: await ripple(),
    exported: differenceOf(exported, screen),
    slope: await slopes(),
  };
}

/** The scene at each zoom beside the same, sampled 4 times finer each way than its photo and averaged. */
async function zoomed(scene: string, field: DotField, photo: ImageData) {
  const of = benchCase(...SIZE);
  const source = createLocalFieldSource(() => field);
  const fine = await renderPicture({ case: of, view: 'it', photo, field: source, day: DAY, scale: 4 });
  const preview = await show(field, { of, host: SIZE, day: DAY });
  const rows = [];
  for (const by of [1, 2, 4, 8, 16]) {
    const seen = await shownAfter(preview, () => {
      preview.setPlacement({ scale: 1 / by, x: 0, y: 0 });
      preview.setCompare(null);
    });
    const expected = shrunk(fine, 4 * by);
    rows.push({ scene, scale: 1 / by, ...differenceOf(corner(seen, expected), expected) });
  }
  preview.destroy();
  return rows;
}

function corner(from: ImageData, { width, height }: { width: number; height: number }): ImageData {
  const part = new ImageData(width, height);
  for (let y = 0; y < height; y++) {
    part.data.set(from.data.subarray(4 * y * from.width, 4 * (y * from.width + width)), 4 * y * width);
  }
  return part;
}

/** Share of light that passes the GPU's dots, red green blue, as floats: bytes are too coarse to compare. */
async function gpuLight(field: DotField, of: Case): Promise<Float32Array> {
  const gpu = await createGpu(document.createElement('canvas'));
  const dots = createDotPass(gpu);
  const [view] = of.views;
  const { widthPx: width, heightPx: height } = view.photo;
  dots.setDots(placeDots(field, createSurface(of.head)));
  dots.setGroups(groupStates(field.groups, of.treatment, DAY));
  const target = createTarget(width, height, gpu.lightFormat);
  dots.draw(target, sceneOf(view, null, { width, height }).lens, { scale: 1, x: 0, y: 0, width, height });
  const rgba = new Float32Array(width * height * 4);
  const { gl } = gpu.renderer;
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.FLOAT, rgba);
  target.destroy();
  dots.destroy();
  gpu.destroy();
  return rgba.filter((_, i) => i % 4 < 3);
}

function compareLight(a: Float32Array, b: Float32Array) {
  let [sum, most] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const apart = Math.abs(a[i] - b[i]);
    sum += apart;
    most = Math.max(most, apart);
  }
  return { mean: sum / a.length, most };
}

/** Light that one dot takes, in px of black. */
async function taken(camera: Partial<Case['views'][0]['camera']>, field: DotField): Promise<number> {
  const of = benchCase(64, 64);
  const [view] = of.views;
  const turned = { ...of, views: [{ ...view, camera: { ...view.camera, ...camera } }] };
  const light = await gpuLight(field, turned);
  return light.reduce((sum, passed, i) => (i % 3 === 1 ? sum + 1 - passed : sum), 0);
}

async function ripple(): Promise<number> {
  const dot = fieldOf({ u: new Float32Array(1), v: new Float32Array(1) }, { widthMm: 0.45, contrast: 0.75 });
  let most = 0;
  for (const mmPerPx of [0.05, 0.1, 0.13, 0.16, 0.2, 0.25]) {
    const sums: number[] = [];
    for (let step = 0; step < 9; step++) {
      sums.push(await taken({ mmPerPx, centrePx: [32 + step / 9, 32 + (step * 2) / 13] }, dot));
    }
    const mean = sums.reduce((a, b) => a + b) / sums.length;
    most = Math.max(most, ...sums.map((sum) => Math.abs(sum / mean - 1)));
  }
  return most;
}

/** One dot in the middle: what it takes per area of skin must not depend on the slope, so its px shrink with the cosine. */
async function slopes(): Promise<number> {
  const dot = fieldOf({ u: new Float32Array(1), v: new Float32Array(1) }, { widthMm: 0.45, contrast: 0.75 });
  let farthest = 0;
  for (const mmPerPx of [0.02, 0.05, 0.1]) {
    const straight = await taken({ mmPerPx }, dot);
    for (const yawDeg of [15, 30, 45, 60, 70, 75]) {
      const share = (await taken({ mmPerPx, yawDeg }, dot)) / straight / Math.cos((yawDeg * Math.PI) / 180);
      farthest = Math.max(farthest, Math.abs(share - 1));
    }
  }
  return farthest;
}
