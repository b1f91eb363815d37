import type { PixelPlace } from '../anatomy/landmarks.ts';
import { assertCamera, type Lens, lensOf, type PhotoSize, unproject } from '../camera/index.ts';
import type { SemiAxes } from '../surface/index.ts';
import { createHeadSurface } from '../surface/index.ts';
import { CASE_RANGES, type Camera } from '../treatment/index.ts';
import { assertSize } from './assert-input.ts';

/** What a hand does to one photo's camera; the head and all other photos stay. */
export type ViewNudge =
  /** The skin under `from` comes to lie under `to`, px; nothing happens where `from` is beside the head. */
  | { readonly kind: 'turn'; readonly from: PixelPlace; readonly to: PixelPlace }
  /** About the middle of the head in the photo, clockwise as seen. */
  | { readonly kind: 'spin'; readonly degrees: number }
  /** Shift in the photo, px. */
  | { readonly kind: 'move'; readonly byPx: PixelPlace }
  /** The head larger in the photo, (0, ∞). */
  | { readonly kind: 'scale'; readonly factor: number };

export interface NudgedView {
  readonly camera: Camera;
  readonly size: PhotoSize;
  readonly semiAxesMm: SemiAxes;
}

/**
 * Turns, spins, shifts or scales the head in one photo: what lays the plan right where the picture alone leaves the place on the head open,
 * in crown and back photos above all. Give the camera of the start of a drag each time, so that nothing drifts. Place and scale stay within what a
 * case can hold.
 * @throws RangeError for numbers that are not finite, a factor that is not positive, or a kind of nudge that is none.
 */
export function nudgeView(view: NudgedView, nudge: ViewNudge): Camera {
  checkNudge(nudge);
  assertCamera(view.camera, 'nudgeView: camera');
  assertSize(view.size, 'nudgeView: size');
  const { camera } = view;
  switch (nudge.kind) {
    case 'turn':
      return turned(view, nudge);
    case 'spin':
      return { ...camera, rollDeg: wrapped(camera.rollDeg + nudge.degrees) };
    case 'move': {
      const [x, y] = camera.centrePx;
      const { placePx } = CASE_RANGES;
      return { ...camera, centrePx: [clamp(x + nudge.byPx[0], placePx), clamp(y + nudge.byPx[1], placePx)] };
    }
    case 'scale':
      return { ...camera, mmPerPx: clamp(camera.mmPerPx / nudge.factor, CASE_RANGES.mmPerPx) };
  }
}

function checkNudge(nudge: ViewNudge): void {
  const numbers = numbersOf(nudge);
  if (!numbers) throw new RangeError(`nudgeView: expected turn, spin, move or scale, got "${nudge.kind}"`);
  const ok = numbers.every(Number.isFinite) && (nudge.kind !== 'scale' || nudge.factor > 0);
  if (!ok) throw new RangeError(`nudgeView: expected finite numbers and a factor above 0, got ${numbers}`);
}

function numbersOf(nudge: ViewNudge): readonly number[] | null {
  switch (nudge.kind) {
    case 'turn':
      return [...nudge.from, ...nudge.to];
    case 'spin':
      return [nudge.degrees];
    case 'move':
      return nudge.byPx;
    case 'scale':
      return [nudge.factor];
    default:
      return null;
  }
}

/** The smallest turn about the head's centre that carries one place of the skin to another pixel. */
function turned(
  { camera, size, semiAxesMm }: NudgedView,
  { from, to }: { readonly from: PixelPlace; readonly to: PixelPlace },
): Camera {
  const lens = lensOf(camera, size);
  const surface = createHeadSurface(semiAxesMm);
  const place = unproject(lens, surface, from[0], from[1]);
  if (!place) return camera;
  const point = new Float64Array(7);
  surface.pointAt(place.u, place.v, point);
  const { rotation: r } = lens;
  const at = [0, 1, 2].map((i) => r[3 * i] * point[0] + r[3 * i + 1] * point[1] + r[3 * i + 2] * point[2]);
  const radius = Math.hypot(...at);
  const goal = onSphere(lens, radius, to);
  const turn = rotationBetween(
    at.map((v) => v / radius),
    goal.map((v) => v / radius),
  );
  return { ...camera, ...anglesOf(product(turn, r)) };
}

/** Where a pixel's ray first meets the sphere about the head's centre, relative to it; beside the sphere the nearest place of its edge. */
function onSphere(
  { focalPx, principalPx, translationMm: t }: Lens,
  radius: number,
  [x, y]: PixelPlace,
): number[] {
  const ray = [(x - principalPx[0]) / focalPx, (y - principalPx[1]) / focalPx, 1];
  const length = Math.hypot(...ray);
  const d = ray.map((value) => value / length);
  const along = d[0] * t[0] + d[1] * t[1] + d[2] * t[2];
  const nearest = d.map((value, i) => along * value - t[i]);
  const off = Math.hypot(...nearest);
  if (off >= radius) return nearest.map((value) => (value * radius) / off);
  const back = Math.sqrt(radius * radius - off * off);
  return nearest.map((value, i) => value - back * d[i]);
}

/** Rotation that carries one unit vector to another by the smallest angle (Rodrigues); row-major. */
function rotationBetween(a: readonly number[], b: readonly number[]): number[] {
  const axis = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  const cos = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  // Opposite places have no smallest turn; a hand cannot drag so far across what it sees.
  const k = 1 / Math.max(1 + cos, 1e-9);
  const [x, y, z] = axis;
  return [
    cos + k * x * x,
    k * x * y - z,
    k * x * z + y,
    k * x * y + z,
    cos + k * y * y,
    k * y * z - x,
    k * x * z - y,
    k * y * z + x,
    cos + k * z * z,
  ];
}

function product(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: 9 }, (_, i) => {
    const [row, column] = [3 * Math.floor(i / 3), i % 3];
    return a[row] * b[column] + a[row + 1] * b[3 + column] + a[row + 2] * b[6 + column];
  });
}

/** Yaw, pitch and roll of a rotation from head to camera: the inverse of `lensOf`. Straight from above, yaw and roll are one. */
function anglesOf(r: readonly number[]): Pick<Camera, 'yawDeg' | 'pitchDeg' | 'rollDeg'> {
  const degrees = 180 / Math.PI;
  return {
    yawDeg: Math.atan2(-r[6], -r[8]) * degrees,
    pitchDeg: Math.asin(Math.min(1, Math.max(-1, -r[7]))) * degrees,
    rollDeg: Math.atan2(r[1], -r[4]) * degrees,
  };
}

const clamp = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(Math.max(value, least), most);

/** An angle within [−180, 180]. */
function wrapped(deg: number): number {
  return deg - 360 * Math.round(deg / 360);
}
