import { detCos, detSin } from '../detmath/index.ts';
import {
  distance,
  minus,
  perimeter,
  plus,
  pointOf,
  type SkinPoint,
  type SkinVector,
  tangents,
  turned,
  vectorOf,
} from './skin-vector.ts';

/** A hand that moves one point takes its neighbours along as far as this, mm. Chosen by eye. */
const REACH_MM = 26;

/**
 * An outline with one point moved; its neighbours along the line come with it, the less the farther they are, so that the line stays smooth.
 * @param reachMm how far along the line that goes. @defaultValue 26, or a third of the line where that is less
 */
export function moveOutlinePoint<T extends SkinPoint>(
  points: readonly T[],
  { index, to, reachMm = REACH_MM }: { readonly index: number; readonly to: T; readonly reachMm?: number },
): T[] {
  const at = points.map(vectorOf);
  const along = lengthsFrom(at, index);
  const reach = Math.min(reachMm, perimeter(at) / 3);
  const move = minus(vectorOf(to), at[index]);
  return points.map((point, i) => {
    if (i === index) return to;
    const near = 1 - (along[i] / reach) ** 2;
    return near <= 0 ? point : pointOf(point, plus(at[i], move, near * near));
  });
}

/** An outline moved as a whole, by the way from one place to another. */
export function shiftOutline<T extends SkinPoint>(points: readonly T[], from: T, to: T): T[] {
  const [a, b] = [vectorOf(from), vectorOf(to)];
  const flat = 'xMm' in from;
  return points.map((point) => {
    const at = vectorOf(point);
    return pointOf(point, flat ? plus(at, minus(b, a), 1) : turned(at, a, b));
  });
}

/** An outline made larger or smaller about its middle. */
export function resizeOutline<T extends SkinPoint>(points: readonly T[], factor: number): T[] {
  const middle = vectorOf(outlineMiddle(points));
  return points.map((point) => pointOf(point, plus(middle, minus(vectorOf(point), middle), factor)));
}

/** The middle of an outline's points. @throws RangeError when there is none. */
export function outlineMiddle<T extends SkinPoint>(points: readonly T[]): T {
  if (points.length === 0) throw new RangeError('outlineMiddle: expected at least one point, got 0');
  const sum = points.map(vectorOf).reduce((total, at) => plus(total, at, 1));
  return pointOf(points[0], [sum[0] / points.length, sum[1] / points.length, sum[2] / points.length]);
}

/** Which points of an outline to offer as handles: about evenly spread along the line, at most so many. */
export function outlineHandles(points: readonly SkinPoint[], most = 12): number[] {
  if (points.length <= most) return points.map((_, i) => i);
  const at = points.map(vectorOf);
  const whole = perimeter(at);
  const handles: number[] = [];
  let along = 0;
  for (let i = 0; i < at.length; i++) {
    if (along >= (handles.length * whole) / most) handles.push(i);
    along += distance(at[i], at[(i + 1) % at.length]);
  }
  return handles;
}

/** A round outline about a place, mm on a mean head or on flat skin. */
export function roundOutline<T extends SkinPoint>(middle: T, radiusMm: number, points = 24): T[] {
  const at = vectorOf(middle);
  const [east, north] = tangents(middle, at);
  return Array.from({ length: points }, (_, i) => {
    const angle = (2 * Math.PI * i) / points;
    const side = plus([0, 0, 0], east, radiusMm * detCos(angle));
    return pointOf(middle, plus(plus(at, side, 1), north, radiusMm * detSin(angle)));
  });
}

/** Length of the line from point `index` to every other, the shorter way round. */
function lengthsFrom(at: readonly SkinVector[], index: number): number[] {
  const whole = perimeter(at);
  const lengths = new Array<number>(at.length).fill(0);
  for (let step = 1, along = 0; step < at.length; step++) {
    const i = (index + step) % at.length;
    along += distance(at[(i + at.length - 1) % at.length], at[i]);
    lengths[i] = Math.min(along, whole - along);
  }
  return lengths;
}
