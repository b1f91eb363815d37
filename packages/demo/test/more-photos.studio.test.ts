import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { hand } from './support/hands.ts';
import { pngPhoto } from './support/photos.ts';
import { FEW_DOTS, shareStudio } from './support/share-studio.ts';
import { choose, openTab, placeByHand, type StudioPage } from './support/studio-page.ts';
import { caseOf } from './support/studio-state.ts';

let studio: StudioPage;
let page: Page;

shareStudio((opened) => {
  studio = opened;
  page = opened.page;
  page.setDefaultTimeout(12_000);
}, FEW_DOTS);

const facts = (text: string | RegExp) => page.getByText(text).first().waitFor();

/** Opening goes on to the head; back to where photos are listed. */
const opened = async () => {
  await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
  await openTab(page, 'Photo');
};

describe('several photos of one head', () => {
  it('offers to add what took the place of other photos, and undo goes back through both', async () => {
    await hand(page, 'paste', { file: pngPhoto('first.png', 700, 800) });
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
    expect(await page.getByText(/It is in place of/).count()).toBe(0);
    await hand(page, 'paste', { file: pngPhoto('pasted.png', 640, 720) });
    await facts('It is in place of the photo that was open.');
    await page.getByRole('button', { name: 'Add it instead' }).click();
    await openTab(page, 'Photo');
    await facts('Photos of this head');
    await facts('pasted.png');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByText('Photos of this head').count()).toBe(0);
    await facts('pasted.png');
  });

  it('what is dropped on the right half is added to the head, on the left half opened in its place', async () => {
    await hand(page, 'drop', { file: pngPhoto('crown.png', 500, 600), across: 0.75 });
    await opened();
    await facts('Photos of this head');
    await facts('crown.png');
    await hand(page, 'drop', { file: pngPhoto('alone.png', 510, 610), across: 0.25 });
    await opened();
    await facts('alone.png');
    expect(await page.getByText('Photos of this head').count()).toBe(0);
    await page.getByRole('button', { name: 'Add it instead' }).waitFor();
    await page.keyboard.press('Control+z');
    // What was offered of a photo that is gone is no choice any more.
    await page.getByRole('button', { name: 'Add it instead' }).waitFor({ state: 'detached' });
    await facts('Photos of this head');
  });

  it('a case file of several photos waits for each, and both are where they were, one of them turned', async () => {
    await page.getByRole('button', { name: 'Turn left by 90°' }).click();
    const cameras = () =>
      page.evaluate(() => {
        const { studio } = document.querySelector('stubble-studio') as unknown as {
          studio: {
            store: {
              document: {
                case: { views: { preset: string; camera: object; photo: object }[] };
                photos: Record<string, { widthPx: number }>;
              };
            };
          };
        };
        const { case: value, photos } = studio.store.document;
        const views = value.views.map(({ preset, camera, photo }) => ({ preset, camera, photo }));
        return {
          views,
          widthsPx: Object.values(photos)
            .map(({ widthPx }) => widthPx)
            .sort(),
        };
      });
    const before = await cameras();
    // The crown, of 500 × 600 px, lies on its side.
    expect(before.widthsPx).toEqual([600, 640]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save case' }).click(),
    ]);
    const buffer = readFileSync(await file.path());
    await page
      .getByRole('button', { name: /^Sample: / })
      .first()
      .click();
    await facts(/oskar-front\.jpg/);
    await choose(page, 'Open case', { name: 'two.stubble.json', mimeType: 'application/json', buffer });
    await facts(/It was made on “pasted\.png”, “crown\.png”: open those photos/);
    await choose(page, 'Open photo', pngPhoto('crown.png', 500, 600));
    await facts(/This is the photo of the case.* 1 more to open: “pasted\.png”/);
    await hand(page, 'drop', { file: pngPhoto('pasted.png', 640, 720), across: 0.75 });
    await expect.poll(cameras).toEqual(before);
    for (let i = 0; i < 6; i++) await page.keyboard.press('Control+z');
    await openTab(page, 'Photo');
    await expect.poll(() => page.getByText('Photos of this head').count()).toBe(0);
    await facts('pasted.png');
  });

  it('a ninth photo is left out by name; each of the others asks in turn how it was taken', async () => {
    const files = Array.from({ length: 9 }, (_, i) => pngPhoto(`photo ${i + 1}.png`, 200 + i, 240));
    await page.getByLabel('More photos of this head').setInputFiles(files);
    await facts(/One head takes at most 8 photos: .*“photo 9\.png” were left out/);
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
    // What was chosen at once is taken back at once.
    const photos = async () => (await caseOf(page)).views.length;
    expect(await photos()).toBe(8);
    await page.keyboard.press('Control+z');
    await expect.poll(photos).toBe(1);
    await page.keyboard.press('Control+y');
    await expect.poll(photos).toBe(8);
    await placeByHand(page);
    await page.getByRole('button', { name: /^Next photo/ }).click();
    await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
  });

  it('of files opened at once the first that can be read takes the place of what was open, all in one step', async () => {
    await openTab(page, 'Photo');
    const broken = { name: 'broken.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') };
    const files = [broken, pngPhoto('one.png', 210, 240), pngPhoto('two.png', 220, 240)];
    await page.getByLabel('Photo file', { exact: true }).setInputFiles(files);
    await page.getByRole('alert').filter({ hasText: 'broken.jpg' }).waitFor();
    const names = async () => (await caseOf(page)).views.map(({ photo }) => photo.name);
    await expect.poll(names).toEqual(['one.png', 'two.png']);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await names()).length).toBe(8);
  });

  it('and nothing of it was an error', () => {
    expect(studio.errors).toEqual([]);
  });
});
