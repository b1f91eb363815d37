import { readFileSync } from 'node:fs';
import type { Case } from '@stubble/core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { dragHandle, hand } from './support/hands.ts';
import { pngPhoto } from './support/photos.ts';
import { FEW_DOTS, shareStudio } from './support/share-studio.ts';
import { choose, openTab, placeByHand, type StudioPage, settled } from './support/studio-page.ts';
import { caseOf } from './support/studio-state.ts';

let studio: StudioPage;
let page: Page;

shareStudio((opened) => {
  studio = opened;
  page = opened.page;
}, FEW_DOTS);

const facts = (text: string | RegExp) => page.getByText(text).first().waitFor();

/** Opening goes on to the head; back to where photos are listed. */
const opened = async () => {
  await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
  await openTab(page, 'Photo');
};

const undo = () => page.getByRole('button', { name: 'Undo' }).click();
const photo = (name: string) => page.getByRole('radio', { name, exact: true }).first();
const value = async (name: string) =>
  Number(await page.getByRole('slider', { name, exact: true }).inputValue());

/** What the browser keeps of the work. */
function kept(): Promise<{
  photos: number;
  labels: (string | undefined)[];
  turns: (number | undefined)[];
}> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('stubble');
        open.onsuccess = () => {
          const store = open.result.transaction('session').objectStore('session');
          const [keys, value] = [store.getAllKeys(), store.get('case')];
          value.onsuccess = () => {
            const { views } = (value.result ?? { views: [] }) as Pick<Case, 'views'>;
            resolve({
              photos: keys.result.filter((key) => String(key).startsWith('photo:')).length,
              labels: views.map(({ label }) => label),
              turns: views.map(({ photo }) => photo.turnedClockwiseDeg),
            });
          };
        };
      }),
  );
}

describe('photos of one head', () => {
  it('are added, named, switched by press and by key, and show one plan', async () => {
    await openTab(page, 'Photo');
    await page.getByRole('button', { name: 'Sample: Oskar, crown' }).click();
    await photo('Crown').waitFor();
    await expect.poll(() => photo('Crown').getAttribute('aria-checked')).toBe('true');
    const name = page.getByRole('textbox', { name: 'Name of this photo' });
    await name.fill('From above');
    await name.press('Enter');
    await photo('From above').waitFor();
    await openTab(page, 'Design');
    await settled(page);
    const density = page.getByRole('textbox', { name: 'Top, dots/cm²' });
    const had = await density.inputValue();
    await density.fill('55');
    await density.press('Enter');
    await page.keyboard.press('Escape');
    await photo('Front').click();
    await expect.poll(() => photo('Front').getAttribute('aria-checked')).toBe('true');
    expect(await density.inputValue()).toBe('55');
    await photo('Front').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => photo('From above').getAttribute('aria-checked')).toBe('true');
    // Switching was no step: one undo takes the density back, the next the name.
    await undo();
    expect(await density.inputValue()).toBe(had);
    await undo();
    await photo('Crown').waitFor();
  });

  it('come back after a reload, one of them turned, and leave with undo to bring them back', async () => {
    const turns = async () => (await caseOf(page)).views.map(({ photo }) => photo.turnedClockwiseDeg);
    await openTab(page, 'Photo');
    await page.getByRole('button', { name: 'Turn right by 90°' }).click();
    await expect.poll(kept).toEqual({ photos: 2, labels: [undefined, undefined], turns: [undefined, 90] });
    await page.reload();
    await expect.poll(() => photo('Crown').getAttribute('aria-checked')).toBe('true');
    await openTab(page, 'Photo');
    await expect.poll(turns).toEqual([undefined, 90]);
    const left = page.getByRole('button', { name: 'Turn left by 90°' });
    await left.focus();
    await page.keyboard.press('Enter');
    await expect.poll(turns).toEqual([undefined, undefined]);
    await undo();
    await expect.poll(turns).toEqual([undefined, 90]);
    await left.click();
    await page.getByRole('button', { name: 'Remove this photo' }).click();
    await expect.poll(() => page.getByRole('radio', { name: 'Crown' }).count()).toBe(0);
    await undo();
    await photo('Crown').waitFor();
  });

  it('are nudged one by one: a crown turned by hand leaves head and other photos where they are', async () => {
    await openTab(page, 'Head');
    await settled(page);
    await photo('Front').click();
    await page.getByRole('button', { name: 'Turn the head' }).waitFor();
    await expect.poll(() => value('Turn')).toBe(0);
    const before = await value('Size');
    await page.keyboard.press(']');
    await expect.poll(() => value('Nod')).toBeGreaterThan(40);
    // Until its photo is shown, the handle lies where it would lie on the one before.
    await settled(page);
    await dragHandle(page, 'Turn the head', { dx: 40, dy: 0 });
    expect(Math.abs(Math.abs(await value('Turn')) - 180)).toBeGreaterThan(3);
    await page.keyboard.press('[');
    await expect.poll(() => value('Turn')).toBe(0);
    expect(await value('Size')).toBe(before);
    await undo();
  });
});

describe('a photo that joins others', () => {
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
