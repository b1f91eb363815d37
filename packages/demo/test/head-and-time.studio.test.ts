import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { boxAtRest } from './support/boxes.ts';
import { sliderOf } from './support/hairline.ts';
import { dragHandle, pressOnceSaid } from './support/hands.ts';
import { FEW_DOTS, shareStudio } from './support/share-studio.ts';
import { frames, openTab, type StudioPage, settled, startAndCancelSearch } from './support/studio-page.ts';
import { takeBack } from './support/studio-state.ts';

let studio: StudioPage;
let page: Page;

shareStudio(
  async (opened) => {
    studio = opened;
    page = opened.page;
    await openTab(page, 'Head');
    await page.getByRole('button', { name: 'Move the head' }).waitFor();
  },
  { ...FEW_DOTS, scheme: 'dark', motion: true },
);

const value = async (name: string) => Number(await sliderOf(page, name).inputValue());
const undo = () => page.getByRole('button', { name: 'Undo' }).click();

const drag = (name: string, dx: number, dy: number) => dragHandle(page, name, { dx, dy });

describe('placing the head', () => {
  it('moves with the hand, on the grid itself or by its handle', async () => {
    const across = await value('Across');
    await drag('Move the head', 40, 0);
    expect(await value('Across')).toBeGreaterThan(across + 1);
    await undo();
    expect(await value('Across')).toBe(across);
    const box = await boxAtRest(page.getByRole('button', { name: 'Turn the head' }));
    // On the forehead, where no handle is.
    await page.mouse.move(box.x - 60, box.y - 60);
    await page.mouse.down();
    await page.mouse.move(box.x - 60, box.y - 20, { steps: 5 });
    await page.mouse.up();
    expect(await value('Down')).toBeGreaterThan(49.5);
    await undo();
  });

  it('turns, tilts and grows by its handles', async () => {
    await drag('Turn the head', 60, 30);
    expect(await value('Turn')).toBeLessThan(-5);
    expect(await value('Nod')).toBeGreaterThan(5);
    await undo();
    await drag('Tilt the head sideways', 60, 0);
    expect(await value('Tilt')).toBeGreaterThan(5);
    await undo();
    const size = await value('Size');
    await drag('Size of the head', 40, -10);
    expect(await value('Size')).toBeGreaterThan(size + 2);
    await undo();
    expect(await value('Size')).toBe(size);
  });

  it('obeys the wheel over it, the keyboard and the sliders', async () => {
    const size = await value('Size');
    const box = await boxAtRest(page.getByRole('button', { name: 'Turn the head' }));
    await page.mouse.move(box.x - 60, box.y - 60);
    await page.mouse.wheel(0, -120);
    await expect.poll(() => value('Size')).toBeGreaterThan(size);
    await undo();
    await page.getByRole('button', { name: 'Turn the head' }).focus();
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await value('Turn')).toBe(5);
    const tilt = await value('Tilt');
    await page.getByRole('button', { name: 'Tilt the head sideways' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await value('Tilt')).toBe(tilt + 0.5);
    await undo();
    await undo();
    await page.getByRole('button', { name: 'Scale', exact: true }).click();
    const number = page.getByRole('textbox', { name: 'Breadth, mm' });
    await number.fill('160');
    await number.press('Enter');
    expect(await value('Breadth')).toBe(160);
    await undo();
    await page.getByRole('button', { name: 'Place', exact: true }).click();
  });

  it('finds the head by itself, in one step of undo', async () => {
    const down = await value('Down');
    await drag('Move the head', 60, 40);
    const moved = await value('Down');
    await page.getByRole('button', { name: 'Find the head' }).click();
    await page.getByText(/The grid follows the head/).waitFor();
    expect(Math.abs((await value('Down')) - down)).toBeLessThan(4);
    await undo();
    expect(await value('Down')).toBe(moved);
    await undo();
  });

  it('takes a usual view at a press, and leaves the head there when the search is cancelled', async () => {
    const views = page.getByText('View: Front');
    await views.click();
    await startAndCancelSearch(page, page.getByRole('button', { name: 'Crown' }));
    await page.getByText(/The search was ended/).waitFor();
    await page.getByText('View: Crown').waitFor();
    expect(await value('Nod')).toBe(55);
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await undo();
    await views.waitFor();
    expect(await value('Turn')).toBe(0);
  });
});

describe('the timeline', () => {
  const state = () => page.getByRole('group', { name: 'Timeline' }).locator('output').textContent();
  const scrubber = () => page.getByRole('slider', { name: 'Time since the first session' });

  it('steps through before, the sessions and healed', async () => {
    const steps = [
      ['Before the treatment', 'Before'],
      ['After session 1', 'After session 1 · day 0'],
      ['After session 2', 'After session 2 · day 12'],
      ['After session 3', 'After session 3 · day 24'],
      ['Healed', 'Healed · day 52'],
    ];
    for (const [name, label] of steps) {
      const step = page.getByRole('button', { name, exact: true });
      await step.click();
      expect(await state()).toBe(label);
      expect(await step.getAttribute('aria-pressed')).toBe('true');
    }
  });

  it('is scrubbed through ten years by mouse and keyboard', async () => {
    await scrubber().focus();
    await page.keyboard.press('PageUp');
    expect(await state()).toBe('Year 1');
    await page.keyboard.press('End');
    expect(await state()).toBe('Year 10');
    await page.getByText(/^about \d\d % left \(\d\d–\d\d %\)$/).waitFor();
    await page.keyboard.press('Home');
    expect(await state()).toBe('Before');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await state()).toBe('Healing · day 1');
    const box = await boxAtRest(scrubber());
    await page.mouse.move(box.x + 10, box.y + 11);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + 11, { steps: 8 });
    await page.mouse.up();
    expect(await state()).toMatch(/^Year [567]/);
  });

  it('plays, pauses, and its playing is no step of undo', async () => {
    await settled(page);
    await page.getByRole('button', { name: 'After session 3' }).click();
    await page.getByRole('button', { name: 'Play' }).click();
    await pressOnceSaid(page, 'Pause', /^(Healed|Year)/);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    const label = await state();
    // Playing would move it with every frame.
    await frames(page, 20);
    expect(await state()).toBe(label);
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });

  it('follows the sessions of the plan', async () => {
    await openTab(page, 'Sessions');
    await page.getByRole('button', { name: 'Add a session' }).click();
    await page.getByRole('button', { name: 'After session 4' }).click();
    expect(await state()).toBe('After session 4 · day 36');
    await page.getByRole('button', { name: 'Remove session 1' }).click();
    await page.getByRole('button', { name: 'After session 3' }).click();
    expect(await state()).toBe('After session 3 · day 24');
    await page.getByText('day 12 · 85 % of the dots').click();
    const day = page.getByRole('textbox', { name: 'Day, session 2' });
    await day.fill('20');
    await day.press('Enter');
    await page.getByRole('button', { name: 'After session 2' }).click();
    expect(await state()).toBe('After session 2 · day 20');
    await takeBack(page, 3);
    expect(await page.getByRole('button', { name: 'After session 4' }).count()).toBe(0);
  });
});

describe('the plan', () => {
  it('is a sheet of skin, dots, hours, appointments, care and price, printed without the studio', async () => {
    await settled(page);
    await page.getByRole('button', { name: 'Show the plan' }).click();
    const plan = page.getByRole('dialog', { name: 'Plan of treatment' });
    await plan.waitFor();
    const text = await plan.textContent();
    for (const part of [
      /\d+ cm²/,
      /\d\d,\d\d\d/,
      /½? h/,
      /Patch test/,
      /Keep the scalp dry/,
      /4,500–5,000 USD/,
    ]) {
      expect(text).toMatch(part);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('stubble-studio').isVisible()).toBe(false);
    expect(await plan.isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.keyboard.press('Escape');
    await plan.waitFor({ state: 'hidden' });
    expect(await page.locator('stubble-studio').isVisible()).toBe(true);
  });
});

describe('help and theme', () => {
  it('explains itself at a question mark and goes away at Escape', async () => {
    await page.getByRole('button', { name: 'Undo' }).blur();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'How to use the studio' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('is dark where the system is, until told otherwise', async () => {
    const light = page.getByRole('button', { name: 'Light theme' });
    await light.click();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });

  it('and nothing of it was an error', () => {
    expect(studio.errors).toEqual([]);
  });
});
