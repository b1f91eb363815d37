import { type Case, parseCaseText } from '@stubble/core';
import type { Page } from 'playwright';
import type { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { boxAtRest } from './support/boxes.ts';
import { designDepth } from './support/designed-area.ts';
import { drawHead, pngPhoto } from './support/photos.ts';
import { shareStudio } from './support/share-studio.ts';
import {
  choose,
  download,
  mean,
  onPage,
  openTab,
  photoRead,
  pixels,
  placeByHand,
  quiet,
  type StudioPage,
  settled,
} from './support/studio-page.ts';
import { keptOf } from './support/studio-state.ts';

/** Larger than the window at one pixel for one, and made here. */
const SIDE = 2000;
/** What neither a panel nor its shadow covers in this window, CSS px. */
const FREE = { x: 264, y: 44, width: 520, height: 560 };
/** Sentinel dots, wave and a dot's own width: how far in front of the line a dot may stand, mm. */
const REACH_MM = 9;

/** Well inside the drawn head: beyond it is background, which dots keep off. Photo px. */
const onHead = (x: number, y: number) =>
  Math.hypot((x - 0.5 * SIDE) / (0.34 * SIDE), (y - 0.4 * SIDE) / (0.34 * SIDE * 1.17)) < 0.97;

let studio: StudioPage;
let page: Page;

shareStudio(
  async (opened) => {
    studio = opened;
    page = opened.page;
    await openTab(page, 'Photo');
    await choose(page, 'Open photo', pngPhoto('large.png', SIDE, SIDE));
    await placeByHand(page);
    await openTab(page, 'Photo');
    await quiet(page);
    await photoRead(page);
    await settled(page);
  },
  { width: 1280, height: 800, sample: false },
);

async function show(stop: string): Promise<PNG> {
  await page.getByRole('button', { name: stop, exact: true }).click();
  await page.mouse.move(5, 795);
  await settled(page);
  return pixels(page, FREE);
}

async function savedCase(): Promise<Case> {
  const parsed = parseCaseText((await download(page, 'Save case')).toString());
  if (!parsed.ok) throw new Error('the saved case is no case');
  return parsed.value;
}

describe('the picture of a photo larger than the window', () => {
  it('has dots in the designed area, and nowhere else', async () => {
    const [before, healed] = [await show('Before the treatment'), await show('Healed')];
    const depth = designDepth(await savedCase());
    const origin = await onPage(page, 0, 0);
    const unit = await onPage(page, 1000, 0);
    const scale = (unit.x - origin.x) / 1000;
    const depthAt = (x: number, y: number) =>
      depth((FREE.x + x + 0.5 - origin.x) / scale, (FREE.y + y + 0.5 - origin.y) / scale);
    // A dot on the very rim of the head may reach over it by its own width.
    const rim = (x: number, y: number) =>
      [-3, 3].some((d) => depthAt(x + d, y) !== null || depthAt(x, y + d) !== null);
    const deep = { count: 0, darkened: 0 };
    for (let y = 0; y < FREE.height; y += 5) {
      for (let x = 0; x < FREE.width; x += 5) {
        const at = depthAt(x, y);
        const pixel = 4 * (y * FREE.width + x);
        const change = healed.data[pixel + 1] - before.data[pixel + 1];
        const outside = at === null ? change !== 0 && !rim(x, y) : at < -REACH_MM;
        if (outside) expect(Math.abs(change), `at ${x}, ${y}: ${at} mm`).toBeLessThan(2);
        if (
          at === null ||
          at < 18 ||
          !onHead((FREE.x + x - origin.x) / scale, (FREE.y + y - origin.y) / scale)
        )
          continue;
        deep.count += 1;
        deep.darkened += -change / before.data[pixel + 1];
      }
    }
    expect(deep.count).toBeGreaterThan(60);
    // A healed buzz cut darkens the full zone by 10 to 30 %; on screen values, not light, that is less.
    expect(deep.darkened / deep.count).toBeGreaterThan(0.04);
  });

  it('grows darker with every session and lighter with the years', async () => {
    const shades: number[] = [];
    for (const stop of [
      'Before the treatment',
      'After session 1',
      'After session 3',
      'Healed',
      'Year 3',
      'Year 10',
    ]) {
      shades.push(mean(await show(stop)));
    }
    // Fresh marks and the red skin around them are darker than healed ones.
    const [before, first, third, healed, year3, year10] = shades;
    expect(first).toBeLessThan(before);
    expect(third).toBeLessThan(first);
    expect(healed).toBeLessThan(before);
    expect(year3).toBeGreaterThan(healed);
    expect(year10).toBeGreaterThan(year3);
    expect(year10).toBeLessThan(before);
  });

  it('shows the photo’s own bytes on the before side of the divider, one pixel for one', async () => {
    await page.getByRole('button', { name: 'Healed', exact: true }).click();
    // A double click shows the photo’s own pixels: on the crown, where dots are.
    const crown = await onPage(page, SIDE * 0.5, SIDE * 0.2);
    await page.mouse.dblclick(crown.x, crown.y);
    await page.getByRole('button', { name: 'Before and after' }).click();
    const divider = page.getByRole('slider', { name: 'Before and after divider' });
    await divider.waitFor();
    await page.mouse.move(5, 795);
    await settled(page);
    const grip = await boxAtRest(divider);
    const line = grip.x + grip.width / 2;
    const origin = await onPage(page, 0, 0);
    expect((await onPage(page, 1, 0)).x - origin.x).toBe(1);
    // Below the ways to compare, and their shadow.
    const clip = { x: FREE.x, y: 190, width: Math.floor(line) - FREE.x - 40, height: 200 };
    const seen = await pixels(page, clip);
    const source = drawHead(SIDE, SIDE);
    let different = 0;
    for (let y = 0; y < clip.height; y++) {
      const from = 4 * ((clip.y - origin.y + y) * SIDE + (clip.x - origin.x));
      const row = source.subarray(from, from + 4 * clip.width);
      if (!row.equals(seen.data.subarray(4 * y * clip.width, 4 * (y + 1) * clip.width))) different += 1;
    }
    expect(different).toBe(0);
    const after = await pixels(page, { ...clip, x: Math.ceil(line) + 40, width: 200 });
    expect(mean(after)).toBeLessThan(mean(seen) - 3);
  });

  it('moves the divider by hand and by keyboard', async () => {
    const divider = page.getByRole('slider', { name: 'Before and after divider' });
    const value = async () => Number(await divider.getAttribute('aria-valuenow'));
    const start = await value();
    await divider.focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(value).toBe(start - 10);
    await settled(page);
    const box = await boxAtRest(divider);
    await page.mouse.move(box.x + 22, box.y + 22);
    await page.mouse.down();
    await page.mouse.move(box.x + 22 + 128, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await expect.poll(value).toBe(start);
    await page.getByRole('button', { name: 'Before and after' }).click();
    await divider.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Frame the head' }).click();
  });

  it('stands side by side with its own before, and as a difference in colour', async () => {
    await page.getByRole('button', { name: 'Healed', exact: true }).click();
    await page.getByRole('button', { name: 'Before and after' }).click();
    await page.getByRole('button', { name: 'Side by side' }).click();
    await page.getByRole('slider', { name: 'Before and after divider' }).waitFor({ state: 'detached' });
    await page.mouse.move(5, 795);
    await settled(page);
    // The crown in the left picture, and the same px of the photo in the right one.
    const crown = await onPage(page, SIDE * 0.5, SIDE * 0.2);
    const half = await page.evaluate(() => {
      const element = document.querySelector('stubble-studio') as unknown as {
        studio: { store: { ui: { compare: number } } };
      };
      return element.studio.store.ui.compare * innerWidth;
    });
    expect(crown.x + 30).toBeLessThan(half);
    // The temple on the right.
    const strip = (x: number) => ({ x: Math.round(x) + 147, y: 190, width: 40, height: 60 });
    const [before, after] = [await pixels(page, strip(crown.x)), await pixels(page, strip(crown.x + half))];
    expect(mean(after)).toBeLessThan(mean(before) - 2);
    await page.getByRole('button', { name: 'Difference' }).click();
    await expect
      .poll(async () => {
        const { data } = await pixels(page, FREE);
        let warm = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at] > data[at + 2] + 80) warm++;
        return warm;
      })
      .toBeGreaterThan(2000);
    await page.getByRole('button', { name: 'Divider' }).click();
    await page.getByRole('button', { name: 'Before and after' }).click();
  });

  it('shows the scalp matte or glossy and in another light, and remembers it over a reload', async () => {
    await page.keyboard.press('l');
    const finish = page.getByRole('slider', { name: 'Finish of the scalp' });
    await finish.fill('0');
    await page.getByRole('button', { name: 'Flash', exact: true }).click();
    await expect.poll(() => keptOf<object>(page, 'ui')).toMatchObject({ finish: 0, viewing: 'flash' });
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: 'Finish and light' }).click();
    expect(await page.getByRole('slider', { name: 'Finish of the scalp' }).inputValue()).toBe('0');
    expect(await page.getByRole('button', { name: 'Flash', exact: true }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('asked nothing of another origin and logged no error', () => {
    expect(studio.strangers).toEqual([]);
    expect(studio.errors).toEqual([]);
  });
});
