import { type Camera, type Case, type DotField, defaultCase, type Head } from '@stubble/core';
import { onTestFinished } from 'vitest';
import type { Pixels } from '../src/cpu/index.ts';
import { createLocalFieldSource, createPreview, type Preview, type PreviewOptions } from '../src/index.ts';

/** Everything a test needs to show a picture of its own. */
export interface Sitting {
  readonly case: Case;
  readonly photo: Blob;
  readonly pixels: ImageData;
}

export interface SittingOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly head?: Head;
  readonly camera?: Partial<Camera>;
  readonly mirrored?: boolean;
  /** Paints the photo; by default skin with pores and a soft gradient. */
  readonly paint?: (x: number, y: number) => readonly [number, number, number];
}

/** Skin as a small hash draws it: uneven, and no two neighbours the same. */
export function skin(x: number, y: number): readonly [number, number, number] {
  const noise = ((Math.imul(x * 374761393 + y * 668265263, 1274126177) >>> 16) & 15) - 8;
  return [205 + noise - (x >> 6), 160 + noise - (y >> 6), 138 + noise];
}

export const white = () => [255, 255, 255] as const;

export const PATCH: Head = { kind: 'patch', widthMm: 100, heightMm: 100 };

/** A case of one view, "it", and its photo. The camera is far away unless told otherwise: 0.1 mm per px, straight on. */
export async function sitting(options: SittingOptions): Promise<Sitting> {
  const { widthPx, heightPx, head = PATCH, camera = {}, mirrored = false, paint = skin } = options;
  const pixels = new ImageData(widthPx, heightPx);
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at += 4) {
      const [red, green, blue] = paint(x, y);
      pixels.data[at] = red;
      pixels.data[at + 1] = green;
      pixels.data[at + 2] = blue;
      pixels.data[at + 3] = 255;
    }
  }
  const base = defaultCase('test');
  const view = {
    id: 'it',
    photo: { name: 'it.png', widthPx, heightPx },
    preset: 'front' as const,
    mirrored,
    camera: {
      yawDeg: 0,
      pitchDeg: 0,
      rollDeg: 0,
      focal35mm: 400,
      centrePx: [widthPx / 2, heightPx / 2] as [number, number],
      mmPerPx: 0.1,
      ...camera,
    },
  };
  return { case: { ...base, head, views: [view] }, photo: await toPng(pixels), pixels };
}

export async function toPng(pixels: ImageData): Promise<Blob> {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  context2d(canvas).putImageData(pixels, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

export async function toPixels(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob, { premultiplyAlpha: 'none' });
  const context = context2d(new OffscreenCanvas(bitmap.width, bitmap.height));
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

function context2d(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d context');
  return context;
}

export interface FieldOptions {
  /** Half the side of the square of the chart that is covered, mm. */
  readonly reachMm: number;
  readonly perCm2?: number;
  readonly widthMm?: number;
  readonly contrast?: number;
  /** Share of a cell by which dots leave their grid. */
  readonly jitter?: number;
}

/** Dots on a jittered triangular grid, all of session 0. */
export function gridField(options: FieldOptions): DotField {
  const { reachMm, perCm2 = 230, widthMm = 0.45, contrast = 1, jitter = 0.35 } = options;
  const pitch = 10 * Math.sqrt(2 / (Math.sqrt(3) * perCm2));
  const random = randomFrom(7);
  const u: number[] = [];
  const v: number[] = [];
  const rowStep = (pitch * Math.sqrt(3)) / 2;
  for (let row = 0; row * rowStep <= 2 * reachMm; row++) {
    for (let x = (row % 2) * 0.5 * pitch; x <= 2 * reachMm; x += pitch) {
      u.push(x - reachMm + (random() - 0.5) * jitter * pitch);
      v.push(row * rowStep - reachMm + (random() - 0.5) * jitter * pitch);
    }
  }
  return fieldAt(u, v, { widthMm, contrast });
}

export function fieldAt(
  u: readonly number[],
  v: readonly number[],
  { widthMm = 0.45, contrast = 1 }: { widthMm?: number; contrast?: number } = {},
): DotField {
  const fill = (value: number) => new Float32Array(u.length).fill(value);
  return {
    count: u.length,
    u: Float32Array.from(u),
    v: Float32Array.from(v),
    spacingMm: fill(0.5),
    rank: fill(0),
    group: new Uint16Array(u.length),
    widthMm: fill(widthMm),
    contrast: fill(contrast),
    retention: fill(1),
    groups: [{ kind: 'session', session: 0, done: false }],
  };
}

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A field source that always gives this field. */
export function always(field: DotField) {
  return createLocalFieldSource(() => structuredClone(field));
}

/** An element on the page, gone after the test. */
export function hostOf(width: number, height: number): HTMLElement {
  const host = document.createElement('div');
  host.style.cssText = `width:${width}px;height:${height}px`;
  document.body.append(host);
  onTestFinished(() => host.remove());
  return host;
}

/** A preview with its dots on screen, destroyed after the test. */
export async function readyPreview(
  host: HTMLElement,
  { case: theCase, photo }: Sitting,
  options: Partial<PreviewOptions>,
): Promise<Preview> {
  const preview = await createPreview(host, { case: theCase, view: 'it', photo, ...options });
  onTestFinished(() => preview.destroy());
  await new Promise<void>((resolve, reject) => {
    preview.on('ready', () => resolve());
    preview.on('error', reject);
  });
  return preview;
}

/** What the canvas shows after the next frame; `change` causes one. */
export function nextFrame(preview: Preview, change: () => void): Promise<ImageData> {
  return new Promise((resolve) => {
    const read = () => {
      preview.off('frame', read);
      const context = context2d(new OffscreenCanvas(preview.canvas.width, preview.canvas.height));
      context.drawImage(preview.canvas, 0, 0);
      resolve(context.getImageData(0, 0, preview.canvas.width, preview.canvas.height));
    };
    preview.on('frame', read);
    change();
  });
}

/** Until nothing has been drawn for a while: what was begun takes as long as the machine is busy. */
export async function untilStill(preview: Preview): Promise<void> {
  let drawn = true;
  const onFrame = () => {
    drawn = true;
  };
  preview.on('frame', onFrame);
  while (drawn || !preview.atRest) {
    drawn = false;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  preview.off('frame', onFrame);
}

/** Light of a value of sRGB, 0 to 255. */
export function linear(value: number): number {
  return LINEAR[value] ?? toLinear(value);
}

function toLinear(value: number): number {
  const c = value / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** Of whole bytes, which pictures have by the million. */
const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => toLinear(byte));

/** Mean linear light of some px, per channel. */
export function meanLight(
  { data, width }: ImageData,
  inside: (x: number, y: number) => boolean = () => true,
): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    const at = i / 4;
    if (!inside(at % width, Math.floor(at / width))) continue;
    for (const channel of [0, 1, 2] as const) sum[channel] += linear(data[i + channel]);
    count++;
  }
  return sum.map((value) => value / count) as [number, number, number];
}

/** Largest difference of any byte, and how many px differ at all. */
export function difference(a: ImageData, b: ImageData): { most: number; px: number } {
  if (a.data.length !== b.data.length) throw new Error(`sizes differ: ${a.width} and ${b.width} px wide`);
  let [most, px] = [0, 0];
  for (let i = 0; i < a.data.length; i += 4) {
    let d = 0;
    for (let at = i; at < i + 3; at++) d = Math.max(d, Math.abs(a.data[at] - b.data[at]));
    if (d > 0) px++;
    most = Math.max(most, d);
  }
  return { most, px };
}

/** Whether all bytes of two pictures are the same: vitest's own comparison of such arrays takes seconds. */
export function sameBytes(a: Pixels['data'], b: Pixels['data']): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
