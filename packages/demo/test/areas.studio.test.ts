import type { Case } from '@stubble/core';
import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { centreOf, pressInARun } from './support/hands.ts';
import { FEW_DOTS, shareDesign } from './support/share-studio.ts';
import { onPage, type StudioPage } from './support/studio-page.ts';
import { caseOf, keptOf } from './support/studio-state.ts';

let studio: StudioPage;
let page: Page;

shareDesign((opened) => {
  studio = opened;
  page = opened.page;
}, FEW_DOTS);

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

const crownRow = () =>
  page.getByRole('list', { name: 'Areas', exact: true }).getByText('Crown', { exact: true });

const kase = () => caseOf(page);

async function areas() {
  return (await kase()).treatment.areas;
}

/** Draw a closed figure on the photo, its places relative to the middle of the forehead's upper edge, CSS px. */
async function draw(places: readonly (readonly [number, number])[]): Promise<void> {
  const anchor = await onPage(page, 1003, 640);
  const at = places.map(([x, y]) => [anchor.x + x, anchor.y + y] as const);
  await page.mouse.move(...at[0]);
  await page.mouse.down();
  for (const [x, y] of at.slice(1)) await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
}

const ROUND = Array.from({ length: 26 }, (_, i) => {
  const angle = (2 * Math.PI * i) / 25;
  return [34 * Math.cos(angle), 16 * Math.sin(angle)] as const;
});
const EIGHT = Array.from({ length: 33 }, (_, i) => {
  const angle = (2 * Math.PI * i) / 32;
  return [44 * Math.sin(angle), 18 * Math.sin(2 * angle)] as const;
});

describe('areas', () => {
  it('are added by kind, drawn and erased with the mouse, each loop one step of undo', async () => {
    await page.getByText('Add an area').click();
    await button('Add: Crown').click();
    expect((await areas()).map(({ kind }) => kind)).toEqual(['fullShave', 'crown']);
    const top = async (locator: Locator) => (await locator.boundingBox())?.y ?? -1;
    const panel = await top(page.locator('side-panel'));
    await expect
      .poll(() => top(crownRow()), { message: 'what was added is in sight' })
      .toBeGreaterThan(panel);
    // Taken back, an area no longer keeps the points of the hairline away.
    await page.keyboard.press('Control+z');
    await button('Mid-frontal point').waitFor();
    await page.keyboard.press('Control+y');
    await button('Draw').click();
    await draw(ROUND);
    await expect.poll(async () => (await areas())[1].patches.length).toBe(2);
    await button('Erase').click();
    await draw(ROUND.map(([x, y]) => [0.4 * x, 0.4 * y]));
    await expect.poll(async () => (await areas())[1].patches.at(-1)?.mode).toBe('subtract');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect((await areas())[1].patches).toHaveLength(1);
    await page.keyboard.press('Control+y');
    expect((await areas())[1].patches).toHaveLength(2);
  });

  it('refuse a loop that crosses itself, and one around nothing, in words, and lose nothing', async () => {
    const before = await areas();
    await button('Draw').click();
    await draw(EIGHT);
    await page.getByText(/^The outline crosses itself: .* Draw it again as one loop/).waitFor();
    await draw([
      [0, 0],
      [1, 0],
    ]);
    await page.getByText(/^The outline encloses no skin.* Draw a loop/).waitFor();
    expect(await areas()).toEqual(before);
    await button('Draw').click();
  });

  it('are reshaped by hand and by keys, a drag and a run of keys each being one step', async () => {
    const before = JSON.stringify(await areas());
    const point = page.getByRole('button', { name: /^Point \d+ of outline 2$/ }).first();
    const { x, y } = await centreOf(point);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 6, y - 6, { steps: 3 });
    await page.mouse.move(x + 12, y - 8, { steps: 3 });
    await page.mouse.up();
    await expect.poll(async () => JSON.stringify(await areas())).not.toBe(before);
    await page.keyboard.press('Control+z');
    expect(JSON.stringify(await areas())).toBe(before);
    await button('Move outline 2').focus();
    await pressInARun(page, ['ArrowUp', 'Shift+ArrowLeft', '+']);
    await expect.poll(async () => JSON.stringify(await areas())).not.toBe(before);
    await page.keyboard.press('Control+z');
    expect(JSON.stringify(await areas())).toBe(before);
    await button('Move outline 2').focus();
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await areas())[1].patches.length).toBe(1);
  });

  it('have their own density, pigment and sessions, need no pointer, and are there after a reload', async () => {
    await button('Cut out a round').click();
    await page.getByRole('switch', { name: 'A density of its own' }).click();
    const density = page.getByRole('textbox', { name: 'Density of the area, dots/cm²' });
    await density.fill('95');
    await density.press('Enter');
    const pigment = page.getByRole('textbox', { name: 'Pigment of the area, %' });
    await pigment.fill('80');
    await pigment.press('Enter');
    await button('Session 1').click();
    const [, crown] = await areas();
    expect(crown).toMatchObject({ densityPerCm2: 95, shade: 0.8, sessions: { first: 1, count: 2 } });
    expect(crown.patches.map(({ mode }) => mode)).toEqual(['add', 'subtract']);
    await expect.poll(async () => (await keptOf<Case>(page, 'case'))?.treatment.areas).toEqual(await areas());
    await page.reload();
    await crownRow().waitFor();
    expect((await areas())[1]).toEqual(crown);
  });

  it('come from a stage of hair loss, which the case remembers', async () => {
    await page.getByText('Starting point', { exact: true }).click();
    await button('Norwood IV').click();
    await page.getByText(/About 90 cm² to treat/).waitFor();
    await button('Suggest the area').click();
    expect((await areas()).map(({ patches }) => patches.length)).toEqual([2]);
    expect((await kase()).client?.stage).toBe('norwood4');
    await page.keyboard.press('Control+z');
    await crownRow().waitFor();
  });
});

describe('places to leave free', () => {
  const obstacles = async () => (await kase()).treatment.obstacles;
  const dots = () =>
    page.evaluate(() => {
      type Shown = { studio: { preview: { field: { count: number } | null } } };
      return (document.querySelector('stubble-studio') as unknown as Shown).studio.preview.field?.count ?? 0;
    });

  it('are tapped or drawn on the photo, and hold no dots; each is one step of undo', async () => {
    await expect.poll(dots).toBeGreaterThan(0);
    const before = await dots();
    await page.getByText('Places to leave free').click();
    await button('Free place').click();
    await draw([
      [0, -8],
      [0, -8],
    ]);
    await expect.poll(async () => (await obstacles()).length).toBe(1);
    expect((await obstacles())[0]).toMatchObject({ kind: 'noGo', marginMm: 2 });
    expect((await obstacles())[0].points).toHaveLength(1);
    await expect.poll(async () => ((await dots()) || before) < before).toBe(true);
    await button('Scar or mole').click();
    await draw([
      [-34, -2],
      [-4, -12],
    ]);
    await expect.poll(async () => (await obstacles()).map(({ points }) => points.length)).toEqual([1, 2]);
    await page.keyboard.press('Control+z');
    expect(await obstacles()).toHaveLength(1);
  });

  it('are put, moved, widened and removed without a pointer too', async () => {
    await button('Hair or graft').click();
    await button('Put one in the middle of the photo').click();
    const [, graft] = await obstacles();
    expect(graft.kind).toBe('hair');
    await button('Move Hair or graft').focus();
    await pressInARun(page, ['ArrowUp', 'Shift+ArrowLeft']);
    await expect.poll(async () => JSON.stringify((await obstacles())[1])).not.toBe(JSON.stringify(graft));
    await page.keyboard.press('Control+z');
    expect((await obstacles())[1]).toEqual(graft);
    await button('Dots farther from Hair or graft').click();
    expect((await obstacles())[1].marginMm).toBeCloseTo(0.75);
    await button('Remove Hair or graft').click();
    await button('Move Free place').focus();
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await obstacles()).length).toBe(0);
  });

  it('and nothing of it was an error', () => {
    expect(studio.errors).toEqual([]);
    expect(studio.strangers).toEqual([]);
  });
});
