import { assertAxes } from './assert-axes.ts';
import { angularScale, CHART_RADIUS, chartToDirection, directionToChart } from './chart.ts';
import type { ScalpSurface } from './scalp-surface.ts';
import { castFromCentre, implicit, type SemiAxes } from './superellipsoid.ts';

/** Steps of bisection along a ray: 2^-40 of the bracket, far below a micrometre. */
const BISECTIONS = 40;
/** Samples along a ray in search of a first hit; the surface is convex, so few suffice. */
const MARCH_STEPS = 48;

/**
 * A head as a superellipsoid about the centre of the cranium (the origin), with its stereographic chart.
 * @throws RangeError when a semi-axis is not a positive number, or the head is not broadest within its rear half.
 */
export function createHeadSurface(semiAxesMm: SemiAxes): ScalpSurface {
  assertAxes(semiAxesMm, 'createHeadSurface');
  const [across, up, along] = semiAxesMm;
  const direction = new Float64Array(3);
  const sample = new Float64Array(7);
  const chart = new Float64Array(2);
  const reach = Math.max(across, up, along) * 1.02;

  function pointAt(u: number, v: number, out: Float64Array): void {
    chartToDirection(u, v, direction);
    castFromCentre(semiAxesMm, direction, out);
    // A star-shaped surface has area R² / (n·d) per solid angle.
    const radius = Math.sqrt(out[0] * out[0] + out[1] * out[1] + out[2] * out[2]);
    const facing = out[3] * direction[0] + out[4] * direction[1] + out[5] * direction[2];
    out[6] = (angularScale(u, v) * radius) / Math.sqrt(facing);
  }

  return {
    kind: 'head',
    extentU: CHART_RADIUS,
    extentV: CHART_RADIUS,
    contains: (u, v) => u * u + v * v <= CHART_RADIUS * CHART_RADIUS,
    scaleAt(u, v) {
      pointAt(u, v, sample);
      return sample[6];
    },
    pointAt,
    chartOf(x, y, z) {
      directionToChart(x, y, z, chart);
      return { u: chart[0], v: chart[1] };
    },
    hit: (origin, ray) => firstHit(semiAxesMm, { origin, ray, reach }),
  };
}

interface RayCast {
  readonly origin: ArrayLike<number>;
  readonly ray: ArrayLike<number>;
  readonly reach: number;
}

function firstHit(axes: SemiAxes, { origin, ray, reach }: RayCast): readonly [number, number, number] | null {
  // Superellipsoids with exponents below 1 bulge beyond the ellipsoid, but never beyond the box of their semi-axes.
  const nearest = -(origin[0] * ray[0] + origin[1] * ray[1] + origin[2] * ray[2]);
  const span = reach * Math.sqrt(3);
  const at = (t: number) =>
    implicit(axes, origin[0] + t * ray[0], origin[1] + t * ray[1], origin[2] + t * ray[2]);
  const start = Math.max(nearest - span, 0);
  const end = nearest + span;
  if (end <= 0 || at(start) < 1) return null;
  const found = findInside(at, start, end);
  if (found === null) return null;
  let inside = found;
  let outside = start;
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = 0.5 * (outside + inside);
    if (at(middle) < 1) inside = middle;
    else outside = middle;
  }
  return [origin[0] + inside * ray[0], origin[1] + inside * ray[1], origin[2] + inside * ray[2]];
}

/** A point of the ray inside the head: marched, then refined where the ray comes closest, so that grazing hits are found. */
function findInside(at: (t: number) => number, start: number, end: number): number | null {
  const step = (end - start) / MARCH_STEPS;
  let best = start;
  let lowest = Infinity;
  for (let i = 0; i <= MARCH_STEPS; i++) {
    const t = start + i * step;
    const value = at(t);
    if (value < 1) return t;
    if (value < lowest) {
      lowest = value;
      best = t;
    }
  }
  // The implicit function is convex along a ray: ternary search around the lowest sample.
  let low = best - step;
  let high = best + step;
  for (let i = 0; i < BISECTIONS; i++) {
    const a = low + (high - low) / 3;
    const b = high - (high - low) / 3;
    if (at(a) < at(b)) high = b;
    else low = a;
  }
  const t = 0.5 * (low + high);
  return at(t) < 1 ? t : null;
}
