import { type Lens, lensPosition, projectPosition } from '../../../../packages/core/src/index.ts';
import { formOf, type SemiAxes } from '../../../../packages/core/src/surface/superellipsoid.ts';

/** Cells of a photo: `cellPx` px to each side of one. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly cellPx: number;
}

/** Newton steps along a ray at most, and how near to the surface is on it (1 is the surface itself). */
const STEPS = 30;
const NEAR = 1e-4;

/** Normals, depths and places of a fitted head, cell by cell; only where `wanted` is 1, when it is given. A way of its own, apart from the library's. */
export function renderHead(
  lens: Lens,
  semiAxesMm: SemiAxes,
  { width, height, cellPx, wanted }: Grid & { readonly wanted?: Uint8Array },
) {
  const eye = lensPosition(lens);
  const { rotation: r, focalPx, principalPx } = lens;
  const normals = new Float32Array(width * height * 3);
  const places = new Float32Array(width * height * 3);
  const depth = new Float32Array(width * height);
  const mask = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (wanted && wanted[i] !== 1) continue;
      const a = ((x + 0.5) * cellPx - principalPx[0]) / focalPx;
      const b = ((y + 0.5) * cellPx - principalPx[1]) / focalPx;
      const ray = [0, 1, 2].map((k) => r[k] * a + r[3 + k] * b + r[6 + k]);
      const hit = meet(eye, ray, semiAxesMm);
      if (!hit) continue;
      const [p, n] = hit;
      mask[i] = 1;
      const length = Math.hypot(...n);
      depth[i] = projectPosition(lens, p[0], p[1], p[2])![2];
      for (let k = 0; k < 3; k++) {
        places[3 * i + k] = p[k];
        normals[3 * i + k] = (r[3 * k] * n[0] + r[3 * k + 1] * n[1] + r[3 * k + 2] * n[2]) / length;
      }
    }
  }
  return { normals, places, depth, mask };
}

/**
 * Where a ray meets the head, and the gradient there; null where it passes by. Newton from outside: the implicit function of degree 1 is convex along a
 * ray, so it never oversteps.
 */
function meet(
  eye: readonly number[],
  ray: readonly number[],
  axes: SemiAxes,
): readonly [place: number[], gradient: number[]] | null {
  const [ax, ay, length, behind = 0] = axes;
  const { e1, e2, taper } = formOf(axes);
  let t = Math.hypot(...eye) - 1.8 * Math.max(ax, ay, length);
  for (let step = 0; step < STEPS; step++) {
    const p = ray.map((value, k) => eye[k] + t * value);
    const z = p[2] + behind;
    const az = z > 0 ? length + behind : length - behind;
    const broadness = 1 + (taper * p[1]) / ay;
    const px = Math.abs(p[0] / (ax * broadness)) ** (2 / e2);
    const py = Math.abs(p[1] / ay) ** (2 / e1);
    const pz = Math.abs(z / az) ** (2 / e2);
    const level = (px + pz) ** (e2 / e1);
    const value = (level + py) ** (e1 / 2);
    const across = (value / (level + py)) * (level / (px + pz));
    const nx = (across * px) / p[0];
    const tilt = (nx * p[0] * taper) / (broadness * ay);
    const n = [nx, ((value / (level + py)) * py) / p[1] - tilt, (across * pz) / z];
    const slope = n[0] * ray[0] + n[1] * ray[1] + n[2] * ray[2];
    if (slope >= 0) return null;
    t -= (value - 1) / slope;
    if (value - 1 <= NEAR) return [p, n];
  }
  return null;
}
