/** Where on the head a fit puts what a photo shows: against the truth, and in two photos of one head. */

import {
  type Camera,
  createHeadSurface,
  lensOf as lens,
  projectPosition,
  type SemiAxes,
  unproject,
} from '../../../packages/core/src/index.ts';
import { mean } from '../statistics.ts';
import type { Truth } from './truth/truth.ts';

/** Only skin that faces the lens by more than this cosine is compared. */
const LEAST_FACING = 0.35;

/** Cells of the scalp that face the lens, every `step`-th each way. */
function scalpCells(
  { width, height, mask, depth, normals, cellPx, lens: { focalPx, principalPx } }: Truth,
  step: number,
): number[] {
  const cells: number[] = [];
  for (let y = step; y < height - step; y += step) {
    for (let x = step; x < width - step; x += step) {
      const i = y * width + x;
      if (mask[i] !== 1 || depth[i] === 0) continue;
      const a = ((x + 0.5) * cellPx - principalPx[0]) / focalPx;
      const b = ((y + 0.5) * cellPx - principalPx[1]) / focalPx;
      const facing =
        -(normals[3 * i] * a + normals[3 * i + 1] * b + normals[3 * i + 2]) / Math.hypot(a, b, 1);
      if (facing > LEAST_FACING) cells.push(i);
    }
  }
  return cells;
}

function pixelOf({ width, cellPx }: Truth, i: number): readonly [number, number] {
  return [((i % width) + 0.5) * cellPx, (Math.floor(i / width) + 0.5) * cellPx];
}

/** Place on the fitted head under a pixel, mm; null beside it. */
function placeUnder(
  { camera, axes, size }: { camera: Camera; axes: SemiAxes; size: Truth['size'] },
  pixel: readonly [number, number],
) {
  const surface = createHeadSurface(axes);
  const at = unproject(lens(camera, size), surface, ...pixel);
  if (!at) return null;
  const point = new Float64Array(7);
  surface.pointAt(at.u, at.v, point);
  return point;
}

const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Mean distance on the fitted head between where a fit puts the scalp's pixels and where they are: directions from the cranium's centre, mm. */
export function placeErrorMm(truth: Truth, camera: Camera, axes: SemiAxes): number {
  const surface = createHeadSurface(axes);
  const right = new Float64Array(7);
  const errors = scalpCells(truth, 8).flatMap((i) => {
    const found = placeUnder({ camera, axes, size: truth.size }, pixelOf(truth, i));
    const { u, v } = surface.chartOf(truth.places[3 * i], truth.places[3 * i + 1], truth.places[3 * i + 2]);
    surface.pointAt(u, v, right);
    return found ? [apart(found, right)] : [];
  });
  return errors.length > 0 ? mean(errors) : 200;
}

/** Mean distance between the two places where a joint fit puts the marks that both photos show, mm; null where they share too few. */
export function sameMarkMm(
  [a, b]: readonly [Truth, Truth],
  cameras: readonly [Camera, Camera],
  axes: SemiAxes,
): number | null {
  const errors = scalpCells(a, 8).flatMap((i) => {
    const seen = projectPosition(b.lens, a.places[3 * i], a.places[3 * i + 1], a.places[3 * i + 2]);
    if (!seen) return [];
    const [x, y] = [Math.floor(seen[0] / b.cellPx), Math.floor(seen[1] / b.cellPx)];
    if (x < 0 || y < 0 || x >= b.width || y >= b.height) return [];
    const there = y * b.width + x;
    // The same place faces the second lens too, and nothing stands before it.
    if (b.mask[there] !== 1 || Math.abs(b.depth[there] - seen[2]) > 4) return [];
    const one = placeUnder({ camera: cameras[0], axes, size: a.size }, pixelOf(a, i));
    const other = placeUnder({ camera: cameras[1], axes, size: b.size }, [seen[0], seen[1]]);
    return one && other ? [apart(one, other)] : [];
  });
  return errors.length >= 20 ? mean(errors) : null;
}
