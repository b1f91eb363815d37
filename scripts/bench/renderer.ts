import { join } from 'node:path';
import { chromium } from 'playwright';
import { createServer, defaultClientConditions } from 'vite';
import type { Timings } from '../../packages/renderer/bench/timing.ts';
import { findBrowser, LAUNCH_ARGS } from '../find-browser.mjs';
import type { BenchRow } from './bench-row.ts';

const PEER = 'pixi ParticleContainer';

/** The renderer in headless Chromium with software GL: 100,000 dots on 2048 x 1536, a peer beside it. */
export async function benchRenderer(): Promise<BenchRow[]> {
  const { ours, particles, dividerMs } = await measure();
  const mainRatio = particles.mainMs / ours.mainMs;
  const frameRatio = particles.frameMs / ours.frameMs;
  const row = { area: 'renderer', unit: 'ms' };
  return [
    {
      ...row,
      name: 'change of day, main thread, 100k dots',
      value: ours.mainMs,
      peer: PEER,
      ratio: mainRatio,
      target: '<= 0.5 ms, >= 10x',
      met: ours.mainMs <= 0.5 && mainRatio >= 10,
    },
    {
      ...row,
      name: 'whole frame, 100k dots, 2048 x 1536',
      value: ours.frameMs,
      peer: PEER,
      ratio: frameRatio,
      target: '<= 1.2x the peer',
      met: frameRatio >= 1 / 1.2,
    },
    {
      ...row,
      name: 'divider moved, whole frame, 2048 x 1536',
      value: dividerMs,
      peer: null,
      ratio: null,
      target: 'composite only',
      met: dividerMs < ours.frameMs,
    },
  ];
}

interface Measured {
  readonly ours: Timings;
  readonly particles: Timings;
  readonly dividerMs: number;
}

async function measure(): Promise<Measured> {
  const server = await createServer({
    configFile: false,
    root: join(import.meta.dirname, '../../packages/renderer'),
    logLevel: 'error',
    resolve: { conditions: ['@stubble/source', ...defaultClientConditions] },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: {
      include: [
        'pixi.js',
        'pixi.js/unsafe-eval',
        'comlink',
        '@stubble/core > culori',
        '@stubble/core > seedrandom',
      ],
    },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: LAUNCH_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 2100, height: 1600 } });
    const failed = new Promise<never>((_, reject) => page.on('pageerror', reject));
    await page.goto(`${server.resolvedUrls?.local[0]}bench/index.html`);
    const done = page.waitForFunction(() => 'measured' in window, undefined, { timeout: 180_000 });
    await Promise.race([done, failed]);
    return await page.evaluate(() => (window as unknown as { measured: Measured }).measured);
  } finally {
    await browser.close();
    await server.close();
  }
}
