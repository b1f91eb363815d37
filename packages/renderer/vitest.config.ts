import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { findBrowser, LAUNCH_ARGS } from '../../scripts/find-browser.mjs';

/** Rendering is tested in a real browser with software GL, which draws the same picture on every machine. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@stubble/source', ...defaultClientConditions] },
  worker: { format: 'es' },
  optimizeDeps: {
    include: [
      'pixi.js',
      'pixi.js/unsafe-eval',
      'comlink',
      '@stubble/core > culori',
      '@stubble/core > d3-delaunay',
      '@stubble/core > seedrandom',
      '@stubble/core > valibot',
    ],
  },
  test: {
    name: 'renderer',
    include: ['test/**/*.browser.test.ts'],
    // A busy machine takes its time: these limits only end what hangs.
    testTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    fileParallelism: false,
    // One page for all files: loading pixi and core anew for each took 20 of 144 s.
    isolate: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: await findBrowser(), args: LAUNCH_ARGS } }),
      instances: [{ browser: 'chromium', viewport: { width: 1200, height: 900 } }],
    },
  },
});
