import type { Periodogram } from './periodogram.ts';

/** What a spectrum says about a dot field. Frequencies are relative to sqrt(N) cycles per side. */
export interface Spectrum {
  /** Mean power at 0 < |f| < sqrt(N) / 2; white noise 1, blue noise near 0. */
  readonly lf50: number;
  /** Largest |f| up to which the mean power stays at or below 0.1, over sqrt(N) / 2. */
  readonly effectiveNyquist: number;
  /** Largest mean power of a ring one cycle wide. */
  readonly peak: number;
  /** Spread (standard deviation over mean) of the power over 36 direction sectors at 0.5–1.5 sqrt(N). */
  readonly anisotropy: number;
  /** Mean power of the ring [f - 1/2, f + 1/2) around each integer |f|, from 0 (unused, 0) up. */
  readonly radial: Float64Array;
}

/** Directions that the half-plane is cut into (the other half mirrors it). */
const SECTORS = 36;

/** Summarise a periodogram; its `maxFrequency` should be at least 1.5 sqrt(N). */
export function spectrumOf(spectrum: Periodogram): Spectrum {
  const { maxFrequency: K, power, count } = spectrum;
  const root = Math.sqrt(count);
  const ringSum = new Float64Array(K + 1);
  const ringCount = new Float64Array(K + 1);
  const sectorSum = new Float64Array(SECTORS);
  const sectorCount = new Float64Array(SECTORS);
  let low = 0;
  let lowCount = 0;
  for (let v = 0; v <= K; v++) {
    for (let u = v === 0 ? 1 : -K; u <= K; u++) {
      const f = Math.sqrt(u * u + v * v);
      const p = power[v * (2 * K + 1) + u + K];
      const ring = Math.round(f);
      if (ring > K) continue;
      ringSum[ring] += p;
      ringCount[ring]++;
      if (f < root / 2) {
        low += p;
        lowCount++;
      }
      if (f >= root / 2 && f <= 1.5 * root) {
        const sector = Math.min(SECTORS - 1, Math.floor((Math.atan2(v, u) / Math.PI) * SECTORS));
        sectorSum[sector] += p;
        sectorCount[sector]++;
      }
    }
  }
  const radial = ringSum.map((sum, ring) => (ringCount[ring] ? sum / ringCount[ring] : 0));
  return {
    lf50: lowCount ? low / lowCount : NaN,
    effectiveNyquist: nyquist(ringSum, ringCount) / (root / 2),
    peak: radial.reduce((top, p) => Math.max(top, p), 0),
    anisotropy: spread(sectorSum.map((sum, s) => sum / sectorCount[s])),
    radial,
  };
}

function nyquist(ringSum: Float64Array, ringCount: Float64Array): number {
  let sum = 0;
  let count = 0;
  let last = 0;
  for (let ring = 1; ring < ringSum.length; ring++) {
    sum += ringSum[ring];
    count += ringCount[ring];
    if (sum <= 0.1 * count) last = ring + 0.5;
  }
  return last;
}

function spread(values: Float64Array): number {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / values.length;
  return Math.sqrt(variance) / mean;
}
