import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { boxAtRest, boxOf } from './support/boxes.ts';
import { centreOf, lengthOf, type Place } from './support/hands.ts';
import { FEW_DOTS, shareStudio } from './support/share-studio.ts';
import { onPage, openTab, quiet, settled } from './support/studio-page.ts';
import { caseOf } from './support/studio-state.ts';

const PHONE = { width: 390, height: 844, touch: true } as const;
const TABLET = { width: 834, height: 1112 } as const;
/** Smallest target for a finger, CSS px. */
const TARGET = 44;

let page: Page;

shareStudio(
  async (opened) => {
    page = opened.page;
    await settled(page);
  },
  { ...PHONE, ...FEW_DOTS },
);

describe('on a phone', () => {
  it('the panel is a sheet below, the timeline above it, and the photo above both', async () => {
    const panel = await boxOf(page.locator('side-panel'));
    const timeline = await boxOf(page.getByRole('group', { name: 'Timeline' }));
    expect(panel.width).toBe(PHONE.width);
    expect(panel.y + panel.height).toBeCloseTo(PHONE.height, 0);
    expect(timeline.y + timeline.height).toBeLessThanOrEqual(panel.y);
    // The photo keeps at least 40 % of the window.
    expect(timeline.y).toBeGreaterThan(0.4 * PHONE.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  });

  it('the head lies where nothing covers it', async () => {
    await openTab(page, 'Design');
    const timeline = await boxOf(page.getByRole('group', { name: 'Timeline' }));
    for (const name of ['Mid-frontal point', 'Temporal peak, left', 'Temporal peak, right']) {
      const anchor = await boxAtRest(page.getByRole('button', { name, exact: true }));
      expect(anchor.x).toBeGreaterThan(0);
      expect(anchor.x + anchor.width).toBeLessThan(PHONE.width);
      expect(anchor.y).toBeGreaterThan(56);
      expect(anchor.y + anchor.height).toBeLessThan(timeline.y);
    }
  });

  it('what a finger drags is shown larger, where the finger is not', async () => {
    const anchor = await centreOf(page.getByRole('button', { name: 'Mid-frontal point', exact: true }));
    const touch = await page.context().newCDPSession(page);
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...ys: readonly number[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: ys.map((y) => ({ x: anchor.x, y })) });
    const loupe = page.locator('touch-loupe .loupe');
    await finger('touchStart', anchor.y);
    for (let y = anchor.y; y < anchor.y + 24; y += 6) await finger('touchMove', y);
    await loupe.getByText(/^\d+ mm$/).waitFor();
    const { x, y, width } = await boxAtRest(loupe);
    const apart = lengthOf([
      { x: x + width / 2, y: y + width / 2 },
      { x: anchor.x, y: anchor.y + 18 },
    ]);
    // A fingertip covers about 22 px around its middle.
    expect(apart - width / 2).toBeGreaterThan(22);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(PHONE.width);
    await finger('touchEnd');
    await loupe.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
  });

  it('a sentence covers neither the track of the timeline nor the panel', async () => {
    await page.evaluate(() => {
      type Telling = { studio: { toasts: { show(kind: string, sentence: string): void } } };
      const { studio } = document.querySelector('stubble-studio') as unknown as Telling;
      studio.toasts.show(
        'note',
        'A sentence as long as those that tell a person what happened to the photo.',
      );
    });
    const toast = await boxAtRest(page.getByRole('status').filter({ hasText: 'A sentence' }));
    const track = await boxOf(page.getByRole('slider', { name: 'Time since the first session' }));
    expect(toast.y + toast.height).toBeLessThanOrEqual(track.y);
    await quiet(page);
  });

  it('two fingers zoom the photo about the place between them, and one finger moves it', async () => {
    await openTab(page, 'Photo');
    const place = () =>
      onPage(page, 0, 0).then(async (a) => ({ ...a, width: (await onPage(page, 1000, 0)).x - a.x }));
    const before = await place();
    const touch = await page.context().newCDPSession(page);
    const fingers = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: readonly number[]) => {
      const touchPoints = xs.map((x, id) => ({ x, y: 250, id }));
      await touch.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    await fingers('touchStart', 155, 235);
    for (let reach = 45; reach <= 80; reach += 5) await fingers('touchMove', 195 - reach, 195 + reach);
    await fingers('touchEnd');
    await expect.poll(async () => (await place()).width / before.width).toBeCloseTo(2, 1);
    const zoomed = await place();
    // What lay between the fingers lies there still.
    expect(zoomed.x - 195).toBeCloseTo(2 * (before.x - 195), -1);
    await fingers('touchStart', 195);
    for (let x = 185; x >= 135; x -= 10) await fingers('touchMove', x);
    await fingers('touchEnd');
    await expect.poll(async () => (await place()).x - zoomed.x).toBeCloseTo(-60, -1);
    await page.keyboard.press('0');
  });

  it('the brush paints with one finger, and two move the photo', async () => {
    await openTab(page, 'Head');
    await page.getByRole('button', { name: 'Skin', exact: true }).click();
    await page.getByRole('button', { name: 'Brush', exact: true }).waitFor();
    const touch = await page.context().newCDPSession(page);
    const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: readonly number[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y: 160, id })) });
    const scale = async () => (await onPage(page, 1000, 0)).x - (await onPage(page, 0, 0)).x;
    const before = await scale();
    const strokes = page.getByRole('button', { name: /^Remove (the stroke|all \d+ strokes)$/ });
    await fingers('touchStart', 150, 240);
    for (let reach = 45; reach <= 80; reach += 5) await fingers('touchMove', 195 - reach, 195 + reach);
    await fingers('touchEnd');
    await expect.poll(async () => (await scale()) / before).toBeGreaterThan(1.4);
    expect(await strokes.count()).toBe(0);
    await fingers('touchStart', 150);
    for (let x = 160; x <= 240; x += 10) await fingers('touchMove', x);
    await fingers('touchEnd');
    await page.getByRole('button', { name: 'Remove the stroke' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => strokes.count()).toBe(0);
    await page.keyboard.press('0');
    await page.getByRole('button', { name: 'Place', exact: true }).click();
  });

  it('a finger moves the grid, and a white dot of the face to its place; undo brings back what was said', async () => {
    const touch = await page.context().newCDPSession(page);
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: readonly Place[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: [...at] });
    const drag = async ({ x, y }: Place, by: number) => {
      await finger('touchStart', { x, y });
      for (let way = 5; way <= by; way += 5) await finger('touchMove', { x: x + way, y });
      await finger('touchEnd');
    };
    const { evidence, camera } = (await caseOf(page)).views[0];
    const turn = await centreOf(page.getByRole('button', { name: 'Turn the head' }));
    const far = (await onPage(page, camera.centrePx[0], 0)).x;
    // On the forehead, where no handle is.
    await drag({ x: turn.x - 45, y: turn.y - 45 }, 40);
    const moved = async () => (await onPage(page, (await caseOf(page)).views[0].camera.centrePx[0], 0)).x;
    await expect.poll(moved).toBeCloseTo(far + 40, -1);
    await page.getByRole('button', { name: 'Undo' }).click();
    const status = page.locator('head-finder').getByRole('status');
    await Promise.all([
      status.filter({ hasText: /^Good fit/ }).waitFor(),
      // Its dots take a moment longer, and that is told for as long.
      page.getByRole('status').filter({ hasText: 'Placing the dots…' }).waitFor(),
      page.getByRole('button', { name: 'Find the head' }).click(),
    ]);
    const said = await status.textContent();
    await drag(
      await centreOf(page.locator('head-overlay .mark', { hasText: 'Outer corner of the right eye' })),
      20,
    );
    await page.getByRole('button', { name: 'Outline, point 1' }).waitFor();
    expect((await caseOf(page)).views[0].evidence?.taps).toHaveProperty('eyeOuterRight');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => status.textContent()).toBe(said);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect((await caseOf(page)).views[0].evidence).toEqual(evidence);
    await page.getByRole('button', { name: 'Place', exact: true }).click();
  });

  it('every button can be hit with a finger', async () => {
    const small: string[] = [];
    for (const tab of ['Photo', 'Head', 'Design', 'Sessions', 'Skin']) {
      await openTab(page, tab);
      const buttons = page.getByRole('button').or(page.getByRole('tab')).or(page.getByRole('switch'));
      for (const { name, classes, width, height } of await seen(buttons)) {
        if (NO_TARGETS.test(classes)) continue;
        const least = REACHES_FARTHER.test(name) ? 28 : TARGET - 0.5;
        if (Math.min(width, height) < least) small.push(`${tab}: ${name} is ${width} × ${height}`);
      }
    }
    expect(small).toEqual([]);
  });

  it('the sheet is lowered and raised by hand', async () => {
    const height = async () => (await boxOf(page.locator('side-panel'))).height;
    const half = await height();
    await page.getByRole('button', { name: 'Lower the panel' }).click();
    await expect.poll(height).toBeLessThan(120);
    await page.getByRole('tab', { name: 'Design' }).click();
    await expect.poll(height).toBeCloseTo(half, 0);
    const grip = await boxOf(page.getByRole('button', { name: 'Lower the panel' }));
    await page.mouse.move(grip.x + 100, grip.y + 10);
    await page.mouse.down();
    await page.mouse.move(grip.x + 100, grip.y - 320, { steps: 6 });
    await page.mouse.up();
    await expect.poll(height).toBeGreaterThan(0.75 * PHONE.height);
  });
});

/** Words that open an explanation lie in the text, and hidden fields are behind buttons. */
const NO_TARGETS = /\b(name|reset|unseen|year)\b/;
/** Their targets reach beyond their boxes: the sheet’s grip is as wide as the phone, stops of the timeline are taller than they look. */
const REACHES_FARTHER = /^(Before the treatment|After session|Healed|Lower the panel|Raise the panel|Play)/;

interface Control {
  readonly name: string;
  readonly classes: string;
  readonly right: number;
  readonly width: number;
  readonly height: number;
  readonly onShelf: boolean;
}

/** All that a locator finds and that takes room, in one question to the page. */
async function seen(controls: Locator): Promise<Control[]> {
  const all = await controls.evaluateAll((elements) =>
    elements.map((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      return { name, classes: element.className, right, width, height, onShelf: !!element.closest('.shelf') };
    }),
  );
  return all.filter(({ width, height }) => width * height > 0);
}

describe('on a tablet', () => {
  it('nothing runs past the edge of the panel, on any tab', async () => {
    await page.setViewportSize(TABLET);
    // No sheet below any more, but a panel beside the photo.
    await expect
      .poll(async () => (await boxOf(page.locator('side-panel'))).width)
      .toBeLessThan(0.5 * TABLET.width);
    const { x, width } = await boxOf(page.locator('side-panel'));
    const beyond: string[] = [];
    for (const tab of ['Photo', 'Head', 'Design', 'Sessions', 'Skin']) {
      await openTab(page, tab);
      const controls = page.locator('side-panel').locator('button:visible, input:visible, select:visible');
      for (const { name, right, onShelf } of await seen(controls)) {
        // The shelf of looks is made to be scrolled sideways.
        if (!onShelf && right > x + width) beyond.push(`${tab}: ${name}`);
      }
    }
    expect(beyond).toEqual([]);
  });

  it('of the narrowest kind nothing of the bar lies under the panel', async () => {
    await page.setViewportSize({ width: 768, height: 1024 });
    const end = async () => {
      const help = await boxOf(page.getByRole('button', { name: 'Help', exact: true }));
      return help.x + help.width - (await boxOf(page.locator('side-panel'))).x;
    };
    await expect.poll(end).toBeLessThan(0);
  });
});

describe('without WebGL2', () => {
  let without: Page;

  shareStudio(
    (opened) => {
      without = opened.page;
    },
    {
      before: () => {
        const refuse = () => null;
        HTMLCanvasElement.prototype.getContext = refuse as typeof HTMLCanvasElement.prototype.getContext;
        OffscreenCanvas.prototype.getContext = refuse as typeof OffscreenCanvas.prototype.getContext;
      },
    },
  );

  it('says so in a sentence and shows the photo', async () => {
    await without.getByRole('status').filter({ hasText: 'The photo is shown as it is' }).waitFor();
    await without.locator('photo-stage img').waitFor();
    await openTab(without, 'Design');
    await without.getByRole('button', { name: 'Mid-frontal point' }).waitFor();
  });
});
