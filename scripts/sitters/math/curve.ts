/** Smooth curves through control points: the sculptor's ruler. */

/** A monotone cubic (Fritsch–Carlson 1980) through rows [x, y], flat beyond the ends. */
export function createCurve(rows: readonly (readonly [number, number])[]): (x: number) => number {
  const n = rows.length;
  const xs = rows.map((r) => r[0]);
  const ys = rows.map((r) => r[1]);
  const slope = secants(xs, ys);
  const m = tangents(slope, n);
  const exact = (x: number): number => {
    let i = 0;
    while (i < n - 2 && x > xs[i + 1]!) i++;
    const h = xs[i + 1]! - xs[i]!;
    const t = (x - xs[i]!) / h;
    const a = (1 + 2 * t) * (1 - t) * (1 - t);
    const b = t * (1 - t) * (1 - t);
    const c = t * t * (3 - 2 * t);
    const d = t * t * (t - 1);
    return a * ys[i]! + b * h * m[i]! + c * ys[i + 1]! + d * h * m[i + 1]!;
  };
  // Read from a table in hot loops; with 4096 straight pieces the steps of slope stay far below a pixel.
  const lo = xs[0]!;
  const hi = xs[n - 1]!;
  const table = Float64Array.from({ length: PIECES + 2 }, (_, i) =>
    exact(Math.min(hi, lo + ((hi - lo) * i) / PIECES)),
  );
  const scale = PIECES / (hi - lo);
  return (x) => {
    const f = x <= lo ? 0 : x >= hi ? PIECES : (x - lo) * scale;
    const k = f | 0;
    return table[k]! + (f - k) * (table[k + 1]! - table[k]!);
  };
}

const PIECES = 4096;

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

/** Catmull-Rom resampling of a chain of (x, y, z, r) rows, so that joints do not show; `fine` pieces per span. */
export function smoothChain(rows: readonly (readonly number[])[], fine: number): number[] {
  const out: number[] = [];
  const n = rows.length;
  for (let i = 0; i + 1 < n; i++) {
    const [a, b, c, d] = [rows[Math.max(0, i - 1)]!, rows[i]!, rows[i + 1]!, rows[Math.min(n - 1, i + 2)]!];
    for (let s = 0; s < fine; s++) {
      const t = s / fine;
      for (let k = 0; k < 4; k++) {
        const [p, q, r, w] = [a[k]!, b[k]!, c[k]!, d[k]!];
        out.push(q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - w + t * (3 * (q - r) + w - p))));
      }
    }
  }
  out.push(...rows[n - 1]!);
  return out;
}
