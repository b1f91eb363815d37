/** How far a fitted head is from the truth. */
import { type Camera, lensOf, type PhotoFit, type SemiAxes } from '../../../packages/core/src/index.ts';
import { median } from '../statistics.ts';
import { renderHead } from './truth/render-head.ts';
import type { Truth } from './truth/truth.ts';

export interface HeadError {
  /** Mean angle of the normals over the scalp, in the camera's frame. */
  readonly normalDeg: number;
  /** Median error of sqrt(skin area per px), where the skin faces the camera (cos > 0.35). */
  readonly scalePercent: number;
  /** Share of the scalp where the fitted head has no surface. */
  readonly missPercent: number;
}

export function headError(truth: Truth, camera: Camera, axes: SemiAxes): HeadError {
  const lens = lensOf(camera, truth.size);
  const { width, height, cellPx, mask } = truth;
  const fitted = renderHead(lens, axes, { width, height, cellPx, wanted: mask });
  let [angles, hits, misses] = [0, 0, 0];
  const scales: number[] = [];
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] !== 1) continue;
    if (fitted.mask[i] === 0) {
      misses++;
      continue;
    }
    let dot = 0;
    for (let k = 0; k < 3; k++) dot += truth.normals[3 * i + k] * fitted.normals[3 * i + k];
    angles += (Math.acos(Math.min(1, dot)) * 180) / Math.PI;
    hits++;
    const [x, y] = [((i % width) + 0.5) * cellPx, (Math.floor(i / width) + 0.5) * cellPx];
    const local = (normals: Float32Array, depth: number, focalPx: number): readonly [number, number] => {
      const [a, b] = [(x - truth.size.widthPx / 2) / focalPx, (y - truth.size.heightPx / 2) / focalPx];
      const facing = -(normals[3 * i] * a + normals[3 * i + 1] * b + normals[3 * i + 2]);
      return [depth / focalPx / Math.sqrt(Math.max(facing, 1e-3)), facing / Math.hypot(a, b, 1)];
    };
    const [right, cos] = local(truth.normals, truth.depth[i], truth.focalPx);
    if (cos <= 0.35 || truth.depth[i] === 0) continue;
    scales.push(Math.abs(local(fitted.normals, fitted.depth[i], lens.focalPx)[0] / right - 1));
  }
  return {
    normalDeg: hits > 0 ? angles / hits : 180,
    scalePercent: scales.length > 0 ? 100 * median(scales) : 100,
    missPercent: (100 * misses) / (hits + misses),
  };
}

/** Above these a fit is wrong. */
export const WRONG = { normalDeg: 7, scalePercent: 10 } as const;

/** A fit that is no worse than what is called wrong. */
export function isRight(
  truth: Truth,
  { camera, semiAxesMm }: Pick<PhotoFit, 'camera' | 'semiAxesMm'>,
): boolean {
  const { normalDeg, scalePercent } = headError(truth, camera, semiAxesMm);
  return normalDeg < WRONG.normalDeg && scalePercent < WRONG.scalePercent;
}
