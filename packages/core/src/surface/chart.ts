import { detCos, detSin, detTan } from '../detmath/index.ts';

/**
 * The head's chart: stereographic projection of the unit direction from the head's centre.
 * The pole is tilted 30° backward, so that the scalp lies within 110° of it and the scale varies 3:1 only.
 */
export const POLE_TILT_DEG = 30;
/** Angle from the pole within which a direction may carry dots. */
export const CHART_REACH_DEG = 110;
/** Chart mm per unit of the stereographic plane: a mean head's diameter, so that λ is about 1 at the pole. */
export const CHART_SCALE = 176;

const RADIANS = 0.017453292519943295;
const POLE_Y = detCos(POLE_TILT_DEG * RADIANS);
const POLE_Z = -detSin(POLE_TILT_DEG * RADIANS);

/** Radius of the chart's disc, chart mm (251.4). */
export const CHART_RADIUS = CHART_SCALE * detTan(0.5 * CHART_REACH_DEG * RADIANS);

/** Unit direction of a chart point, written to `out`: x to the left, y up, z forward. */
export function chartToDirection(u: number, v: number, out: Float64Array): void {
  const a = u / CHART_SCALE;
  const b = v / CHART_SCALE;
  const s = a * a + b * b;
  const along = (1 - s) / (1 + s);
  const across = 2 / (1 + s);
  const forward = b * across;
  out[0] = a * across;
  out[1] = along * POLE_Y - forward * POLE_Z;
  out[2] = along * POLE_Z + forward * POLE_Y;
}

/**
 * Chart point of a direction of any length, written to `out` as u, v: u to the subject's left, v toward the face.
 * The point opposite the pole has no place in the chart and gives very large numbers.
 */
export function directionToChart(x: number, y: number, z: number, out: Float64Array): void {
  const length = Math.sqrt(x * x + y * y + z * z);
  const along = (y * POLE_Y + z * POLE_Z) / length;
  const forward = (z * POLE_Y - y * POLE_Z) / length;
  const k = CHART_SCALE / Math.max(1 + along, 1e-9);
  out[0] = (x / length) * k;
  out[1] = forward * k;
}

/** Solid angle per square chart mm at a chart point, square-rooted: how much the projection shrinks lengths. */
export function angularScale(u: number, v: number): number {
  const s = (u * u + v * v) / (CHART_SCALE * CHART_SCALE);
  return 2 / (CHART_SCALE * (1 + s));
}
