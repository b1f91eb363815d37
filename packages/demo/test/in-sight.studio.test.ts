import type { Placement } from '@stubble/renderer';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { span } from './support/boxes.ts';
import { clutteredPhoto, pngPhoto } from './support/photos.ts';
import { FEW_DOTS, shareStudio } from './support/share-studio.ts';
import { choose, onPage, openTab, quiet, settled } from './support/studio-page.ts';
import { caseOf } from './support/studio-state.ts';

const PHONE = { width: 390, height: 844 } as const;

let page: Page;

shareStudio(
  (opened) => {
    page = opened.page;
  },
  {
    ...PHONE,
    ...FEW_DOTS,
    touch: true,
    // Decoding can be held, so that what stands there meanwhile can be looked at for as long as it takes.
    before: () => {
      const decode = globalThis.createImageBitmap as (...of: unknown[]) => Promise<ImageBitmap>;
      const held: (() => void)[] = [];
      Object.assign(globalThis, { held, holds: false });
      globalThis.createImageBitmap = (async (...of: unknown[]) => {
        const { holds } = globalThis as unknown as Holding;
        if (holds) await new Promise<void>((resolve) => held.push(resolve));
        return decode(...of);
      }) as typeof globalThis.createImageBitmap;
    },
  },
);

interface Stage {
  readonly linkState: string;
  readonly view: { readonly placement: Placement; subscribe(told: () => void): void };
}

interface Holding {
  holds: boolean;
  readonly held: (() => void)[];
}

interface Showing {
  readonly shadowRoot: ShadowRoot;
  readonly studio: { readonly preview: { readonly photoSize: { readonly heightPx: number } } };
}

const question = () => page.getByRole('heading', { name: 'How was this photo taken?' });
const verdict = () => page.locator('head-finder').getByRole('status');

/** Hold all decoding from now on, let what waits go on, or both in turn. */
const hold = (holds: boolean) =>
  page.evaluate((on) => {
    const holding = globalThis as unknown as Holding;
    holding.holds = on;
    for (const go of holding.held.splice(0)) go();
  }, holds);
const isHeld = () =>
  page.waitForFunction(() => (globalThis as unknown as Holding).held.length > 0).then(() => {});

/** From now on, note where the photo that is on screen is put while another one is on its way. */
async function notePlacements(): Promise<() => Promise<readonly Placement[]>> {
  await page.evaluate(() => {
    const { shadowRoot, studio } = document.querySelector('stubble-studio') as unknown as Showing;
    const stage = shadowRoot.querySelector('photo-stage') as unknown as Stage;
    const { heightPx } = studio.preview.photoSize;
    const noted: Placement[] = [stage.view.placement];
    Object.assign(globalThis, { noted });
    stage.view.subscribe(() => {
      const isThere = studio.preview.photoSize.heightPx === heightPx;
      if (isThere && stage.linkState === 'loading') noted.push(stage.view.placement);
    });
  });
  return () =>
    page.evaluate(() => {
      const { noted } = globalThis as unknown as { noted: Placement[] };
      return noted.filter(
        ({ scale, x, y }) => scale !== noted[0].scale || x !== noted[0].x || y !== noted[0].y,
      );
    });
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
    await settled(page);
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

describe('while a photo is prepared', () => {
  it('the one before it stays as it lies, a sentence below the head says so, and what was wrong with other files is forgotten', async () => {
    await page.setViewportSize(PHONE);
    await settled(page);
    await openTab(page, 'Photo');
    const broken = { name: 'broken.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') };
    await choose(page, 'Open photo', broken);
    await page.getByRole('alert').filter({ hasText: 'broken.jpg' }).waitFor();
    const moves = await notePlacements();
    await hold(true);
    await choose(page, 'Open photo', clutteredPhoto('wall.png', 500, 600));
    await isHeld();
    // Its size is known; now it is decoded to be shown.
    await hold(true);
    const wait = page.getByRole('status').filter({ hasText: 'Preparing the photo…' });
    await wait.waitFor();
    const [timelineTop] = await span(page.getByRole('group', { name: 'Timeline' }));
    await expect.poll(async () => (await span(wait))[1]).toBeGreaterThan(timelineTop);
    await hold(false);
    await question().waitFor();
    await settled(page);
    expect(await page.getByRole('alert').count()).toBe(0);
    await expect.poll(() => wait.count()).toBe(0);
    expect(await moves()).toEqual([]);
  });
});

describe('a doubt', () => {
  it('stays one when another photo was looked at, and after a reload', async () => {
    await page.getByRole('button', { name: 'Front', exact: true }).click();
    await page.getByRole('button', { name: 'Search in the oval' }).click();
    const doubt = verdict().filter({ hasText: /^Check the fit/ });
    const dashed = page.locator('svg.doubtful');
    await doubt.waitFor();
    await openTab(page, 'Photo');
    const more = page.getByLabel('More photos of this head');
    await more.setInputFiles(pngPhoto('crown.png', 500, 600));
    await question().waitFor();
    expect(await doubt.count()).toBe(0);
    await page.getByRole('radio', { name: 'Front' }).click();
    await doubt.waitFor();
    await dashed.waitFor();
    await settled(page);
    await page.reload();
    await doubt.waitFor();
    await dashed.waitFor();
  });
});
