import { readFile } from 'node:fs/promises';
import jpeg from 'jpeg-js';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { shareStudio } from './support/share-studio.ts';
import { openTab, type StudioPage, settled } from './support/studio-page.ts';

let studio: StudioPage;
let page: Page;

shareStudio((opened) => {
  studio = opened;
  page = opened.page;
});

const sizeOf = async (path: string) => jpeg.decode(await readFile(path), { useTArray: true });
const undo = () => page.getByRole('button', { name: 'Undo' }).click();
const state = () => page.getByRole('group', { name: 'Timeline' }).locator('output').textContent();
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

describe('the calendar', () => {
  it('steps session by session, fresh, patchy and healed, with dates once the first is known', async () => {
    await openTab(page, 'Sessions');
    await button('Show session 3, day 7 after it').click();
    expect(await state()).toBe('Healing · day 31');
    expect(await button('Show session 1, day 30 after it').count()).toBe(0);
    await page.getByLabel('Date of the first session').fill('2027-03-14');
    await page.getByText('26 Mar 2027 · day 12 · 70 % of the dots').waitFor();
    await undo();
    await page.getByText('day 12 · 70 % of the dots').waitFor();
  });

  it('takes a touch-up: its dots appear, the risk is told, and the timeline knows it', async () => {
    await settled(page);
    await button('Touch-up').click();
    await page.getByText(/^\d+,\d{3} new dots\. \d+ % of all dots then touch a neighbour/).waitFor();
    await button('Show touch-up 1, day 7 after it').click();
    expect(await state()).toBe('Touch-up 1 · 7 days after');
    expect(await page.locator('time-line i.event').count()).toBe(1);
  });

  it('keeps the dots of what is done, session and touch-up, whatever is changed later; one step of undo', async () => {
    /** A number for all places of each kind, whatever their order. */
    const places = () =>
      page.evaluate(() => {
        type Field = { u: Float32Array; group: Uint16Array; groups: { kind: string; done: boolean }[] };
        const { studio } = document.querySelector('stubble-studio') as unknown as {
          studio: { preview: { field: Field } };
        };
        const { u, group, groups } = studio.preview.field;
        const sumOf = (kind: string) =>
          u
            .filter((_, i) => groups[group[i]].kind === kind)
            .sort()
            .reduce((sum, value, i) => sum + value * (1 + (i % 7)), 0);
        const done = groups.every((one) => one.done);
        return { session: sumOf('session'), touchUp: sumOf('touchUp'), done };
      });
    await settled(page);
    const before = await places();
    await page.locator('event-card').getByText('More…').click();
    await button('Mark as done: touch-up 1').click();
    await page.locator('event-card').getByText('Done: its dots stay where they are').waitFor();
    await page.getByText(/70 % of the dots · done$/).waitFor();
    await openTab(page, 'Design');
    const top = page.getByRole('slider', { name: 'Top', exact: true });
    await top.press('PageDown');
    await settled(page);
    expect(await places()).toEqual({ ...before, done: true });
    await undo();
    await openTab(page, 'Sessions');
    await undo();
    await expect.poll(() => page.getByText('· done').count()).toBe(0);
    await expect.poll(places).toEqual({ ...before, done: false });
  });

  it('answers bad days in words, keeps what was typed, and loses nothing', async () => {
    await button('Laser').click();
    const when = page.getByRole('textbox', { name: 'When, laser 1' });
    const day = await when.inputValue();
    for (const [typed, words] of [
      ['soon', /no day/],
      ['-5', /before the first session/],
      [await page.getByRole('textbox', { name: 'When, touch-up 1' }).inputValue(), /same place/],
    ] as const) {
      await when.fill(typed);
      await when.press('Tab');
      await page.getByRole('alert').filter({ hasText: words }).waitFor();
      expect(await when.inputValue()).toBe(typed);
    }
    await when.fill('18 months');
    await when.press('Tab');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    // Earlier than the touch-up now, so it stands before it.
    expect(await page.locator('event-card h3').allTextContents()).toEqual(['Laser 1', 'Touch-up 1']);
    await undo();
    expect(await page.getByRole('textbox', { name: 'When, laser 1' }).inputValue()).toBe(day);
    await button('Remove laser 1').click();
    await undo();
    await undo();
    await undo();
    expect(await page.locator('event-card').count()).toBe(0);
  });
});

describe('the skin', () => {
  it('offers three shades for what lies under two rings, one tap each, one step of undo', async () => {
    await openTab(page, 'Skin');
    await button('Suggest a shade from the photo').click();
    const offers = page.getByRole('button', { name: /^(Softer|Closest|Stronger).*to 1$/ });
    await expect.poll(() => offers.count()).toBe(3);
    for (const text of await offers.allTextContents()) expect(text).toMatch(/ΔE \d+\.\d/);
    const before = await offers.allTextContents();
    const ring = button('Bare skin');
    await ring.focus();
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => offers.allTextContents()).not.toEqual(before);
    const dilution = page.getByRole('slider', { name: 'Dilution' });
    const old = await dilution.inputValue();
    await offers.last().click();
    expect(await offers.last().getAttribute('aria-pressed')).toBe('true');
    await undo();
    expect(await dilution.inputValue()).toBe(old);
  });

  it('says how long it lasts, why, and what sources disagree about, and follows care and pigment', async () => {
    const range = page.locator('forecast-card .range b');
    const typical = await range.textContent();
    expect(typical).toMatch(/^\d+ to \d+ months$/);
    await button('Outdoor athlete').click();
    await expect.poll(() => range.textContent()).not.toBe(typical);
    await page.getByText('Much sun fades the pigment sooner.').waitFor();
    await button('Iron oxide').click();
    await page.getByText(/drifts toward red within one or two years/).waitFor();
    await page.getByText('Where sources disagree').click();
    await page.getByText('How long does it last?').waitFor();
    await undo();
    await undo();
    expect(await range.textContent()).toBe(typical);
  });

  it('shows the same hairline in strokes beside the dots, on one day of one timeline, and in what is saved', async () => {
    await button('Healed').click();
    const both = () =>
      page.evaluate(() => {
        type Half = { field: { groups: { kind: string }[] } | null; day: number; placement: object } | null;
        const { studio } = document.querySelector('stubble-studio') as unknown as {
          studio: { preview: Half; strokes: Half };
        };
        const { preview, strokes } = studio;
        const places = new Set([preview, strokes].map((half) => JSON.stringify(half?.placement)));
        const kinds = [preview, strokes].map((half) => half?.field?.groups[0]?.kind);
        return { kinds, days: [preview?.day, strokes?.day], places: places.size };
      });
    await page.getByRole('switch', { name: 'Strokes beside the dots' }).click();
    await page.locator('time-line path.strokes').waitFor({ state: 'attached' });
    await expect.poll(both).toMatchObject({ kinds: ['session', 'strokes'], places: 1 });
    const time = page.getByRole('slider', { name: 'Time since the first session' });
    await time.press('PageUp');
    await time.press('PageUp');
    await page.getByText(/^dots \d\d %, strokes \d\d % left/).waitFor();
    await expect.poll(both).toMatchObject({ days: [731, 731] });
    await page.keyboard.press('Control+s');
    await page.getByRole('radio', { name: 'Filmstrip' }).check({ force: true });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save filmstrip' }).click(),
    ]);
    const { width, height } = await sizeOf(await file.path());
    // Nine pictures in three rows are about square; theirs and the strokes' stand below each other.
    expect(height / width).toBeGreaterThan(1.9);
    await openTab(page, 'Sessions');
    await expect.poll(both).toMatchObject({ kinds: ['session', undefined] });
    expect(await page.locator('time-line path.strokes').count()).toBe(0);
  });

  it('and nothing of it was an error', () => {
    expect(studio.errors).toEqual([]);
  });
});
