import {
  directionVector,
  type HeadDirection,
  type Lens,
  type ScalpSurface,
  unproject,
  vectorDirection,
} from '@stubble/core';

/** Direction of the skin under a pixel, or null where there is none. */
export function placeUnder(
  lens: Lens,
  surface: ScalpSurface,
  { xPx, yPx }: { readonly xPx: number; readonly yPx: number },
): HeadDirection | null {
  const at = unproject(lens, surface, xPx, yPx);
  if (!at) return null;
  const point = new Float64Array(6);
  surface.pointAt(at.u, at.v, point);
  return vectorDirection(point[0], point[1], point[2]);
}

/** A step along the skin as seen in the photo, mm: x to the right, y down. */
export interface SkinStep {
  readonly xMm: number;
  readonly yMm: number;
}

/**
 * A place moved along the skin by so many mm, in the direction the photo shows as right or down.
 * The photo's axes are laid onto the skin's tangent plane there, so a step is a step however steeply the skin is seen.
 */
export function stepOnSkin(
  lens: Lens,
  surface: ScalpSurface,
  { place, step }: { readonly place: HeadDirection; readonly step: SkinStep },
): HeadDirection {
  const { u, v } = surface.chartOf(...directionVector(place));
  const p = new Float64Array(6);
  surface.pointAt(u, v, p);
  const { rotation: r } = lens;
  const wanted = [0, 1, 2].map((i) => step.xMm * r[i] + step.yMm * r[3 + i]);
  const along = wanted[0] * p[3] + wanted[1] * p[4] + wanted[2] * p[5];
  const flat = wanted.map((value, i) => value - along * p[3 + i]);
  const length = Math.hypot(...flat);
  if (length < 1e-6) return place;
  const k = Math.hypot(step.xMm, step.yMm) / length;
  return vectorDirection(p[0] + k * flat[0], p[1] + k * flat[1], p[2] + k * flat[2]);
}
