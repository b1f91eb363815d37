import type { PixelPlace } from '../anatomy/landmarks.ts';
import { clearOfParts, type ShownHead } from '../anatomy/shown-head.ts';
import { outlineDistance } from '../anatomy/solid-outline.ts';
import type { PhotoSize } from '../camera/index.ts';
import { type ByteMask, readMap } from '../pixels/small-photo.ts';
import type { SemiAxes } from '../surface/index.ts';
import type { Camera } from '../treatment/index.ts';
import { headInMask } from './head-in-mask.ts';

/** Directions about the head's centre, evenly from the picture's right, clockwise as seen. */
export const STRETCH_DIRECTIONS = 64;
/** Farther than this from the fitted outline the mask's edge is something else, mm: three times the spread of heads about the model (RMS 1.6). */
const REACH_MM = 5;
/** An outline nearer than this to ears or face is not the cranium's, mm. Chosen by eye. */
const CLEAR_MM = 4;
/** Step along a ray, cells: the mask is read between its cells. Chosen by eye. */
const STEP = 0.25;
/** Standard deviation of the smoothing, directions: 11° take the mask's cells away and keep the shape of a skull. Chosen by eye. */
const SMOOTH = 2;
/** Weight of "no stretch" where few directions tell anything, so that it fades out beside ears. Chosen by eye. */
const STILL = 0.15;

export interface OutlineStretchInput {
  /** What stands before the background: 1 in a cell of the person, 0 elsewhere; the whole photo as it is shown. */
  readonly mask: ByteMask;
  readonly camera: Camera;
  readonly semiAxesMm: SemiAxes;
  readonly size: PhotoSize;
}

/**
 * How much farther than the model's outline the head really reaches in a photo, by direction: {@link STRETCH_DIRECTIONS} factors about
 * the head's centre, 1 where the mask tells nothing. No head is a superellipsoid; a picture that moves the skin near the outline by
 * these factors, and the skin that faces the camera not at all, leaves no bare rim.
 */
export function outlineStretch({ mask, camera, semiAxesMm, size }: OutlineStretchInput): Float32Array {
  const still = new Float32Array(STRETCH_DIRECTIONS).fill(1);
  const shown = headInMask({ camera, semiAxesMm }, mask, size);
  if (!shown) return still;
  const share = Float32Array.from(mask.data);
  const found = Array.from(still, (_, i) => {
    const angle = (2 * Math.PI * i) / STRETCH_DIRECTIONS;
    return stretchAlong(shown.head, { share, mask, mmPerCell: shown.mmPerCell, angle });
  });
  return smooth(found);
}

interface Ray {
  readonly share: Float32Array;
  readonly mask: ByteMask;
  readonly mmPerCell: number;
  readonly angle: number;
}

/** Mask's edge over the model's outline along a ray from the head's centre; null where the cranium's outline is not free or not met. */
function stretchAlong(head: ShownHead, { share, mask, mmPerCell, angle }: Ray): number | null {
  const [cx, cy] = head.cranium.centrePx;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const at = (far: number): PixelPlace => [cx + far * dx, cy + far * dy];
  const model = outlineRadius(head, at);
  if (clearOfParts(head, at(model)) * mmPerCell < CLEAR_MM) return null;
  const reach = REACH_MM / mmPerCell;
  const inside = ([x, y]: PixelPlace) => x > 1 && y > 1 && x < mask.width - 1 && y < mask.height - 1;
  if (!inside(at(model - reach)) || !inside(at(model + reach))) return null;
  const read = (far: number) => readMap(share, mask.width, mask.height, at(far));
  if (read(model - reach) < 0.5 || read(model + reach) > 0.5) return null;
  for (let far = model - reach; far < model + reach; far += STEP) {
    const [here, next] = [read(far), read(far + STEP)];
    if (here >= 0.5 && next < 0.5) return (far + (STEP * (here - 0.5)) / (here - next)) / model;
  }
  return null;
}

/** Distance of the convex outline from the head's centre along a ray, cells, to a hundredth. */
function outlineRadius(head: ShownHead, at: (far: number) => PixelPlace): number {
  let [near, far] = [0, 1];
  while (outlineDistance(head.cranium, ...at(far)) < 0) [near, far] = [far, 2 * far];
  while (far - near > 0.01) {
    const middle = (near + far) / 2;
    if (outlineDistance(head.cranium, ...at(middle)) < 0) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}

/** Gaussian mean over neighbouring directions, drawn toward 1 where few of them are known. */
function smooth(found: readonly (number | null)[]): Float32Array {
  const reach = Math.ceil(3 * SMOOTH);
  return Float32Array.from(found, (_, i) => {
    let [sum, weight] = [0, 0];
    for (let k = -reach; k <= reach; k++) {
      const value = found[(i + k + found.length) % found.length];
      if (value === null) continue;
      const w = Math.exp(-(k * k) / (2 * SMOOTH * SMOOTH));
      sum += w * (value - 1);
      weight += w;
    }
    return 1 + sum / (weight + STILL);
  });
}
