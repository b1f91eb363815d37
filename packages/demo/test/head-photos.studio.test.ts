import type { Oval } from '@stubble/core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { boxOf } from './support/boxes.ts';
import { centreOf, dragHandle, dragPlace, lengthOf } from './support/hands.ts';
import { clutteredPhoto, lyingSample, pngPhoto, samplePhoto } from './support/photos.ts';
import { FEW_DOTS, shareStudio } from './support/share-studio.ts';
import {
  choose,
  onPage,
  openTab,
  settled,
  startAndCancelSearch,
  startAndPress,
} from './support/studio-page.ts';
import { caseOf, takeBack } from './support/studio-state.ts';

let page: Page;

shareStudio((opened) => {
  page = opened.page;
}, FEW_DOTS);

const undo = () => page.getByRole('button', { name: 'Undo' }).click();
const tool = (name: string) => page.getByRole('button', { name, exact: true }).click();
const status = () => page.locator('head-finder').getByRole('status');
const drag = (name: string, dx: number, dy: number) => dragHandle(page, name, { dx, dy });

/** Places of the stage that no panel covers, CSS px: in one of them there is no oval. */
const CORNERS = [
  [110, 150],
  [520, 150],
  [110, 420],
  [520, 420],
] as const;

/** Points of the sample's face, px of its photo as it lies there. */
const FACE_LYING = [
  ['Tip of the nose', [2500 - 1685, 1000]],
  ['Outer corner of the left eye', [2500 - 1424, 1369]],
  ['Outer corner of the right eye', [2500 - 1424, 631]],
  ['Lowest point of the chin', [2500 - 2318, 1000]],
] as const;

const handleOfOval = (what: string) => centreOf(page.getByRole('button', { name: `${what} the oval` }));

/** The oval as it lies on the page: middle and radii, CSS px. */
async function ovalOnPage() {
  const { centrePx, radiiPx } = await page.evaluate(() => {
    type Holding = { studio: { store: { ui: { oval: Oval } } } };
    return (document.querySelector('stubble-studio') as unknown as Holding).studio.store.ui.oval;
  });
  const [middle, side] = [
    await onPage(page, ...centrePx),
    await onPage(page, centrePx[0] + 1000, centrePx[1]),
  ];
  const scale = (side.x - middle.x) / 1000;
  return { ...middle, rx: radiiPx[0] * scale, ry: radiiPx[1] * scale };
}

/** The oval with its middle at another place of the photo, px; where it was. */
function moveOval(to: Oval['centrePx']): Promise<Oval['centrePx']> {
  return page.evaluate((centrePx) => {
    type Store = { ui: { oval: Oval }; setUi(patch: { oval: Oval }): void };
    type Holding = { studio: { store: Store } };
    const { store } = (document.querySelector('stubble-studio') as unknown as Holding).studio;
    const { oval } = store.ui;
    store.setUi({ oval: { ...oval, centrePx } });
    return oval.centrePx;
  }, to);
}

describe('a hard photo', () => {
  it('asks how it was taken, then for an oval, which is laid and searched in two actions; the result is to be looked at', async () => {
    await openTab(page, 'Photo');
    await choose(page, 'Open photo', clutteredPhoto('wall.png', 700, 800));
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
    // Whoever goes on without an answer is told why no dots show, and led back.
    await openTab(page, 'Design');
    await page.getByText('no head was found in this photo yet').waitFor();
    await page.getByRole('button', { name: 'Find the head' }).click();
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
    await tool('Front');
    await page.getByRole('button', { name: 'Move the oval' }).waitFor();
    await status()
      .filter({ hasText: /its upper edge lies along the top of the head\.$/ })
      .waitFor();
    // An oval beside the photo holds no head: nothing moves, and it stays to be laid elsewhere.
    const laid = await moveOval([-900, -900]);
    await tool('Search in the oval');
    await status()
      .filter({ hasText: /No head was found in the oval/ })
      .waitFor();
    await moveOval(laid);
    const search = async () => {
      await page.getByRole('button', { name: 'Search in the oval' }).click();
      await status()
        .filter({ hasText: /^Check the fit/ })
        .waitFor();
      // The outline lies there to be pulled.
      await page.getByRole('button', { name: 'Outline, point 1' }).waitFor();
      await tool('Place');
      return Number(await page.getByRole('slider', { name: 'Size', exact: true }).inputValue());
    };
    const first = await search();
    expect(await page.getByRole('button', { name: 'Move the oval' }).count()).toBe(0);
    // The oval as it is dragged is what is searched in: half as high and wide, another head.
    await tool('Oval');
    await drag('Width of the oval', -60, 0);
    await drag('Height of the oval', 0, 70);
    expect(await search()).toBeLessThan(first - 3);
    // A photo without a lens asks how far away it was taken: one press, one step of undo.
    const lens = async () => (await caseOf(page)).views.at(-1)!.camera.focal35mm;
    const far = await lens();
    const arm = page.getByRole('button', { name: 'Selfie 0.4 m' });
    await arm.click();
    await expect.poll(lens).toBeLessThan(0.7 * far);
    expect(await arm.getAttribute('aria-pressed')).toBe('true');
    // Its own outline fits any head: it stays to be looked at until a hand has marked something.
    expect(await status().textContent()).toMatch(/^Check the fit. Where the grid is off/);
    await tool('Points');
    await drag('Outline, point 5', 0, -12);
    await status()
      .filter({ hasText: /^Check the fit.*Pull the rest of it/ })
      .waitFor();
    await undo();
    // Or until a person finds it right.
    const dashed = page.locator('svg.doubtful');
    await dashed.waitFor();
    await tool('It lies right');
    await expect.poll(() => dashed.count()).toBe(0);
    await undo();
    await dashed.waitFor();
    await undo();
    await expect.poll(lens).toBe(far);
    expect(await arm.getAttribute('aria-pressed')).toBe('false');
    // Beside the oval one drag from corner to corner draws another one.
    await tool('Oval');
    const before = await ovalOnPage();
    const isBeside = ([x, y]: readonly [number, number]) =>
      Math.hypot((x - before.x) / before.rx, (y - before.y) / before.ry) > 1.2;
    const [x, y] = CORNERS.find(isBeside)!;
    await dragPlace(page, { x, y }, { dx: 60, dy: 80 });
    await expect.poll(async () => Math.round((await ovalOnPage()).x)).toBe(x + 30);
    expect((await ovalOnPage()).ry).toBeCloseTo(40, 0);
    // However small it is, a finger meets one handle at a time.
    const handles = await Promise.all(['Move', 'Width of', 'Height of', 'Tilt of'].map(handleOfOval));
    const gaps = handles.flatMap((a, i) => handles.slice(i + 1).map((b) => lengthOf([a, b])));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(44);
    // Nor does one hide the head in it.
    const middle = await ovalOnPage();
    expect(Math.min(...handles.map((handle) => lengthOf([handle, middle])))).toBeGreaterThan(40);
    await page.getByRole('button', { name: 'By hand' }).click();
    await undo();
    await undo();
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
    await undo();
  });
});

describe('a photo that does not tell its lens', () => {
  it('asks from how far it was taken already while it is searched: the answer is of the same step, and nothing moves below the finger', async () => {
    await openTab(page, 'Photo');
    await choose(page, 'Open photo', samplePhoto('ravi-front.jpg'));
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
    const answer = page.getByRole('button', { name: 'By another 0.8 m' });
    const front = page.getByRole('button', { name: 'Front', exact: true });
    const top = await startAndPress(page, front, 'By another 0.8 m');
    await status()
      .filter({ hasText: /^Good fit. The grid follows the outline to/ })
      .waitFor();
    expect((await boxOf(answer)).y).toBeCloseTo(top, 0);
    expect((await caseOf(page)).views.at(-1)!.evidence?.distanceMm).toBe(800);
    await undo();
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
    expect(await answer.count()).toBe(0);
    expect((await caseOf(page)).views.at(-1)!.evidence?.distanceMm).toBeUndefined();
    await undo();
  });
});

describe('a photo that lies on its side', () => {
  it('says so, is turned upright and searched at one press, and undo lays it down again', async () => {
    await openTab(page, 'Photo');
    await choose(page, 'Open photo', lyingSample('lying.jpg', 'oskar-front.jpg'));
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
    await tool('Front');
    await status()
      .filter({ hasText: /lies on its side.*to the left\.$/ })
      .waitFor();
    await page.getByRole('button', { name: 'Turn it upright' }).click();
    await status()
      .filter({ hasText: /The grid follows/ })
      .waitFor();
    const view = async () => (await caseOf(page)).views.at(-1)!;
    const { photo, camera } = await view();
    expect(photo).toMatchObject({ widthPx: 2000, heightPx: 2500, turnedClockwiseDeg: 270 });
    expect(Math.abs(camera.rollDeg)).toBeLessThan(8);
    // The head is where it is in the sample.
    expect(Math.hypot(camera.centrePx[0] - 1003, camera.centrePx[1] - 1229)).toBeLessThan(90);
    await undo();
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
    expect((await view()).photo).toEqual({ name: 'lying.jpg', widthPx: 2500, heightPx: 2000 });
  });

  it('says so of points too, and is turned with them at one press', async () => {
    // Undo laid the photo down again: until the stage shows it so, a place of the photo is told where it no longer lies.
    await settled(page);
    await startAndCancelSearch(page, page.getByRole('button', { name: 'Front', exact: true }));
    await tool('Points');
    for (const [name, [x, y]] of FACE_LYING) {
      await page.getByRole('group', { name: 'Add a point' }).getByText(name).click();
      const from = await centreOf(page.locator('points-overlay').getByRole('button', { name, exact: true }));
      const to = await onPage(page, x, y);
      await dragPlace(page, from, { dx: to.x - from.x, dy: to.y - from.y });
    }
    await status()
      .filter({ hasText: /lies on its side/ })
      .waitFor();
    await page.getByRole('button', { name: 'Turn it upright' }).click();
    await status()
      .filter({ hasText: /of the points/ })
      .waitFor();
    const { photo, camera, evidence } = (await caseOf(page)).views.at(-1)!;
    expect(photo.turnedClockwiseDeg).toBe(270);
    expect(Math.abs(camera.rollDeg)).toBeLessThan(8);
    expect(evidence?.taps?.pronasale?.[1]).toBeCloseTo(1685, -2);
    await undo();
    await page.getByRole('button', { name: 'Turn it upright' }).waitFor();
    await takeBack(page, 9);
  });
});

describe('a close-up', () => {
  it('is flat skin with a scale from a line, or from four corners when it is tilted', async () => {
    await openTab(page, 'Photo');
    await page.getByText('Scar or close-up').click();
    await choose(page, 'Open a close-up', pngPhoto('scar.png', 900, 700));
    await page.getByText('Until then it is taken for 60 × 47 mm.').waitFor();
    await page.getByRole('button', { name: 'Lay a line' }).click();
    const really = page.getByRole('textbox', { name: 'It is really, mm' });
    const measured = Number(await really.inputValue());
    await really.fill(String(measured / 2));
    await really.press('Enter');
    await page.getByText('The skin shown is 30 × 23 mm.').waitFor();
    // What cannot be is refused where it was typed, until the line is another.
    await really.fill('1');
    await really.press('Enter');
    const refusal = page.getByRole('alert').filter({ hasText: 'mm of skin: check the number' });
    await refusal.waitFor();
    await page.getByRole('button', { name: 'End of the length' }).press('ArrowLeft');
    await expect.poll(() => refusal.count()).toBe(0);
    await undo();
    await tool('Tilted');
    await drag('Top right corner', -20, 30);
    await page.getByText(/px of a flat patch/).waitFor();
    await drag('Top right corner', -400, 60);
    await page.getByRole('alert').filter({ hasText: 'The corners cross' }).waitFor();
    await tool('Skin');
    await page.getByRole('button', { name: 'Brush', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Remove the stroke' }).waitFor();
    await undo();
    await tool('Straight on');
    await takeBack(page, 4);
    // It has no hairline: that is said, and what fills skin or covers a scar is offered.
    await openTab(page, 'Design');
    await page.getByText('hairlines and looks need a photo of the head').waitFor();
    expect(await page.getByRole('group', { name: /Hairline style|Looks|Pattern of hair loss/ }).count()).toBe(
      0,
    );
    await page.getByText('Add an area').click();
    expect(await page.getByRole('button', { name: 'Add: Temples and peaks' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Add: Strip scar (FUT)' }).click();
    await page.getByRole('slider', { name: 'All sessions', exact: true }).waitFor();
    await undo();
    await openTab(page, 'Head');
    await page.getByText('Until then it is taken for 60 × 47 mm.').waitFor();
  });
});
