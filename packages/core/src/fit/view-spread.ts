import { craniumSlope, createCraniumHit } from '../anatomy/cranium-hit.ts';
import { craniumSolid, outlineOf } from '../anatomy/solid-outline.ts';
import { HEAD_UNKNOWNS, lensAt, semiAxesOf, VIEW_UNKNOWNS } from '../anatomy/unknowns.ts';
import type { PhotoSize } from '../camera/index.ts';

/** Places on the head that are asked: on rings of these shares of the outline's radius, at so many directions. Chosen by eye. */
const RINGS = [0.3, 0.6, 0.85] as const;
const DIRECTIONS = 12;
/** Step of an unknown for its derivative; unknowns are radians, logarithms and standard deviations. Chosen by eye. */
const STEP = 1e-4;
/** At a rim that is seen edge on a pixel shows skin without end. */
const LEAST_FACING = 1e-3;

interface SpreadOptions {
  readonly size: PhotoSize;
  /** Index of the view's unknowns. */
  readonly at: number;
  readonly halfBreadthMm: number;
  /** Covariance of {@link shapeUnknowns}, row-major. */
  readonly covariance: Float64Array;
}

/** The unknowns that the slope of a head in a view depends on: those of its shape and of the view. */
export const shapeUnknowns = (at: number): number[] => [
  ...Array.from({ length: HEAD_UNKNOWNS }, (_, k) => k),
  ...Array.from({ length: VIEW_UNKNOWNS }, (_, k) => at + k),
];

/**
 * How well the slope of the head against the camera is known in a photo, degrees (root mean square over the upper head): the covariance of the
 * unknowns carried over to the normals at fixed pixels. A head seen from above may be turned much and slope hardly otherwise, for it is nearly round.
 */
export function slopeSpread(x: Float64Array, options: SpreadOptions): number {
  const pixels = upperPixels(x, options);
  if (pixels.length === 0) return Infinity;
  const variance = varianceOf((y) => normalsAt(y, pixels, options), x, options);
  return (Math.sqrt(variance / pixels.length) * 180) / Math.PI;
}

/**
 * How well the local scale is known in a photo, a share (root mean square over the upper head): the same for the logarithm of the skin that a pixel
 * shows. Most of it is the distance of the lens, where the focal length is not told: what is nearer to it is shown larger.
 */
export function scaleSpread(x: Float64Array, options: SpreadOptions): number {
  const pixels = upperPixels(x, options);
  if (pixels.length === 0) return Infinity;
  return Math.sqrt(varianceOf((y) => logScalesAt(y, pixels, options), x, options) / pixels.length);
}

/** Sum of the variances of what is measured on a head, by its unknowns' covariance. */
function varianceOf(
  measure: (x: Float64Array) => Float64Array,
  x: Float64Array,
  { at, covariance }: SpreadOptions,
): number {
  const unknowns = shapeUnknowns(at);
  const jacobian = unknowns.map((k) => {
    const [more, less] = [Float64Array.from(x), Float64Array.from(x)];
    more[k] += STEP;
    less[k] -= STEP;
    const [a, b] = [measure(more), measure(less)];
    return a.map((value, i) => (value - b[i]) / (2 * STEP));
  });
  let sum = 0;
  for (let i = 0; i < jacobian[0].length; i++) {
    for (const [a, ja] of jacobian.entries()) {
      for (const [b, jb] of jacobian.entries()) sum += ja[i] * covariance[a * unknowns.length + b] * jb[i];
    }
  }
  return Math.max(0, sum);
}

type Placed = Pick<SpreadOptions, 'size' | 'at' | 'halfBreadthMm'>;

/** Pixels spread over the head above its centre as the photo shows it. */
export function upperPixels(x: Float64Array, { size, at, halfBreadthMm }: Placed): [number, number][] {
  const lens = lensAt(x, at, size);
  const semiAxesMm = semiAxesOf(x, halfBreadthMm);
  const outline = outlineOf(lens, craniumSolid(semiAxesMm), DIRECTIONS);
  if (!outline) return [];
  const [cx, cy] = outline.centrePx;
  const hit = createCraniumHit(lens, semiAxesMm);
  const point = new Float64Array(3);
  return RINGS.flatMap((share) =>
    Array.from({ length: DIRECTIONS }, (_, k): [number, number] => [
      cx + share * (outline.xPx[k] - cx),
      cy + share * (outline.yPx[k] - cy),
    ]),
  ).filter((pixel) => hit(pixel, point) && point[1] > 0);
}

/** Unit normals of the head at some pixels in the camera's frame, 3 for each. */
export function normalsAt(
  x: Float64Array,
  pixels: readonly (readonly [number, number])[],
  { size, at, halfBreadthMm }: Placed,
): Float64Array {
  const lens = lensAt(x, at, size);
  const semiAxesMm = semiAxesOf(x, halfBreadthMm);
  const hit = createCraniumHit(lens, semiAxesMm);
  const { rotation: r } = lens;
  const point = new Float64Array(3);
  const slope = new Float64Array(3);
  const out = new Float64Array(3 * pixels.length);
  for (const [i, pixel] of pixels.entries()) {
    hit(pixel, point);
    craniumSlope(semiAxesMm, point, slope, 0);
    const [nx, ny, nz] = slope;
    const length = Math.hypot(nx, ny, nz);
    for (let c = 0; c < 3; c++)
      out[3 * i + c] = (r[3 * c] * nx + r[3 * c + 1] * ny + r[3 * c + 2] * nz) / length;
  }
  return out;
}

/** Logarithm of the side of the skin, mm, that a pixel shows, at some pixels. */
export function logScalesAt(
  x: Float64Array,
  pixels: readonly (readonly [number, number])[],
  placed: Placed,
): Float64Array {
  const lens = lensAt(x, placed.at, placed.size);
  const normals = normalsAt(x, pixels, placed);
  const hit = createCraniumHit(lens, semiAxesOf(x, placed.halfBreadthMm));
  const { rotation: r, translationMm: t, focalPx, principalPx } = lens;
  const point = new Float64Array(3);
  return Float64Array.from(pixels, (pixel, i) => {
    hit(pixel, point);
    const depthMm = r[6] * point[0] + r[7] * point[1] + r[8] * point[2] + t[2];
    const [a, b] = [(pixel[0] - principalPx[0]) / focalPx, (pixel[1] - principalPx[1]) / focalPx];
    const facing = -(normals[3 * i] * a + normals[3 * i + 1] * b + normals[3 * i + 2]);
    return Math.log(depthMm / focalPx) - Math.log(Math.max(facing, LEAST_FACING)) / 2;
  });
}
