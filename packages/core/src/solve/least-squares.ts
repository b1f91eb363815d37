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
  /**
   * Writes the residuals at `x` to `out`, which is `size` long.
   * @param moved where only this unknown differs from the evaluation before it that had none: what hangs on the others may be kept.
   */
  evaluate(x: Float64Array, out: Float64Array, moved?: number): void;
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
  const room = (): Float64Array[] => blocks.map(({ size }) => new Float64Array(size));
  let [residuals, tried] = [room(), room()];
  let x = Float64Array.from(start);
  let cost = costOf(blocks, x, residuals);
  let damping = 1e-3;
  let system: NormalEquations | null = null;
  let steps = 0;
  for (; steps < maxSteps; steps++) {
    system ??= normalEquations(blocks, x, residuals);
    const damped = Float64Array.from(system.normal);
    for (let i = 0; i < n; i++) damped[i * n + i] += damping * system.normal[i * n + i] + 1e-9;
    const step = choleskySolve(damped, system.gradient);
    const next = step && x.map((value, i) => value - step[i]);
    const nextCost = next ? costOf(blocks, next, tried) : Number.POSITIVE_INFINITY;
    if (!next || !(nextCost < cost)) {
      damping *= 8;
      if (damping > 1e8) break;
      continue;
    }
    const gain = cost - nextCost;
    x = next;
    cost = nextCost;
    [residuals, tried] = [tried, residuals];
    damping = Math.max(damping / 8, 1e-9);
    system = null;
    if (gain < tolerance * cost) break;
  }
  return {
    x,
    cost,
    // Of most searches only the solution is asked.
    get normal() {
      system ??= evaluatedEquations(blocks, x);
      return system.normal;
    },
    steps,
  };
}

/**
 * Robust cost at `x`; Infinity where a residual is not a number.
 * @param into gets the residuals of each block
 */
export function costOf(
  blocks: readonly ResidualBlock[],
  x: Float64Array,
  into: readonly Float64Array[] = blocks.map(({ size }) => new Float64Array(size)),
): number {
  let cost = 0;
  for (let k = 0; k < blocks.length; k++) {
    const { size, group = 1, cauchy } = blocks[k];
    const residuals = into[k];
    blocks[k].evaluate(x, residuals);
    for (let i = 0; i < size; i += group) {
      const square = residuals[i] ** 2 + (group === 2 ? residuals[i + 1] ** 2 : 0);
      cost += cauchy === undefined ? square : cauchy ** 2 * Math.log1p(square / cauchy ** 2);
    }
  }
  return Number.isNaN(cost) ? Number.POSITIVE_INFINITY : cost;
}

interface NormalEquations {
  /** Row-major n x n. */
  readonly normal: Float64Array;
  readonly gradient: Float64Array;
}

function evaluatedEquations(blocks: readonly ResidualBlock[], x: Float64Array): NormalEquations {
  const residuals = blocks.map(({ size }) => new Float64Array(size));
  costOf(blocks, x, residuals);
  return normalEquations(blocks, x, residuals);
}

/** The blocks were evaluated at `x` just before, which gave the residuals. */
function normalEquations(
  blocks: readonly ResidualBlock[],
  x: Float64Array,
  allResiduals: readonly Float64Array[],
): NormalEquations {
  const n = x.length;
  const normal = new Float64Array(n * n);
  const gradient = new Float64Array(n);
  const moved = Float64Array.from(x);
  for (let block = 0; block < blocks.length; block++) {
    const { unknowns, size, group = 1, cauchy } = blocks[block];
    const residuals = allResiduals[block];
    const columns = unknowns.map((k) => {
      const column = new Float64Array(size);
      moved[k] = x[k] + DERIVATIVE_STEP;
      blocks[block].evaluate(moved, column, k);
      moved[k] = x[k];
      for (let i = 0; i < size; i++) column[i] = (column[i] - residuals[i]) / DERIVATIVE_STEP;
      return column;
    });
    const weights = weightsOf(residuals, group, cauchy);
    const weighted = new Float64Array(size);
    for (let a = 0; a < unknowns.length; a++) {
      const own = columns[a];
      for (let i = 0; i < size; i++) {
        weighted[i] = weights[i] * own[i];
        gradient[unknowns[a]] += weighted[i] * residuals[i];
      }
      for (let b = 0; b <= a; b++) {
        const sum = dot(weighted, columns[b]);
        normal[unknowns[a] * n + unknowns[b]] += sum;
        if (a !== b) normal[unknowns[b] * n + unknowns[a]] += sum;
      }
    }
  }
  return { normal, gradient };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
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
