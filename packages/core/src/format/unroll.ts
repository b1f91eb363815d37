import { detAtan2, detSin } from '../detmath/index.ts';

/** What a stencil needs to know of a surface. */
export interface StencilSurface {
  readonly kind: 'head' | 'patch';
  /** Point (mm), outward unit normal and λ (mm on skin per chart mm) of a chart point, to `out` as x, y, z, nx, ny, nz, λ. */
  pointAt(u: number, v: number, out: Float64Array): void;
}

/** Place on the paper of a chart point, mm to the right of and above the point that the paper touches. */
export type Unroll = (u: number, v: number) => readonly [number, number];

interface ChartPlace {
  readonly u: number;
  readonly v: number;
}

type Vector = readonly [number, number, number];

/** Half the base of differences, chart mm. */
const STEP = 0.01;

/**
 * Skin laid flat around a chart point: each place keeps its direction from the point and its length of arc to it (azimuthal equidistant;
 * the arc is that of the circle that touches the skin at the point and passes through the place). On a sphere of radius R the error at
 * a distance d is d² / 6R². The chart's +v is up, seen from outside.
 */
export function createUnroll(surface: StencilSurface, { u, v }: ChartPlace): Unroll {
  const centre = sample(surface, u, v);
  const normal: Vector = [centre[3], centre[4], centre[5]];
  const along = minus(sample(surface, u, v + STEP), sample(surface, u, v - STEP));
  const lean = dot(along, normal);
  const flat: Vector = [
    along[0] - lean * normal[0],
    along[1] - lean * normal[1],
    along[2] - lean * normal[2],
  ];
  const length = Math.sqrt(dot(flat, flat));
  const up: Vector = [flat[0] / length, flat[1] / length, flat[2] / length];
  const right: Vector = [
    up[1] * normal[2] - up[2] * normal[1],
    up[2] * normal[0] - up[0] * normal[2],
    up[0] * normal[1] - up[1] * normal[0],
  ];
  return (atU, atV) => {
    const chord = minus(sample(surface, atU, atV), centre);
    const x = dot(chord, right);
    const y = dot(chord, up);
    const across = Math.sqrt(x * x + y * y);
    if (across === 0) return [0, 0];
    // Half the arc's angle is the angle between chord and touching plane: arc = chord · angle / sin(angle).
    const depth = -dot(chord, normal);
    const angle = detAtan2(Math.abs(depth), across);
    const arc = angle < 1e-6 ? across : (Math.sqrt(across * across + depth * depth) * angle) / detSin(angle);
    return [(x / across) * arc, (y / across) * arc];
  };
}

/** Places along each side of a crop at which its error is looked at. */
const PROBES = 9;
/** Rounds that bring a chart point to a place on paper; each leaves less than half of the way. */
const ROUNDS = 12;

interface Crop {
  readonly around: ChartPlace;
  readonly unroll: Unroll;
  /** Width and height, mm. */
  readonly size: readonly [number, number];
}

/** Largest relative difference of a short length on paper from the same on skin, in any direction, anywhere in a crop. */
export function worstScaleError(surface: StencilSurface, { around, unroll, size }: Crop): number {
  const scale = sample(surface, around.u, around.v)[6];
  const turn = surface.kind === 'head' ? -1 : 1;
  let worst = 0;
  for (let row = 0; row < PROBES; row++) {
    for (let column = 0; column < PROBES; column++) {
      const x = (column / (PROBES - 1) - 0.5) * size[0];
      const y = (row / (PROBES - 1) - 0.5) * size[1];
      let { u, v } = around;
      for (let round = 0; round < ROUNDS; round++) {
        const [atX, atY] = unroll(u, v);
        u += (turn * (x - atX)) / scale;
        v += (y - atY) / scale;
      }
      worst = Math.max(worst, scaleError(surface, unroll, { u, v }));
    }
  }
  return worst;
}

/** Largest of |paper / skin - 1| over all directions at a place: the eigenvalues of the paper's metric relative to the skin's. */
function scaleError(surface: StencilSurface, unroll: Unroll, { u, v }: ChartPlace): number {
  const skin = metric((a, b) => sample(surface, a, b).subarray(0, 3), u, v);
  const paper = metric(unroll, u, v);
  const determinant = skin[0] * skin[2] - skin[1] * skin[1];
  const mean = (paper[0] * skin[2] - 2 * paper[1] * skin[1] + paper[2] * skin[0]) / (2 * determinant);
  const product = (paper[0] * paper[2] - paper[1] * paper[1]) / determinant;
  const spread = Math.sqrt(Math.max(0, mean * mean - product));
  return Math.max(Math.sqrt(mean + spread) - 1, 1 - Math.sqrt(Math.max(0, mean - spread)));
}

/** First fundamental form of a map of the chart, by central differences: E, F, G. */
function metric(
  map: (u: number, v: number) => ArrayLike<number>,
  u: number,
  v: number,
): readonly [number, number, number] {
  const [a, b] = [map(u + STEP, v), map(u - STEP, v)];
  const [c, d] = [map(u, v + STEP), map(u, v - STEP)];
  let [E, F, G] = [0, 0, 0];
  for (let axis = 0; axis < a.length; axis++) {
    const alongU = (a[axis] - b[axis]) / (2 * STEP);
    const alongV = (c[axis] - d[axis]) / (2 * STEP);
    E += alongU * alongU;
    F += alongU * alongV;
    G += alongV * alongV;
  }
  return [E, F, G];
}

function sample(surface: StencilSurface, u: number, v: number): Float64Array {
  const out = new Float64Array(7);
  surface.pointAt(u, v, out);
  return out;
}

function minus(a: ArrayLike<number>, b: ArrayLike<number>): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
