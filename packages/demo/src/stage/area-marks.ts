import {
  type Area,
  type AreaPatch,
  type Hairline,
  hairlineCurve,
  type Lens,
  outlineHandles,
  outlineMiddle,
  outlineOf,
  patchesOn,
  project,
  type ScalpSurface,
  type SkinPoint,
} from '@stubble/core';

/** An outline of an area as it lies in a photo. */
export interface PatchMark {
  /** Index into the area's patches. */
  readonly index: number;
  readonly mode: AreaPatch['mode'];
  /** SVG path data in photo px; parts on the far side are left out. */
  readonly path: string;
  /** Places to take hold of, on the side that is seen. */
  readonly handles: readonly PlaceMark[];
  /** Where the whole outline is taken; null on the far side. */
  readonly middle: PlaceMark | null;
}

export interface PlaceMark {
  /** Index into the outline's points; -1 for its middle. */
  readonly point: number;
  readonly xPx: number;
  readonly yPx: number;
}

/** Skin that faces the lens less than this can hardly be hit. */
const LEAST_FACING = 0.04;

/** An area's outlines in a photo; bands follow the hairline and have none of their own. */
export function areaMarks(area: Area, surface: ScalpSurface, lens: Lens): PatchMark[] {
  const here = patchesOn(area, surface.kind);
  return area.patches.flatMap((patch, index) => {
    if (patch.shape === 'band' || !here.includes(patch)) return [];
    const points: readonly SkinPoint[] = patch.points;
    const { u, v } = outlineOf(patch.points, { surface });
    const at = Array.from(u, (_, i) => project(lens, surface, { u: u[i], v: v[i] }));
    let path = '';
    let drawing = false;
    for (let i = 0; i <= at.length; i++) {
      const place = at[i % at.length];
      const seen = place !== null && place.facing > 0;
      if (seen) path += `${drawing ? 'L' : 'M'}${place.xPx.toFixed(1)} ${place.yPx.toFixed(1)}`;
      drawing = seen;
    }
    const handles = outlineHandles(points).flatMap((point) => {
      const place = at[point];
      return place && place.facing > LEAST_FACING ? [{ point, xPx: place.xPx, yPx: place.yPx }] : [];
    });
    const middle = outlineOf([outlineMiddle(points)], { surface });
    const centre = project(lens, surface, { u: middle.u[0], v: middle.v[0] });
    return [
      {
        index,
        mode: patch.mode,
        path,
        handles,
        middle:
          centre && centre.facing > LEAST_FACING ? { point: -1, xPx: centre.xPx, yPx: centre.yPx } : null,
      },
    ];
  });
}

/** Whether most of an outline lies beyond the hairline, where only scars have dots. */
export function liesBeyond(points: readonly SkinPoint[], hairline: Hairline, surface: ScalpSurface): boolean {
  if (surface.kind !== 'head') return false;
  const line = hairlineCurve(hairline, surface);
  const { u, v } = outlineOf(points, { surface });
  const within = Array.from(u, (_, i) => isInside(line, u[i], v[i])).filter((yes) => yes).length;
  return within < 0.25 * u.length;
}

/** By the parity of the line's sides to the right of the point. */
function isInside({ u, v }: ReturnType<typeof hairlineCurve>, pu: number, pv: number): boolean {
  let odd = false;
  for (let i = 0, k = u.length - 1; i < u.length; k = i++) {
    if (v[i] > pv !== v[k] > pv && pu < u[i] + ((u[k] - u[i]) * (pv - v[i])) / (v[k] - v[i])) odd = !odd;
  }
  return odd;
}
