import {
  directionVector,
  heightAboveGlabellaMm,
  type ScalpSurface,
  vectorDirection,
} from '../surface/index.ts';
import type { HeadDirection } from '../treatment/index.ts';

/** How near a solved place comes to the lengths asked, mm. */
const TOLERANCE_MM = 0.01;
const MOST_STEPS = 40;
/** Pieces of an arc from one place to another: error below 0.1 % on a head. */
const ARC_PIECES = 48;

/** The place on the midline of the forehead so many mm above the glabella along the skin. */
export function onMidline(surface: ScalpSurface, heightMm: number): HeadDirection {
  const at = (elevationDeg: number): HeadDirection => ({ azimuthDeg: 0, elevationDeg });
  return at(solve((elevation) => heightAboveGlabellaMm(surface, at(elevation)) - heightMm, 0, 85));
}

/**
 * The place `lateralMm` to the left of the midline (its x) and so many mm above the glabella's level, along the skin of its own meridian.
 * @throws RangeError when the head is too narrow for it.
 */
export function besideMidline(surface: ScalpSurface, lateralMm: number, heightMm: number): HeadDirection {
  const at = (elevationDeg: number): HeadDirection => ({
    azimuthDeg: azimuthAt(surface, elevationDeg, lateralMm),
    elevationDeg,
  });
  return at(solve((elevation) => heightAboveGlabellaMm(surface, at(elevation)) - heightMm, 5, 80));
}

/** The place `lengthMm` along the skin from one place toward another, on the great circle of directions through both. */
export function toward(
  surface: ScalpSurface,
  from: HeadDirection,
  { to, lengthMm }: { readonly to: HeadDirection; readonly lengthMm: number },
): HeadDirection {
  const share = solve((part) => arcLengthMm(surface, from, between(from, to, part)) - lengthMm, 0, 1.5);
  return between(from, to, share);
}

/** Length on the skin of the great circle of directions from one place to another, mm. */
export function arcLengthMm(surface: ScalpSurface, from: HeadDirection, to: HeadDirection): number {
  const point = new Float64Array(7);
  let length = 0;
  let [x, y, z] = [0, 0, 0];
  for (let i = 0; i <= ARC_PIECES; i++) {
    const { u, v } = surface.chartOf(...directionVector(between(from, to, i / ARC_PIECES)));
    surface.pointAt(u, v, point);
    const [dx, dy, dz] = [point[0] - x, point[1] - y, point[2] - z];
    if (i > 0) length += Math.sqrt(dx * dx + dy * dy + dz * dz);
    [x, y, z] = point;
  }
  return length;
}

/** A direction so far along the straight way between two, which lies on their great circle. */
function between(from: HeadDirection, to: HeadDirection, share: number): HeadDirection {
  const a = directionVector(from);
  const b = directionVector(to);
  const mixed = a.map((value, i) => value + (b[i] - value) * share);
  return vectorDirection(mixed[0], mixed[1], mixed[2]);
}

/** Azimuth at which the skin of an elevation lies `lateralMm` beside the midline. */
function azimuthAt(surface: ScalpSurface, elevationDeg: number, lateralMm: number): number {
  const point = new Float64Array(7);
  return solve(
    (azimuthDeg) => {
      const { u, v } = surface.chartOf(...directionVector({ azimuthDeg, elevationDeg }));
      surface.pointAt(u, v, point);
      return point[0] - lateralMm;
    },
    0,
    90,
  );
}

/** Root of a rising function by false position with the Illinois rule (Dowell & Jarratt 1971); the nearer end when there is none. */
function solve(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa >= 0) return a;
  if (fb <= 0) return b;
  for (let i = 0; i < MOST_STEPS; i++) {
    const x = (a * fb - b * fa) / (fb - fa);
    const fx = f(x);
    if (Math.abs(fx) < TOLERANCE_MM) return x;
    if (fx < 0) {
      [a, fa] = [x, fx];
      fb *= 0.5;
    } else {
      [b, fb] = [x, fx];
      fa *= 0.5;
    }
  }
  return 0.5 * (a + b);
}
