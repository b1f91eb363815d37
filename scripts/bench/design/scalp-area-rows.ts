import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createHeadSurface,
  createSurfaceGrid,
  fitCase,
  lensOf,
  lensPosition,
  skinAreaCm2,
} from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { outlinePoints } from '../head/taps.ts';
import { readScan } from '../head/truth/scan.ts';
import { row } from './row.ts';

/** On the scan's mesh, cm²: above the plane through trichion and both ear tops; in front of the vertex; behind it. */
const MESH_CM2 = { all: 597, front: 194, back: 403 } as const;
/** The view that shows heights and lengths without foreshortening. */
const SIDE = 'side_left';

interface ScanFile {
  readonly landmarks_3d_mm: Readonly<Record<string, readonly [number, number, number]>>;
  readonly views: Readonly<Record<string, { readonly world_to_camera_opencv_rowmajor: readonly number[][] }>>;
}

/** The scalp's area on the head that a fit of the scan's photos gives. Empty without `--photos DIR`. */
export function scalpAreaRows(folder: string | undefined): BenchRow[] {
  if (folder === undefined || !existsSync(join(folder, 'ground-truth.json'))) {
    console.log('  No --photos DIR with ground-truth.json: the rows of the scalp’s area are left out.');
    return [];
  }
  const truths = readScan(folder);
  const side = truths.findIndex(({ name }) => name === SIDE);
  const fit = fitCase({
    views: truths.map((truth) => ({
      size: truth.size,
      preset: truth.preset,
      taps: truth.landmarks,
      outline: outlinePoints(truth, 8),
      focal35mm: truth.focal35mm,
    })),
  });
  if (!fit.ok || side < 0) return [];
  const file = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as ScanFile;
  const place = toFittedHead(file, fit.cameras[side], truths[side].size);
  const [left, right, front] = ['eartop_L', 'eartop_R', 'trichion'].map((name) =>
    place(file.landmarks_3d_mm[name]),
  );
  const plane = planeThrough(left, right, front);
  const vertexZ = place(file.landmarks_3d_mm['vertex'])[2];
  const grid = createSurfaceGrid(createHeadSurface(fit.semiAxesMm));
  const above = (x: number, y: number, z: number) => (plane(x, y, z) > 0 ? 1 : 0);
  const all = skinAreaCm2(grid, above);
  const before = skinAreaCm2(grid, (x, y, z) => (z > vertexZ ? above(x, y, z) : 0));
  const within = (name: string, value: number, mesh: number) => {
    const off = 100 * (value / mesh - 1);
    return row(`scalp ${name} on the fitted head: ${mesh} cm² on the mesh, off by`, off, '%', [
      'within 6 %',
      Math.abs(off) <= 6,
    ]);
  };
  return [
    within('above the plane', all, MESH_CM2.all),
    within('in front of the vertex', before, MESH_CM2.front),
    within('behind the vertex', all - before, MESH_CM2.back),
  ];
}

type Point = readonly [number, number, number];

/** Scan coordinates to those of the fitted head, by way of one view's two cameras. */
function toFittedHead(
  { views }: ScanFile,
  camera: Parameters<typeof lensOf>[0],
  size: Parameters<typeof lensOf>[1],
): (point: Point) => Point {
  const lens = lensOf(camera, size);
  const eye = lensPosition(lens);
  const { rotation: r } = lens;
  const m = views[SIDE].world_to_camera_opencv_rowmajor;
  return (point) => {
    const seen = [0, 1, 2].map((k) => m[k][0] * point[0] + m[k][1] * point[1] + m[k][2] * point[2] + m[k][3]);
    const at = (k: number) => eye[k] + r[k] * seen[0] + r[3 + k] * seen[1] + r[6 + k] * seen[2];
    return [at(0), at(1), at(2)];
  };
}

/** Signed side of the plane through three points, positive upward. */
function planeThrough(a: Point, b: Point, c: Point): (x: number, y: number, z: number) => number {
  const [p, q] = [a.map((value, k) => b[k] - value), a.map((value, k) => c[k] - value)];
  const n = [p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]];
  const up = n[1] < 0 ? -1 : 1;
  return (x, y, z) => up * (n[0] * (x - a[0]) + n[1] * (y - a[1]) + n[2] * (z - a[2]));
}
