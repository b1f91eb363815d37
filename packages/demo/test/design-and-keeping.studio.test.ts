import { readFile } from 'node:fs/promises';
import { defaultCase, presetCamera } from '@stubble/core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { boxAtRest } from './support/boxes.ts';
import { countRenders } from './support/count-renders.ts';
import { heightMm, sliderOf } from './support/hairline.ts';
import { centreOf, dragHandle } from './support/hands.ts';
import { pngPhoto } from './support/photos.ts';
import { shareDesign } from './support/share-studio.ts';
import { choose, openTab, type StudioPage } from './support/studio-page.ts';

let studio: StudioPage;
let page: Page;

shareDesign((opened) => {
  studio = opened;
  page = opened.page;
});

const anchor = (name: string) => page.getByRole('button', { name, exact: true });
const undo = () => page.getByRole('button', { name: 'Undo' });
const redo = () => page.getByRole('button', { name: 'Redo' });
const slider = (name: string) => sliderOf(page, name);
const middle = (name: string) => centreOf(anchor(name));
const height = () => heightMm(page);
const drag = (name: string, dx: number, dy: number) => dragHandle(page, name, { dx, dy });

describe('the hairline', () => {
  it('follows the mouse, with its height above the glabella live, rendering no slider anew, and a drag is one undo', async () => {
    const before = await height();
    expect(before).toBeGreaterThan(60);
    expect(before).toBeLessThan(110);
    const renders = await countRenders(page, 'value-slider');
    const from = await middle('Mid-frontal point');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 20, { steps: 4 });
    await page.mouse.move(from.x, from.y + 40, { steps: 4 });
    await expect.poll(height).toBeLessThan(before - 4);
    await page.mouse.up();
    expect(await renders()).toBe(0);
    expect((await middle('Mid-frontal point')).y).toBeCloseTo(from.y + 40, 0);
    await undo().click();
    await expect.poll(height).toBe(before);
    expect((await middle('Mid-frontal point')).y).toBeCloseTo(from.y, 0);
    expect(await undo().isDisabled()).toBe(true);
    await redo().click();
    await expect.poll(height).toBeLessThan(before - 4);
    await undo().click();
  });

  it('moves by one millimetre at an arrow key, by five with Shift', async () => {
    const before = await height();
    await anchor('Mid-frontal point').focus();
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    // Whole mm are shown, so a step of exactly 10 mm may read as 9 or 11.
    await expect.poll(async () => Math.abs((await height()) - before - 10)).toBeLessThanOrEqual(1);
    const raised = await height();
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => Math.abs(raised - 1 - (await height()))).toBeLessThanOrEqual(1);
    // Keys pressed soon after each other are one step; how soon depends on the machine.
    const undone = async (): Promise<number> => {
      if ((await height()) !== before) await page.keyboard.press('Control+z');
      return height();
    };
    await expect.poll(undone).toBe(before);
  });

  it('moves both sides while symmetric, and one when not', async () => {
    const [left, right] = ['Frontotemporal point, left', 'Frontotemporal point, right'];
    const start = { left: await middle(left), right: await middle(right) };
    await drag(left, 12, 18);
    expect((await middle(right)).y).toBeGreaterThan(start.right.y + 10);
    await page.keyboard.press('Control+z');
    await page.getByRole('switch', { name: 'Symmetric' }).click();
    await drag(left, 12, 18);
    expect((await middle(right)).y).toBeCloseTo(start.right.y, 0);
    expect((await middle(left)).y).toBeCloseTo(start.left.y + 18, 0);
    await page.getByRole('switch', { name: 'Symmetric' }).click();
    expect((await middle(right)).y).toBeGreaterThan(start.right.y + 10);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
    expect((await middle(left)).y).toBeCloseTo(start.left.y, 0);
  });

  it('gives up a drag at Escape', async () => {
    const from = await middle('Mid-frontal point');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 50, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect((await middle('Mid-frontal point')).y).toBeCloseTo(from.y, 0);
  });
});

describe('styles and looks', () => {
  it('are worn at a press, each in one step of undo, and tell what they are', async () => {
    const before = await height();
    const style = page.getByRole('button', { name: 'Mature', exact: true });
    await style.click();
    expect(await style.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(height).toBeGreaterThan(before + 4);
    await page.getByText(/^A finger’s breadth higher/).waitFor();
    const look = page.getByRole('button', { name: 'Dark buzz cut', exact: true });
    await look.click();
    await expect.poll(() => slider('Top').inputValue()).toBe('210');
    expect(await look.getAttribute('aria-pressed')).toBe('true');
    await undo().click();
    expect(await style.getAttribute('aria-pressed')).toBe('true');
    await undo().click();
    await expect.poll(height).toBe(before);
    expect(await undo().isDisabled()).toBe(true);
  });
});

describe('the second opinion', () => {
  it('says what is wrong with its source, and mends it in one step of undo', async () => {
    const number = page.getByRole('textbox', { name: 'Softness, mm' });
    await number.fill('2');
    await number.press('Enter');
    await page.getByRole('button', { name: 'Second opinion', exact: true }).click();
    const mend = page.getByRole('button', { name: /^Mend: The line goes from skin/ });
    await mend.waitFor();
    await mend.click();
    await mend.waitFor({ state: 'detached' });
    expect(Number(await slider('Softness').inputValue())).toBeGreaterThan(4);
    await page.getByText(/^The design is sound; 2 notes\.$/).waitFor();
    await undo().click();
    await expect.poll(() => slider('Softness').inputValue()).toBe('2');
    await undo().click();
    await page.getByRole('button', { name: 'Close the second opinion' }).click();
  });
});

describe('sliders', () => {
  it('move by mouse, keyboard and number, a drag being one step', async () => {
    const softness = slider('Softness');
    await expect.poll(() => softness.inputValue()).toBe('14');
    await softness.scrollIntoViewIfNeeded();
    const box = await boxAtRest(softness);
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.43, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 5 });
    await page.mouse.move(box.x + box.width * 0.75, y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => Number(await softness.inputValue())).toBeGreaterThan(20);
    await undo().click();
    await expect.poll(() => softness.inputValue()).toBe('14');
    await softness.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => softness.inputValue()).toBe('14.5');
    const number = page.getByRole('textbox', { name: 'Softness, mm' });
    await number.fill('9');
    await number.press('Enter');
    await expect.poll(() => softness.inputValue()).toBe('9');
    await number.fill('nonsense');
    await number.press('Enter');
    expect(await number.inputValue()).toBe('9');
    await number.fill('1000');
    await number.press('Enter');
    expect(await number.inputValue()).toBe('30');
  });

  it('go back to their default by a button, and tell their source', async () => {
    await page.getByRole('button', { name: 'Reset Softness' }).click();
    await expect.poll(() => slider('Softness').inputValue()).toBe('14');
    await page.getByRole('button', { name: 'Softness', exact: true }).click();
    await page.getByText(/Source: transition zone 5–10 mm/).waitFor();
    await page.getByRole('button', { name: 'Softness', exact: true }).click();
  });

  it('stand in every tab for every row of the table', async () => {
    for (const folded of ['Irregular edge', 'Dots']) await page.getByText(folded, { exact: true }).click();
    for (const name of [
      'Side fade',
      'Wave',
      'Sentinel dots',
      'Top',
      'Sides and back',
      'Dot width',
      'Hand variation',
    ]) {
      await slider(name).waitFor();
    }
    await openTab(page, 'Skin');
    await page.locator('pigment-card').getByText('More…', { exact: true }).click();
    await page.getByText('Sun, skin, washing, swimming…').click();
    for (const name of ['Dilution', 'Depth of the pigment', 'Sun', 'Skin turnover'])
      await slider(name).waitFor();
    await openTab(page, 'Design');
  });
});

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
