import {
  directionVector,
  type HeadDirection,
  lensOf,
  project,
  type ScalpSurface,
  type View,
} from '@stubble/core';

/** A circle of the photo, px. */
export interface ProbePlace {
  readonly xPx: number;
  readonly yPx: number;
}

/** Where bare skin and the shadow of shaved hair are read. */
export interface Probe {
  readonly skin: ProbePlace;
  readonly shadow: ProbePlace;
  readonly radiusPx: number;
}

/** Radius of what is read, mm on the skin: many pores and hairs, and little curvature. Chosen by eye. */
const RADIUS_MM = 6;
/** Skin seen more slantingly than this (cosine) is too dark or too shiny to tell its colour. */
const LEAST_FACING = 0.3;

/** Forehead first, then what is bare when the face is not to be seen. */
const SKIN: readonly HeadDirection[] = [
  [0, 24],
  [20, 24],
  [-20, 24],
  [0, 60],
  [150, 60],
].map(([azimuthDeg, elevationDeg]) => ({ azimuthDeg, elevationDeg }));
/** Above the ears, then the back: hair that stays. */
const SHADOW: readonly HeadDirection[] = [
  [62, 14],
  [-62, 14],
  [80, 14],
  [-80, 14],
  [105, 5],
  [-105, 5],
  [180, 0],
].map(([azimuthDeg, elevationDeg]) => ({ azimuthDeg, elevationDeg }));

/** A first guess at both places, from where the head lies in the photo. */
export function guessProbe({ camera, photo }: View, surface: ScalpSurface): Probe {
  const lens = lensOf(camera, photo);
  const place = (candidates: readonly HeadDirection[], otherwise: ProbePlace): ProbePlace => {
    const seen = candidates.flatMap((direction) => {
      const at = project(lens, surface, surface.chartOf(...directionVector(direction)));
      const inside = at && at.xPx > 0 && at.yPx > 0 && at.xPx < photo.widthPx && at.yPx < photo.heightPx;
      return inside ? [at] : [];
    });
    const clear = seen.find(({ facing }) => facing >= LEAST_FACING);
    const best = clear ?? [...seen].sort((a, b) => b.facing - a.facing)[0];
    return best ? { xPx: best.xPx, yPx: best.yPx } : otherwise;
  };
  const [xPx, yPx] = [photo.widthPx / 2, photo.heightPx / 2];
  return {
    skin: place(SKIN, { xPx, yPx }),
    shadow: place(SHADOW, { xPx: xPx / 2, yPx }),
    radiusPx: Math.max(3, RADIUS_MM / camera.mmPerPx),
  };
}
