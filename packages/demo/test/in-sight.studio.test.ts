import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { clutteredPhoto } from './support/photos.ts';
import { shareStudio } from './support/share-studio.ts';
import { choose, onPage, openTab, quiet } from './support/studio-page.ts';
import { caseOf } from './support/studio-state.ts';

const PHONE = { width: 390, height: 844, touch: true } as const;

let page: Page;

shareStudio((opened) => {
  page = opened.page;
}, PHONE);

const question = () => page.getByRole('heading', { name: 'How was this photo taken?' });

/** Highest and lowest point of something on the page, CSS px. */
async function span(locator: Locator): Promise<readonly [number, number]> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on screen`);
  return [box.y, box.y + box.height];
}

/** Where the middle of the head lies, CSS px. */
async function middle(): Promise<{ x: number; y: number }> {
  const { views } = await caseOf(page);
  return onPage(page, ...views[0].camera.centrePx);
}

describe('what a person is asked', () => {
  it('is in sight, however far the panel was scrolled before', async () => {
    await openTab(page, 'Photo');
    await page.getByRole('button', { name: 'Save case' }).scrollIntoViewIfNeeded();
    await choose(page, 'Open photo', clutteredPhoto('tiles.png', 500, 600));
    await question().waitFor();
    const [top] = await span(page.locator('side-panel'));
    await expect.poll(async () => (await span(question()))[0]).toBeGreaterThan(top);
  });

  it('is asked over the whole photo, and undo goes back there without a grid', async () => {
    await page.getByRole('button', { name: 'Front', exact: true }).click();
    await page.getByRole('button', { name: 'Move the oval' }).waitFor();
    const [below] = await span(page.getByRole('group', { name: 'Timeline' }));
    await expect.poll(async () => (await onPage(page, 0, 0)).y).toBeGreaterThan(56);
    await expect.poll(async () => (await onPage(page, 0, 600)).y).toBeLessThan(below + 26);
    await page.getByRole('button', { name: 'Search in the oval' }).click();
    await page.getByRole('button', { name: 'Outline, point 1' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await question().waitFor();
    await expect.poll(() => page.locator('points-overlay svg path').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
  });
});

describe('the head', () => {
  it('lies in the middle of both halves side by side, and of the window again after it', async () => {
    await quiet(page);
    await page.keyboard.press('0');
    const before = await middle();
    await page.getByRole('button', { name: 'Before and after' }).click();
    await page.getByRole('button', { name: 'Side by side' }).click();
    await expect.poll(async () => (await middle()).x).toBeLessThan(before.x - 60);
    expect((await middle()).x).toBeGreaterThan(40);
    await page.getByRole('button', { name: 'Difference' }).click();
    await expect.poll(async () => (await middle()).x).toBeCloseTo(before.x, -1);
    await page.getByRole('button', { name: 'Before and after' }).click();
  });
});

describe('on the narrowest phone', () => {
  it('every button of the bars is in the window, and a focus scrolls nothing', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Help' }).focus();
    const buttons = page.locator('top-bar, stage-tools').locator('button:visible');
    const beyond = await buttons.evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().right > 320).map((one) => one.ariaLabel),
    );
    expect(beyond).toEqual([]);
    const gap = async () => {
      const [timeline] = await span(page.getByRole('group', { name: 'Timeline' }));
      const [, tools] = await span(page.getByRole('toolbar', { name: 'Picture' }));
      return timeline - tools;
    };
    await expect.poll(gap).toBeGreaterThanOrEqual(0);
  });

  it('the divider’s grip lies below the words of the hairline', async () => {
    await openTab(page, 'Design');
    await page.getByRole('button', { name: 'Before and after' }).click();
    await page.getByRole('button', { name: 'Divider', exact: true }).click();
    const words = page.locator('hairline-overlay').getByText(/^-?\d+ mm$/);
    const grip = page.getByRole('slider', { name: 'Before and after divider' });
    await expect.poll(async () => (await span(grip))[0] - (await span(words))[1]).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Before and after' }).click();
  });
});
