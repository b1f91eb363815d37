import {
  type AreaPatch,
  directionVector,
  type HeadDirection,
  type Lens,
  lensPosition,
  type ScalpSurface,
  type SkinPoint,
  unproject,
  vectorDirection,
} from '@stubble/core';
import { placeUnder, stepOnSkin } from './skin-place.ts';

/** The skin under a pixel as a point of an outline, on a head or on flat skin; null beside it. */
export function skinPointUnder(
  lens: Lens,
  surface: ScalpSurface,
  at: { readonly xPx: number; readonly yPx: number },
): SkinPoint | null {
  if (surface.kind === 'head') return placeUnder(lens, surface, at);
  const place = unproject(lens, surface, at.xPx, at.yPx);
  return place && { xMm: place.u, yMm: place.v };
}

/** A point moved along the skin by so many mm, in the directions that the photo shows as right and down. */
export function stepPoint(
  lens: Lens,
  surface: ScalpSurface,
  {
    place,
    step,
  }: { readonly place: SkinPoint; readonly step: { readonly xMm: number; readonly yMm: number } },
): SkinPoint {
  if ('xMm' in place) return { xMm: place.xMm + step.xMm, yMm: place.yMm - step.yMm };
  return stepOnSkin(lens, surface, { place, step });
}

/** Upward share of where a new round outline goes: between what faces the lens and the top of the head. */
const UPWARD = 0.9;

/** Where a new outline is put without a pointer: what the photo shows best of the scalp. */
export function bestSeen(lens: Lens, surface: ScalpSurface): SkinPoint {
  if (surface.kind === 'patch') return { xMm: 0, yMm: 0 };
  const eye = lensPosition(lens);
  const reach = Math.hypot(...eye);
  const facing: HeadDirection = vectorDirection(eye[0], eye[1], eye[2]);
  const [x, y, z] = directionVector(facing);
  return reach > 0 ? vectorDirection(x, y + UPWARD, z) : facing;
}

/** Points as a patch of the surface they lie on. */
export function patchOf(points: readonly SkinPoint[], mode: AreaPatch['mode']): AreaPatch {
  return 'xMm' in points[0]
    ? { shape: 'flat', mode, points: points as Extract<AreaPatch, { shape: 'flat' }>['points'] }
    : { shape: 'outline', mode, points: points as HeadDirection[] };
}
