import { createTwin, NO_LOSS, NO_SHINE, type Twin, type TwinScene } from '../cpu/twin.ts';
import type { PlacedDots } from '../field/place-dots.ts';
import { nextTask } from '../next-task.ts';
import { EVERYWHERE } from '../photo/dot-mask.ts';
import { drawPart, shownSize, type TurnedBitmap } from '../photo/turned-bitmap.ts';
import type { PictureWindow } from '../pixels/window.ts';
import { rowsOf } from '../pixels/window.ts';
import type { CompositeOptions } from '../pixi/frame.ts';
import type { Picture } from '../pixi/picture.ts';
import { PreviewError } from '../preview-error.ts';
import type { PictureScene } from '../scene/scene.ts';

const NO_CANVAS =
  'This browser could not open the photo in memory. Close other tabs, or use a smaller photo.';

/** The page gets its thread back at least so often while a picture is painted, ms: half a frame. */
const SLICE_MS = 8;
/** Px of a band that is painted in one go: some milliseconds. */
const BAND_PX = 1 << 16;

/** What is to be on the canvas. */
interface Job {
  readonly scene: PictureScene;
  readonly window: PictureWindow;
  readonly how: CompositeOptions;
  readonly done: () => void;
  readonly failed: (cause: unknown) => void;
}

/**
 * The same pictures computed on the processor, for devices whose graphics cannot draw them: slower, and without fading from one field to the next. They
 * are painted in slices between the page's other tasks; while one is, only the newest wish after it is kept. `difference` shows the picture itself.
 */
export function createProcessorPicture(canvas: HTMLCanvasElement): Picture {
  let photo: ImageData | null = null;
  let rest: Pick<TwinScene, 'shine' | 'mask' | 'rednessLoss'> = {
    shine: NO_SHINE,
    mask: EVERYWHERE,
    rednessLoss: NO_LOSS,
  };
  let placed: PlacedDots | null = null;
  let table: Float32Array | null = null;
  /** What was set since the twins were made. */
  let fresh = new Map<string, Twin>();
  let painted: { readonly before: Uint8ClampedArray; readonly after: Uint8ClampedArray } | null = null;
  let next: Job | null = null;
  let running = false;
  let alive = true;
  let round = 0;
  const stale = () => {
    fresh = new Map();
    painted = null;
    round++;
  };
  const twinOf = (scene: PictureScene, scale: number, finish: number | 'before') => {
    const key = `${scale} ${finish}`;
    const known = fresh.get(key);
    if (known) return known;
    if (!photo) throw new Error('createProcessorPicture: expected setPhoto before the first picture');
    const { lens, mirrored, mmPerPhotoPx } = scene;
    const dots = finish !== 'before' && placed && table ? { placed, table } : null;
    const bare = { ...rest, photo, mirrored, lens, mmPerPhotoPx };
    const twin = createTwin({ ...bare, dots, finish: finish === 'before' ? 1 : finish }, scale);
    fresh.set(key, twin);
    return twin;
  };
  return {
    lost: false,
    rough: false,
    setPhoto(decoded) {
      photo = pixelsOf(decoded);
      decoded.bitmap.close();
      stale();
    },
    setShine(shine) {
      rest = { ...rest, shine };
      stale();
    },
    setRednessLoss(rednessLoss) {
      rest = { ...rest, rednessLoss };
      stale();
    },
    setMask(mask) {
      if (mask === rest.mask) return;
      rest = { ...rest, mask };
      stale();
    },
    setDots(next) {
      if (next === placed) return;
      placed = next;
      stale();
    },
    setGroups(next) {
      if (next === table) return;
      table = next;
      stale();
    },
    draw(scene, window, { photo: newPhoto, dots: newDots, ...how }) {
      if (newPhoto || newDots) stale();
      return new Promise((done, failed) => {
        next = { scene, window, how, done, failed };
        if (!running) void run();
      });
    },
    read(scene, window, finish) {
      const bytes = twinOf(scene, window.scale, finish).paint(window);
      return new Uint8ClampedArray(bytes);
    },
    doneReading() {},
    destroy() {
      alive = false;
      photo = null;
      stale();
    },
  };

  async function run(): Promise<void> {
    running = true;
    while (next && alive) {
      const job = next;
      next = null;
      try {
        await show(job);
        if (alive) job.done();
      } catch (cause) {
        job.failed(cause);
      }
    }
    running = false;
  }

  async function show({ scene, window, how }: Job): Promise<void> {
    const before = twinOf(scene, window.scale, 'before');
    const after = twinOf(scene, window.scale, how.finish);
    const began = round;
    const goesOn = () => alive;
    const both = painted ?? {
      before: await inSlices(before, window, goesOn),
      after: await inSlices(after, window, goesOn),
    };
    if (!alive) return;
    if (began === round) painted = both;
    const bytes = compared(both.before, both.after, { window, how });
    canvas.width = window.widthPx;
    canvas.height = window.heightPx;
    canvas.getContext('2d')?.putImageData(new ImageData(bytes, window.widthPx, window.heightPx), 0, 0);
  }
}

/** A picture painted band by band, as long as someone waits for it. */
async function inSlices(
  twin: Twin,
  window: PictureWindow,
  goesOn: () => boolean,
): Promise<Uint8ClampedArray> {
  const { widthPx, heightPx } = window;
  const bytes = new Uint8ClampedArray(widthPx * heightPx * 4);
  const rows = Math.max(1, Math.floor(BAND_PX / widthPx));
  let since = performance.now();
  for (let first = 0; first < heightPx && goesOn(); first += rows) {
    const end = Math.min(heightPx, first + rows);
    bytes.set(twin.paint(rowsOf(window, first, end)), 4 * first * widthPx);
    if (performance.now() - since < SLICE_MS) continue;
    await nextTask();
    since = performance.now();
  }
  return bytes;
}

function pixelsOf(photo: TurnedBitmap): ImageData {
  const { width, height } = shownSize(photo);
  const copy = Object.assign(document.createElement('canvas'), { width, height });
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (!context) throw new PreviewError('photo-too-large', NO_CANVAS);
  drawPart(context, photo, { left: 0, top: 0, width, height });
  return context.getImageData(0, 0, width, height);
}

/** The untouched photo left of the divider, and side by side where asked, as the GPU's composite does it. */
function compared(
  before: Uint8ClampedArray,
  after: Uint8ClampedArray,
  { window, how }: { readonly window: PictureWindow; readonly how: CompositeOptions },
): Uint8ClampedArray<ArrayBuffer> {
  const { widthPx, heightPx } = window;
  const out = new Uint8ClampedArray(after);
  if (how.dividerPx <= 0 && how.shiftPx <= 0) return out;
  for (let x = 0; x < widthPx; x++) {
    const from = x + 0.5 < how.dividerPx ? before : after;
    const at = how.shiftPx > 0 && x >= how.shiftPx ? x - how.shiftPx : x;
    for (let row = 0; row < widthPx * heightPx; row += widthPx) {
      const [to, source] = [4 * (row + x), 4 * (row + at)];
      for (let byte = 0; byte < 4; byte++) out[to + byte] = from[source + byte];
    }
  }
  return out;
}
