import {
  type Lens,
  type Obstacle,
  outlineMiddle,
  outlineOf,
  project,
  roundOutline,
  type ScalpSurface,
  type SkinPoint,
} from '@stubble/core';

/** A place that is left free as it lies in a photo. */
export interface ObstacleMark {
  /** Index into the treatment's obstacles. */
  readonly index: number;
  /** SVG path data in photo px; parts on the far side are left out. */
  readonly path: string;
  /** Where it is taken; null on the far side. */
  readonly middle: { readonly xPx: number; readonly yPx: number } | null;
}

/** Skin that faces the lens less than this can hardly be hit. */
const LEAST_FACING = 0.04;

/** The marks of all obstacles that lie on this kind of skin. A spot is drawn with its margin. */
export function obstacleMarks(
  obstacles: readonly Obstacle[],
  surface: ScalpSurface,
  lens: Lens,
): ObstacleMark[] {
  return obstacles.flatMap(({ points, marginMm }, index) => {
    const all: readonly SkinPoint[] = points;
    if ('xMm' in all[0] !== (surface.kind === 'patch')) return [];
    const centre = outlineMiddle(all);
    const at = placesOf(all.length === 1 ? roundOutline(centre, marginMm) : all, surface, lens);
    const [middle] = placesOf([centre], surface, lens);
    return [
      {
        index,
        path: pathOf(at, all.length !== 2),
        middle: middle && middle.facing > LEAST_FACING ? middle : null,
      },
    ];
  });
}

function placesOf(points: readonly SkinPoint[], surface: ScalpSurface, lens: Lens) {
  const { u, v } = outlineOf(points as Obstacle['points'], { surface });
  return Array.from(u, (_, i) => project(lens, surface, { u: u[i], v: v[i] }));
}

function pathOf(at: ReturnType<typeof placesOf>, isClosed: boolean): string {
  let path = '';
  let drawing = false;
  for (let i = 0; i < at.length + (isClosed ? 1 : 0); i++) {
    const place = at[i % at.length];
    const seen = place !== null && place.facing > 0;
    if (seen) path += `${drawing ? 'L' : 'M'}${place.xPx.toFixed(1)} ${place.yPx.toFixed(1)}`;
    drawing = seen;
  }
  return path;
}
