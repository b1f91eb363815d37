import type { DotField, ScalpSurface } from '@stubble/core';
import { crowdingOf } from './crowding.ts';
import { cellsOf } from './order-dots.ts';
import { halfAxisOf, type Strokes } from './strokes.ts';

/** Dots in one row of the GPU's data texture; where quads are drawn, one instance draws one row. */
export const DOTS_PER_ROW = 1024;
/** Floats per dot: `x, y, z, width` (mm) and `packed normal, contrast, retention, group`. */
export const FLOATS_PER_DOT = 8;

/** Marks in the head's frame, laid out as the GPU reads them. Any camera and any day can show them. */
export interface PlacedDots {
  readonly count: number;
  /** Rows of `DOTS_PER_ROW` dots; the last is filled up with dots of width 0. */
  readonly rows: number;
  /** Not in the order of the field: dots that follow each other lie beside each other. */
  readonly texels: Float32Array;
  /** Where some marks are strokes: half the axis of each mark, mm, and 0; in the order of the texels. */
  readonly strokes?: Float32Array;
  /** Width of the widest mark and length of the longest, mm. */
  readonly widestMm: number;
  readonly longestMm: number;
  /** Share of a mark that other marks cover, in the mean. */
  readonly crowding: number;
  /** Box around all marks in the head's frame, mm: least x, y, z, greatest x, y, z. All 0 without marks. */
  readonly boundsMm: readonly [number, number, number, number, number, number];
}

/** Put the marks of a field on the skin. */
export function placeDots(field: DotField, surface: ScalpSurface, strokes?: Strokes): PlacedDots {
  const { count } = field;
  const rows = Math.ceil(count / DOTS_PER_ROW);
  const texels = new Float32Array(rows * DOTS_PER_ROW * FLOATS_PER_DOT);
  const cells = cellsOf(field.u, field.v, count);
  const { order } = cells;
  const point = new Float64Array(7);
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  let widestMm = 0;
  for (let k = 0, at = 0; k < count; k++, at += FLOATS_PER_DOT) {
    const i = order[k];
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
    if (field.widthMm[i] > widestMm) widestMm = field.widthMm[i];
  }
  const boundsMm =
    count === 0
      ? ([0, 0, 0, 0, 0, 0] as const)
      : ([low[0], low[1], low[2], high[0], high[1], high[2]] as const);
  const crowding = crowdingOf(field, surface, cells);
  const placed = { count, rows, texels, widestMm, longestMm: 0, crowding, boundsMm };
  return strokes ? { ...placed, ...placeStrokes(field, surface, { strokes, order, rows }) } : placed;
}

function placeStrokes(
  field: DotField,
  surface: ScalpSurface,
  { strokes, order, rows }: { readonly strokes: Strokes; readonly order: Uint32Array; readonly rows: number },
): Pick<Required<PlacedDots>, 'strokes' | 'longestMm'> {
  const axes = new Float32Array(rows * DOTS_PER_ROW * 4);
  let longestMm = 0;
  for (let k = 0; k < order.length; k++) {
    const i = order[k];
    const [lengthMm, angleRad] = [strokes.lengthMm[i], strokes.angleRad[i]];
    if (!(lengthMm > 0)) continue;
    longestMm = Math.max(longestMm, lengthMm);
    axes.set(halfAxisOf(surface, [field.u[i], field.v[i]], { lengthMm, angleRad }), 4 * k);
  }
  return { strokes: axes, longestMm };
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
