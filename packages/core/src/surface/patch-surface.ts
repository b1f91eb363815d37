import type { ScalpSurface } from './scalp-surface.ts';

/**
 * A flat piece of skin, for scars and close-ups: the chart is the skin itself, in mm, with u to the right and v up.
 * @throws RangeError when a side is not a positive number.
 */
export function createPatchSurface(widthMm: number, heightMm: number): ScalpSurface {
  if (!(widthMm > 0 && widthMm < Infinity && heightMm > 0 && heightMm < Infinity)) {
    throw new RangeError(
      `createPatchSurface: expected a positive width and height in mm, got ${widthMm} x ${heightMm}`,
    );
  }
  const extentU = widthMm / 2;
  const extentV = heightMm / 2;
  return {
    kind: 'patch',
    extentU,
    extentV,
    contains: (u, v) => Math.abs(u) <= extentU && Math.abs(v) <= extentV,
    scaleAt: () => 1,
    pointAt(u, v, out) {
      out[0] = u;
      out[1] = v;
      out[2] = 0;
      out[3] = 0;
      out[4] = 0;
      out[5] = 1;
      out[6] = 1;
    },
    chartOf: (x, y) => ({ u: x, v: y }),
    hit(origin, direction) {
      if (direction[2] >= 0) return null;
      const t = -origin[2] / direction[2];
      const x = origin[0] + t * direction[0];
      const y = origin[1] + t * direction[1];
      return Math.abs(x) <= extentU && Math.abs(y) <= extentV ? [x, y, 0] : null;
    },
  };
}
