import type { Lens } from '@stubble/core';
import type { PhotoPyramid } from './photo-pyramid.ts';

/** What a picture of the given size shows: picture px = photo px · scale + (x, y), with whole x and y. */
export interface FrameWindow {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A box in photo px. */
export interface PhotoBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface FrameScene {
  readonly photo: PhotoPyramid;
  readonly mirrored: boolean;
  readonly lens: Lens;
  /** At the head's centre. */
  readonly mmPerPhotoPx: number;
  /** Where dots may be. */
  readonly dotBox: PhotoBox;
}
