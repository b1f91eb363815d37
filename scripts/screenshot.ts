/**
 * Pictures of the running studio: docs/studio.png for the README, and with a folder as argument also phone, tablet and dark ones.
 * `npx tsx --conditions=@stubble/source scripts/screenshot.ts [folder]`
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { findBrowser, LAUNCH_ARGS } from './find-browser.mjs';
import { serveStudio } from './serve-studio.ts';

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly touch: boolean;
}

const DESKTOP: Shot = { name: 'desktop', width: 1440, height: 900, touch: false };
const SHOTS: readonly Shot[] = [
  DESKTOP,
  { name: 'tablet', width: 820, height: 1180, touch: true },
  { name: 'phone', width: 390, height: 844, touch: true },
];
const TABS = ['Photo', 'Head', 'Design', 'Sessions', 'Skin'];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2];
const { url, close } = await serveStudio();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...LAUNCH_ARGS] });
try {
  await shoot(browser, {
    shot: DESKTOP,
    scheme: 'light',
    tabs: ['Design'],
    file: () => join(root, 'docs/studio.png'),
  });
  if (folder) {
    await mkdir(folder, { recursive: true });
    for (const shot of SHOTS) {
      for (const scheme of ['light', 'dark'] as const) {
        const file = (tab: string) => join(folder, `${shot.name}-${scheme}-${tab.toLowerCase()}.png`);
        await shoot(browser, { shot, scheme, tabs: TABS, file });
      }
    }
  }
} finally {
  await browser.close();
  await close();
}

interface Job {
  readonly shot: Shot;
  readonly scheme: 'light' | 'dark';
  readonly tabs: readonly string[];
  readonly file: (tab: string) => string;
}

async function shoot(from: Browser, { shot, scheme, tabs, file }: Job): Promise<void> {
  const { width, height, touch } = shot;
  const context = await from.newContext({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await withDots(page);
  for (const name of tabs) {
    const tab = page.getByRole('tab', { name });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await page.waitForTimeout(600);
    if (name === 'Design' && !touch) await withLooks(page);
    await page.screenshot({ path: file(name) });
    console.log(file(name));
  }
  await context.close();
}

/** Wait until the dots are on screen. */
async function withDots(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const element = document.querySelector('stubble-studio') as unknown as {
        studio?: { preview: { field: unknown } | null };
      } | null;
      return element?.studio?.preview?.field;
    },
    null,
    { timeout: 120_000 },
  );
  await page.waitForTimeout(500);
}

/** Wait until the looks that can be seen are drawn on the photo. */
async function withLooks(page: Page, least = 6): Promise<void> {
  const images = page.getByRole('group', { name: 'Looks' }).locator('img');
  for (let waited = 0; waited < 60_000 && (await images.count()) < least; waited += 250) {
    await page.waitForTimeout(250);
  }
}
