/**
 * How long a person is busy with a hard photo, from the question how it was taken to a corrected fit: the actions of a walk through the studio in
 * times of the keystroke-level model (Card, Moran & Newell 1980, CACM 23:396–410), and what the machine takes in between as measured.
 */
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import type { Page } from 'playwright';
import type { Oval, SemiAxes, SmallPhoto } from '../../../packages/core/src/index.ts';
import { type Camera, PRESET_POSES } from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { isRight } from '../head/error.ts';
import { shrink } from '../head/pictures.ts';
import { automatic } from '../head/rows.ts';
import { outlinePoints } from '../head/taps.ts';
import { readSitters } from '../head/truth/sitters.ts';
import type { Truth } from '../head/truth/truth.ts';
import { walls } from '../head/walls.ts';
import { Person } from './person.ts';
import { studioRow } from './row.ts';

const SAMPLES = join(import.meta.dirname, '../../../packages/demo/public/samples');
/** Long side of the photo that is opened, px. */
const LONG_PX = 3000;
/** So many hard photos, each of another sitter. */
const PHOTOS = 5;
/** What a person sees to be off: this share of the oval's radius, a third of what the search makes good. Chosen by eye. */
const SEEN_SHARE = 0.06;
const RIM = 240;

interface HardWalk {
  readonly name: string;
  readonly actions: number;
  /** All of it; waiting included. */
  readonly seconds: number;
  readonly waitingSeconds: number;
  /** Whether the head is right (under 7° and 10 %) when the person stops. */
  readonly right: boolean;
}

interface HardPhoto {
  readonly truth: Truth;
  readonly file: Buffer;
  /** The oval that the person means, px of the file. */
  readonly oval: Oval;
  readonly factor: number;
}

export async function walkRows(page: Page): Promise<BenchRow[]> {
  const walks = await hardWalks(page);
  const slowest = walks.reduce((a, b) => (b.seconds > a.seconds ? b : a));
  const right = walks.filter((walk) => walk.right).length;
  return [
    studioRow(
      `hard photo of 3000 px, from the question to a corrected head: the user’s time, keystroke-level model, slowest of ${walks.length}`,
      slowest.seconds,
      's',
      ['<', 20],
    ),
    studioRow(`of that waiting for the machine; ${slowest.actions} actions`, slowest.waitingSeconds, 's'),
    studioRow(
      `hard photos whose head is right (7°, 10 %) when the user stops, of ${walks.length}`,
      right,
      '',
    ),
  ];
}

/** A walk per photo: say the view, lay the oval, search in it, pull one point of the outline to the head. */
async function hardWalks(page: Page): Promise<HardWalk[]> {
  const walks: HardWalk[] = [];
  for (const photo of hardPhotos()) walks.push(await walk(page, photo));
  return walks;
}

/** The first sitters before the first wall for which the search asks. */
function hardPhotos(): HardPhoto[] {
  const seen = new Set<string>();
  const hard: HardPhoto[] = [];
  for (const truth of readSitters(SAMPLES)) {
    const who = truth.name.split('-')[0]!;
    if (seen.has(who)) continue;
    const asks = walls(truth, automatic(truth, shrink(truth, 512), { known: true }))
      .reverse()
      .find(({ photo }) => !automatic(truth, photo, { known: false }).sure);
    if (!asks) continue;
    seen.add(who);
    const { widthPx, heightPx } = truth.size;
    const factor = LONG_PX / Math.max(widthPx, heightPx);
    const { centrePx, radiiPx, turnDeg } = asks.oval;
    const grown = ([x, y]: readonly [number, number]) => [x * factor, y * factor] as const;
    const oval = { centrePx: grown(centrePx), radiiPx: grown(radiiPx), turnDeg };
    hard.push({ truth, file: enlarged(asks.photo, factor, truth), oval, factor });
    if (hard.length === PHOTOS) break;
  }
  return hard;
}

function enlarged({ pixels, width, height }: SmallPhoto, factor: number, { size }: Truth): Buffer {
  const [w, h] = [Math.round(size.widthPx * factor), Math.round(size.heightPx * factor)];
  const data = Buffer.alloc(4 * w * h);
  const [from, to] = [new Uint32Array(pixels.buffer), new Uint32Array(data.buffer, data.byteOffset, w * h)];
  for (let y = 0; y < h; y++) {
    const row = width * Math.floor((y * height) / h);
    for (let x = 0; x < w; x++) to[y * w + x] = from[row + Math.floor((x * width) / w)]!;
  }
  return jpeg.encode({ data, width: w, height: h }, 88).data;
}

async function walk(page: Page, photo: HardPhoto): Promise<HardWalk> {
  const { truth, file, oval, factor } = photo;
  await page
    .locator('#open')
    .setInputFiles({ name: `${truth.name}.jpg`, mimeType: 'image/jpeg', buffer: file });
  await page.getByRole('heading', { name: 'How was this photo taken?' }).waitFor();
  const person = new Person(page);
  const status = page.locator('head-finder').getByRole('status');
  await person.presses(PRESET_POSES[truth.preset].label);
  await person.waits(() => page.getByRole('button', { name: 'Move the oval' }).waitFor());
  await person.thinks();
  await layOval(person, page, oval);
  await person.presses('Search in the oval');
  await person.waits(() => status.filter({ hasText: /^Check the fit/ }).waitFor());
  await person.thinks();
  const rim = outlinePoints(truth, RIM).map(([x, y]) => [x * factor, y * factor] as const);
  const { name, way } = await farthestPoint(page, rim);
  const before = await status.textContent();
  await person.drags(name, way);
  await person.waits(async () => {
    while ((await status.textContent()) === before) await page.waitForTimeout(10);
  });
  const { views, head } = await page.evaluate(readCase);
  const { camera } = views[0]!;
  const [x, y] = camera.centrePx;
  const found: Camera = { ...camera, centrePx: [x / factor, y / factor], mmPerPx: camera.mmPerPx * factor };
  const right = isRight(truth, { camera: found, semiAxesMm: head.semiAxesMm });
  return { name: truth.name, right, ...person.told };
}

/** An oval that is seen to be off is drawn anew, from a corner that it leaves free to the one across. */
async function layOval(
  person: Person,
  page: Page,
  { centrePx: [cx, cy], radiiPx: [rx, ry] }: Oval,
): Promise<void> {
  const { oval: is } = await page.evaluate(readUi);
  const off = [
    (cx - is.centrePx[0]) / rx,
    (cy - is.centrePx[1]) / ry,
    is.radiiPx[0] / rx - 1,
    is.radiiPx[1] / ry - 1,
  ];
  if (off.every((share) => Math.abs(share) < SEEN_SHARE)) return;
  for (const [right, down] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const) {
    const corner = [cx + right * rx, cy + down * ry] as const;
    const within = Math.hypot(
      (corner[0] - is.centrePx[0]) / is.radiiPx[0],
      (corner[1] - is.centrePx[1]) / is.radiiPx[1],
    );
    const from = await page.evaluate(toScreen, corner);
    if (within < 1 || !(await page.evaluate(isFree, from))) continue;
    const across = [cx - right * rx, cy - down * ry] as const;
    await person.draws(from, await page.evaluate(toScreen, across));
    const { oval: drawn } = await page.evaluate(readUi);
    if (Math.abs(drawn.radiiPx[0] / rx - 1) < SEEN_SHARE) return;
    throw new Error('layOval: the oval that was drawn is another one');
  }
  throw new Error('layOval: the oval that lies there leaves no corner free');
}

/** The point of the outline that lies farthest from the true one, and the way there, CSS px. */
async function farthestPoint(page: Page, rim: readonly (readonly [number, number])[]) {
  const scale = await page.evaluate(readScale);
  const points = (await page.evaluate(readCase)).views[0]!.evidence.outline;
  const length = ([x, y]: readonly [number, number]) => Math.hypot(x, y);
  const ways = points.map(([x, y]) =>
    rim.map(([a, b]) => [a - x, b - y] as const).reduce((p, q) => (length(q) < length(p) ? q : p)),
  );
  const at = ways.reduce((best, way, i) => (length(way) > length(ways[best]!) ? i : best), 0);
  const [x, y] = ways[at]!;
  return { name: `Outline, point ${at + 1}`, way: [x * scale, y * scale] as const };
}

type Studio = {
  studio: {
    store: { ui: { oval: Oval }; document: { case: ReadCase } };
    preview: { toScreen(x: number, y: number): { x: number; y: number } };
  };
};
interface ReadCase {
  readonly head: { readonly semiAxesMm: SemiAxes };
  readonly views: readonly {
    readonly camera: Camera;
    readonly evidence: { readonly outline: readonly (readonly [number, number])[] };
  }[];
}

const readUi = () => (document.querySelector('stubble-studio') as unknown as Studio).studio.store.ui;
const readCase = () =>
  (document.querySelector('stubble-studio') as unknown as Studio).studio.store.document.case;
/** CSS px of the screen per px of the photo. */
const readScale = () => {
  const { preview } = (document.querySelector('stubble-studio') as unknown as Studio).studio;
  return (preview.toScreen(1000, 0).x - preview.toScreen(0, 0).x) / 1000;
};
const toScreen = ([x, y]: readonly [number, number]): [number, number] => {
  const { preview } = (document.querySelector('stubble-studio') as unknown as Studio).studio;
  const at = preview.toScreen(x, y);
  return [at.x, at.y];
};
/** Whether a press there draws an oval: no handle, tool or panel covers it. */
const isFree = ([x, y]: readonly [number, number]): boolean => {
  let at = document.elementFromPoint(x, y);
  while (at?.shadowRoot) {
    const within = at.shadowRoot.elementFromPoint(x, y);
    if (!within || within === at) break;
    at = within;
  }
  return at?.className === 'sheet';
};
