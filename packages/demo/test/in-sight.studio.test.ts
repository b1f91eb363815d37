import type { Placement } from '@stubble/renderer';
import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { clutteredPhoto, pngPhoto } from './support/photos.ts';
import { FEW_DOTS, shareStudio } from './support/share-studio.ts';
import { type Box, choose, onPage, openTab, quiet, settled } from './support/studio-page.ts';
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

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on screen`);
  return box;
}

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

/** Highest and lowest point of something on the page, CSS px. */
async function span(locator: Locator): Promise<readonly [number, number]> {
  const { y, height } = await boxOf(locator);
  return [y, y + height];
}

async function middleOf(locator: Locator): Promise<number> {
  const [top, bottom] = await span(locator);
  return (top + bottom) / 2;
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
    await openTab(page, 'Design');
    const gap = async () => {
      const [timeline] = await span(page.getByRole('group', { name: 'Timeline' }));
      const [, tools] = await span(page.getByRole('toolbar', { name: 'Picture' }));
      return timeline - tools;
    };
    await expect.poll(gap).toBeGreaterThanOrEqual(0);
  });

  it('the divider’s grip lies below the words of the hairline', async () => {
    await page.getByRole('button', { name: 'Before and after' }).click();
    await page.getByRole('button', { name: 'Divider', exact: true }).click();
    const words = page.locator('hairline-overlay').getByText(/^-?\d+ mm$/);
    const grip = page.getByRole('slider', { name: 'Before and after divider' });
    await expect.poll(async () => (await span(grip))[0] - (await span(words))[1]).toBeGreaterThan(0);
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
    const timeline = await boxOf(page.getByRole('group', { name: 'Timeline' }));
    const { y, height } = await boxOf(wait);
    expect(y + height).toBeGreaterThan(timeline.y);
    await hold(false);
    await question().waitFor();
    await settled(page);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await wait.count()).toBe(0);
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

describe('on a phone on its side', () => {
  it('the timeline makes room while the head is placed, so that no bar covers a point of its outline', async () => {
    await page.setViewportSize({ width: 844, height: 390 });
    await expect.poll(() => page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    const [, bars] = await span(page.getByRole('button', { name: 'Help', exact: true }));
    const points = page.getByRole('button', { name: /^Outline, point \d+$/ });
    const highest = async () => Math.min(...(await Promise.all((await points.all()).map(middleOf))));
    await expect.poll(highest).toBeGreaterThan(bars);
    // Of the timeline the photos are left.
    await page.getByRole('radio', { name: 'Front' }).waitFor();
    await openTab(page, 'Design');
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });

  it.each([
    [844, 390],
    [568, 320],
    [320, 568],
  ])(
    'as on the smallest upright, no bar and no panel covers a point of the hairline: %i × %i',
    async (width, height) => {
      await page.setViewportSize({ width, height });
      await expect.poll(coveredPoints).toEqual([]);
    },
  );
});

/** Names of the hairline's points over whose middle something else lies. */
async function coveredPoints(): Promise<readonly string[]> {
  const points = await page.locator('hairline-overlay').getByRole('button').all();
  expect(points.length).toBeGreaterThan(5);
  const covers = page.locator('top-bar .card, stage-tools .card, time-line .bar, side-panel');
  const boxes = await covers.evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  );
  const covered: string[] = [];
  for (const point of points) {
    const { x, y, width, height } = await boxOf(point);
    const [atX, atY] = [x + width / 2, y + height / 2];
    const lies = boxes.some(
      ({ left, right, top, bottom }) => atX > left && atX < right && atY > top && atY < bottom,
    );
    if (lies) covered.push((await point.getAttribute('aria-label')) ?? '');
  }
  return covered;
}

describe('on the smallest phone', () => {
  it('the photo keeps three tenths of the window while something is designed, also with the other photos in its bar', async () => {
    const [, bars] = await span(page.getByRole('button', { name: 'Help', exact: true }));
    const [timeline] = await span(page.getByRole('group', { name: 'Timeline' }));
    expect(timeline - bars).toBeGreaterThan(0.3 * 568);
    await openTab(page, 'Head');
  });

  it('all ways a photo can be taken are in sight at once, and a comparison gets the room of the sheet', async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.getByRole('radio', { name: 'Photo 2' }).click();
    await question().waitFor();
    const panel = page.locator('side-panel');
    const tabs = await boxOf(page.getByRole('tablist', { name: 'Panel' }));
    const answers = page.getByRole('group', { name: 'View' }).getByRole('button');
    await expect.poll(() => answers.count()).toBe(8);
    for (const answer of await answers.all()) {
      const { y, height } = await boxOf(answer);
      expect(height).toBeGreaterThanOrEqual(44);
      expect(y + height).toBeLessThanOrEqual(tabs.y);
    }
    const sheet = async () => (await boxOf(panel)).height;
    const half = await sheet();
    await page.getByRole('button', { name: 'Before and after' }).click();
    await expect.poll(sheet).toBeLessThan(half - 100);
    await page.getByRole('button', { name: 'Before and after' }).click();
    await expect.poll(sheet).toBeCloseTo(half, 0);
  });
});
