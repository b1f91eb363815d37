import { directionVector, type ScalpSurface } from '../surface/index.ts';
import { ANCHOR_NAMES, type Hairline } from '../treatment/index.ts';

/**
 * Pieces from each anchor to the next, from the middle of the face to the middle of the back: more where it is far or bends. The sagitta of a
 * piece stays below 0.1 mm on the skin.
 */
const PIECES_OF_SIDE = [6, 8, 12, 12, 13, 15] as const;
const PIECES = [...PIECES_OF_SIDE, ...[...PIECES_OF_SIDE].reverse()];
const VERTICES = PIECES.reduce((sum, pieces) => sum + pieces, 0);

/**
 * Length of the tangent where the line turns into the temple, relative to the others': with a whole one it swells 1.6 mm above the chord
 * before the corner and sags as much behind the paramedian point. Chosen by eye, so that the corner stays round.
 */
const CORNER_PULL = 0.5;

/** A closed outline in the chart, chart mm; the last vertex joins the first. */
export interface Outline {
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/**
 * The hairline's closed smooth curve through its anchors: cubic Hermite pieces with Catmull–Rom tangents for uneven distances
 * (Barry & Goldman 1988).
 * An anchor bends the curve as far as its second neighbour and no farther. At the midline the tangent is level, so an edit of one side
 * leaves the other as it is, to the bit.
 */
export function hairlineCurve(hairline: Hairline, surface: ScalpSurface): Outline {
  const points = ANCHOR_NAMES.map((name) => surface.chartOf(...directionVector(hairline.anchors[name])));
  const count = points.length;
  const distances = points.map((point, i) => {
    const next = points[(i + 1) % count];
    const [du, dv] = [next.u - point.u, next.v - point.v];
    return Math.max(Math.sqrt(du * du + dv * dv), 1e-6);
  });
  const tangents = points.map((point, i) => {
    if (ANCHOR_NAMES[i] === 'midFrontal') return { u: 1, v: 0 };
    if (ANCHOR_NAMES[i] === 'back') return { u: -1, v: 0 };
    const [before, after] = [(i + count - 1) % count, (i + 1) % count];
    const { u, v } = unitTangent(points[before], point, {
      next: points[after],
      a: distances[before],
      b: distances[i],
    });
    const pull = ANCHOR_NAMES[i].startsWith('frontotemporal') ? CORNER_PULL : 1;
    return { u: pull * u, v: pull * v };
  });

  const u = new Float64Array(VERTICES);
  const v = new Float64Array(VERTICES);
  for (let i = 0, vertex = 0; i < count; i++) {
    const next = (i + 1) % count;
    for (let k = 0; k < PIECES[i]; k++, vertex++) {
      const at = hermite(k / PIECES[i]);
      const reach = distances[i];
      u[vertex] =
        at.p0 * points[i].u +
        at.p1 * points[next].u +
        reach * (at.m0 * tangents[i].u + at.m1 * tangents[next].u);
      v[vertex] =
        at.p0 * points[i].v +
        at.p1 * points[next].v +
        reach * (at.m0 * tangents[i].v + at.m1 * tangents[next].v);
    }
  }
  return { u, v };
}

/** The border of a flat patch, as an outline. */
export function patchOutline({ extentU, extentV }: ScalpSurface): Outline {
  return {
    u: Float64Array.of(-extentU, extentU, extentU, -extentU),
    v: Float64Array.of(-extentV, -extentV, extentV, extentV),
  };
}

interface Vec {
  readonly u: number;
  readonly v: number;
}

/** Tangent of the parabola through three points, a and b apart. */
function unitTangent(before: Vec, point: Vec, { next, a, b }: { next: Vec; a: number; b: number }): Vec {
  const u = (((point.u - before.u) / a) * b + ((next.u - point.u) / b) * a) / (a + b);
  const v = (((point.v - before.v) / a) * b + ((next.v - point.v) / b) * a) / (a + b);
  return { u, v };
}

/** Cubic Hermite basis at t in [0, 1]. */
function hermite(t: number) {
  const t2 = t * t;
  const t3 = t2 * t;
  return { p0: 2 * t3 - 3 * t2 + 1, m0: t3 - 2 * t2 + t, p1: 3 * t2 - 2 * t3, m1: t3 - t2 };
}
