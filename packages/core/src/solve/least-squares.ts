import { choleskySolve } from './cholesky.ts';

/** Residuals that depend on a few of the unknowns only, so that the Jacobian is cheap. */
export interface ResidualBlock {
  /** Which unknowns matter, as indices. */
  readonly unknowns: readonly number[];
  /** How many residuals it gives; each in units of its own standard deviation. */
  readonly size: number;
  /** Residuals of one observation that share one robust weight: 1, or 2 for a place in a photo. @defaultValue 1 */
  readonly group?: 1 | 2;
  /** Cauchy's constant in standard deviations: beyond it an observation loses its say; absent for a plain square. */
  readonly cauchy?: number;
  /** Writes the residuals at `x` to `out`, which is `size` long. */
  evaluate(x: Float64Array, out: Float64Array): void;
}

export interface LeastSquaresOptions {
  /** @defaultValue 40 */
  readonly maxSteps?: number;
  /** Stops when a step lowers the cost by less than this share. @defaultValue 1e-6 */
  readonly tolerance?: number;
}

export const LEAST_SQUARES_DEFAULTS = {
  maxSteps: 40,
  tolerance: 1e-6,
} as const satisfies LeastSquaresOptions;

export interface LeastSquaresResult {
  readonly x: Float64Array;
  /** Robust cost: the sum of squared residuals where no block has a Cauchy constant. */
  readonly cost: number;
  /** Weighted normal matrix at the solution, row-major n x n; its inverse is the covariance. */
  readonly normal: Float64Array;
  readonly steps: number;
}

/** Cauchy's constant at which the loss keeps 95 % of the efficiency of squares on normal residuals (Holland & Welsch 1977), standard deviations. */
export const CAUCHY = 2.385;
/** Step of the numerical derivative; unknowns are scaled to be of the order of 1. */
const DERIVATIVE_STEP = 1e-6;

/**
 * Levenberg–Marquardt with forward differences and iteratively reweighted Cauchy loss (Holland & Welsch 1977).
 * Unknowns should be scaled to be of the order of 1. Deterministic.
 */
export function leastSquares(
  blocks: readonly ResidualBlock[],
  start: Float64Array,
  options: LeastSquaresOptions = {},
): LeastSquaresResult {
  const { maxSteps, tolerance } = { ...LEAST_SQUARES_DEFAULTS, ...options };
  const n = start.length;
  let x = Float64Array.from(start);
  let cost = costOf(blocks, x);
  let damping = 1e-3;
  let system = normalEquations(blocks, x);
  let steps = 0;
  for (; steps < maxSteps; steps++) {
    const damped = Float64Array.from(system.normal);
    for (let i = 0; i < n; i++) damped[i * n + i] += damping * system.normal[i * n + i] + 1e-9;
    const step = choleskySolve(damped, system.gradient);
    const next = step && x.map((value, i) => value - step[i]);
    const nextCost = next ? costOf(blocks, next) : Number.POSITIVE_INFINITY;
    if (!next || !(nextCost < cost)) {
      damping *= 8;
      if (damping > 1e8) break;
      continue;
    }
    const gain = cost - nextCost;
    x = next;
    cost = nextCost;
    damping = Math.max(damping / 8, 1e-9);
    system = normalEquations(blocks, x);
    if (gain < tolerance * cost) break;
  }
  return { x, cost, normal: system.normal, steps };
}

/** Robust cost at `x`; Infinity where a residual is not a number. */
export function costOf(blocks: readonly ResidualBlock[], x: Float64Array): number {
  let cost = 0;
  for (const block of blocks) {
    const residuals = new Float64Array(block.size);
    block.evaluate(x, residuals);
    const { group = 1, cauchy } = block;
    for (let i = 0; i < block.size; i += group) {
      const square = residuals[i] ** 2 + (group === 2 ? residuals[i + 1] ** 2 : 0);
      cost += cauchy === undefined ? square : cauchy ** 2 * Math.log1p(square / cauchy ** 2);
    }
  }
  return Number.isNaN(cost) ? Number.POSITIVE_INFINITY : cost;
}

function normalEquations(blocks: readonly ResidualBlock[], x: Float64Array) {
  const n = x.length;
  const normal = new Float64Array(n * n);
  const gradient = new Float64Array(n);
  const moved = Float64Array.from(x);
  for (const { unknowns, size, group = 1, cauchy, evaluate } of blocks) {
    const residuals = new Float64Array(size);
    evaluate(x, residuals);
    const columns = unknowns.map((k) => {
      const column = new Float64Array(size);
      moved[k] = x[k] + DERIVATIVE_STEP;
      evaluate(moved, column);
      moved[k] = x[k];
      return column.map((value, i) => (value - residuals[i]) / DERIVATIVE_STEP);
    });
    const weights = weightsOf(residuals, group, cauchy);
    for (let a = 0; a < unknowns.length; a++) {
      for (let i = 0; i < size; i++) gradient[unknowns[a]] += weights[i] * columns[a][i] * residuals[i];
      for (let b = 0; b <= a; b++) {
        let sum = 0;
        for (let i = 0; i < size; i++) sum += weights[i] * columns[a][i] * columns[b][i];
        normal[unknowns[a] * n + unknowns[b]] += sum;
        if (a !== b) normal[unknowns[b] * n + unknowns[a]] += sum;
      }
    }
  }
  return { normal, gradient };
}

function weightsOf(residuals: Float64Array, group: 1 | 2, cauchy: number | undefined): Float64Array {
  const weights = new Float64Array(residuals.length).fill(1);
  if (cauchy === undefined) return weights;
  for (let i = 0; i < residuals.length; i += group) {
    const square = residuals[i] ** 2 + (group === 2 ? residuals[i + 1] ** 2 : 0);
    for (let k = 0; k < group; k++) weights[i + k] = 1 / (1 + square / cauchy ** 2);
  }
  return weights;
}
