import {
  type Camera,
  createSurface,
  type DotField,
  GROUP_STATE_FLOATS,
  type Head,
  heldContrast,
  lensOf,
  lensPosition,
  projectPosition,
} from '@stubble/core';

/** Share of light that passes each px, red green blue, by brute force: every dot on every px near it, in double precision. */
export function referenceTransmittance(
  field: DotField,
  table: Float32Array,
  head: Head,
  camera: Camera,
  size: { widthPx: number; heightPx: number },
): Float64Array {
  const { widthPx, heightPx } = size;
  const lens = lensOf(camera, size);
  const eye = lensPosition(lens);
  const surface = createSurface(head);
  const passed = new Float64Array(widthPx * heightPx * 3).fill(1);
  const p = new Float64Array(6);
  for (let i = 0; i < field.count; i++) {
    surface.pointAt(field.u[i], field.v[i], p);
    const facing = p[3] * (eye[0] - p[0]) + p[4] * (eye[1] - p[1]) + p[5] * (eye[2] - p[2]);
    const centre = projectPosition(lens, p[0], p[1], p[2]);
    if (facing <= 0 || !centre) continue;
    const { width, contrast } = markOf(field, i, table);
    // The disc's edge, projected point by point: no derivative, no ellipse.
    const toUnit = unitDiscOf(lens, p, width / 2, centre);
    const reach = Math.ceil((1.5 * width * lens.focalPx) / centre[2]) + 2;
    for (let y = Math.floor(centre[1]) - reach; y <= centre[1] + reach; y++) {
      for (let x = Math.floor(centre[0]) - reach; x <= centre[0] + reach; x++) {
        if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) continue;
        const coverage = discCoverage(toUnit, x, y);
        if (coverage === 0) continue;
        for (let c = 0; c < 3; c++) passed[(y * widthPx + x) * 3 + c] *= 1 - contrast[c] * coverage;
      }
    }
  }
  return passed;
}

/** Width and contrast on the table's day: the formula in the documentation of core's groupStates. */
function markOf(field: DotField, i: number, table: Float32Array) {
  const row = field.group[i] * GROUP_STATE_FLOATS;
  const own = field.widthMm[i] * table[row + 5];
  const width = Math.sqrt(own * own + table[row + 6]);
  const strength = field.contrast[i] * table[row + 4] ** field.retention[i] * (own / width) ** 2;
  const contrast = [0, 1, 2].map((c) => table[row + 3] * heldContrast(table[row + c] * strength));
  return { width, contrast };
}

/** Maps a px to the plane of the disc, in radii. */
function unitDiscOf(
  lens: ReturnType<typeof lensOf>,
  p: Float64Array,
  radius: number,
  centre: readonly [number, number, number],
) {
  const n = [p[3], p[4], p[5]];
  const helper = Math.abs(n[0]) < 0.7 ? [1, 0, 0] : [0, 1, 0];
  const t1 = normalized(cross(n, helper));
  const t2 = cross(n, t1);
  const step = 1e-3;
  const column = (t: number[]) => {
    const at = projectPosition(lens, p[0] + t[0] * step, p[1] + t[1] * step, p[2] + t[2] * step) ?? centre;
    return [((at[0] - centre[0]) / step) * radius, ((at[1] - centre[1]) / step) * radius];
  };
  const [a, b] = [column(t1), column(t2)];
  const determinant = a[0] * b[1] - a[1] * b[0];
  return (x: number, y: number) => {
    const [dx, dy] = [x - centre[0], y - centre[1]];
    return Math.hypot((b[1] * dx - b[0] * dy) / determinant, (-a[1] * dx + a[0] * dy) / determinant);
  };
}

/** Supersampled 8 x 8: a disc whose edge is as soft as the renderer's is at large sizes. */
function discCoverage(toUnit: (x: number, y: number) => number, x: number, y: number): number {
  const [e, n] = [0.5, 8];
  const r = Math.sqrt(1 - 0.2 * e * e);
  let sum = 0;
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const t = (toUnit(x + (i + 0.5) / n, y + (j + 0.5) / n) - (r - e)) / (2 * e);
      const k = Math.min(1, Math.max(0, t));
      sum += 1 - k * k * (3 - 2 * k);
    }
  }
  return sum / (n * n);
}

function cross(a: ArrayLike<number>, b: ArrayLike<number>): number[] {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function normalized(a: number[]): number[] {
  const length = Math.hypot(...a);
  return a.map((value) => value / length);
}
