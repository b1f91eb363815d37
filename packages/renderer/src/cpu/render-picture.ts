import { type Case, groupStates } from '@stubble/core';
import type { FieldSource, PlacedField } from '../field/field-source.ts';
import { createLocalFieldSource } from '../field/local-field-source.ts';
import { assertFinish } from '../light/finish.ts';
import { assertViewing, seenIn } from '../light/viewing.ts';
import { assertMask, EVERYWHERE, inRowsOfFour } from '../photo/dot-mask.ts';
import { measureRednessLoss, measureShine, shineOfScalp } from '../photo/measure-shine.ts';
import { assertPixels, type Pixels } from '../pixels/pixels.ts';
import { smallCopy } from '../pixels/small-copy.ts';
import { turnedPixels } from '../pixels/turned-pixels.ts';
import { type PictureWindow, rowsOf } from '../pixels/window.ts';
import { assertDay, lastSessionDay } from '../scene/day.ts';
import { assertShows, sceneOf, viewOf } from '../scene/scene.ts';
import type { Region, RenderOptions } from './render-options.ts';
import { createTwin, NO_LOSS, NO_SHINE, type TwinScene } from './twin.ts';

/** Transmittance texels in one band: some 10 MB. */
const BAND_TEXELS = 1 << 19;
/** Largest picture px per photo px. */
const LARGEST_SCALE = 16;
/** How much of the progress each step of the work is. Chosen by eye. */
const FIELD_SHARE = 0.3;
const MARKS_SHARE = 0.35;
/** The caller's thread is given back at least so often, ms. */
const YIELD_MS = 50;

/**
 * One picture of a view of a case, computed on the processor: the same numbers as the preview's, without a DOM or a GPU. Works in bands, so
 * that besides the photo and the picture only some tens of MB are needed.
 * @throws RangeError for a day, scale, finish or region out of range, a view that the case does not have, or pixels that do not fit their size;
 * PreviewError 'photo-mismatch' when the view belongs to a photo of another size.
 */
export async function renderPicture(given: RenderOptions): Promise<Pixels> {
  const options = turnedAsShown(given);
  const { onProgress = () => {}, signal, scale = 1 } = options;
  checkOptions(options);
  const scene = await twinScene(options, onProgress);
  const twin = createTwin(scene, scale);
  onProgress(MARKS_SHARE);
  const window = windowOf(options.region ?? wholeOf(options.photo), scale);
  const data = options.overwritePhoto
    ? options.photo.data
    : new Uint8ClampedArray(window.widthPx * window.heightPx * 4);
  const rows = Math.max(1, Math.floor(BAND_TEXELS / (window.widthPx * twin.finer ** 2)));
  const pause = createPauses();
  for (let first = 0; first < window.heightPx; first += rows) {
    signal?.throwIfAborted();
    const end = Math.min(window.heightPx, first + rows);
    data.set(twin.paint(rowsOf(window, first, end)), first * window.widthPx * 4);
    onProgress(MARKS_SHARE + ((1 - MARKS_SHARE) * end) / window.heightPx);
    await pause();
  }
  return { width: window.widthPx, height: window.heightPx, data };
}

/** The share of light that passes each px, red green blue, row by row: what {@link renderPicture} multiplies the photo with. */
export async function renderTransmittance(given: RenderOptions): Promise<Float32Array> {
  const options = turnedAsShown(given);
  checkOptions(options);
  const twin = createTwin(await twinScene(options, () => {}), options.scale ?? 1);
  const window = windowOf(options.region ?? wholeOf(options.photo), options.scale ?? 1);
  return twin.passed(window)?.passed ?? new Float32Array(window.widthPx * window.heightPx * 3).fill(1);
}

/** The photo turned as its view shows it. */
function turnedAsShown(options: RenderOptions): RenderOptions {
  assertPixels('renderPicture: photo', options.photo);
  const { turnedClockwiseDeg = 0 } = viewOf(options.case, options.view).photo;
  return { ...options, photo: turnedPixels(options.photo, turnedClockwiseDeg) };
}

/** The dots, the day and the light of the photo: all that a twin draws from. */
async function twinScene(options: RenderOptions, onProgress: (share: number) => void): Promise<TwinScene> {
  const { photo, mask = null, dots = true, finish = 1, signal } = options;
  const view = viewOf(options.case, options.view);
  assertShows(view, photo);
  const bare = {
    photo,
    ...sceneOf(view, null, photo),
    dots: null,
    shine: NO_SHINE,
    mask: mask ? inRowsOfFour(mask) : EVERYWHERE,
    rednessLoss: NO_LOSS,
    finish,
  };
  if (!dots) return bare;
  signal?.throwIfAborted();
  const { field, placed } = await settledField(options.case, options.field);
  signal?.throwIfAborted();
  onProgress(FIELD_SHARE);
  const day = options.day ?? lastSessionDay(options.case) + 365;
  const table = seenIn(groupStates(field.groups, options.case.treatment, day), options.viewing ?? 'photo');
  const measured = { small: smallCopy(photo), photo };
  const shine = measureShine(measured, placed, bare);
  return {
    ...bare,
    dots: { placed, table },
    shine: finish === 1 ? shine : shineOfScalp(shine, measured, placed, bare),
    rednessLoss: measureRednessLoss(measured, placed, bare),
  };
}

async function settledField(from: Case, source?: FieldSource): Promise<PlacedField> {
  if (!source) {
    const own = createLocalFieldSource();
    return own.settle ? own.settle(from) : own.compute(from);
  }
  const ranked = await source.compute(from);
  return source.settle ? source.settle(from) : ranked;
}

function wholeOf({ width, height }: Pixels): Region {
  return { left: 0, top: 0, right: width, bottom: height };
}

/** The whole px that a region of the photo touches at a scale. */
function windowOf({ left, top, right, bottom }: Region, scale: number): PictureWindow {
  const [x, y] = [Math.floor(left * scale), Math.floor(top * scale)];
  const widthPx = Math.max(1, Math.ceil(right * scale) - x);
  const heightPx = Math.max(1, Math.ceil(bottom * scale) - y);
  return { widthPx, heightPx, scale, x: 0 - x, y: 0 - y };
}

function checkOptions(options: RenderOptions): void {
  const { photo, day = 0, scale = 1, finish = 1, viewing = 'photo', region, mask } = options;
  if (mask) assertMask(mask);
  assertDay(day, 'renderPicture');
  if (!(scale > 0 && scale <= LARGEST_SCALE)) {
    throw new RangeError(`renderPicture: expected a scale above 0, at most ${LARGEST_SCALE}, got ${scale}`);
  }
  assertFinish(finish);
  assertViewing(viewing);
  if (options.overwritePhoto && (region || scale !== 1)) {
    throw new RangeError('renderPicture: expected the whole photo at scale 1 with overwritePhoto');
  }
  if (!region) return;
  const { left, top, right, bottom } = region;
  if (left >= 0 && top >= 0 && left < right && top < bottom && right <= photo.width && bottom <= photo.height)
    return;
  const size = `${photo.width} x ${photo.height}`;
  throw new RangeError(`renderPicture: expected a region within ${size} px, got ${JSON.stringify(region)}`);
}

/** Gives the thread back when it was held for long. */
function createPauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < YIELD_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
