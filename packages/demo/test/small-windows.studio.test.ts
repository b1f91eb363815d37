import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { boxOf, overlap, span } from './support/boxes.ts';
import { centreOf, dragPlace } from './support/hands.ts';
import { pngPhoto, samplePhoto } from './support/photos.ts';
import { FEW_DOTS, shareStudio } from './support/share-studio.ts';
import { frames, openTab } from './support/studio-page.ts';

let page: Page;

shareStudio(
  (opened) => {
    page = opened.page;
  },
  { width: 320, height: 640, touch: true, ...FEW_DOTS },
);

const question = () => page.getByRole('heading', { name: 'How was this photo taken?' });

async function middleOf(locator: Locator): Promise<number> {
  const [top, bottom] = await span(locator);
  return (top + bottom) / 2;
}

describe('on the narrowest phone', () => {
  it('every button of the bars is in the window, and a focus scrolls nothing', async () => {
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

  it('a photo can be opened and taken without scrolling', async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    await openTab(page, 'Photo');
    for (const name of ['Open photo', 'Take photo']) {
      await expect.poll(() => low(name)).toBeLessThanOrEqual(await tabsTop());
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await openTab(page, 'Design');
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

/** Lower edge of a button in whole px, as what is scrolled stands between two, and the upper one of the tabs, at which a sheet ends; CSS px. */
const low = async (name: string) => Math.floor((await span(page.getByRole('button', { name })))[1]);
const tabsTop = async () => (await span(page.getByRole('tablist', { name: 'Panel' })))[0];

/** The head of the sample found, its outline there to be pulled, and a second photo of which nobody has told anything. */
async function withSecondPhoto(): Promise<void> {
  await openTab(page, 'Photo');
  await page.getByLabel('More photos of this head').setInputFiles(pngPhoto('crown.png', 500, 600));
  await question().waitFor();
  await page.getByRole('radio', { name: 'Front' }).click();
  await page.getByRole('button', { name: 'Find the head' }).click();
  await page.locator('head-finder').getByRole('status').filter({ hasText: 'Good fit' }).waitFor();
  await page.getByRole('button', { name: 'Points', exact: true }).click();
}

describe('on a phone on its side', () => {
  it('the timeline makes room while the head is placed, so that no bar covers a point of its outline', async () => {
    await withSecondPhoto();
    await page.setViewportSize({ width: 844, height: 390 });
    await expect.poll(() => page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    const [, bars] = await span(page.getByRole('button', { name: 'Help', exact: true }));
    const points = page.getByRole('button', { name: /^Outline, point \d+$/ });
    const highest = async () => Math.min(...(await Promise.all((await points.all()).map(middleOf))));
    await expect.poll(highest).toBeGreaterThan(bars);
    // Nor its name.
    for (const point of await points.all()) {
      await point.focus();
      const [name] = await span(page.locator('points-overlay .tag'));
      expect(name).toBeGreaterThan(bars);
    }
    // Of the timeline the photos are left.
    await page.getByRole('radio', { name: 'Front' }).waitFor();
    await openTab(page, 'Design');
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });

  it('what a tool of the head needs is in sight once it is taken', async () => {
    await openTab(page, 'Head');
    await page.getByRole('button', { name: 'Skin', exact: true }).click();
    const [, end] = await span(page.locator('side-panel'));
    await expect.poll(() => low('Neither')).toBeLessThan(end);
    await page.getByRole('button', { name: 'Points', exact: true }).click();
    await openTab(page, 'Design');
  });

  it.each([
    [844, 390],
    [568, 320],
  ])(
    'two pictures side by side are free of the tools, which one press brings back: %i × %i',
    async (width, height) => {
      await page.setViewportSize({ width, height });
      const edge = async (locator: Locator) => (await boxOf(locator)).x;
      const tools = page.getByRole('toolbar', { name: 'Picture' });
      const compare = page.getByRole('button', { name: 'Before and after' });
      const had = await edge(tools);
      await compare.click();
      await page.getByRole('button', { name: 'Side by side' }).click();
      await expect.poll(() => edge(tools)).toBeCloseTo(await edge(page.locator('side-panel')), 0);
      // Nor do they cover the last row of the panel that they lie over.
      const last = page.getByRole('button', { name: 'Start over' });
      await page.locator('side-panel .body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
      await expect.poll(async () => (await span(last))[1]).toBeLessThanOrEqual((await span(tools))[0]);
      await compare.click();
      await expect.poll(() => edge(tools)).toBe(had);
    },
  );

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
    await page.setViewportSize({ width: 320, height: 568 });
    const free = async () => {
      const [, bars] = await span(page.getByRole('button', { name: 'Help', exact: true }));
      const [timeline] = await span(page.getByRole('group', { name: 'Timeline' }));
      return timeline - bars;
    };
    await expect.poll(free).toBeGreaterThan(0.3 * 568);
  });

  it('finish and light leave the timeline free, so that both are tried together', async () => {
    await page.getByRole('button', { name: 'Finish and light' }).click();
    const panel = await boxOf(page.getByRole('group', { name: 'Finish and light' }));
    expect(overlap(panel, await boxOf(page.getByRole('group', { name: 'Timeline' })))).toBe(false);
    await page.getByRole('button', { name: 'Finish and light' }).click();
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

  it('what is wrong with points is in sight with what puts it right, wherever the panel was scrolled', async () => {
    await page.getByRole('radio', { name: 'Front' }).click();
    await page.getByRole('button', { name: 'Points', exact: true }).click();
    const said = page.locator('head-finder').getByRole('status');
    const [sheet] = await span(page.locator('side-panel'));
    await expect.poll(async () => (await span(said))[1]).toBeLessThan(sheet);
    const eye = (side: string) =>
      centreOf(page.locator('points-overlay .mark', { hasText: `Outer corner of the ${side} eye` }));
    const [left, right] = [await eye('left'), await eye('right')];
    await dragPlace(page, left, { dx: right.x - left.x, dy: right.y + 30 - left.y });
    await said.filter({ hasText: /^Not fitted. Left and right look swapped/ }).waitFor();
    await expect.poll(async () => (await span(said))[0]).toBeGreaterThan(sheet);
    const remedy = page.getByRole('button', { name: 'Swap left and right' });
    expect(await middleOf(remedy)).toBeLessThan(await tabsTop());
    await page.getByRole('button', { name: 'Undo' }).click();
  });

  it('a question stands in sight with all its answers, and the next photo once nothing more is asked of this one', async () => {
    await openTab(page, 'Photo');
    const files = [samplePhoto('oskar-side.jpg'), pngPhoto('crown.png', 500, 600)];
    await page.getByLabel('Photo file', { exact: true }).setInputFiles(files);
    await question().waitFor();
    const [sheet] = await span(page.locator('side-panel'));
    const tabs = await tabsTop();
    await page.getByRole('button', { name: 'Right side', exact: true }).click();
    await page.getByRole('button', { name: 'Neither' }).waitFor();
    expect((await span(page.locator('head-finder').getByRole('status')))[0]).toBeGreaterThan(sheet);
    await expect.poll(() => low('Neither')).toBeLessThanOrEqual(tabs);
    await page
      .getByRole('group', { name: 'Which is right?' })
      .getByRole('button', { name: 'Left side' })
      .click();
    await page.getByRole('button', { name: 'Farther 1.5 m +' }).click();
    await expect.poll(() => low('Next photo')).toBeLessThanOrEqual(tabs);
    // Whoever comes back to what was answered before is not led past it, by the tab or by the photo.
    const scrolled = () => page.locator('side-panel .body').evaluate((body) => body.scrollTop);
    await openTab(page, 'Design');
    await openTab(page, 'Head');
    await page.getByRole('button', { name: 'Next photo' }).waitFor();
    await frames(page, 2);
    expect(await scrolled()).toBe(0);
    await page.getByRole('radio', { name: 'Photo 2' }).click();
    await question().waitFor();
    await page.getByRole('radio', { name: 'Left side' }).click();
    await page.getByRole('button', { name: 'Next photo' }).waitFor();
    await frames(page, 2);
    expect(await scrolled()).toBe(0);
  });
});
