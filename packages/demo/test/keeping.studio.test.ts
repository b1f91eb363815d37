import { readFile } from 'node:fs/promises';
import { defaultCase, presetCamera } from '@stubble/core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { heightMm, sliderOf } from './support/hairline.ts';
import { dragHandle } from './support/hands.ts';
import { pngPhoto } from './support/photos.ts';
import { shareStudio } from './support/share-studio.ts';
import { choose, openTab, type StudioPage } from './support/studio-page.ts';

let studio: StudioPage;
let page: Page;

shareStudio(async (opened) => {
  studio = opened;
  page = opened.page;
  await openTab(page, 'Design');
  await anchor('Mid-frontal point').waitFor();
});

const anchor = (name: string) => page.getByRole('button', { name, exact: true });
const slider = (name: string) => sliderOf(page, name);
const height = () => heightMm(page);

describe('what a reload and a file bring back', () => {
  it('the design, the photo and what was on screen', async () => {
    await dragHandle(page, 'Mid-frontal point', { dx: 0, dy: -25 });
    const before = await height();
    await page.getByRole('button', { name: 'Year 3', exact: true }).click();
    await page.getByText('Year 3', { exact: true }).waitFor();
    if (!(await slider('Wave').isVisible())) await page.getByText('Irregular edge', { exact: true }).click();
    const number = page.getByRole('textbox', { name: 'Wave, mm' });
    await number.fill('2.5');
    await number.press('Enter');
    // At once: an edit is kept as it is made.
    await page.reload();
    await anchor('Mid-frontal point').waitFor();
    await expect.poll(height).toBe(before);
    await expect.poll(() => slider('Wave').inputValue()).toBe('2.5');
    await page.getByText('Year 3', { exact: true }).waitFor();
    await openTab(page, 'Photo');
    await page.getByText('oskar-front.jpg').waitFor();
  });

  it('a case, saved, changed and opened again', async () => {
    await openTab(page, 'Photo');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save case' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('oskar-front.stubble.json');
    // As if made in another session: the same photo under another view.
    const text = (await readFile(await file.path())).toString();
    const buffer = Buffer.from(text.replace(/"id": "[^"]*"/, '"id": "another"'));
    await openTab(page, 'Design');
    const before = await height();
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect.poll(height).not.toBe(before);
    await openTab(page, 'Photo');
    await choose(page, 'Open case', { name: 'again.stubble.json', mimeType: 'application/json', buffer });
    await page.getByRole('status').filter({ hasText: 'The case is open.' }).waitFor();
    await openTab(page, 'Design');
    await expect.poll(height).toBe(before);
    await expect.poll(() => slider('Wave').inputValue()).toBe('2.5');
  });

  it('a case of another photo brings its design, and its head once that photo is opened', async () => {
    await openTab(page, 'Photo');
    const photo = pngPhoto('client.png', 600, 700);
    const view = {
      id: 'c',
      photo: { name: 'client.png', widthPx: 600, heightPx: 700 },
      preset: 'front',
      mirrored: false,
    };
    const camera = { ...presetCamera('front', view.photo), yawDeg: 12 };
    const text = JSON.stringify({ ...defaultCase(), views: [{ ...view, camera }] });
    await choose(page, 'Open case', {
      name: 'c.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page
      .getByRole('status')
      .filter({ hasText: /made on “client\.png”: open that photo/ })
      .waitFor();
    await page.getByText('oskar-front.jpg').waitFor();
    await choose(page, 'Open photo', photo);
    await page.getByRole('status').filter({ hasText: 'the head is back in its place' }).waitFor();
    await openTab(page, 'Head');
    await expect.poll(() => slider('Turn').inputValue()).toBe('12');
  });

  it('and nothing of it was an error', () => {
    expect(studio.errors).toEqual([]);
    expect(studio.strangers).toEqual([]);
  });
});
