import { findCrossing, MAX_OUTLINE_POINTS } from '../treatment/index.ts';
import {
  distance,
  minus,
  perimeter,
  plus,
  type SkinPoint,
  type SkinVector,
  vectorOf,
} from './skin-vector.ts';

/** Wobble of a hand that a drawn line leaves out, mm. Chosen by eye, below a dot's spacing. */
const WOBBLE_MM = 0.6;
/** A drawn line that crosses itself is cut to its loop when the loop is at least this much of it: a hand may go on past its start by half a round. Chosen by eye. */
const LOOP_SHARE = 0.65;
/** An end that winds along the beginning crosses it more than once. Chosen by eye. */
const MOST_CROSSINGS = 8;

/**
 * A line drawn by hand as an outline: without the hand's wobble, without the ends that cross where it was closed, and with no more points
 * than an area may hold. An outline that crosses itself for good stays as it was drawn, for whoever refuses it to say so.
 */
export function tidyOutline<T extends SkinPoint>(drawn: readonly T[]): T[] {
  let tolerance = WOBBLE_MM;
  let points = simplified(drawn, tolerance);
  while (points.length > MAX_OUTLINE_POINTS) {
    tolerance *= 1.5;
    points = simplified(drawn, tolerance);
  }
  return withoutTails(points);
}

function withoutTails<T extends SkinPoint>(points: readonly T[]): T[] {
  let loop = [...points];
  // The side that closes the outline was not drawn: it is as long as the ends are apart.
  const least = LOOP_SHARE * drawnLength(points);
  for (let round = 0; round < MOST_CROSSINGS; round++) {
    const crossing = loop.length > 3 ? findCrossing(loop) : null;
    if (!crossing) return loop;
    const [i, j] = crossing;
    const inner = loop.slice(i + 1, j + 1);
    const outer = [...loop.slice(0, i + 1), ...loop.slice(j + 1)];
    loop = drawnLength(inner) > drawnLength(outer) ? inner : outer;
    if (loop.length < 3 || perimeter(loop.map(vectorOf)) < least) return [...points];
  }
  return loop;
}

/** Length of the line through all points, not closed, mm. */
function drawnLength(points: readonly SkinPoint[]): number {
  const at = points.map(vectorOf);
  return at.slice(1).reduce((sum, place, i) => sum + distance(at[i], place), 0);
}

/** Douglas and Peucker (1973): the fewest of the points that stay within the tolerance of all. The first and the last stay. */
function simplified<T extends SkinPoint>(points: readonly T[], toleranceMm: number): T[] {
  const at = points.map(vectorOf);
  const keep = new Uint8Array(points.length);
  const last = points.length - 1;
  keep[0] = 1;
  keep[Math.max(0, last)] = 1;
  const spans: [number, number][] = [[0, last]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [farthest, most] = [-1, toleranceMm];
    for (let i = from + 1; i < to; i++) {
      const off = distanceToSide(at[i], at[from], at[to]);
      if (off > most) [farthest, most] = [i, off];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => keep[i] === 1);
}

function distanceToSide(p: SkinVector, a: SkinVector, b: SkinVector): number {
  const side = minus(b, a);
  const length2 = side[0] ** 2 + side[1] ** 2 + side[2] ** 2;
  const from = minus(p, a);
  const t = length2 === 0 ? 0 : (from[0] * side[0] + from[1] * side[1] + from[2] * side[2]) / length2;
  return distance(p, plus(a, side, Math.min(1, Math.max(0, t))));
}
