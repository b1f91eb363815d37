import { directionVector, vectorDirection } from '../surface/index.ts';
import type { FlatPoint, HeadDirection } from '../treatment/index.ts';

/** A place on the skin: a direction on a head, mm on flat skin. An outline holds one kind only. */
export type SkinPoint = HeadDirection | FlatPoint;

/** A place in mm: on a ball of a mean head's radius, or on the plane of flat skin. */
export type SkinVector = readonly [number, number, number];

/** A mean head's radius, mm. */
const HEAD_MM = 88;

/** A point as a vector, mm. */
export function vectorOf(point: SkinPoint): SkinVector {
  if ('xMm' in point) return [point.xMm, point.yMm, 0];
  const [x, y, z] = directionVector(point);
  return [HEAD_MM * x, HEAD_MM * y, HEAD_MM * z];
}

/** A vector as a point of the same kind as `like`, rounded to what a file needs: 1.5 µm on a head, 10 µm on flat skin. */
export function pointOf<T extends SkinPoint>(like: T, [x, y, z]: SkinVector): T {
  const round = (value: number, steps: number) => Math.round(value * steps) / steps;
  if ('xMm' in like) return { xMm: round(x, 100), yMm: round(y, 100) } as T;
  const { azimuthDeg, elevationDeg } = vectorDirection(x, y, z);
  return {
    azimuthDeg: round(azimuthDeg, 1000),
    elevationDeg: Math.max(-60, round(elevationDeg, 1000)),
  } as T;
}

/** Two directions across the skin at a place: to the left of the head (right on flat skin), and up. */
export function tangents(point: SkinPoint, at: SkinVector): readonly [SkinVector, SkinVector] {
  if ('xMm' in point)
    return [
      [1, 0, 0],
      [0, 1, 0],
    ];
  const up: SkinVector = Math.abs(at[1]) > 0.95 * HEAD_MM ? [0, 0, -1] : [0, 1, 0];
  const east = unit(cross(up, at));
  return [east, unit(cross(at, east))];
}

/** Length of a closed line, mm. */
export function perimeter(at: readonly SkinVector[]): number {
  return at.reduce((sum, a, i) => sum + distance(a, at[(i + 1) % at.length]), 0);
}

/** a + share · b. */
export function plus(a: SkinVector, b: SkinVector, share: number): SkinVector {
  return [a[0] + share * b[0], a[1] + share * b[1], a[2] + share * b[2]];
}

/** a − b. */
export function minus(a: SkinVector, b: SkinVector): SkinVector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/** Cross product. */
export function cross(a: SkinVector, b: SkinVector): SkinVector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** The same direction, 1 long. */
export function unit(a: SkinVector): SkinVector {
  const length = distance(a, [0, 0, 0]);
  return [a[0] / length, a[1] / length, a[2] / length];
}

/** Length of a − b, mm. */
export function distance(a: SkinVector, b: SkinVector): number {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);
}

/** A vector turned about the ball's middle as one place of the ball is turned onto another (Rodrigues). */
export function turned(a: SkinVector, from: SkinVector, to: SkinVector): SkinVector {
  const [f, t] = [unit(from), unit(to)];
  const axis = cross(f, t);
  const cosine = f[0] * t[0] + f[1] * t[1] + f[2] * t[2];
  // Opposite places have no shortest way; nobody drags that far.
  if (cosine < -0.999) return a;
  const along = (axis[0] * a[0] + axis[1] * a[1] + axis[2] * a[2]) / (1 + cosine);
  return plus(plus([cosine * a[0], cosine * a[1], cosine * a[2]], cross(axis, a), 1), axis, along);
}
