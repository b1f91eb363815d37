import type { DotField } from '../format/index.ts';
import {
  createRankBuilder,
  DEFAULT_PERIOD,
  type RankBuilder,
  type RankField,
  TILE_SIZE,
} from '../ranks/index.ts';
import { spacingForDensity } from '../spacing/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';
import { parameter } from '../treatment/index.ts';

/** Ranks are built for a head this much larger than the one at hand, so that a small refit needs no new ranks. */
const HEADROOM = 1.04;
/** The same spacing in every tile of the torus: what the densest treatment asks of the pole of the chart. */
const DENSEST_PER_CM2 = parameter('density.centrePerCm2').max;

/**
 * Start on the ranks that any treatment of a surface can ask for: down to the densest spacing that the parameters allow, tile by tile as λ
 * demands. The chart's origin lies in the middle of the torus, which is larger than the chart, so no dot of a head appears twice.
 * @param around dots that stand already: the ranks fill what they leave.
 */
export function startRanksFor(
  seed: string,
  grid: SurfaceGrid,
  around: readonly DotField[] = [],
): RanksUnderWay {
  const densest = spacingForDensity(DENSEST_PER_CM2) / HEADROOM;
  const { period, tileSpacing, tiles } = tileDemand(grid, densest);
  const least = tileSpacing.reduce((a, b) => Math.min(a, b), Infinity);
  const builder = createRankBuilder({
    seed,
    period,
    ...(around.length > 0 && { around: onTorus(around, period) }),
    minSpacing: least,
    minSpacingAt: (x, y) => tileSpacing[Math.floor(y / TILE_SIZE) * tiles + Math.floor(x / TILE_SIZE)],
  });
  return {
    builder,
    serves(other) {
      const asked = tileDemand(other, spacingForDensity(DENSEST_PER_CM2));
      return (
        asked.period === period &&
        asked.tileSpacing.every((spacing, tile) => spacing === Infinity || tileSpacing[tile] <= spacing)
      );
    },
  };
}

/** Ranks while they are built. */
export interface RanksUnderWay {
  readonly builder: RankBuilder;
  /** Whether they will hold every dot that a surface can ask for. */
  serves(grid: SurfaceGrid): boolean;
}

/** Chart places as the torus has them; what lies beyond it is beyond any skin. */
function onTorus(fields: readonly DotField[], period: number) {
  const x: number[] = [];
  const y: number[] = [];
  const middle = period / 2;
  for (const { count, u, v } of fields) {
    for (let i = 0; i < count; i++) {
      if (!(Math.abs(u[i]) < middle && Math.abs(v[i]) < middle)) continue;
      x.push(u[i] + middle);
      y.push(v[i] + middle);
    }
  }
  return { count: x.length, x, y };
}

/** Whether ranks hold every dot that a surface can ask for, as {@link startRanksFor} would have them built. */
export function ranksSuffice(ranks: RankField, grid: SurfaceGrid): boolean {
  const { period, tileSpacing } = tileDemand(grid, spacingForDensity(DENSEST_PER_CM2));
  return (
    ranks.period === period &&
    tileSpacing.every((spacing, tile) => ranks.tileDepth[tile] <= spacing || spacing === Infinity)
  );
}

function tileDemand(grid: SurfaceGrid, spacingMm: number) {
  const side = 2 * Math.max(grid.surface.extentU, grid.surface.extentV);
  const period = Math.max(DEFAULT_PERIOD, Math.ceil(side / TILE_SIZE) * TILE_SIZE);
  const tiles = period / TILE_SIZE;
  const scale = new Float32Array(tiles * tiles);
  for (let row = 0, node = 0; row < grid.rows; row++) {
    const tileRow = tileOf(grid.originV + row * grid.cell, period);
    for (let column = 0; column < grid.columns; column++, node++) {
      const u = grid.originU + column * grid.cell;
      if (!nearSkin(grid, u, grid.originV + row * grid.cell)) continue;
      const tile = tileRow * tiles + tileOf(u, period);
      scale[tile] = Math.max(scale[tile], grid.scale[node]);
    }
  }
  return { period, tiles, tileSpacing: scale.map((value) => (value > 0 ? spacingMm / value : Infinity)) };
}

/** Within a tile of the skin, so that every tile that holds some skin is asked for. */
function nearSkin({ surface }: SurfaceGrid, u: number, v: number): boolean {
  const shrink = 1 - TILE_SIZE / Math.max(surface.extentU, TILE_SIZE, Math.abs(u), Math.abs(v));
  return surface.contains(u * shrink, v * shrink);
}

function tileOf(coordinate: number, period: number): number {
  return Math.min(period / TILE_SIZE - 1, Math.max(0, Math.floor((coordinate + period / 2) / TILE_SIZE)));
}
