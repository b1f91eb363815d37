import jpeg from 'jpeg-js';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { pressOnceSaid } from './support/hands.ts';
import { drawHead, jpegPhoto, pngPhoto } from './support/photos.ts';
import { shareStudio } from './support/share-studio.ts';
import {
  choose,
  download,
  openTab,
  photoRead,
  placeByHand,
  quiet,
  type StudioPage,
  settled,
} from './support/studio-page.ts';

const SIDE = 900;
/** Height of the caption's strip, share of the side; below it nothing is compared. */
const CAPTION_SHARE = 0.045;

let studio: StudioPage;
let page: Page;

shareStudio(
  async (opened) => {
    studio = opened;
    page = opened.page;
    await openTab(page, 'Photo');
    await choose(page, 'Open photo', pngPhoto('plain.png', SIDE, SIDE));
    await placeByHand(page);
    await quiet(page);
    await photoRead(page);
    await settled(page);
  },
  { sample: false },
);

/** The dialog as a person would use it: open, choose, save. */
async function save(what: string, button: string, type?: 'PNG' | 'JPEG'): Promise<Buffer> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Save' });
  await dialog.getByRole('radio', { name: what, exact: true }).check({ force: true });
  if (type) await dialog.getByRole('button', { name: type, exact: true }).click();
  const file = await download(page, button);
  await dialog.waitFor({ state: 'hidden' });
  return file;
}

describe('the picture', () => {
  it('is saved as a PNG of the photo’s size, with the photo’s own bytes where no dots are', async () => {
    await page.getByRole('button', { name: 'Before the treatment', exact: true }).click();
    const file = await save('Picture', 'Save picture', 'PNG');
    const { width, height, data } = PNG.sync.read(file);
    expect([width, height]).toEqual([SIDE, SIDE]);
    const compared = 4 * SIDE * Math.floor(SIDE * (1 - CAPTION_SHARE));
    const source = drawHead(SIDE, SIDE);
    expect(data.subarray(0, compared).equals(source.subarray(0, compared))).toBe(true);
    expect(data.equals(source), 'a caption stands below').toBe(false);
    for (const chunk of ['eXIf', 'tEXt', 'iTXt', 'zTXt']) expect(file.includes(chunk)).toBe(false);
  });

  it('is saved as a JPEG without what the photo told of its place', async () => {
    const photo = jpegPhoto('placed.jpg', [560, 700], { orientation: 6, focal35mm: 50, place: true });
    await openTab(page, 'Photo');
    await choose(page, 'Open photo', photo);
    await placeByHand(page);
    await openTab(page, 'Photo');
    await settled(page);
    const file = await save('Picture', 'Save picture', 'JPEG');
    const { width, height } = jpeg.decode(file, { formatAsRGBA: true });
    expect([width, height]).toEqual([700, 560]);
    expect(file.includes('Exif')).toBe(false);
    expect(file.includes(Buffer.from([0xff, 0xe1]))).toBe(false);
  });

  it('is saved as a filmstrip, and as a video of the years', async () => {
    const strip = await save('Filmstrip', 'Save filmstrip', 'PNG');
    const { width, height } = PNG.sync.read(strip);
    expect(width).toBeGreaterThan(1000);
    expect(height).toBeGreaterThan(1000);
    const film = await save('Video', 'Save video');
    expect(film.length).toBeGreaterThan(20_000);
    // An MP4 says so in its first box, a WebM in its EBML header.
    expect(film.includes('ftyp') || film.includes('webm')).toBe(true);
  });

  it('can be given up while it is saved', async () => {
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Save' });
    await dialog.getByRole('radio', { name: 'Video', exact: true }).check({ force: true });
    await dialog.getByRole('button', { name: 'Save video' }).click();
    await pressOnceSaid(page, 'Cancel', /^\d+ %$/);
    await dialog.getByRole('button', { name: 'Save video' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('asked nothing of another origin and logged no error', () => {
    expect(studio.strangers).toEqual([]);
    expect(studio.errors).toEqual([]);
  });
});
