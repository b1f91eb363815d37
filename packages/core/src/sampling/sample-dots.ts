import { createRankCache, type RankCache } from '../ranks/rank-cache.ts';
import { TILE_SIZE } from '../ranks/rank-field.ts';
import type { SpacingMap } from '../spacing/spacing-map.ts';
import { resample } from './resample.ts';

/** What to sample. Lengths are in any one unit. */
export interface SampleOptions {
  /** Any string; the same seed gives the same dots. */
  readonly seed: string;
  /** Size of the rectangle [0, width] × [0, height], above 0. */
  readonly width: number;
  readonly height: number;
  /** Smallest distance between dots, above 0: one number, or a function of the place. */
  readonly spacingAt: number | ((x: number, y: number) => number);
  /** Only dots for which this is true are kept. @defaultValue the whole rectangle */
  readonly inside?: (x: number, y: number) => boolean;
  /** Nodes along the longer side at which a spacing function is looked at, bilinear between, in [2, 4096]. @defaultValue 257 */
  readonly nodes?: number;
  /** Where ranks are kept between calls. @defaultValue none: ranks are built anew */
  readonly cache?: RankCache;
}

/** Dots in typed arrays of `count` entries. */
export interface SampledDots {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly spacing: Float32Array;
  /** Share of the density at which the dot appears, in [0, 1): the dots of rank below s are a field of spacing r / sqrt(s). */
  readonly rank: Float32Array;
}

/** Field units are powers of two of the caller's, so that the smallest spacing lands in [0.42, 0.84) and stays exact. */
const FINEST = 0.42;
/** Cells along the longer side of a map with one spacing. */
const EVEN_CELLS = 64;
const LARGEST_PERIOD = 4096;
const SMALLEST_PERIOD = 64;

/**
 * Blue-noise dots with a spacing that may vary: for any two of them the distance is at least the smaller of their spacings.
 * A spacing function is sampled on a grid; detail finer than its cells is not seen.
 * @throws RangeError for sizes or spacings that are not finite and above 0, and for more than 4096/0.42 spacings along a side.
 */
export function sampleDots(options: SampleOptions): SampledDots {
  const { seed, width, height, inside, cache = createRankCache(1) } = options;
  positive('width', width);
  positive('height', height);
  const map = mapOf(options);
  const smallest = smallestOf(map.spacing);
  const unit = unitFor(smallest);
  const period = periodFor(Math.max(width, height) / unit, smallest);
  const scaled: SpacingMap = { ...map, cell: map.cell / unit, spacing: map.spacing.map((r) => r / unit) };
  // The map's last cells may reach beyond the rectangle and are sampled whole, to their edge, which may be the next tile's first.
  const columns = Math.floor(((scaled.columns - 1) * scaled.cell) / TILE_SIZE) + 1;
  const rows = Math.floor(((scaled.rows - 1) * scaled.cell) / TILE_SIZE) + 1;
  const minSpacing = Math.min(smallest / unit, period / 12);
  const ranks = cache.get({
    seed,
    period,
    minSpacing,
    minSpacingAt: (x, y) => (x < columns * TILE_SIZE && y < rows * TILE_SIZE ? minSpacing : Infinity),
  });
  const alive = resample(ranks, scaled);
  if (alive.exhausted) {
    throw new RangeError(
      `sampleDots: spacing ${alive.exhausted.asked * unit} asked, ranks end at ${alive.exhausted.built * unit}`,
    );
  }
  return pick(alive, { unit, width, height, inside: inside ?? (() => true) });
}

interface Frame {
  readonly unit: number;
  readonly width: number;
  readonly height: number;
  readonly inside: (x: number, y: number) => boolean;
}

function pick(dots: SampledDots, { unit, width, height, inside }: Frame): SampledDots {
  const x = new Float32Array(dots.count);
  const y = new Float32Array(dots.count);
  const spacing = new Float32Array(dots.count);
  const rank = new Float32Array(dots.count);
  let count = 0;
  for (let i = 0; i < dots.count; i++) {
    const px = dots.x[i] * unit;
    const py = dots.y[i] * unit;
    if (px > width || py > height || !inside(px, py)) continue;
    x[count] = px;
    y[count] = py;
    spacing[count] = dots.spacing[i] * unit;
    rank[count++] = dots.rank[i];
  }
  return {
    count,
    x: x.subarray(0, count),
    y: y.subarray(0, count),
    spacing: spacing.subarray(0, count),
    rank: rank.subarray(0, count),
  };
}

function mapOf({ width, height, spacingAt, nodes = 257 }: SampleOptions): SpacingMap {
  if (!(Number.isInteger(nodes) && nodes >= 2 && nodes <= 4096)) {
    throw new RangeError(`sampleDots: expected nodes to be an integer in [2, 4096], got ${nodes}`);
  }
  // One spacing needs one cell, or such as reach little beyond the shorter side.
  const even = width === height ? 1 : EVEN_CELLS;
  const cell = Math.max(width, height) / (typeof spacingAt === 'number' ? even : nodes - 1);
  const columns = Math.max(2, Math.ceil(width / cell) + 1);
  const rows = Math.max(2, Math.ceil(height / cell) + 1);
  const spacing = new Float32Array(columns * rows);
  for (let i = 0; i < spacing.length; i++) {
    const x = Math.min(width, (i % columns) * cell);
    const y = Math.min(height, Math.floor(i / columns) * cell);
    spacing[i] = typeof spacingAt === 'number' ? spacingAt : spacingAt(x, y);
    if (!(spacing[i] > 0))
      throw new RangeError(`sampleDots: expected a spacing above 0, got ${spacing[i]} at (${x}, ${y})`);
  }
  return { originX: 0, originY: 0, cell, columns, rows, spacing };
}

function smallestOf(spacing: Float32Array): number {
  const smallest = spacing.reduce((a, b) => Math.min(a, b), Infinity);
  if (smallest < Infinity) return smallest;
  throw new RangeError('sampleDots: expected a finite spacing somewhere, got Infinity everywhere');
}

function unitFor(smallest: number): number {
  let unit = 1;
  while (smallest / unit < FINEST) unit /= 2;
  while (smallest / unit >= 2 * FINEST) unit *= 2;
  return unit;
}

/** The smallest power of two that the rectangle fits into, so that nothing repeats. */
function periodFor(extent: number, smallest: number): number {
  let period = SMALLEST_PERIOD;
  while (period < extent) period *= 2;
  if (period <= LARGEST_PERIOD) return period;
  throw new RangeError(
    `sampleDots: expected fewer than 9700 spacings along a side, got a spacing of ${smallest} for ${extent} units`,
  );
}

function positive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`sampleDots: expected ${name} to be finite and above 0, got ${value}`);
  }
}
