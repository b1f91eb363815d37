import type { ChartPoint, ScalpSurface } from '../surface/index.ts';
import type { Camera } from '../treatment/index.ts';

/** Diagonal of a 36 x 24 mm frame, to which 35 mm equivalents refer (CIPA DCG-001). */
export const FRAME_DIAGONAL_MM = 43.2666153;
const RADIANS = Math.PI / 180;

/** Width and height in px. */
export interface PhotoSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A camera made ready for one photo: x_cam = R·x + t, in mm, x right, y down, z away from the lens. */
export interface Lens {
  readonly focalPx: number;
  readonly principalPx: readonly [number, number];
  /** Row-major 3 x 3, head frame to camera frame. */
  readonly rotation: readonly number[];
  readonly translationMm: readonly [number, number, number];
}

/** Where a point of the skin falls in a photo. */
export interface Projection {
  readonly xPx: number;
  readonly yPx: number;
  /** Distance along the optical axis, mm. */
  readonly depthMm: number;
  /** mm across the line of sight per px, at that depth. */
  readonly mmPerPx: number;
  /** Cosine between the outward normal and the direction to the lens; at or below 0 the skin faces away. */
  readonly facing: number;
}

/**
 * The pinhole of a camera for a photo of the given size.
 * The head's centre lies at `centrePx`, at the distance where one px is `mmPerPx`; the head is turned by yaw, then pitch, then roll.
 */
export function lensOf(camera: Camera, { widthPx, heightPx }: PhotoSize): Lens {
  const focalPx = (camera.focal35mm / FRAME_DIAGONAL_MM) * Math.sqrt(widthPx * widthPx + heightPx * heightPx);
  const distance = focalPx * camera.mmPerPx;
  const [sy, cy] = [Math.sin(camera.yawDeg * RADIANS), Math.cos(camera.yawDeg * RADIANS)];
  const [sp, cp] = [Math.sin(camera.pitchDeg * RADIANS), Math.cos(camera.pitchDeg * RADIANS)];
  const [sr, cr] = [Math.sin(camera.rollDeg * RADIANS), Math.cos(camera.rollDeg * RADIANS)];
  // Rows before roll: right, down and away, in the head frame.
  const right = [cy, 0, -sy];
  const down = [sy * sp, -cp, cy * sp];
  const away = [-sy * cp, -sp, -cy * cp];
  const rotation = [
    ...right.map((value, i) => cr * value - sr * down[i]),
    ...right.map((value, i) => sr * value + cr * down[i]),
    ...away,
  ];
  const principalPx = [widthPx / 2, heightPx / 2] as const;
  return {
    focalPx,
    principalPx,
    rotation,
    translationMm: [
      (camera.centrePx[0] - principalPx[0]) * camera.mmPerPx,
      (camera.centrePx[1] - principalPx[1]) * camera.mmPerPx,
      distance,
    ],
  };
}

/** Where the lens stands in the head frame, mm. */
export function lensPosition({ rotation: r, translationMm: t }: Lens): readonly [number, number, number] {
  return [
    -(r[0] * t[0] + r[3] * t[1] + r[6] * t[2]),
    -(r[1] * t[0] + r[4] * t[1] + r[7] * t[2]),
    -(r[2] * t[0] + r[5] * t[1] + r[8] * t[2]),
  ];
}

/** Pixel of a position in mm, as x, y and depth; null at or behind the lens. */
export function projectPosition(
  { focalPx, principalPx, rotation: r, translationMm: t }: Lens,
  x: number,
  y: number,
  z: number,
): readonly [number, number, number] | null {
  const depth = r[6] * x + r[7] * y + r[8] * z + t[2];
  if (depth <= 0) return null;
  return [
    principalPx[0] + (focalPx * (r[0] * x + r[1] * y + r[2] * z + t[0])) / depth,
    principalPx[1] + (focalPx * (r[3] * x + r[4] * y + r[5] * z + t[1])) / depth,
    depth,
  ];
}

/** Chart point to pixel, scale and slope; null behind the lens. */
export function project(lens: Lens, surface: ScalpSurface, { u, v }: ChartPoint): Projection | null {
  const p = new Float64Array(7);
  surface.pointAt(u, v, p);
  const pixel = projectPosition(lens, p[0], p[1], p[2]);
  if (!pixel) return null;
  const eye = lensPosition(lens);
  const [ex, ey, ez] = [eye[0] - p[0], eye[1] - p[1], eye[2] - p[2]];
  const reach = Math.sqrt(ex * ex + ey * ey + ez * ez);
  return {
    xPx: pixel[0],
    yPx: pixel[1],
    depthMm: pixel[2],
    mmPerPx: pixel[2] / lens.focalPx,
    facing: (p[3] * ex + p[4] * ey + p[5] * ez) / reach,
  };
}

/** Pixel to the chart point of the skin seen there; null where the ray misses the skin. */
export function unproject(lens: Lens, surface: ScalpSurface, xPx: number, yPx: number): ChartPoint | null {
  const { focalPx, principalPx, rotation: r } = lens;
  const a = (xPx - principalPx[0]) / focalPx;
  const b = (yPx - principalPx[1]) / focalPx;
  const length = Math.sqrt(a * a + b * b + 1);
  const ray = [
    (r[0] * a + r[3] * b + r[6]) / length,
    (r[1] * a + r[4] * b + r[7]) / length,
    (r[2] * a + r[5] * b + r[8]) / length,
  ];
  const hit = surface.hit(lensPosition(lens), ray);
  return hit && surface.chartOf(...hit);
}
