import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { boxesOf, overlap } from './support/boxes.ts';
import { FEW_DOTS, shareStudio } from './support/share-studio.ts';
import { quiet } from './support/studio-page.ts';

let page: Page;

shareStudio(
  (opened) => {
    page = opened.page;
  },
  { width: 320, height: 640, touch: true, ...FEW_DOTS },
);

/** An error as the studio itself tells one. */
const say = (sentence: string): Promise<void> =>
  page.evaluate((words) => {
    type Telling = { studio: { toasts: { show(kind: string, sentence: string): void } } };
    const { studio } = document.querySelector('stubble-studio') as unknown as Telling;
    studio.toasts.show('error', words);
  }, sentence);

it.each([
  [844, 390],
  [568, 320],
  [320, 568],
  [360, 740],
  [390, 844],
  [1000, 500],
])(
  'sentences cover no tool, however many and long: the newest in sight whole, the older as far as there is room: %i × %i',
  async (width, height) => {
    await page.setViewportSize({ width, height });
    const help = page.getByRole('button', { name: 'Help', exact: true });
    const bars = page.getByRole('toolbar', { name: 'Picture' }).or(help);
    const sentences = [
      'One head takes at most 8 photos: “a photo.jpg” was left out. Remove one that is there first.',
      'One head takes at most 8 photos: “another one.jpg” was left out. Remove one that is there first.',
      'Your work cannot be kept over a reload: there is no room. Save the case as a file.',
    ];
    for (const sentence of sentences) {
      await say(sentence);
      // All boxes at once: an older sentence may go at any moment.
      await expect.poll(() => boxesOf(page.getByRole('alert').filter({ hasText: sentence }))).toHaveLength(1);
      const covers = async () => {
        const [all, over] = [await boxesOf(page.getByRole('alert')), await boxesOf(bars)];
        return all.filter((one) => over.some((bar) => overlap(one, bar)));
      };
      await expect.poll(covers).toEqual([]);
      const free = async () => {
        const [newest] = await boxesOf(page.getByRole('alert').filter({ hasText: sentence }));
        return newest && Math.min(newest.x, newest.y, width - newest.x - newest.width);
      };
      await expect.poll(free).toBeGreaterThanOrEqual(0);
    }
    await quiet(page);
  },
);

it('a sentence that finds no room waits for it, out of reach of keys, until the newer ones are gone', async () => {
  await page.setViewportSize({ width: 568, height: 320 });
  const sentences = [
    'This is said first, in so many words that it takes several lines of a small window.',
    'This is said later, in so many words, too, that it takes several lines of a small window.',
  ];
  for (const sentence of sentences) await say(sentence);
  const row = (k: number) => page.locator('toast-list .row').filter({ hasText: sentences[k] });
  const isInert = (k: number) => row(k).evaluate((one) => (one as HTMLElement).inert);
  await expect.poll(() => isInert(0)).toBe(true);
  await expect.poll(() => isInert(1)).toBe(false);
  await row(1).getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => isInert(0)).toBe(false);
  await row(0).getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => page.locator('toast-list .row').count()).toBe(0);
});
