import type { Lens } from '@stubble/core';
import type { PlacedDots } from '../field/place-dots.ts';
import type { DotMask } from '../photo/dot-mask.ts';
import type { ShineMap } from '../photo/estimate-shine.ts';
import type { Pixels } from '../pixels/pixels.ts';
import type { PictureWindow } from '../pixels/window.ts';
import { composite } from './composite.ts';
import type { Transmittance } from './draw-mark.ts';
import { createRedness } from './redness.ts';
import { samplePhoto } from './sample-photo.ts';
import { type Absorber, createAbsorber } from './transmittance.ts';

/** All that decides what a picture shows. Plain data: it can be handed to a worker. */
export interface TwinScene {
  /** The photo as it lies in memory: turned as its view says, not mirrored. */
  readonly photo: Pixels;
  readonly mirrored: boolean;
  readonly lens: Lens;
  /** At the head's centre. */
  readonly mmPerPhotoPx: number;
  /** Dots on the head, and the state of their groups on the day shown (core's `groupStates`); null leaves the photo untouched. */
  readonly dots: { readonly placed: PlacedDots; readonly table: Float32Array } | null;
  readonly shine: ShineMap;
  readonly mask: DotMask;
  /** Share of red, green and blue light that fully red skin takes, in [0, 1]. */
  readonly rednessLoss: readonly [number, number, number];
  /** The scalp's shine relative to the photo's own, in [0, 2]; other than 1 the shine is to be that of the scalp alone. */
  readonly finish: number;
}

/** Shine of a photo without any. */
export const NO_SHINE: ShineMap = { width: 1, height: 1, roots: new Uint8Array(1) };

/** Nothing that red skin takes. */
export const NO_LOSS = [0, 0, 0] as const;

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
  const { photo, mirrored, dots, mask } = scene;
  const { lens, mmPerPhotoPx } = scene;
  const seen = dots && { ...dots, lens, photo, mmPerPhotoPx, scale, stretch: mask.stretch };
  const absorber: Absorber | null = seen && createAbsorber(seen);
  const redness = seen && createRedness(seen);
  const passed = (window: PictureWindow) => absorber?.passed(window) ?? null;
  return {
    scale,
    finer: absorber?.finer ?? 1,
    passed,
    paint(window) {
      const picture = samplePhoto(photo, mirrored, window);
      if (!dots) return picture;
      composite(picture, { ...scene, window, transmittance: passed(window), redness });
      return picture;
    },
  };
}
