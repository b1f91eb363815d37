import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { boxAtRest } from './support/boxes.ts';
import { centreOf, dragPlace, lengthOf } from './support/hands.ts';
import { headControls } from './support/head-controls.ts';
import { FEW_DOTS, shareStudio } from './support/share-studio.ts';
import { mean, openTab, pixels, settled } from './support/studio-page.ts';
import { caseOf, setDensity, takeBack } from './support/studio-state.ts';

let page: Page;

shareStudio((opened) => {
  page = opened.page;
}, FEW_DOTS);

const { undo, tool, status, drag } = headControls(() => page);
const value = async (name: string) =>
  Number(await page.getByRole('slider', { name, exact: true }).inputValue());

const dragFrom = (x: number, y: number, dx: number, dy: number) => dragPlace(page, { x, y }, { dx, dy });

describe('points', () => {
  it('of an automatic fit lie on the outline; pulling it somewhere else adds one, in one step', async () => {
    await openTab(page, 'Head');
    await page.getByRole('button', { name: 'Find the head' }).click();
    await status().filter({ hasText: 'Good fit' }).waitFor();
    await tool('Points');
    const points = page.getByRole('button', { name: /^Outline, point \d+$/ });
    await expect.poll(() => points.count()).toBeGreaterThan(5);
    const count = await points.count();
    const at = await Promise.all((await points.all()).map(centreOf));
    const [low, high] = [Math.max(...at.map(({ y }) => y)), Math.min(...at.map(({ y }) => y))];
    const middle = { x: at.reduce((sum, { x }) => sum + x / at.length, 0), y: (low + high) / 2 };
    // Between two points that leave room, the outline itself is taken: a little outside of their chord.
    const [from, to] = at
      .slice(1)
      .map((place, i) => [at[i], place] as const)
      .filter((pair) => lengthOf(pair) < 100)
      .reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
    const chord = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const radius = lengthOf([middle, from]);
    const bulge = lengthOf([from, to]) ** 2 / (8 * radius);
    const out = { x: (chord.x - middle.x) / radius, y: (chord.y - middle.y) / radius };
    await dragFrom(chord.x + out.x * bulge, chord.y + out.y * bulge, out.x * 20, out.y * 20);
    await expect.poll(() => points.count()).toBe(count + 1);
    await undo();
    await expect.poll(() => points.count()).toBe(count);
  });

  it('of the face lie there as white dots: one drag corrects the turn, in one step, and a press changes nothing', async () => {
    await tool('Place');
    const had = await value('Turn');
    const nose = await centreOf(page.locator('head-overlay .mark', { hasText: 'Tip of the nose' }));
    await page.mouse.click(nose.x, nose.y);
    expect(await page.getByRole('button', { name: 'Turn the head' }).count()).toBe(1);
    await dragFrom(nose.x, nose.y, 16, 0);
    // What was laid can be corrected and removed where the points are.
    await page.getByRole('button', { name: 'Tip of the nose', exact: true }).first().waitFor();
    await status()
      .filter({ hasText: /of the points/ })
      .waitFor();
    await tool('Place');
    expect(await value('Turn')).toBeLessThan(had - 1);
    await undo();
    await expect.poll(() => value('Turn')).toBe(had);
    await tool('Points');
  });

  it('of the face that no outline allows doubt the outline, which one press forgets and undo brings back', async () => {
    const outline = async () => (await caseOf(page)).views[0].evidence?.outline?.length ?? 0;
    const had = await outline();
    const nose = await centreOf(page.locator('points-overlay .mark', { hasText: 'Tip of the nose' }));
    await dragFrom(nose.x, nose.y, -200, 60);
    await status()
      .filter({ hasText: /the outline is wrong/ })
      .waitFor();
    await page.getByRole('button', { name: 'Forget the outline' }).click();
    await status()
      .filter({ hasText: /^Uncertain. Two more points/ })
      .waitFor();
    expect(await outline()).toBe(0);
    await undo();
    await expect.poll(outline).toBe(had);
    await page.getByRole('button', { name: 'Forget the outline' }).waitFor();
    await undo();
  });

  it('are added by name, moved by keys, told in words, and removed', async () => {
    await page.getByRole('button', { name: 'Lowest point of the chin' }).click();
    const chin = page.getByRole('button', { name: 'Lowest point of the chin', exact: true }).first();
    // Wherever it was laid, it is in sight.
    const timeline = await centreOf(page.getByRole('group', { name: 'Timeline' }));
    await expect.poll(async () => (await centreOf(chin)).y).toBeLessThan(timeline.y - 60);
    const before = await boxAtRest(chin);
    // It has the focus, and tells nothing until a hand has moved it.
    await status().filter({ hasText: 'Now drag “Lowest point of the chin”' }).waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => (await chin.boundingBox())?.y).toBeGreaterThan(before.y + 5);
    await status().filter({ hasText: /fit\./ }).waitFor();
    await page.getByText(/^\d+ points$/).click();
    await page
      .getByText(/^fits$|mm off/)
      .first()
      .waitFor();
    await chin.focus();
    await page.keyboard.press('Delete');
    await page.getByRole('group', { name: 'Add a point' }).getByText('Lowest point of the chin').waitFor();
  });

  it('that cannot be are refused in a sentence, and the last good fit stays', async () => {
    await page.getByRole('button', { name: 'Outer corner of the left eye' }).click();
    await page.getByRole('button', { name: 'Outer corner of the right eye' }).click();
    const left = page.getByRole('button', { name: 'Outer corner of the left eye', exact: true });
    const right = page.getByRole('button', { name: 'Outer corner of the right eye', exact: true });
    await status().filter({ hasText: /fit\./ }).waitFor();
    const [a, b] = [await boxAtRest(left), await boxAtRest(right)];
    await drag('Outer corner of the left eye', b.x - a.x, b.y - a.y);
    await status()
      .filter({ hasText: /lie on the same place: move one of them/ })
      .waitFor();
    await undo();
    // Each where the other belongs: one press puts that right, in one step.
    await drag('Outer corner of the right eye', 0, 90);
    await drag('Outer corner of the left eye', b.x - a.x, b.y - a.y);
    await drag('Outer corner of the right eye', a.x - b.x, a.y - b.y - 90);
    await status()
      .filter({ hasText: /Left and right look swapped/ })
      .waitFor();
    await page.getByRole('button', { name: 'Swap left and right' }).click();
    await status().filter({ hasText: /fit\./ }).waitFor();
    await takeBack(page, 6);
  });
});

describe('the brush', () => {
  it('takes dots away and brings them back with undo, by hand and by keyboard', async () => {
    await setDensity(page, 200);
    await openTab(page, 'Design');
    const anchor = await boxAtRest(page.getByRole('button', { name: 'Mid-frontal point' }));
    const [x, y] = [anchor.x + anchor.width / 2, anchor.y + anchor.height / 2 - 24];
    const light = async () => {
      await openTab(page, 'Sessions');
      await settled(page);
      const now = mean(await pixels(page, { x: x - 20, y: y - 5, width: 40, height: 10 }));
      await openTab(page, 'Head');
      return now;
    };
    const dotted = await light();
    await tool('Skin');
    await tool('Neither');
    const strokes = page.getByRole('button', { name: /^Remove (the stroke|all \d+ strokes)$/ });
    await dragFrom(x - 50, y, 100, 0);
    await strokes.waitFor();
    expect(await light()).toBeGreaterThan(dotted + 4);
    await undo();
    await expect.poll(() => strokes.count()).toBe(0);
    expect(Math.abs((await light()) - dotted)).toBeLessThan(1);
    await page.getByRole('button', { name: 'Brush', exact: true }).focus();
    for (const key of ['ArrowUp', 'Space', 'ArrowLeft', 'Space']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Remove all 2 strokes' }).click();
    expect(await strokes.count()).toBe(0);
    await takeBack(page, 3);
  });

  it('is offered where the photo shows hardly any of the dots, and why is said', async () => {
    await tool('Place');
    const { x, y, width, height } = await boxAtRest(page.locator('head-overlay path.body'));
    await tool('Skin');
    await tool('Neither');
    await page.getByRole('slider', { name: 'Width of the brush' }).fill('30');
    for (const down of [0.08, 0.22, 0.36]) await dragFrom(x, y + down * height, width, 0);
    await openTab(page, 'Design');
    await page.getByText('Hardly any dots show').waitFor();
    await page.getByRole('button', { name: 'Paint skin' }).click();
    expect(
      await page.getByRole('button', { name: 'Skin', exact: true }).last().getAttribute('aria-pressed'),
    ).toBe('true');
    await takeBack(page, 3);
  });

  it('reads hair from the photos so that the design gives way to it, one step of undo', async () => {
    const hair = page.getByRole('switch', { name: 'Fewer dots where hair grows' });
    await hair.click();
    await expect.poll(() => hair.getAttribute('aria-checked')).toBe('true');
    await undo();
    expect(await hair.getAttribute('aria-checked')).toBe('false');
  });
});

describe('the scale', () => {
  it('is set by a length in one photo for all: the pictures stay, the head grows', async () => {
    await tool('Scale');
    const breadth = await value('Breadth');
    await page.getByRole('button', { name: 'On the skin' }).click();
    await page.getByRole('button', { name: 'End of the length' }).waitFor();
    expect(await value('Breadth')).toBe(breadth);
    const really = page.getByRole('textbox', { name: 'It is really, mm' });
    const measured = Number(await really.inputValue());
    await really.fill(String(measured * 1.1));
    await really.press('Enter');
    await expect.poll(() => value('Breadth')).toBeCloseTo(breadth * 1.1, 0);
    await really.fill('4000');
    await really.press('Enter');
    await page.getByText('Type a number from 1 to 400.').waitFor();
    await really.fill('400');
    await really.press('Enter');
    await page
      .getByRole('alert')
      .filter({ hasText: /mm broad: check that it is in mm/ })
      .waitFor();
    await undo();
    await undo();
    expect(await value('Breadth')).toBe(breadth);
  });
});
