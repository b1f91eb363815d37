import { hashUnit } from '../random/hash.ts';
import { DOTS_PER_SQUARE } from '../spacing/density.ts';
import { createDotGrid } from '../spacing/dot-grid.ts';
import { listPairs } from '../spacing/dot-pairs.ts';
import type { SpacedDots } from '../spacing/spaced-dots.ts';
import { periodogram, type Square } from './periodogram.ts';
import { type Spectrum, spectrumOf } from './spectrum.ts';

/** What a field is judged against. */
export interface QualityOptions {
  /** The square that is looked at; probes and zones lie in it. It should be full of dots, and wider than 20 spacings. */
  readonly square: Square;
  /** Spacing that was asked for at a place; NaN or Infinity where there should be no dots. @defaultValue the mean spacing of the dots, everywhere */
  readonly spacingAt?: (x: number, y: number) => number;
  /** Probes for gaps, at least 1. @defaultValue 20000 */
  readonly probes?: number;
  /** Zones along each side of the square for the density. @defaultValue 3 */
  readonly zones?: number;
}

/** A zone's density. */
export interface ZoneDensity {
  /** Dots asked for and found. */
  readonly asked: number;
  readonly got: number;
}

/** How good a field is. */
export interface FieldQuality {
  /** Pairs nearer than the smaller of their own spacings, less 1e-6. */
  readonly violations: number;
  /** Share of probes farther than the asked spacing from any dot, in [0, 1]. */
  readonly gapRate: number;
  /** Row by row. */
  readonly density: readonly ZoneDensity[];
  /** Meaningful only where one spacing is asked for. */
  readonly spectrum: Spectrum;
}

/** Tolerance for spacings, in the unit of the coordinates: some lattice steps of Float32 coordinates of a head in mm. */
const TOLERANCE = 1e-6;

/** Measure a field: spacing, gaps, density by zone and spectrum. */
export function fieldQuality(dots: SpacedDots, options: QualityOptions): FieldQuality {
  const { square, probes = 20000, zones = 3 } = options;
  const spacingAt = options.spacingAt ?? constant(meanOf(dots));
  const x = dots.x.subarray(0, dots.count);
  const y = dots.y.subarray(0, dots.count);
  const inSquare = countIn(dots, square);
  return {
    violations: countViolations(dots),
    gapRate: gapRate(dots, { square, probes, spacingAt }),
    density: densityOf(dots, { square, zones, spacingAt }),
    spectrum: spectrumOf(periodogram({ x, y }, square, Math.ceil(1.6 * Math.sqrt(Math.max(1, inSquare))))),
  };
}

/** Pairs nearer than the smaller of their spacings allows, with a tolerance of 1e-6. */
export function countViolations(dots: SpacedDots): number {
  const { x, y, spacing, start, other } = listPairs(dots, 1);
  let count = 0;
  for (let a = 0; a < dots.count; a++) {
    for (let k = start[a]; k < start[a + 1]; k++) {
      const b = other[k];
      const dx = x[a] - x[b];
      const dy = y[a] - y[b];
      if (Math.sqrt(dx * dx + dy * dy) < Math.min(spacing[a], spacing[b]) - TOLERANCE) count++;
    }
  }
  return count;
}

interface Probing {
  readonly square: Square;
  readonly spacingAt: (x: number, y: number) => number;
}

function gapRate(dots: SpacedDots, { square, probes, spacingAt }: Probing & { probes: number }): number {
  const grid = createDotGrid(meanOf(dots));
  for (let i = 0; i < dots.count; i++) grid.add(dots.x[i], dots.y[i]);
  let asked = 0;
  let gaps = 0;
  for (let k = 0; k < probes; k++) {
    const x = square.x + square.side * hashUnit(1, k, 0);
    const y = square.y + square.side * hashUnit(1, k, 1);
    const r = spacingAt(x, y);
    if (!(r < Infinity)) continue;
    asked++;
    if (grid.nearest(x, y, r * 1.000001) > r) gaps++;
  }
  return asked === 0 ? 0 : gaps / asked;
}

/** Side of the raster on which a zone's asked density is summed. */
const ZONE_STEPS = 64;

function densityOf(
  dots: SpacedDots,
  { square, zones, spacingAt }: Probing & { zones: number },
): ZoneDensity[] {
  const side = square.side / zones;
  return Array.from({ length: zones * zones }, (_, k) => {
    const zone = { x: square.x + (k % zones) * side, y: square.y + Math.floor(k / zones) * side, side };
    const step = side / ZONE_STEPS;
    let asked = 0;
    for (let i = 0; i < ZONE_STEPS * ZONE_STEPS; i++) {
      const r = spacingAt(
        zone.x + ((i % ZONE_STEPS) + 0.5) * step,
        zone.y + (Math.floor(i / ZONE_STEPS) + 0.5) * step,
      );
      if (r < Infinity) asked += (DOTS_PER_SQUARE * step * step) / (r * r);
    }
    return { asked, got: countIn(dots, zone) };
  });
}

function countIn({ count, x, y }: SpacedDots, square: Square): number {
  let inside = 0;
  for (let i = 0; i < count; i++) {
    const dx = x[i] - square.x;
    const dy = y[i] - square.y;
    if (dx >= 0 && dy >= 0 && dx < square.side && dy < square.side) inside++;
  }
  return inside;
}

function meanOf({ count, spacing }: SpacedDots): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += spacing[i];
  return count > 0 ? sum / count : 1;
}

function constant(value: number): () => number {
  return () => value;
}
