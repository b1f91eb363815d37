import type { ScalpSurface } from '@stubble/core';

/** Marks with a length, one value per mark of a dot field; length 0 is a dot. */
export interface Strokes {
  /** Between the middles of the two round ends, mm: the whole mark is so much longer than wide. */
  readonly lengthMm: Float32Array;
  /** Direction on the skin from where the chart's u grows, counterclockwise as seen from outside, radians. */
  readonly angleRad: Float32Array;
}

/** Step along the chart to find its direction on the skin, chart mm. */
const STEP = 1e-3;

/** Half the axis of a stroke at a place of the chart, as a vector in the head's frame, mm. */
export function halfAxisOf(
  surface: ScalpSurface,
  [u, v]: readonly [number, number],
  { lengthMm, angleRad }: { readonly lengthMm: number; readonly angleRad: number },
): readonly [number, number, number] {
  const at = new Float64Array(6);
  const beside = new Float64Array(6);
  surface.pointAt(u, v, at);
  surface.pointAt(u + STEP, v, beside);
  const n = at.subarray(3, 6);
  let e = [beside[0] - at[0], beside[1] - at[1], beside[2] - at[2]];
  // Onto the skin's plane, and of length 1.
  const out = e[0] * n[0] + e[1] * n[1] + e[2] * n[2];
  e = e.map((value, axis) => value - out * n[axis]);
  const length = Math.hypot(e[0], e[1], e[2]);
  const across = [n[1] * e[2] - n[2] * e[1], n[2] * e[0] - n[0] * e[2], n[0] * e[1] - n[1] * e[0]];
  const [along, aside] = [Math.cos(angleRad), Math.sin(angleRad)];
  const half = lengthMm / 2 / length;
  return [0, 1, 2].map((axis) => half * (along * e[axis] + aside * across[axis])) as [number, number, number];
}
