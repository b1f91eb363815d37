import { chromium, type Page } from 'playwright';
import { findBrowser, LAUNCH_ARGS } from '../find-browser.mjs';
import { serveStudio } from '../serve-studio.ts';
import type { BenchRow } from './bench-row.ts';
import { dragRows } from './studio/drag-rows.ts';
import { headRows } from './studio/head-rows.ts';
import { studioRow } from './studio/row.ts';
import { scrubRows } from './studio/scrub-rows.ts';
import { walkRows } from './studio/walk-rows.ts';

/** The studio in headless Chromium with software GL: what a drag, a scrub and an opening cost, a head, and a hard photo's user. */
export async function benchStudio(): Promise<BenchRow[]> {
  const studio = await serveStudio();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...LAUNCH_ARGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const openMs = await opened(page, studio.url);
    return [
      ...(await dragRows(page)),
      ...(await scrubRows(page)),
      ...(await headRows(page, studio.url)),
      ...(await walkRows(page)),
      studioRow('from a blank page to the first dots', openMs, 'ms'),
    ];
  } finally {
    await browser.close();
    await studio.close();
  }
}

/** From the address to the first dots on screen. */
async function opened(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(url);
  await page.waitForFunction(
    () => {
      const element = document.querySelector('stubble-studio') as unknown as {
        studio?: { preview: { field: unknown } | null };
      } | null;
      return element?.studio?.preview?.field;
    },
    null,
    { polling: 20, timeout: 60_000 },
  );
  return performance.now() - start;
}
