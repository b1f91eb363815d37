import type { PlacedDots } from '../field/place-dots.ts';
import { type DotMask, EVERYWHERE } from '../photo/dot-mask.ts';
import type { ShineMap } from '../photo/estimate-shine.ts';
import type { TurnedBitmap } from '../photo/turned-bitmap.ts';
import type { PictureWindow } from '../pixels/window.ts';
import type { PictureScene } from '../scene/scene.ts';
import { createDotPass } from './dot-pass.ts';
import { ALONE, type CompositeOptions, createFrame } from './frame.ts';
import type { FrameScene } from './frame-scene.ts';
import { createGpu } from './gpu.ts';
import { createPhotoPyramid, type PhotoPyramid } from './photo-pyramid.ts';
import { createTarget } from './textures.ts';

/** Which of the passes before the composite have to run again. */
export interface Stale {
  readonly photo: boolean;
  readonly dots: boolean;
}

export interface DrawOptions extends CompositeOptions {
  /** Keep what was drawn last as that which the newest dots fade in over. */
  readonly keepFormer: boolean;
}

/** Everything on the GPU for one canvas. After a loss of the context it is thrown away and made anew. */
export interface Picture {
  readonly lost: boolean;
  /** Takes the bitmap and closes it. */
  setPhoto(photo: TurnedBitmap): void;
  setShine(map: ShineMap): void;
  /** Share of red, green and blue light that fully red skin takes of this photo. */
  setRednessLoss(loss: readonly [number, number, number]): void;
  /** Take a mask, unless it is already there. */
  setMask(mask: DotMask): void;
  setDots(placed: PlacedDots): void;
  /** State of every group of dots: core's `groupStates`. */
  setGroups(table: Float32Array): void;
  /** Show the window on the canvas, which takes its size: at once, or when the promise resolves. A newer picture takes the place of one still to come. */
  draw(scene: PictureScene, window: PictureWindow, how: Stale & DrawOptions): Promise<void> | null;
  /** Whether the dots on the canvas lack some grain, as during a zoom, and get it when they are drawn once more. */
  readonly rough: boolean;
  /**
   * The bytes (RGBA, rows from the top) of a window, drawn off screen. Windows of one size in a row are cheapest.
   * @param into takes them, if it has their length
   */
  read(
    scene: PictureScene,
    window: PictureWindow,
    finish: number,
    into?: Uint8ClampedArray<ArrayBuffer>,
  ): Uint8ClampedArray<ArrayBuffer>;
  /** Free what `read` needed. */
  doneReading(): void;
  destroy(): void;
}

/** @throws PreviewError when the browser cannot draw it. */
export async function createPicture(canvas: HTMLCanvasElement): Promise<Picture> {
  const gpu = await createGpu(canvas);
  const { renderer } = gpu;
  const dots = createDotPass(gpu);
  const screen = createFrame(gpu);
  let photo: PhotoPyramid | null = null;
  let alive = true;
  let shine: ShineMap | null = null;
  let mask = EVERYWHERE;
  let rednessLoss: readonly [number, number, number] = [0, 0, 0];
  let reading: { frame: ReturnType<typeof createFrame>; target: ReturnType<typeof createTarget> } | null =
    null;
  const whole = (scene: PictureScene): FrameScene => {
    if (!photo) throw new Error('createPicture: expected setPhoto before the first picture');
    return { ...scene, photo };
  };
  const doneReading = () => {
    reading?.frame.destroy();
    reading?.target.destroy();
    reading = null;
  };
  return {
    get lost() {
      return renderer.gl.isContextLost();
    },
    setPhoto(decoded) {
      const next = createPhotoPyramid(gpu, decoded);
      photo?.destroy();
      photo = next;
    },
    setShine(map) {
      shine = map;
      screen.setShine(map);
      doneReading();
    },
    setRednessLoss(loss) {
      rednessLoss = loss;
      screen.setRednessLoss(loss);
      doneReading();
    },
    setMask(next) {
      if (next === mask) return;
      mask = next;
      dots.setStretch(next.stretch ?? null);
      screen.setMask(next);
      doneReading();
    },
    setDots: dots.setDots,
    setGroups: dots.setGroups,
    draw(scene, window, { photo: newPhoto, dots: newDots, keepFormer, ...how }) {
      if (canvas.width !== window.widthPx || canvas.height !== window.heightPx) {
        renderer.resize(window.widthPx, window.heightPx, 1);
      }
      if (newPhoto) screen.drawPhoto(whole(scene), window);
      if (keepFormer) screen.keepFormer();
      if (newDots) screen.drawDots(dots, whole(scene), window);
      screen.composite('canvas', window, how);
      return null;
    },
    get rough() {
      return screen.rough;
    },
    read(scene, window, finish, into) {
      const { widthPx, heightPx } = window;
      if (reading?.target.width !== widthPx || reading.target.height !== heightPx) {
        doneReading();
        reading = { frame: createFrame(gpu), target: createTarget(widthPx, heightPx, 'rgba8unorm') };
        if (shine) reading.frame.setShine(shine);
        reading.frame.setMask(mask);
        reading.frame.setRednessLoss(rednessLoss);
      }
      reading.frame.drawPhoto(whole(scene), window);
      reading.frame.drawDots(dots, whole(scene), window);
      reading.frame.composite(reading.target, window, { ...ALONE, finish });
      const length = widthPx * heightPx * 4;
      const bytes = into?.length === length ? into : new Uint8ClampedArray(length);
      const { gl } = renderer;
      gl.readPixels(0, 0, widthPx, heightPx, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
      return bytes;
    },
    doneReading,
    destroy() {
      if (!alive) return;
      alive = false;
      doneReading();
      photo?.destroy();
      screen.destroy();
      dots.destroy();
      gpu.destroy();
    },
  };
}
