import type { Dots } from '../spacing/dots.ts';
/** A square part of the plane: lower corner and side. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Power of a point set on the integer frequencies of a square: white noise 1. */
export interface Periodogram {
  /** Dots in the square. */
  readonly count: number;
  /** Largest frequency along an axis, in cycles per square. */
  readonly maxFrequency: number;
  /** Power at (u, v), u in [-K, K], v in [0, K], at index v·(2K + 1) + u + K. The other half-plane mirrors it. */
  readonly power: Float64Array;
}

/**
 * |Σ exp(-2πi f·p)|² / N over the N dots of a square, for integer f (cycles per side) up to `maxFrequency`.
 * Measurement, not placement: it uses the engine's sine and cosine.
 */
export function periodogram(dots: Dots, square: Square, maxFrequency: number): Periodogram {
  const inside = dotsInSquare(dots, square);
  const width = 2 * maxFrequency + 1;
  const re = new Float64Array(width * (maxFrequency + 1));
  const im = new Float64Array(re.length);
  const cosX = new Float64Array(width);
  const sinX = new Float64Array(width);
  for (const i of inside) {
    const turnX = (-2 * Math.PI * (dots.x[i] - square.x)) / square.side;
    const turnY = (-2 * Math.PI * (dots.y[i] - square.y)) / square.side;
    fillRotations(cosX, sinX, turnX);
    for (let v = 0; v <= maxFrequency; v++) {
      const c = Math.cos(v * turnY);
      const s = Math.sin(v * turnY);
      const base = v * width;
      for (let u = 0; u < width; u++) {
        re[base + u] += c * cosX[u] - s * sinX[u];
        im[base + u] += c * sinX[u] + s * cosX[u];
      }
    }
  }
  const power = re.map((value, k) => (value * value + im[k] * im[k]) / Math.max(1, inside.length));
  return { count: inside.length, maxFrequency, power };
}

/** Mean of several periodograms of the same size (as over seeds); `count` is the mean count. */
export function meanPeriodogram(all: readonly Periodogram[]): Periodogram {
  const power = new Float64Array(all[0].power.length);
  for (const one of all) for (let k = 0; k < power.length; k++) power[k] += one.power[k] / all.length;
  const count = all.reduce((sum, one) => sum + one.count, 0) / all.length;
  return { count, maxFrequency: all[0].maxFrequency, power };
}

function fillRotations(cos: Float64Array, sin: Float64Array, turn: number): void {
  const middle = (cos.length - 1) / 2;
  for (let u = 0; u <= middle; u++) {
    cos[middle + u] = Math.cos(u * turn);
    sin[middle + u] = Math.sin(u * turn);
    cos[middle - u] = cos[middle + u];
    sin[middle - u] = -sin[middle + u];
  }
}

function dotsInSquare(dots: Dots, { x, y, side }: Square): number[] {
  const inside: number[] = [];
  for (let i = 0; i < dots.x.length; i++) {
    const dx = dots.x[i] - x;
    const dy = dots.y[i] - y;
    if (dx >= 0 && dy >= 0 && dx < side && dy < side) inside.push(i);
  }
  return inside;
}
