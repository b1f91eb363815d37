import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launch, openStudio, openTab, type StudioPage, settled, type WindowOptions } from './studio-page.ts';

/** The fewest dots that a design may have, for tests of all else. */
export const FEW_DOTS = { densityPerCm2: 40 } as const;

/** One studio for all tests of a file, or of a `describe`: opened and made ready before the first, closed with its browser after the last. */
export function shareStudio(
  ready: (studio: StudioPage) => Promise<void> | void,
  options: WindowOptions = {},
): void {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
    await ready(await openStudio(browser, options));
  });

  afterAll(async () => {
    await browser?.close();
  });
}

/** The same on the design of the sample, with its dots at rest. */
export function shareDesign(ready: (studio: StudioPage) => void, options: WindowOptions = {}): void {
  shareStudio(async (opened) => {
    ready(opened);
    await openTab(opened.page, 'Design');
    await settled(opened.page);
  }, options);
}
