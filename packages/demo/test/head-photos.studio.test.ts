import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dragHandle } from './support/hands.ts';
import { clutteredPhoto, pngPhoto } from './support/photos.ts';
import { choose, launch, openStudio, openTab } from './support/studio-page.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = (await openStudio(browser)).page;
});

afterAll(async () => {
  await browser?.close();
});

const undo = () => page.getByRole('button', { name: 'Undo' }).click();
const tool = (name: string) => page.getByRole('button', { name, exact: true }).click();
const status = () => page.locator('head-finder').getByRole('status');
const drag = (name: string, dx: number, dy: number) => dragHandle(page, name, { dx, dy });

describe('a hard photo', () => {
  it('asks how it was taken, then for an oval, which is laid and searched in two actions; the result is to be looked at', async () => {
    await openTab(page, 'Photo');
    await choose(page, 'Open photo', clutteredPhoto('wall.png', 700, 800));
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
    await tool('Front');
    await page.getByRole('button', { name: 'Move the oval' }).waitFor();
    await status()
      .filter({ hasText: /along the top of the bald head/ })
      .waitFor();
    const search = async () => {
      await page.getByRole('button', { name: 'Search in the oval' }).click();
      await status()
        .filter({ hasText: /^Check the fit/ })
        .waitFor();
      return Number(await page.getByRole('slider', { name: 'Size', exact: true }).inputValue());
    };
    const first = await search();
    expect(await page.getByRole('button', { name: 'Move the oval' }).count()).toBe(0);
    // The oval as it is dragged is what is searched in: half as high and wide, another head.
    await tool('Oval');
    await drag('Width of the oval', -60, 0);
    await drag('Height of the oval', 0, 70);
    expect(await search()).toBeLessThan(first - 3);
    await undo();
    await undo();
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
    await undo();
  });
});

describe('a close-up', () => {
  it('is flat skin with a scale from a line, or from four corners when it is tilted', async () => {
    await openTab(page, 'Photo');
    await page.getByText('More…').click();
    await choose(page, 'Open a close-up', pngPhoto('scar.png', 900, 700));
    await page.getByText('The skin shown is 60 × 47 mm.').waitFor();
    await page.getByRole('button', { name: 'Lay a line' }).click();
    const really = page.getByRole('textbox', { name: 'It is really, mm' });
    const measured = Number(await really.inputValue());
    await really.fill(String(measured / 2));
    await really.press('Enter');
    await page.getByText('The skin shown is 30 × 23 mm.').waitFor();
    await tool('Tilted');
    await drag('Top right corner', -20, 30);
    await page.getByText(/px of a flat patch/).waitFor();
    await drag('Top right corner', -400, 60);
    await page
      .getByText(/corners/)
      .last()
      .waitFor();
    await tool('Skin');
    await page.getByRole('button', { name: 'Brush', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Remove the stroke' }).waitFor();
    await undo();
    await tool('Straight on');
    for (let i = 0; i < 4; i++) await undo();
    await page.getByText('The skin shown is 60 × 47 mm.').waitFor();
  });
});
