import { join } from 'node:path';
import { type CDPSession, chromium } from 'playwright';
import { createServer, defaultClientConditions } from 'vite';
import type { benches } from '../../../packages/renderer/bench/page.ts';
import { findBrowser, LAUNCH_ARGS } from '../../find-browser.mjs';

type Benches = typeof benches;

/** The page with the measurements. */
export interface BenchPage {
  run<K extends keyof Benches>(name: K): Promise<Awaited<ReturnType<Benches[K]>>>;
  readonly cdp: CDPSession;
  /** Process id of the browser. */
  readonly pid: number | null;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../../../packages/renderer');
/** With these the page's clock counts in steps of 5 µs instead of 100. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** @param timeoutMs one measurement may take so long. */
export async function openBench({ timeoutMs = 600_000 } = {}): Promise<BenchPage> {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { conditions: ['@stubble/source', ...defaultClientConditions] },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, headers: ISOLATED },
    worker: { format: 'es' },
    optimizeDeps: {
      include: [
        'pixi.js',
        'pixi.js/unsafe-eval',
        'comlink',
        '@deck.gl/core',
        '@deck.gl/layers',
        '@stubble/core > culori',
        '@stubble/core > d3-delaunay',
        '@stubble/core > seedrandom',
        '@stubble/core > valibot',
      ],
    },
  });
  await server.listen();
  const launched = await chromium.launchServer({ executablePath: await findBrowser(), args: LAUNCH_ARGS });
  const browser = await chromium.connect(launched.wsEndpoint());
  const page = await browser.newPage({ viewport: { width: 2100, height: 1600 } });
  page.setDefaultTimeout(timeoutMs);
  const failed = new Promise<never>((_, reject) => page.on('pageerror', reject));
  failed.catch(() => {});
  await page.goto(`${server.resolvedUrls?.local[0]}bench/index.html`);
  await Promise.race([page.waitForFunction(() => 'benches' in window), failed]);
  return {
    run: (name) => Promise.race([page.evaluate(`window.benches['${name}']()`), failed]) as never,
    cdp: await page.context().newCDPSession(page),
    pid: launched.process().pid ?? null,
    async close() {
      await browser.close();
      await launched.close();
      await server.close();
    },
  };
}
