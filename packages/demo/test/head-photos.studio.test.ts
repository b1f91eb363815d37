import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { boxOf } from './support/boxes.ts';
import { centreOf, dragPlace } from './support/hands.ts';
import { headControls } from './support/head-controls.ts';
import { lyingSample, pngPhoto, samplePhoto } from './support/photos.ts';
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

shareStudio(
  (opened) => {
    page = opened.page;
  },
  { ...FEW_DOTS, sample: false },
);

const { undo, tool, status, drag } = headControls(() => page);

/** Points of the sample's face, px of its photo as it lies there. */
const FACE_LYING = [
  ['Tip of the nose', [2500 - 1685, 1000]],
  ['Outer corner of the left eye', [2500 - 1424, 1369]],
  ['Outer corner of the right eye', [2500 - 1424, 631]],
  ['Lowest point of the chin', [2500 - 2318, 1000]],
] as const;

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
