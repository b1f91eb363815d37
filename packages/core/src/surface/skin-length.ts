import type { HeadDirection } from '../treatment/index.ts';
import { directionVector } from './head-direction.ts';
import type { ScalpSurface } from './scalp-surface.ts';

/**
 * Where the glabella (between the brows) lies as seen from the centre of the cranium: 7 mm below and 95 mm in front of it
 * (mean of 24 heads of a morphable model, one scan and two MRI heads, at a breadth of 155 mm).
 */
export const GLABELLA: HeadDirection = { azimuthDeg: 0, elevationDeg: -4.2 };

/** Pieces of the arc: error below 0.1 % on a head. */
const PIECES = 64;

/**
 * Length along the skin from the glabella's level straight up to a place, mm: along the meridian of the place's azimuth.
 * Negative below the glabella. On the midline this is the practitioner's "height above the glabella".
 */
export function heightAboveGlabellaMm(surface: ScalpSurface, place: HeadDirection): number {
  const span = place.elevationDeg - GLABELLA.elevationDeg;
  const length = skinLengthMm(surface, (share) => ({
    azimuthDeg: place.azimuthDeg,
    elevationDeg: GLABELLA.elevationDeg + share * span,
  }));
  return span < 0 ? -length : length;
}

/** Length on the skin of a path given by directions for shares 0 to 1 of the way, mm. */
export function skinLengthMm(surface: ScalpSurface, path: (share: number) => HeadDirection): number {
  const point = new Float64Array(7);
  let length = 0;
  let [x, y, z] = [0, 0, 0];
  for (let i = 0; i <= PIECES; i++) {
    const { u, v } = surface.chartOf(...directionVector(path(i / PIECES)));
    surface.pointAt(u, v, point);
    if (i > 0) length += Math.sqrt((point[0] - x) ** 2 + (point[1] - y) ** 2 + (point[2] - z) ** 2);
    [x, y, z] = point;
  }
  return length;
}
