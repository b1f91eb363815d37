import { readFileSync } from 'node:fs';
import { defaultCase, presetCamera } from '@stubble/core';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { hand } from './support/hands.ts';
import { hugePngHeader, jpegPhoto, pngPhoto } from './support/photos.ts';
import { FEW_DOTS, shareStudio } from './support/share-studio.ts';
import { choose, openTab, placeByHand, type StudioPage, type TestFile } from './support/studio-page.ts';

let studio: StudioPage;
let page: Page;

shareStudio(async (opened) => {
  studio = opened;
  page = opened.page;
  await openTab(page, 'Photo');
}, FEW_DOTS);

const facts = (text: string | RegExp) => page.getByText(text).first().waitFor();
/** A photo was opened and went on to the head. */
const asked = () => page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
const alert = () => page.getByRole('alert').last();

/** Any outline: too many of them are refused. */
const OUTLINE = JSON.stringify({
  shape: 'outline',
  mode: 'add',
  points: [
    { azimuthDeg: 0, elevationDeg: 60 },
    { azimuthDeg: 9, elevationDeg: 60 },
    { azimuthDeg: 9, elevationDeg: 66 },
  ],
});

describe('opening', () => {
  it('starts on a sample photo with a design on it', async () => {
    await facts(/oskar-front\.jpg/);
    await openTab(page, 'Design');
    await page.getByRole('button', { name: 'Mid-frontal point' }).waitFor();
    await openTab(page, 'Photo');
  });

  it('opens a photo from a file, upright by its EXIF orientation, and goes on to the head', async () => {
    // Stored lying, 6 = to be turned clockwise by 90°.
    await choose(page, 'Open photo', jpegPhoto('lying.jpg', [900, 600], { orientation: 6, focal35mm: 77 }));
    await asked();
    await facts(/The photo says its lens: 77 mm/);
    await openTab(page, 'Photo');
    await facts('600 × 900 px');
  });

  it('opens a HEIC photo, though this browser cannot decode it', async () => {
    const buffer = readFileSync(new URL('./support/head.heic', import.meta.url));
    await choose(page, 'Open photo', { name: 'phone.heic', mimeType: 'image/heic', buffer });
    await asked();
    await openTab(page, 'Photo');
    await facts('phone.heic');
    await facts('360 × 450 px');
  });

  it('opens a photo that is dropped on the window', async () => {
    await hand(page, 'drop', { file: pngPhoto('dropped.png', 700, 800) });
    await asked();
    await openTab(page, 'Photo');
    await facts('dropped.png');
    await facts('700 × 800 px');
  });

  it('opens a photo that is pasted', async () => {
    await hand(page, 'paste', { file: pngPhoto('pasted.png', 640, 720) });
    await asked();
    await openTab(page, 'Photo');
    await facts('pasted.png');
  });

  it('takes an opened photo back with undo', async () => {
    await page.keyboard.press('Control+z');
    await facts('dropped.png');
    await page.keyboard.press('Control+y');
    await facts('pasted.png');
  });

  it('offers the camera of a phone', async () => {
    const input = page.getByLabel('Photo from the camera');
    expect(await input.getAttribute('capture')).toBe('environment');
    expect(await page.getByRole('button', { name: 'Take photo' }).isVisible()).toBe(true);
  });

  it('flips a mirrored selfie, and the head with it', async () => {
    await openTab(page, 'Head');
    await placeByHand(page);
    const turn = page.getByRole('textbox', { name: 'Turn' });
    await turn.fill('20');
    await turn.press('Enter');
    await openTab(page, 'Photo');
    const mirrored = page.getByRole('switch', { name: 'Mirrored selfie' });
    await mirrored.click();
    expect(await mirrored.getAttribute('aria-checked')).toBe('true');
    await openTab(page, 'Head');
    expect(await turn.inputValue()).toBe('-20');
    await openTab(page, 'Photo');
    await mirrored.click();
    await openTab(page, 'Head');
    expect(await turn.inputValue()).toBe('20');
    await openTab(page, 'Photo');
  });

  it('asks nothing of another origin and logs no error', () => {
    expect(studio.strangers).toEqual([]);
    expect(studio.errors).toEqual([]);
  });
});

describe('bad input leaves what is on screen and says in a sentence what to do', () => {
  const whole = jpegPhoto('whole.jpg', [600, 700]).buffer;
  const photos: readonly (readonly [string, TestFile, RegExp])[] = [
    [
      'text renamed to .jpg',
      photoOf('text.jpg', Buffer.from('hello, this is text')),
      /not a picture.*Choose a JPEG, PNG, WebP or HEIC/,
    ],
    ['an empty file', photoOf('empty.jpg', Buffer.alloc(0)), /“empty\.jpg” is empty\. Choose another photo/],
    [
      'a truncated JPEG',
      photoOf('cut.jpg', whole.subarray(0, whole.length / 2)),
      /damaged or was cut short\. Copy it again/,
    ],
    [
      'a 20,000 x 20,000 PNG',
      hugePngHeader('huge.png', 20_000, 20_000),
      /20000 × 20000 pixels; at most 64 megapixels.*Save it smaller/,
    ],
    [
      'a HEIC photo that was cut short',
      photoOf('apple.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')),
      /damaged or was cut short\. Copy it again/,
    ],
  ];

  it.each(photos)('%s', async (_what, file, sentence) => {
    await choose(page, 'Open photo', file);
    await alert().filter({ hasText: sentence }).waitFor();
    await facts('pasted.png');
    await page.getByRole('button', { name: 'Dismiss' }).last().click();
  });

  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a JSON that is no case', '{"hello": 1}', /not a Stubble case.*Choose a file that the studio saved/],
    ['text that is no JSON', 'hello', /not JSON.*Choose a file/],
    ['NaN', caseWith('"rollDeg": 0', '"rollDeg": NaN'), /not JSON/],
    [
      '1e308',
      caseWith('"widthMm": 0.44', '"widthMm": 1e308'),
      /widthMm: expected 0\.2 to 0\.9.*mend that value/,
    ],
    ['__proto__', caseWith('"head": {', '"__proto__": {"polluted": 1}, "head": {'), /__proto__|Invalid key/],
    [
      '200 outlines in one area',
      caseWith('"patches": []', `"patches": [${Array(200).fill(OUTLINE).join()}]`),
      /has 200 outlines, and an area holds at most 48\. Share them out over more areas/,
    ],
    ['an empty file', '', /is empty\. Choose a case/],
  ];

  it.each(cases)('a case with %s', async (_what, text, sentence) => {
    await choose(page, 'Open case', {
      name: 'my.stubble.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await alert().filter({ hasText: sentence }).waitFor();
    await facts('pasted.png');
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await page.getByRole('button', { name: 'Dismiss' }).last().click();
  });
});

function photoOf(name: string, buffer: Buffer): TestFile {
  return { name, mimeType: name.endsWith('.heic') ? 'image/heic' : 'image/jpeg', buffer };
}

/** A case as text, with one of its parts replaced. */
function caseWith(part: string, by: string): string {
  const photo = { name: 'pasted.png', widthPx: 640, heightPx: 720 };
  const view = { id: 'a', photo, preset: 'front', mirrored: false, camera: presetCamera('front', photo) };
  const text = JSON.stringify({ ...defaultCase(), views: [view] }, null, 1);
  if (!text.includes(part)) throw new Error(`caseWith: ${part} is not in the case`);
  return text.replace(part, by);
}
