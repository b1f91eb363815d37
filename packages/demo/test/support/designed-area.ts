import { type Case, createSurface, hairlineCurve, lensOf, unproject } from '@stubble/core';

/** How far inside the design a place of the photo lies, mm on the skin: negative outside, null beside the head. */
export type DesignDepth = (xPx: number, yPx: number) => number | null;

/** By brute force over the outline's vertices: slow, and sure. */
export function designDepth(value: Case): DesignDepth {
  const surface = createSurface(value.head);
  const [view] = value.views;
  const lens = lensOf(view.camera, view.photo);
  const { u, v } = hairlineCurve(value.treatment.hairline, surface);
  return (xPx, yPx) => {
    const at = unproject(lens, surface, xPx, yPx);
    if (!at) return null;
    let inside = false;
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = 0, k = u.length - 1; i < u.length; k = i++) {
      if (v[i] > at.v !== v[k] > at.v && at.u < u[i] + ((u[k] - u[i]) * (at.v - v[i])) / (v[k] - v[i])) {
        inside = !inside;
      }
      nearest = Math.min(nearest, Math.hypot(u[i] - at.u, v[i] - at.v));
    }
    return (inside ? 1 : -1) * nearest * surface.scaleAt(at.u, at.v);
  };
}
