import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright';
import { PNG } from 'pngjs';
import { inject } from 'vitest';
import { findBrowser, LAUNCH_ARGS } from '../../../../scripts/find-browser.mjs';
import { setDensity } from './studio-state.ts';

/** A studio in a window of its own, with nothing remembered. */
export interface StudioPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page: exceptions, and what it logged as an error. */
  readonly errors: string[];
  /** Addresses that the page asked for outside its own origin. */
  readonly strangers: string[];
}

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly touch?: boolean;
  readonly scheme?: 'light' | 'dark';
  /** False for a person who asked for less motion, which also makes tests quicker. */
  readonly motion?: boolean;
  /** Density of the design, dots/cm², where a test looks at no dots: software GL draws each of them at every move of a hand. */
  readonly densityPerCm2?: number;
  /** False for a studio that starts empty, where a test begins with a photo of its own: the sample's head, skin and dots take seconds. */
  readonly sample?: boolean;
  /** Runs in the page before anything of the studio. */
  readonly before?: () => void;
}

/**
 * WebGL draws as everywhere, in software GL; panels and canvas are put together without it, which takes two fifths off the time that
 * software GL takes in all. Code is compiled on the thread that runs it: on two busy cores the compiler beside it only compiles more.
 */
const TEST_ARGS = ['--disable-gpu-compositing', '--js-flags=--no-concurrent-recompilation'];

/** How long a page may take for one thing that a test waits for, ms. */
const PATIENCE_MS = 60_000;

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: [...LAUNCH_ARGS, ...TEST_ARGS] });
}

/** Open the studio; resolves when it can be used, which is before its dots are there. */
export async function openStudio(browser: Browser, options: WindowOptions = {}): Promise<StudioPage> {
  const {
    width = 1000,
    height = 680,
    touch = false,
    scheme = 'light',
    motion = false,
    densityPerCm2,
    sample = true,
    before,
  } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    colorScheme: scheme,
    reducedMotion: motion ? 'no-preference' : 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  const strangers: string[] = [];
  const { origin } = new URL(inject('studioUrl'));
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== origin) {
      strangers.push(request.url());
    }
  });
  if (before) await page.addInitScript(before);
  if (!sample)
    await page.route('**/samples/index.json', (route) => route.fulfill({ json: [] }), { times: 1 });
  await page.goto(inject('studioUrl'));
  await page.getByRole('tablist', { name: 'Panel' }).waitFor();
  if (densityPerCm2 !== undefined) await setDensity(page, densityPerCm2);
  return { page, context, errors, strangers };
}

/** Wait for so many frames of the page. */
export async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (left) => {
    for (let i = 0; i < left; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);
}

/** Asked at every frame a page makes every frame, which takes time from what is waited for. */
const SELDOM = { polling: 50 } as const;

/** Wait until the newest state is on screen: the photo, its settled dots, and all that is drawn only at rest. */
export async function settled(page: Page): Promise<void> {
  // What the store holds is handed to the preview with the next frame.
  await frames(page, 2);
  await page.waitForFunction(
    () => {
      type Resting = { atRest: boolean } | null;
      const element = document.querySelector('stubble-studio') as unknown as {
        shadowRoot: ShadowRoot;
        studio: { preview: Resting; strokes: Resting };
      } | null;
      // Right after a reload it may not be there yet.
      if (!element) return false;
      const { preview, strokes } = element.studio;
      const stage = element.shadowRoot.querySelector('photo-stage') as unknown as {
        linkState?: string;
      } | null;
      return stage?.linkState === 'ready' && preview?.atRest && (!strokes || strokes.atRest);
    },
    null,
    SELDOM,
  );
}

/** Wait until skin and hair of the photo are read: until then dots may be anywhere. */
export async function photoRead(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      type Reading = { studio: { scalp: { isRead: boolean } } };
      return (document.querySelector('stubble-studio') as unknown as Reading).studio.scalp.isRead;
    },
    null,
    SELDOM,
  );
}

export async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
}

/** Choose a file as a person would: the button, then the dialog. */
export async function choose(page: Page, button: string, file: TestFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  await chooser.setFiles(file);
}

/** What a button hands to the person as a file. */
export async function download(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await file.path());
}

/** Press what starts a search for the head, and give that up in the first frame in which it can be: it is over before a hand from outside finds the button. */
export async function startAndCancelSearch(page: Page, start: Locator): Promise<void> {
  await startAndPress(page, start, 'Cancel');
}

/**
 * Press what starts a search for the head, and a button beside its progress in the first frame in which both are there.
 * @param words what the button says, without spaces at its ends
 * @returns where its upper edge was, CSS px
 */
export async function startAndPress(page: Page, start: Locator, words: string): Promise<number> {
  const pressed = page.waitForFunction((said) => {
    const finderIn = (root: ParentNode): Element | null =>
      root.querySelector('head-finder') ??
      [...root.querySelectorAll('*')].reduce<Element | null>(
        (found, { shadowRoot }) => found ?? (shadowRoot && finderIn(shadowRoot)),
        null,
      );
    const finder = finderIn(document);
    const roots = [finder, ...(finder?.children ?? [])].map((one) => one?.shadowRoot);
    const buttons = roots.flatMap((root) => [...(root?.querySelectorAll('button') ?? [])]);
    const button = buttons.find(({ textContent }) => textContent?.trim() === said);
    const isSearching = finder?.shadowRoot?.querySelector('progress');
    if (!isSearching || !button) return null;
    const { top } = button.getBoundingClientRect();
    button.click();
    return { top };
  }, words);
  const [handle] = await Promise.all([pressed, start.click()]);
  const { top } = (await handle.jsonValue())!;
  return top;
}

/** A photo that was just opened gets its head where the front view usually has it, by hand. */
export async function placeByHand(page: Page): Promise<void> {
  await startAndCancelSearch(page, page.getByRole('button', { name: 'Front', exact: true }));
  const head = page.getByRole('button', { name: 'Move the head' });
  for (const key of ['ArrowRight', 'ArrowLeft']) await head.press(key);
}

/** Wait until no sentence covers the photo. */
export async function quiet(page: Page): Promise<void> {
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) {
    // It may go by itself at any moment.
    await dismiss
      .first()
      .click({ timeout: 1_000 })
      .catch(() => {});
  }
}

export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What is on screen within a box, as pixels. */
export async function pixels(page: Page, clip: Box): Promise<PNG> {
  return PNG.sync.read(await page.screenshot({ clip }));
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Mean of all channels of a picture, 0 to 255, where the mask says so. */
export function mean({ data, width }: PNG, within: (x: number, y: number) => boolean = () => true): number {
  let sum = 0;
  let count = 0;
  for (let at = 0, i = 0; at < data.length; at += 4, i++) {
    if (!within(i % width, Math.floor(i / width))) continue;
    sum += data[at] + data[at + 1] + data[at + 2];
    count += 3;
  }
  return sum / count;
}

/** Where a pixel of the photo lies on the page. */
export async function onPage(page: Page, xPx: number, yPx: number): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ([x, y]) => {
      const element = document.querySelector('stubble-studio') as unknown as {
        studio: { preview: { toScreen(x: number, y: number): { x: number; y: number } } };
      };
      return element.studio.preview.toScreen(x, y);
    },
    [xPx, yPx] as const,
  );
}
