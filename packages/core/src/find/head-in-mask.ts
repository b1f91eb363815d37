import { type ShownHead, showKnownHead } from '../anatomy/shown-head.ts';
import { lensOf, type PhotoSize } from '../camera/index.ts';
import type { ByteMask } from '../pixels/small-photo.ts';
import type { SemiAxes } from '../surface/index.ts';
import type { Camera } from '../treatment/index.ts';

/** Tangents of the outline, finer than a search needs: these outlines are measured against. */
const TANGENTS = 96;

/** A head as a mask of its photo shows it. */
export interface HeadInMask {
  readonly head: ShownHead;
  /** Pixels of the photo per cell of the mask. */
  readonly scale: number;
  /** Of a cell, at the head's centre. */
  readonly mmPerCell: number;
}

/** Lays a fitted head into the cells of a mask; null where a part of it lies behind the lens. */
export function headInMask(
  { camera, semiAxesMm }: { readonly camera: Camera; readonly semiAxesMm: SemiAxes },
  mask: ByteMask,
  size: PhotoSize,
): HeadInMask | null {
  const scale = size.widthPx / mask.width;
  const cells = { widthPx: mask.width, heightPx: mask.height };
  const mmPerCell = camera.mmPerPx * scale;
  const centrePx: [number, number] = [camera.centrePx[0] / scale, camera.centrePx[1] / scale];
  const lens = lensOf({ ...camera, centrePx, mmPerPx: mmPerCell }, cells);
  const head = showKnownHead(lens, semiAxesMm, TANGENTS);
  return head && { head, scale, mmPerCell };
}
