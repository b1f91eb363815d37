import type { DotField, ScalpSurface } from '@stubble/core';

/** Dots in one row of the GPU's data texture; one instance draws one row. */
export const DOTS_PER_ROW = 1024;
/** Floats per dot: two texels `x, y, z, width` (mm) and `packed normal, contrast, retention, group`. */
export const FLOATS_PER_DOT = 8;

/** Dots in the head's frame, laid out as the texels that the GPU reads. Any camera and any day can show them. */
export interface PlacedDots {
  readonly count: number;
  /** Rows of `DOTS_PER_ROW` dots; the last is filled up with dots of width 0. */
  readonly rows: number;
  readonly texels: Float32Array;
  /** Box around all dots in the head's frame, mm: least x, y, z, greatest x, y, z. All 0 without dots. */
  readonly boundsMm: readonly [number, number, number, number, number, number];
}

/** Put the dots of a field on the skin. */
export function placeDots(field: DotField, surface: ScalpSurface): PlacedDots {
  const rows = Math.ceil(field.count / DOTS_PER_ROW);
  const texels = new Float32Array(rows * DOTS_PER_ROW * FLOATS_PER_DOT);
  const point = new Float64Array(6);
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let i = 0, at = 0; i < field.count; i++, at += FLOATS_PER_DOT) {
    surface.pointAt(field.u[i], field.v[i], point);
    for (let axis = 0; axis < 3; axis++) {
      texels[at + axis] = point[axis];
      if (point[axis] < low[axis]) low[axis] = point[axis];
      if (point[axis] > high[axis]) high[axis] = point[axis];
    }
    texels[at + 3] = field.widthMm[i];
    texels[at + 4] = packNormal(point[3], point[4], point[5]);
    texels[at + 5] = field.contrast[i];
    texels[at + 6] = field.retention[i];
    texels[at + 7] = field.group[i];
  }
  const empty = field.count === 0;
  return {
    count: field.count,
    rows,
    texels,
    boundsMm: empty ? [0, 0, 0, 0, 0, 0] : [low[0], low[1], low[2], high[0], high[1], high[2]],
  };
}

/** Steps of each octahedral coordinate: 12 bits, so that two fit the 24 bits a float32 holds exactly. */
const STEPS = 4095;

/** A unit normal as an integer below 2^24: octahedral map (Cigolle et al. 2014), 12 bits each; error below 0.06°. */
export function packNormal(x: number, y: number, z: number): number {
  const sum = Math.abs(x) + Math.abs(y) + Math.abs(z);
  let a = x / sum;
  let b = y / sum;
  if (z < 0) [a, b] = [(1 - Math.abs(b)) * (a < 0 ? -1 : 1), (1 - Math.abs(a)) * (b < 0 ? -1 : 1)];
  return Math.round((a * 0.5 + 0.5) * STEPS) * 4096 + Math.round((b * 0.5 + 0.5) * STEPS);
}

/** Unit normal of {@link packNormal}'s integer. */
export function unpackNormal(packed: number): readonly [number, number, number] {
  let a = (Math.floor(packed / 4096) / STEPS) * 2 - 1;
  let b = ((packed % 4096) / STEPS) * 2 - 1;
  const z = 1 - Math.abs(a) - Math.abs(b);
  if (z < 0) [a, b] = [(1 - Math.abs(b)) * (a < 0 ? -1 : 1), (1 - Math.abs(a)) * (b < 0 ? -1 : 1)];
  const length = Math.sqrt(a * a + b * b + z * z);
  return [a / length, b / length, z / length];
}
