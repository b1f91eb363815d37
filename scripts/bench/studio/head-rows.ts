/** What finding a head costs where a user waits for it: in the studio's own worker, with the browser's decoder. */
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { BenchRow } from '../bench-row.ts';
import { photoFile } from '../head/time-rows.ts';
import { readSitters } from '../head/truth/sitters.ts';
import { median } from '../statistics.ts';
import { studioRow } from './row.ts';

const SAMPLES = join(import.meta.dirname, '../../../packages/demo/public/samples');
const SIDE_PX = 3000;
/** Photos, each in a worker that has done nothing before, and once more in the same worker. */
const PHOTOS = 5;

interface HeadTimes {
  /** From the blob to camera and mask: decoding, shrinking, fit and mask; the first photo of a fresh worker, s. */
  readonly coldSeconds: number;
  /** The same with the worker's code warm, s. */
  readonly warmSeconds: number;
}

export async function headRows(page: Page, studioUrl: string): Promise<BenchRow[]> {
  const { coldSeconds, warmSeconds } = await headTimes(page, studioUrl);
  const name = 'head found in a 3000 x 3000 photo with its mask, decoding included';
  return [
    studioRow(`${name}, a fresh worker`, coldSeconds, 's', ['≤', 1.5]),
    studioRow(`${name}, the worker warm`, warmSeconds, 's', ['≤', 1.5]),
  ];
}

/** Median times over the first sitters, each as a square photo of 3000 px a side. */
async function headTimes(page: Page, studioUrl: string): Promise<HeadTimes> {
  // The loader that runs this file marks functions by name; the page knows nothing of it.
  await page.evaluate('globalThis.__name ??= (f) => f');
  const worker = await workerUrl(page, studioUrl);
  const cold: number[] = [];
  const warm: number[] = [];
  for (const truth of readSitters(SAMPLES).slice(0, PHOTOS)) {
    const jpeg = photoFile(truth).toString('base64');
    const asked = { worker, jpeg, preset: truth.preset, focal35mm: truth.focal35mm, sidePx: SIDE_PX };
    const [first, second] = await page.evaluate(timeFind, asked);
    cold.push(first! / 1000);
    warm.push(second! / 1000);
  }
  return { coldSeconds: median(cold), warmSeconds: median(warm) };
}

/** Address of the worker's script, as the studio's own script names it. */
async function workerUrl(page: Page, studioUrl: string): Promise<string> {
  return page.evaluate(async (url) => {
    const html = await (await fetch(url)).text();
    for (const [, source] of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) {
      const script = new URL(source!, url).href;
      const name = (await (await fetch(script)).text()).match(/[\w./-]*head\.worker-[\w-]+\.js/)?.[0];
      if (name) return new URL(name.slice(name.lastIndexOf('/') + 1), script).href;
    }
    throw new Error('headTimes: the studio names no worker for heads');
  }, studioUrl);
}

interface Asked {
  readonly worker: string;
  readonly jpeg: string;
  readonly preset: string;
  readonly focal35mm: number;
  readonly sidePx: number;
}

/** In the page: milliseconds of the first and the second search, each with its mask. */
async function timeFind({ worker: url, jpeg, preset, focal35mm, sidePx }: Asked): Promise<number[]> {
  const bytes = Uint8Array.from(atob(jpeg), (c) => c.charCodeAt(0));
  const blob = new Blob([bytes], { type: 'image/jpeg' });
  const worker = new Worker(url, { type: 'module' });
  const ask = (id: number, request: unknown): Promise<never> =>
    new Promise((resolve, reject) => {
      const hear = ({ data }: MessageEvent): void => {
        if (data.id !== id || data.kind === 'progress') return;
        worker.removeEventListener('message', hear);
        if (data.kind === 'answer') resolve(data.answer as never);
        else reject(new Error(data.reason));
      };
      worker.addEventListener('message', hear);
      worker.postMessage([id, request]);
    });
  const times: number[] = [];
  for (const key of ['first', 'second']) {
    const photo = { key, blob, size: { widthPx: sidePx, heightPx: sidePx }, mirrored: false };
    const start = performance.now();
    const found: { camera: unknown; semiAxesMm: unknown; sure: boolean; person: unknown } = await ask(1, {
      kind: 'find',
      photo,
      preset,
      focal35mm,
      breadthMm: 155,
      oval: null,
    });
    const { camera, semiAxesMm, sure, person } = found;
    await ask(2, { kind: 'skin', photo, camera, semiAxesMm, person: sure ? person : null });
    times.push(performance.now() - start);
  }
  worker.terminate();
  return times;
}
