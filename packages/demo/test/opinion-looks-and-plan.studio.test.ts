import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { shareDesign } from './support/share-studio.ts';
import { onPage, openTab, type StudioPage } from './support/studio-page.ts';
import { caseOf } from './support/studio-state.ts';

let studio: StudioPage;
let page: Page;

shareDesign((opened) => {
  studio = opened;
  page = opened.page;
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const kase = () => caseOf(page);

async function areas() {
  return (await kase()).treatment.areas;
}

/** Thin and dense stubble of the beard in the sample photo, px. */
const THIN = [620, 1800] as const;
const DENSE = [1003, 2010] as const;

/** How far below the middle of the head, where the scalp ends, the banner begins, CSS px. */
async function bannerBelowScalp(): Promise<number> {
  const banner = await page.locator('fault-banner').boundingBox();
  const middle = await onPage(page, ...(await kase()).views[0].camera.centrePx);
  return banner!.y - middle.y;
}

describe('what bad looks like', () => {
  it('is shown on the photo with a banner below the scalp, and is no part of the design', async () => {
    const before = JSON.stringify(await kase());
    await button('Second opinion').click();
    await button('What bad looks like').click();
    await page.getByRole('switch', { name: 'Hairline too low' }).click();
    await page.getByText('Shown on purpose: Hairline too low.').waitFor();
    await expect.poll(bannerBelowScalp).toBeGreaterThan(0);
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
    await expect.poll(() => shelf.locator('img').count()).toBeGreaterThan(0);
    const shown = () =>
      shelf
        .locator('img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(shown).toBeGreaterThan(200);
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
