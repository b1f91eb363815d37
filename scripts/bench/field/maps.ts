import { createStream } from '../../../packages/core/src/random/index.ts';
import type { SpacingMap } from '../../../packages/core/src/spacing/index.ts';

/** A square map from the origin whose spacing is a function of the place, in shares [0, 1] of the side. */
export function squareMap(
  side: number,
  cell: number,
  spacingAt: (x: number, y: number) => number,
): SpacingMap {
  const n = Math.ceil(side / cell) + 1;
  const spacing = Float32Array.from({ length: n * n }, (_, i) =>
    spacingAt((i % n) / (n - 1), Math.floor(i / n) / (n - 1)),
  );
  return { originX: 0, originY: 0, cell: side / (n - 1), columns: n, rows: n, spacing };
}

/** Maps that try the spacing guarantee, from `least` to 4·least. */
export function hardMaps(side: number, least: number, seed: number): Record<string, SpacingMap> {
  const stream = createStream([seed, 5, 6, 7]);
  return {
    gradient: squareMap(side, 1, (x) => least * (1 + 3 * x)),
    steps: squareMap(side, 1, (x) => least * (1 + Math.floor(3.99 * x))),
    checkerboard: squareMap(side, 1, (x, y) => least * ((Math.floor(x * 8) + Math.floor(y * 8)) % 2 ? 1 : 4)),
    noise: squareMap(side, 1, () => least * (1 + 3 * stream.unit())),
  };
}
