import { expect, test } from 'vitest';
import { leastSquares } from './least-squares.ts';

test('least squares finds the bottom of a curved valley and bends to no wild point', () => {
  const valley = leastSquares(
    [{ unknowns: [0, 1], size: 2, evaluate: (x, out) => out.set([10 * (x[1] - x[0] ** 2), 1 - x[0]]) }],
    Float64Array.of(-1.2, 1),
    { maxSteps: 200, tolerance: 1e-12 },
  );
  expect(valley.x[0]).toBeCloseTo(1, 4);
  const points = [1, 1.1, 0.9, 1, 40];
  const mean = leastSquares(
    [
      {
        unknowns: [0],
        size: 5,
        cauchy: 1,
        evaluate: (x, out) => out.set(points.map((p) => (x[0] - p) / 0.1)),
      },
    ],
    Float64Array.of(0),
  );
  expect(mean.x[0]).toBeCloseTo(1, 1);
});
