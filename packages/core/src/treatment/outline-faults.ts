import { detCos, detSin } from '../detmath/index.ts';
import type { HeadDirection } from './treatment-types.ts';

const RADIANS = 0.017453292519943295;
/** Square of a mean head's radius, mm²: turns a solid angle into skin. */
const HEAD_MM2 = 88 * 88;

/** Area that an outline encloses on a mean head, mm²: the length of its vector area. Only outlines that do not cross themselves have one. */
export function outlineAreaMm2(points: readonly HeadDirection[]): number {
  const corners = points.map(unitVector);
  const sum = [0, 0, 0];
  corners.forEach((a, i) => {
    const side = cross(a, corners[(i + 1) % corners.length]);
    for (let axis = 0; axis < 3; axis++) sum[axis] += side[axis];
  });
  return 0.5 * HEAD_MM2 * Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
}

/** The first two sides of a closed outline that cross, as indices of their first points; null when none do. Sides are great circles. */
export function findCrossing(points: readonly HeadDirection[]): readonly [number, number] | null {
  const corners = points.map(unitVector);
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
