import type { PixelPlace } from '../anatomy/landmarks.ts';
import { MAX_STROKE_POINTS } from '../treatment/index.ts';

/** Bends below this share of the brush's radius are not kept. Chosen by eye. */
const BEND_SHARE = 0.125;

/**
 * A pointer's way as a stroke keeps it: whole px, without what bends less than an eighth of the brush, at most {@link MAX_STROKE_POINTS} points, for
 * which a way that bends everywhere loses more. Call it when the pointer is lifted, so that cases stay small. O(n log n).
 */
export function brushPath(points: readonly PixelPlace[], radiusPx: number): [number, number][] {
  let tolerance = BEND_SHARE * radiusPx;
  let kept = thinned(points, tolerance);
  while (kept.length > MAX_STROKE_POINTS) {
    tolerance = Math.max(2 * tolerance, 1);
    kept = thinned(points, tolerance);
  }
  return kept.map(([x, y]) => [Math.round(x), Math.round(y)]);
}

/**
 * Points of a way between which the straight line passes near all others. Each is as far along as a search by doubling and halving finds, so that every
 * point is looked at O(log n) times; cutting at the farthest point (Douglas & Peucker 1973) takes O(n²) on a zigzag.
 */
function thinned(points: readonly PixelPlace[], tolerance: number): PixelPlace[] {
  const kept = points.slice(0, 1);
  for (let at = 0; at < points.length - 1; ) {
    at = nextKept(points, at, tolerance);
    kept.push(points[at]);
  }
  return kept;
}

function nextKept(points: readonly PixelPlace[], first: number, tolerance: number): number {
  const last = points.length - 1;
  let [near, far] = [first + 1, last + 1];
  for (let step = 2; near < last && far > last; step *= 2) {
    const next = Math.min(first + step, last);
    if (passesAll(points, [first, next], tolerance)) near = next;
    else far = next;
  }
  while (far - near > 1) {
    const middle = (near + far) >> 1;
    if (passesAll(points, [first, middle], tolerance)) near = middle;
    else far = middle;
  }
  return near;
}

/** Whether the straight line between two points of a way passes near all between. */
function passesAll(
  points: readonly PixelPlace[],
  [first, last]: readonly [number, number],
  tolerance: number,
): boolean {
  for (let i = first + 1; i < last; i++) {
    if (distanceToSegment(points[i], points[first], points[last]) > tolerance) return false;
  }
  return true;
}

function distanceToSegment([x, y]: PixelPlace, [ax, ay]: PixelPlace, [bx, by]: PixelPlace): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
