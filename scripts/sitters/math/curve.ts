/** Smooth curves through control points: the sculptor's ruler. */

/** A monotone cubic (Fritsch–Carlson 1980) through rows [x, y], flat beyond the ends. */
export function createCurve(rows: readonly (readonly [number, number])[]): (x: number) => number {
  const n = rows.length;
  const xs = rows.map((r) => r[0]);
  const ys = rows.map((r) => r[1]);
  const slope = secants(xs, ys);
  const m = tangents(slope, n);
  return (x) => {
    if (x <= xs[0]!) return ys[0]!;
    if (x >= xs[n - 1]!) return ys[n - 1]!;
    let i = 0;
    while (x > xs[i + 1]!) i++;
    const h = xs[i + 1]! - xs[i]!;
    const t = (x - xs[i]!) / h;
    const a = (1 + 2 * t) * (1 - t) * (1 - t);
    const b = t * (1 - t) * (1 - t);
    const c = t * t * (3 - 2 * t);
    const d = t * t * (t - 1);
    return a * ys[i]! + b * h * m[i]! + c * ys[i + 1]! + d * h * m[i + 1]!;
  };
}

function secants(xs: readonly number[], ys: readonly number[]): number[] {
  return xs.slice(1).map((x, i) => (ys[i + 1]! - ys[i]!) / (x - xs[i]!));
}

function tangents(slope: readonly number[], n: number): number[] {
  const m: number[] = [];
  for (let i = 0; i < n; i++) {
    const a = slope[i - 1];
    const b = slope[i];
    if (a === undefined || b === undefined) m.push(a ?? b ?? 0);
    else m.push(a * b <= 0 ? 0 : (2 * a * b) / (a + b));
  }
  return m;
}
