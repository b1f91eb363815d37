import { Delaunay } from 'd3-delaunay';
import type { Dots } from '../spacing/dots.ts';

/** An empty circle between dots. */
export interface Gap {
  readonly x: number;
  readonly y: number;
  /** Distance to the three nearest dots. */
  readonly radius: number;
}

/**
 * The largest empty circles of a field: the circumcentres of its Delaunay triangles, on the Float32 lattice, in no
 * particular order. Fewer than three dots, or dots on one line, have none.
 * @param smallest gives the least radius that is of interest at a place; NaN or Infinity refuses the place.
 */
export function findGaps({ x, y }: Dots, smallest: (x: number, y: number) => number): Gap[] {
  if (x.length < 3) return [];
  const points = new Float64Array(2 * x.length);
  for (let i = 0; i < x.length; i++) {
    points[2 * i] = x[i];
    points[2 * i + 1] = y[i];
  }
  const { triangles } = new Delaunay(points);
  const isLeft = (i: number, j: number) => x[i] < x[j] || (x[i] === x[j] && y[i] < y[j]);
  const gaps: Gap[] = [];
  for (let k = 0; k + 2 < triangles.length; k += 3) {
    let [a, b, c] = [triangles[k], triangles[k + 1], triangles[k + 2]];
    // From the leftmost corner, so that rounding does not tell where a triangulation began; b and c may change places.
    if (isLeft(b, a)) [a, b] = [b, a];
    if (isLeft(c, a)) [a, c] = [c, a];
    const gap = circumcircle(x[a], y[a], [x[b] - x[a], y[b] - y[a], x[c] - x[a], y[c] - y[a]]);
    if (gap !== null && gap.radius >= smallest(gap.x, gap.y)) gaps.push(gap);
  }
  return gaps;
}

/** Circle through a point and two others given relative to it; null when the three lie on one line. */
function circumcircle(x: number, y: number, [bx, by, cx, cy]: [number, number, number, number]): Gap | null {
  const twice = 2 * (bx * cy - by * cx);
  if (Math.abs(twice) < 1e-12) return null;
  const b2 = bx * bx + by * by;
  const c2 = cx * cx + cy * cy;
  const gapX = Math.fround(x + (cy * b2 - by * c2) / twice);
  const gapY = Math.fround(y + (bx * c2 - cx * b2) / twice);
  return { x: gapX, y: gapY, radius: Math.sqrt((gapX - x) * (gapX - x) + (gapY - y) * (gapY - y)) };
}
