import { detCos, detSin } from '../detmath/index.ts';
import type { FlatPoint } from './area-types.ts';
import type { HeadDirection } from './head-direction.ts';

const RADIANS = 0.017453292519943295;
/** Square of a mean head's radius, mm²: turns a solid angle into skin. */
const HEAD_MM2 = 88 * 88;

/**
 * Area that an outline encloses, mm², on flat skin or on a mean head: the length of its vector area. Only outlines that do not cross
 * themselves have one.
 */
export function outlineAreaMm2(points: readonly (HeadDirection | FlatPoint)[]): number {
  const corners = cornersOf(points);
  const sum = [0, 0, 0];
  corners.forEach((a, i) => {
    const side = cross(a, corners[(i + 1) % corners.length]);
    for (let axis = 0; axis < 3; axis++) sum[axis] += side[axis];
  });
  const flat = points.length > 0 && 'xMm' in points[0];
  // On flat skin only the part along its normal is skin; the corners stand one plane's distance away from the origin.
  if (flat) return 0.5 * FLAT_MM * FLAT_MM * Math.abs(sum[2]);
  return 0.5 * HEAD_MM2 * Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
}

/** The first two sides of a closed outline that cross, as indices of their first points; null when none do. Sides are great circles, straight on flat skin. */
export function findCrossing(
  points: readonly (HeadDirection | FlatPoint)[],
): readonly [number, number] | null {
  const corners = cornersOf(points);
  const normals = corners.map((a, i) => cross(a, corners[(i + 1) % corners.length]));
  const count = corners.length;
  for (let i = 0; i < count; i++) {
    const [a, b] = [corners[i], corners[(i + 1) % count]];
    for (let j = i + 2; j < count; j++) {
      if (i === 0 && j === count - 1) continue;
      const [c, d] = [corners[j], corners[(j + 1) % count]];
      if (dot(a, c) < 0) continue;
      const apart = dot(normals[i], c) * dot(normals[i], d) < 0;
      if (apart && dot(normals[j], a) * dot(normals[j], b) < 0) return [i, j];
    }
  }
  return null;
}

type Vector = readonly [number, number, number];

/** Flat points as seen from so far above, mm: planes through that place cut the skin in straight lines. */
const FLAT_MM = 1000;

function cornersOf(points: readonly (HeadDirection | FlatPoint)[]): readonly Vector[] {
  return points.map((point) =>
    'xMm' in point ? ([point.xMm / FLAT_MM, point.yMm / FLAT_MM, 1] as const) : unitVector(point),
  );
}

function unitVector({ azimuthDeg, elevationDeg }: HeadDirection): Vector {
  const level = detCos(elevationDeg * RADIANS);
  return [
    level * detSin(azimuthDeg * RADIANS),
    detSin(elevationDeg * RADIANS),
    level * detCos(azimuthDeg * RADIANS),
  ];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
