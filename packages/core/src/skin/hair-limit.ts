import { CELL } from './head-region.ts';

/** Logarithms of light that bytes can have, and how finely they are counted. Chosen by eye. */
const LIGHT_RANGE = { from: Math.log(8), to: Math.log(263) } as const;
const BINS_PER_LOG = 14;
const LIGHT_BINS = Math.ceil((LIGHT_RANGE.to - LIGHT_RANGE.from) * BINS_PER_LOG);
/** Hair and skin lie this far apart (log of light), with at most this share of the lower heap between them. Chosen by eye. */
const HAIR_APART = 0.75;
const VALLEY_SHARE = 0.45;

/**
 * Logarithm of light that parts hair from skin, where the bald area holds both as two heaps with a gap between them (Otsu 1979);
 * −Infinity where it holds one: shade runs smoothly from light to dark and leaves no gap.
 */
export function hairLimit(light: Float32Array, cells: Uint8Array): number {
  const bins = new Float64Array(LIGHT_BINS);
  let all = 0;
  for (let i = 0; i < light.length; i++) {
    if (cells[i] !== CELL.core) continue;
    bins[Math.min(LIGHT_BINS - 1, Math.floor((light[i] - LIGHT_RANGE.from) * BINS_PER_LOG))]++;
    all++;
  }
  const centre = (k: number): number => LIGHT_RANGE.from + (k + 0.5) / BINS_PER_LOG;
  const total = bins.reduce((sum, n, k) => sum + n * centre(k), 0);
  let [best, limit, apart, count, sum] = [0, 0, 0, 0, 0];
  for (let k = 0; k < LIGHT_BINS - 1; k++) {
    count += bins[k];
    sum += bins[k] * centre(k);
    if (count === 0 || count === all) continue;
    const gap = (total - sum) / (all - count) - sum / count;
    const between = count * (all - count) * gap * gap;
    if (between <= best) continue;
    [best, limit, apart] = [between, k + 1, gap];
  }
  const near = (from: number, to: number): number => Math.max(0, ...bins.slice(Math.max(0, from), to));
  const valley = Math.min(...bins.slice(Math.max(0, limit - 3), limit + 3));
  const lower = Math.min(near(0, limit), near(limit, LIGHT_BINS));
  const gapped = apart > HAIR_APART && valley < VALLEY_SHARE * lower;
  return gapped ? LIGHT_RANGE.from + limit / BINS_PER_LOG : Number.NEGATIVE_INFINITY;
}
