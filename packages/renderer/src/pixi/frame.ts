import { Rectangle, type TextureSource } from 'pixi.js';
import { type DotMask, EVERYWHERE } from '../photo/dot-mask.ts';
import type { ShineMap } from '../photo/estimate-shine.ts';
import type { PhotoBox, PictureWindow } from '../pixels/window.ts';
import { createCompositePasses } from './composite-pass.ts';
import type { DotPass } from './dot-pass.ts';
import type { FrameScene } from './frame-scene.ts';
import type { Gpu } from './gpu.ts';
import { createMergedMarks } from './merged-marks.ts';
import { createPhotoPass } from './photo-pass.ts';
import { createRednessLayer } from './redness-layer.ts';
import { createMapTexture, createTarget, fittedTarget } from './textures.ts';

/** Transmittance is never coarser than this, mm of skin per texel. */
export const COARSEST_MM = 0.25;
/** Most transmittance texels per picture px, each way: below that a head is 40 px wide. */
const MOST_FINER = 16;

/** How the composite puts the two together. */
export interface CompositeOptions {
  /** How far the transmittance has faded in over the former one, in [0, 1]. */
  readonly fade: number;
  /** Share of the shine that stays under the dots' mask: 0 matte, 1 as in the photo, 2 glossy. */
  readonly finish: number;
  /** Left of this px stands the untouched photo. */
  readonly dividerPx: number;
  /** From this px on the part of the photo left of it stands again; 0 when it does not. */
  readonly shiftPx: number;
  /** Show what changed instead of the picture. */
  readonly difference: boolean;
}

/** A picture without anything beside it. */
export const ALONE = { fade: 1, finish: 1, dividerPx: 0, shiftPx: 0, difference: false } as const;

/** The textures between the photo and one picture: the photo as the picture sees it, and the transmittance over the scalp. */
export interface Frame {
  /** Draw the untouched photo for this window; needed when the window or the photo changed. */
  drawPhoto(scene: FrameScene, window: PictureWindow): void;
  /** Draw the transmittance for this window; needed when dots, day, camera or window changed. */
  drawDots(dots: DotPass, scene: FrameScene, window: PictureWindow): void;
  /** Whether the transmittance lacks some grain, which it gets when it is drawn again for the same window. */
  readonly rough: boolean;
  /** Keep the transmittance as it is now, for the next one to fade in over it. The window must stay the same until it has. */
  keepFormer(): void;
  /** Put both together, on the canvas or into a picture. */
  composite(target: TextureSource | 'canvas', window: PictureWindow, how: CompositeOptions): void;
  setShine(map: ShineMap): void;
  setMask(mask: DotMask): void;
  /** Share of red, green and blue light that fully red skin takes. */
  setRednessLoss(loss: readonly [number, number, number]): void;
  destroy(): void;
}

/** @param merging whether marks smaller than a px may be merged where they are many; only a measurement would not let them. */
export function createFrame(gpu: Gpu, merging = true): Frame {
  const { renderer } = gpu;
  let before = createTarget(1, 1, 'rgba8unorm');
  let passed = createTarget(1, 1, gpu.lightFormat);
  let covered: readonly [number, number, number, number] = [0, 0, 0, 0];
  let former = createTarget(1, 1, gpu.lightFormat);
  let formerCovered: typeof covered = [0, 0, 0, 0];
  let formerFiner = 1;
  let formerMerged = false;
  let shine = createMapTexture(new Uint8Array(4), 4, 1);
  let mask = createMapTexture(EVERYWHERE.data, EVERYWHERE.width, EVERYWHERE.height);
  // Now, so that no later comparison uploads anything.
  renderer.texture.initSource(mask);
  let masked = false;
  let finer = 1;
  let merged = false;
  let photoSize: readonly [number, number] = [1, 1];
  let mirrored = false;
  let rednessLoss: readonly [number, number, number] = [0, 0, 0];
  const redness = createRednessLayer();
  const mergedMarks = createMergedMarks(gpu);
  const photoPass = createPhotoPass(gpu);
  const compositePasses = createCompositePasses(gpu);

  return {
    get rough() {
      return merged && mergedMarks.rough;
    },
    drawPhoto(scene, window) {
      if (before.width !== window.widthPx || before.height !== window.heightPx) {
        before.destroy();
        before = createTarget(window.widthPx, window.heightPx, 'rgba8unorm');
      }
      photoSize = [scene.photo.widthPx, scene.photo.heightPx];
      mirrored = scene.mirrored;
      photoPass.draw(before, scene, window);
    },
    drawDots(dots, scene, window) {
      covered = coveredBox(scene.dotBox, window);
      const [left, top, right, bottom] = covered;
      const mmPerPx = scene.mmPerPhotoPx / window.scale;
      merged = merging && dots.merges && mmPerPx > COARSEST_MM;
      finer = merged ? 1 : finerBy(mmPerPx, right - left, bottom - top, gpu.maxTexture);
      const [width, height] = [(right - left) * finer, (bottom - top) * finer];
      redness.draw(dots, scene, { window, covered: { left, top, right, bottom } });
      if (width <= 0 || height <= 0) return;
      passed = fittedTarget(passed, { width, height, format: gpu.lightFormat });
      const part = {
        scale: window.scale * finer,
        x: (window.x - left) * finer,
        y: (window.y - top) * finer,
        width,
        height,
      };
      if (merged) mergedMarks.draw(passed, { dots, lens: scene.lens, window: part, dotBox: scene.dotBox });
      else dots.draw(passed, scene.lens, part);
    },
    keepFormer() {
      [passed, former] = [former, passed];
      [formerCovered, formerFiner, formerMerged] = [covered, finer, merged];
    },
    composite(target, window, { fade, finish, dividerPx, shiftPx, difference }) {
      const onCanvas = target === 'canvas';
      bind(onCanvas ? renderer.view.renderTarget : target, window.widthPx, window.heightPx);
      // Textures of another kind do not fit on each other.
      const faded = formerFiner === finer && formerMerged === merged ? fade : 1;
      const usual = finish === 1 && faded === 1 && !difference && !redness.shows;
      const kind = !usual ? 'full' : masked ? 'masked' : 'plain';
      compositePasses.get(kind, finer > 1).draw({
        uniforms: {
          uCovered: covered,
          uFiner: finer,
          uCompare: [dividerPx, shiftPx, difference ? 1 : 0],
          uCleared: merged ? 0 : 1,
          uToPlace: toPlace(window),
          uMirrored: mirrored ? 1 : 0,
          uFlipHeight: onCanvas ? window.heightPx : 0,
          ...(kind === 'full' && {
            uFinish: finish,
            uFormerCovered: formerCovered,
            uFade: faded,
            uToRedness: redness.place,
            uRednessLoss: redness.shows ? rednessLoss : [0, 0, 0],
          }),
        },
        textures: {
          uPhoto: before,
          uTransmittance: passed,
          uShine: shine,
          ...(kind !== 'plain' && { uMask: mask }),
          ...(kind === 'full' && { uFormer: former, uRedness: redness.texture }),
        },
      });
    },
    setShine({ roots, width, height }) {
      shine.destroy();
      shine = createMapTexture(roots, width, height);
    },
    setMask(next) {
      const { data, width, height } = next;
      masked = next !== EVERYWHERE;
      mask.destroy();
      mask = createMapTexture(data, width, height);
    },
    setRednessLoss(loss) {
      rednessLoss = loss;
    },
    destroy() {
      for (const pass of [photoPass, redness, mergedMarks, compositePasses]) pass.destroy();
      for (const texture of [before, passed, former, shine, mask]) texture.destroy();
    },
  };

  function bind(
    target: TextureSource | typeof renderer.view.renderTarget,
    width: number,
    height: number,
  ): void {
    renderer.renderTarget.bind({ target, clear: false, frame: new Rectangle(0, 0, width, height) });
  }

  /** Place in the photo as shown, in [0, 1] = picture px · xy + zw. */
  function toPlace({ scale, x, y }: PictureWindow): number[] {
    const [sx, sy] = [1 / (photoSize[0] * scale), 1 / (photoSize[1] * scale)];
    return [sx, sy, -x * sx, -y * sy];
  }
}

/** Part of the window where dots may be, whole px: left, top, right, bottom. */
function coveredBox(box: PhotoBox, window: PictureWindow): [number, number, number, number] {
  const clampX = (value: number) => Math.min(window.widthPx, Math.max(0, value));
  const clampY = (value: number) => Math.min(window.heightPx, Math.max(0, value));
  return [
    clampX(Math.floor(box.left * window.scale + window.x)),
    clampY(Math.floor(box.top * window.scale + window.y)),
    clampX(Math.ceil(box.right * window.scale + window.x)),
    clampY(Math.ceil(box.bottom * window.scale + window.y)),
  ];
}

/** Transmittance texels per picture px, each way. */
function finerBy(mmPerPx: number, width: number, height: number, maxTexture: number): number {
  const wanted = Math.min(MOST_FINER, Math.max(1, Math.ceil(mmPerPx / COARSEST_MM - 1e-6)));
  const longest = Math.max(1, width, height);
  return Math.max(1, Math.min(wanted, Math.floor((maxTexture - 256) / longest)));
}
