/** Autocorrelation of a map beyond a core of short lags. */
export interface FarCorrelation {
  /** Largest value at any lag of at least `from`, 1 at lag 0. */
  readonly peak: number;
  /** Where, in cells. */
  readonly lag: readonly [number, number];
  /** Standard deviation expected of a map without order: one over the root of the cells that are not 0. */
  readonly noise: number;
}

/**
 * Autocorrelation of a square map (side a power of two, its filled part no wider than half, so that nothing wraps around), by the
 * Fourier transform of its power (Wiener–Khinchin).
 * @param from shortest lag that counts, cells.
 */
export function farCorrelation(map: Float64Array, side: number, from: number): FarCorrelation {
  const re = map.slice();
  const im = new Float64Array(re.length);
  transform2d(re, im, side);
  for (let i = 0; i < re.length; i++) {
    re[i] = re[i] * re[i] + im[i] * im[i];
    im[i] = 0;
  }
  transform2d(re, im, side);
  let [peak, at] = [-Infinity, 0];
  for (let i = 1; i < re.length; i++) {
    const [dx, dy] = lagOf(i, side);
    if (dx * dx + dy * dy < from * from || Math.max(Math.abs(dx), Math.abs(dy)) >= side / 2) continue;
    const value = re[i] / re[0];
    if (value > peak) [peak, at] = [value, i];
  }
  const cells = map.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0);
  return { peak, lag: lagOf(at, side), noise: 1 / Math.sqrt(cells) };
}

function lagOf(index: number, side: number): readonly [number, number] {
  const fold = (k: number) => (k > side / 2 ? k - side : k);
  return [fold(index % side), fold(Math.floor(index / side))];
}

function transform2d(re: Float64Array, im: Float64Array, side: number): void {
  for (const [step, stride] of [
    [1, side],
    [side, 1],
  ]) {
    const rowRe = new Float64Array(side);
    const rowIm = new Float64Array(side);
    for (let row = 0; row < side; row++) {
      for (let k = 0; k < side; k++) {
        rowRe[k] = re[row * stride + k * step];
        rowIm[k] = im[row * stride + k * step];
      }
      transform(rowRe, rowIm);
      for (let k = 0; k < side; k++) {
        re[row * stride + k * step] = rowRe[k];
        im[row * stride + k * step] = rowIm[k];
      }
    }
  }
}

/** Fast Fourier transform in place (Cooley–Tukey, radix 2). */
function transform(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j], re[i]];
      [im[i], im[j]] = [im[j], im[i]];
    }
  }
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2;
    for (let k = 0; k < half; k++) {
      const c = Math.cos((-2 * Math.PI * k) / size);
      const s = Math.sin((-2 * Math.PI * k) / size);
      for (let i = k; i < n; i += size) {
        const j = i + half;
        const oddRe = re[j] * c - im[j] * s;
        const oddIm = re[j] * s + im[j] * c;
        re[j] = re[i] - oddRe;
        im[j] = im[i] - oddIm;
        re[i] += oddRe;
        im[i] += oddIm;
      }
    }
  }
}
