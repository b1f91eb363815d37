/** Solves A·x = b for a symmetric positive definite A (row-major n x n), or gives null where A is not one. */
export function choleskySolve(matrix: ArrayLike<number>, right: ArrayLike<number>): Float64Array | null {
  const n = right.length;
  const lower = factor(matrix, n);
  if (!lower) return null;
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= lower[i * n + k] * x[k];
    x[i] /= lower[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= lower[k * n + i] * x[k];
    x[i] /= lower[i * n + i];
  }
  return x;
}

/** Square roots of the diagonal of the inverse: standard deviations, given a normal matrix; infinite where it has none. */
export function standardDeviations(normal: ArrayLike<number>, n: number): Float64Array {
  const sd = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < n; i++) {
    const unit = new Float64Array(n);
    unit[i] = 1;
    const column = choleskySolve(normal, unit);
    if (column) sd[i] = Math.sqrt(Math.max(column[i], 0));
  }
  return sd;
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
