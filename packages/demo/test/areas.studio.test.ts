import type { Case } from '@stubble/core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openStudio, openTab, type StudioPage, settled } from './support/studio-page.ts';

let browser: Browser;
let studio: StudioPage;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  studio = await openStudio(browser);
  page = studio.page;
  await openTab(page, 'Design');
  await settled(page);
});

afterAll(async () => {
  await browser?.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

const crownRow = () =>
  page.getByRole('list', { name: 'Areas', exact: true }).getByText('Crown', { exact: true });

/** The case as the studio holds it. */
function kase(): Promise<Case> {
  return page.evaluate(() => {
    type Holding = { studio: { store: { document: { case: unknown } } } };
    return (document.querySelector('stubble-studio') as unknown as Holding).studio.store.document.case;
  }) as Promise<Case>;
}

async function areas() {
  return (await kase()).treatment.areas;
}

/** Draw a closed figure on the photo, its places relative to the middle of the forehead's upper edge, CSS px. */
async function draw(places: readonly (readonly [number, number])[]): Promise<void> {
  const anchor = await page.evaluate(() => {
    type Shown = { studio: { preview: { toScreen(x: number, y: number): { x: number; y: number } } } };
    const { preview } = (document.querySelector('stubble-studio') as unknown as Shown).studio;
    return preview.toScreen(1003, 640);
  });
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

/** Thin and dense stubble of the beard in the sample photo, px. */
const THIN = [620, 1800] as const;
const DENSE = [1003, 2010] as const;

describe('areas', () => {
  it('are added by kind, drawn and erased with the mouse, each loop one step of undo', async () => {
    await page.getByText('Add an area').click();
    await button('Add: Crown').click();
    expect((await areas()).map(({ kind }) => kind)).toEqual(['fullShave', 'crown']);
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
    const box = await point.boundingBox();
    if (!box) throw new Error('no point to take');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 6, y - 6, { steps: 3 });
    await page.mouse.move(x + 12, y - 8, { steps: 3 });
    await page.mouse.up();
    await expect.poll(async () => JSON.stringify(await areas())).not.toBe(before);
    await page.keyboard.press('Control+z');
    expect(JSON.stringify(await areas())).toBe(before);
    await button('Move outline 2').focus();
    for (const key of ['ArrowUp', 'Shift+ArrowLeft', '+']) await page.keyboard.press(key);
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
    await expect.poll(() => savedAreas(page)).toBe(JSON.stringify(await areas()));
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

/** The areas of the browser's own copy, as text. */
function savedAreas(from: Page): Promise<string> {
  return from.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const open = indexedDB.open('stubble');
        open.onsuccess = () => {
          const get = open.result.transaction('session').objectStore('session').get('case');
          get.onsuccess = () => {
            open.result.close();
            resolve(JSON.stringify(get.result?.treatment?.areas));
          };
        };
      }),
  );
}

describe('places to leave free', () => {
  const obstacles = async () => (await kase()).treatment.obstacles;
  const dots = () =>
    page.evaluate(() => {
      type Shown = { studio: { preview: { field: { count: number } | null } } };
      return (document.querySelector('stubble-studio') as unknown as Shown).studio.preview.field?.count ?? 0;
    });

  it('are tapped or drawn on the photo, and hold no dots; each is one step of undo', async () => {
    await expect.poll(dots, { timeout: 30_000 }).toBeGreaterThan(0);
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
    await expect.poll(async () => ((await dots()) || before) < before, { timeout: 30_000 }).toBe(true);
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
    for (const key of ['ArrowUp', 'Shift+ArrowLeft']) await page.keyboard.press(key);
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
});

/** How far below the middle of the head, where the scalp ends, the banner begins, CSS px. */
async function bannerBelowScalp(): Promise<number> {
  const banner = await page.locator('fault-banner').boundingBox();
  const middle = await page.evaluate(
    ([x, y]) => {
      type Shown = { studio: { preview: { toScreen(x: number, y: number): { x: number; y: number } } } };
      return (document.querySelector('stubble-studio') as unknown as Shown).studio.preview.toScreen(x, y);
    },
    (await kase()).views[0].camera.centrePx,
  );
  return banner!.y - middle.y;
}

describe('what bad looks like', () => {
  it('is shown on the photo with a banner below the scalp, and is no part of the design', async () => {
    const before = JSON.stringify(await kase());
    await button('Second opinion').click();
    await button('What bad looks like').click();
    await page.getByRole('switch', { name: 'Hairline too low' }).click();
    await page.getByText('Shown on purpose: Hairline too low.').waitFor();
    await expect.poll(bannerBelowScalp, { timeout: 10_000 }).toBeGreaterThan(0);
    await button('Opinion').click();
    await page.getByText(/mm above the brows; below 64 mm it looks put on/).waitFor();
    expect(await page.getByRole('button', { name: /^Mend/ }).count()).toBe(0);
    expect(JSON.stringify(await kase())).toBe(before);
    await button('What bad looks like').click();
    await page.getByRole('switch', { name: 'Dots merge in ten years' }).click();
    await button('Show year 10').click();
    await page.getByText('Year 10', { exact: true }).waitFor();
    await button('Show year 10').waitFor({ state: 'detached' });
    await button('Back to the design').first().click();
    await page.getByText('Shown on purpose').waitFor({ state: 'detached' });
  });

  it('goes by the skin and the stubble of the photo itself, where the rings lie', async () => {
    await button('Close the second opinion').click();
    await openTab(page, 'Skin');
    await button('Suggest a shade from the photo').click();
    await page.getByText(/^Drag the two rings/).waitFor();
    /** Photo px, as a drag of the ring leaves it. */
    const layShadowRing = (xPx: number, yPx: number) =>
      page.evaluate(
        (at) => {
          type Holding = { studio: { shadeProbe: { place(which: string, at: unknown): void } } };
          const { studio } = document.querySelector('stubble-studio') as unknown as Holding;
          studio.shadeProbe.place('shadow', at);
        },
        { xPx, yPx },
      );
    await layShadowRing(...THIN);
    const dilution = page.getByRole('textbox', { name: /^Dilution/ });
    await dilution.fill('4');
    await dilution.press('Enter');
    await button('Second opinion').click();
    const darker = page.getByText(/L\* darker than the natural stubble\.$/).first();
    await darker.waitFor();
    await layShadowRing(...DENSE);
    await darker.waitFor({ state: 'detached' });
    await button('Close the second opinion').click();
    await button('Undo').click();
    await openTab(page, 'Design');
    await button('Second opinion').click();
  });

  it('stands beside the client’s health: a yes is told with its source and where sources disagree', async () => {
    await button('Client').click();
    await page.getByRole('checkbox', { name: 'Very oily skin' }).check();
    await page.getByRole('textbox', { name: 'Age, years' }).fill('52');
    await page.getByRole('textbox', { name: 'Age, years' }).press('Enter');
    await button('Opinion').click();
    await page.getByText(/Pigment fades sooner; .* Sources disagree/).waitFor();
    expect((await kase()).client).toMatchObject({ ageYears: 52, conditions: ['oilySkin'] });
    await button('Close the second opinion').click();
  });
});

describe('looks', () => {
  it('are drawn on the photo while nobody works, and one’s own are kept, renamed and removed', async () => {
    const shelf = page.getByRole('group', { name: 'Looks' });
    await shelf.scrollIntoViewIfNeeded();
    await expect.poll(() => shelf.locator('img').count(), { timeout: 40_000 }).toBeGreaterThan(0);
    const shown = await shelf
      .locator('img')
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(shown).toBeGreaterThan(200);
    await page.getByText('Your own looks').click();
    const name = page.getByRole('textbox', { name: 'Name of the look' });
    await name.fill('Soft buzz cut');
    await button('Keep').click();
    await page.getByText('There is a look called “Soft buzz cut” already.').waitFor();
    await name.fill('House special');
    await button('Keep').click();
    await expect.poll(() => button('House special').getAttribute('aria-pressed')).toBe('true');
    const own = JSON.stringify(await areas());
    await button('Skin fade').click();
    await button('House special').click();
    await expect.poll(async () => JSON.stringify(await areas())).toBe(own);
    await name.fill('House classic');
    await button('Rename').click();
    await button('House classic').waitFor();
    await page.reload();
    await openTab(page, 'Design');
    await button('House classic').click();
    expect(JSON.stringify(await areas())).toBe(own);
    await page.getByText('Your own looks').click();
    await button('Remove').first().click();
    await button('House classic').waitFor({ state: 'detached' });
  });
});

describe('a hairline', () => {
  it('is a blend of two styles, one side by itself, or mirrored', async () => {
    await button('Natural').click();
    await page.getByText('Blend, sides and guides').click();
    const elevation = async (name: 'midFrontal' | 'frontotemporalLeft' | 'frontotemporalRight') =>
      (await kase()).treatment.hairline.anchors[name].elevationDeg;
    const natural = await elevation('midFrontal');
    await page.getByRole('combobox', { name: 'Blend with' }).selectOption({ label: 'Mature' });
    await expect.poll(() => elevation('midFrontal')).toBeGreaterThan(natural + 2);
    const half = await elevation('midFrontal');
    const share = page.getByRole('textbox', { name: 'Share of it, %' });
    await share.fill('100');
    await share.press('Enter');
    await expect.poll(() => elevation('midFrontal')).toBeGreaterThan(half + 2);
    await button('Left').click();
    const right = await elevation('frontotemporalRight');
    await button('M-shape').click();
    expect(await elevation('frontotemporalRight')).toBe(right);
    await button('Right to left').click();
    expect(await elevation('frontotemporalLeft')).toBe(right);
    await page.getByRole('switch', { name: 'Proportions and symmetry' }).click();
    await page.getByText(/^Equal thirds · \d\d mm$/).waitFor();
  });
});

describe('the plan', () => {
  it('has dates from the first day, the country’s prices, and the practice’s own', async () => {
    await openTab(page, 'Sessions');
    await button('Show the plan').click();
    const plan = page.locator('plan-dialog');
    await plan.getByLabel('First session').fill('2027-02-22');
    await plan.getByLabel('First session').blur();
    await plan.getByText('Mon 22 Feb 2027').first().waitFor();
    await plan.getByText('Sat 20 Feb 2027', { exact: true }).waitFor();
    await plan.getByLabel('Country').selectOption({ label: 'Japan' });
    await plan.getByText('Whole treatments in Japan: 1,000–4,000 USD.').waitFor();
    await plan.getByText('Your own prices').click();
    await plan.getByLabel('Currency').fill('eur');
    await plan.getByLabel('Currency').press('Enter');
    const severe = plan.getByRole('textbox', { name: 'Severe balding, to' });
    await severe.fill('7 200');
    await severe.press('Enter');
    await plan.getByText('4,500–7,200 EUR').first().waitFor();
    await severe.fill('a lot');
    await severe.press('Enter');
    expect(await severe.inputValue()).toBe('7200');
    expect((await kase()).treatment.startDate).toBe('2027-02-22');
    await button('Close the plan').click();
  });

  it('and nothing of it was an error', () => {
    expect(studio.errors).toEqual([]);
    expect(studio.strangers).toEqual([]);
  });
});
