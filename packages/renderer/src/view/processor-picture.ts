import { createTwin, NO_LOSS, NO_SHINE, type Twin, type TwinScene } from '../cpu/twin.ts';
import type { PlacedDots } from '../field/place-dots.ts';
import { EVERYWHERE } from '../photo/dot-mask.ts';
import type { CompositeOptions, FrameWindow } from '../pixi/frame.ts';
import type { Picture, PictureScene } from '../pixi/picture.ts';
import { PreviewError } from '../preview-error.ts';

const NO_CANVAS =
  'This browser could not open the photo in memory. Close other tabs, or use a smaller photo.';

/**
 * The same pictures computed on the processor, for devices whose graphics cannot draw them: slower, on the calling thread, and without fading from one
 * field to the next. `difference` shows the picture itself.
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
  const stale = () => {
    fresh = new Map();
    painted = null;
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
    setPhoto(bitmap) {
      photo = pixelsOf(bitmap);
      bitmap.close();
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
      canvas.width = window.widthPx;
      canvas.height = window.heightPx;
      painted ??= {
        before: twinOf(scene, window.scale, 'before').paint(window),
        after: twinOf(scene, window.scale, how.finish).paint(window),
      };
      const bytes = compared(painted.before, painted.after, { window, how });
      canvas.getContext('2d')?.putImageData(new ImageData(bytes, window.widthPx, window.heightPx), 0, 0);
    },
    read(scene, window, finish) {
      const bytes = twinOf(scene, window.scale, finish).paint(window);
      return new Uint8ClampedArray(bytes);
    },
    doneReading() {},
    destroy() {
      photo = null;
      stale();
    },
  };
}

function pixelsOf(bitmap: ImageBitmap): ImageData {
  const copy = Object.assign(document.createElement('canvas'), {
    width: bitmap.width,
    height: bitmap.height,
  });
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (!context) throw new PreviewError('photo-too-large', NO_CANVAS);
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** The untouched photo left of the divider, and side by side where asked, as the GPU's composite does it. */
function compared(
  before: Uint8ClampedArray,
  after: Uint8ClampedArray,
  { window, how }: { readonly window: FrameWindow; readonly how: CompositeOptions },
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
