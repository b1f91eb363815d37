import { Delaunay } from 'd3-delaunay';
import { groupStates, markStates } from '../ageing/index.ts';
import type { DotField } from '../format/index.ts';
import type { ScalpSurface } from '../surface/index.ts';
import { vectorDirection } from '../surface/index.ts';
import type { HeadDirection, Treatment } from '../treatment/index.ts';

/** Distance from each dot to its nearest neighbour, mm on skin: twice the radius of the largest circle about it inside its Voronoi cell. */
export function neighbourDistancesMm(field: DotField, surface: ScalpSurface): Float32Array {
  const { count, u, v } = field;
  const distances = new Float32Array(count).fill(Infinity);
  if (count < 3) return distances;
  const points = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    points[2 * i] = u[i];
    points[2 * i + 1] = v[i];
  }
  const { triangles } = new Delaunay(points);
  // Every nearest neighbour is a Delaunay neighbour, so the sides of the triangles are enough.
  for (let k = 0; k < triangles.length; k++) {
    const a = triangles[k];
    const b = triangles[k % 3 === 2 ? k - 2 : k + 1];
    const [du, dv] = [u[a] - u[b], v[a] - v[b]];
    const square = du * du + dv * dv;
    if (square < distances[a]) distances[a] = square;
    if (square < distances[b]) distances[b] = square;
  }
  for (let i = 0; i < count; i++) distances[i] = Math.sqrt(distances[i]) * surface.scaleAt(u[i], v[i]);
  return distances;
}

/** Dots that run into a neighbour on one day. */
export interface Merging {
  /** Share of the dots, in [0, 1]. */
  readonly share: number;
  /** The middle of those dots, or null when there are none. */
  readonly place: HeadDirection | null;
}

/** Dots wider than their distance to the nearest neighbour, `day` days after the first session. */
export function mergingOn(day: number, { field, treatment, surface, distancesMm }: MergingInput): Merging {
  const { widthMm } = markStates(field, groupStates(field.groups, treatment, day));
  const point = new Float64Array(7);
  const sum = [0, 0, 0];
  let merging = 0;
  for (let i = 0; i < field.count; i++) {
    if (distancesMm[i] >= widthMm[i]) continue;
    merging++;
    // One in sixteen says where as well as all.
    if (merging % 16 !== 1) continue;
    surface.pointAt(field.u[i], field.v[i], point);
    for (let axis = 0; axis < 3; axis++) sum[axis] += point[axis];
  }
  const place = merging > 0 && surface.kind === 'head' ? vectorDirection(sum[0], sum[1], sum[2]) : null;
  return { share: field.count > 0 ? merging / field.count : 0, place };
}

/** The dots of all sessions, and of touch-ups up to an index into `treatment.events`. */
export function withTouchUpsUntil(field: DotField, lastEvent: number): DotField {
  const kept = field.groups.map(({ event }) => event === undefined || event <= lastEvent);
  if (kept.every(Boolean)) return field;
  const indices: number[] = [];
  for (let i = 0; i < field.count; i++) if (kept[field.group[i]]) indices.push(i);
  const take = (column: Float32Array) => Float32Array.from(indices, (i) => column[i]);
  return {
    count: indices.length,
    u: take(field.u),
    v: take(field.v),
    spacingMm: take(field.spacingMm),
    rank: take(field.rank),
    widthMm: take(field.widthMm),
    contrast: take(field.contrast),
    retention: take(field.retention),
    group: Uint16Array.from(indices, (i) => field.group[i]),
    groups: field.groups,
  };
}

/** What {@link mergingOn} looks at. */
export interface MergingInput {
  readonly field: DotField;
  readonly treatment: Treatment;
  readonly surface: ScalpSurface;
  readonly distancesMm: Float32Array;
}
