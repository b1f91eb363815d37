/** Solves A·x = b for a symmetric positive definite A (row-major n x n), or gives null where A is not one. */
export function choleskySolve(matrix: ArrayLike<number>, right: ArrayLike<number>): Float64Array | null {
  const n = right.length;
  const lower = factor(matrix, n);
  if (!lower) return null;
  const x = Float64Array.from(right);
  solveIn(lower, x);
  return x;
}

/** Solves L·Lᵀ·x = b in place. */
function solveIn(lower: Float64Array, x: Float64Array): void {
  const n = x.length;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= lower[i * n + k] * x[k];
    x[i] /= lower[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= lower[k * n + i] * x[k];
    x[i] /= lower[i * n + i];
  }
}

/** The part of the inverse of a normal matrix (n x n) that some unknowns share, row-major: their covariance; null where it has none. */
export function covariance(
  normal: ArrayLike<number>,
  n: number,
  unknowns: readonly number[],
): Float64Array | null {
  const lower = factor(normal, n);
  if (!lower) return null;
  const out = new Float64Array(unknowns.length ** 2);
  const column = new Float64Array(n);
  for (const [a, i] of unknowns.entries()) {
    column.fill(0);
    column[i] = 1;
    solveIn(lower, column);
    for (const [b, k] of unknowns.entries()) out[a * unknowns.length + b] = column[k];
  }
  return out;
}

function factor(matrix: ArrayLike<number>, n: number): Float64Array | null {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k];
      if (i !== j) lower[i * n + j] = sum / lower[j * n + j];
      else if (sum > 0) lower[i * n + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}
