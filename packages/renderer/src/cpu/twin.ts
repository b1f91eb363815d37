import type { Lens } from '@stubble/core';
import type { PlacedDots } from '../field/place-dots.ts';
import type { DotMask } from '../photo/dot-mask.ts';
import type { ShineMap } from '../photo/estimate-shine.ts';
import { composite } from './composite.ts';
import type { Transmittance } from './draw-mark.ts';
import type { Pixels } from './pixels.ts';
import { samplePhoto } from './sample-photo.ts';
import { type Absorber, createAbsorber } from './transmittance.ts';
import type { PictureWindow } from './window.ts';

/** All that decides what a picture shows. Plain data: it can be handed to a worker. */
export interface TwinScene {
  /** The photo as it lies in memory: upright, not mirrored. */
  readonly photo: Pixels;
  readonly mirrored: boolean;
  readonly lens: Lens;
  /** At the head's centre. */
  readonly mmPerPhotoPx: number;
  /** Dots on the head, and the state of their groups on the day shown (core's `groupStates`); null leaves the photo untouched. */
  readonly dots: { readonly placed: PlacedDots; readonly table: Float32Array } | null;
  readonly shine: ShineMap;
  readonly mask: DotMask;
  /** The scalp's shine relative to the photo's own, in [0, 2]. */
  readonly finish: number;
}

/** Shine of a photo without any. */
export const NO_SHINE: ShineMap = { width: 1, height: 1, roots: new Uint8Array(1) };

/** The pictures of one scene at one scale, computed on the processor: the same numbers as the GPU's. Synchronous, and needs no DOM. */
export interface Twin {
  readonly scale: number;
  /** Transmittance texels per picture px, each way. */
  readonly finer: number;
  /** RGBA bytes of a window of the twin's scale, rows from the top; transparent beyond the photo. */
  paint(window: PictureWindow): Uint8ClampedArray;
  /** Share of light that passes each px; null where no mark comes near. */
  passed(window: PictureWindow): Transmittance | null;
}

/**
 * Places every mark once; after that a window costs what lies in it.
 * @param scale picture px per photo px, above 0.
 */
export function createTwin(scene: TwinScene, scale: number): Twin {
  const { photo, mirrored, dots, shine, mask, finish } = scene;
  const absorber: Absorber | null =
    dots && createAbsorber({ ...dots, lens: scene.lens, photo, mmPerPhotoPx: scene.mmPerPhotoPx, scale });
  const passed = (window: PictureWindow) => absorber?.passed(window) ?? null;
  return {
    scale,
    finer: absorber?.finer ?? 1,
    passed,
    paint(window) {
      const picture = samplePhoto(photo, mirrored, window);
      if (!dots) return picture;
      composite(picture, { photo, mirrored, window, transmittance: passed(window), shine, mask, finish });
      return picture;
    },
  };
}
