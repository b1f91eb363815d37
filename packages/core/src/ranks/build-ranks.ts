import { keysFromSeed } from '../random/keys-from-seed.ts';
import { type AroundPlaces, createAroundDots } from './around-dots.ts';
import { createCoverTables } from './cover-table.ts';
import { DartGrid, GridStorage } from './dart-grid.ts';
import { DotList } from './dot-list.ts';
import { type Pass, planPasses } from './pass-plan.ts';
import { coordinateStep, type RankField, TILE_SIZE } from './rank-field.ts';
import { sortIntoTiles } from './sort-into-tiles.ts';
import { throwDarts } from './throw-darts.ts';
import { completeAt, planDemand } from './tile-demand.ts';

/** What a rank field is built from. */
export interface RankOptions {
  /** Any string. */
  readonly seed: string;
  /** Side of the torus in field units, a multiple of 16 in [32, 4096]. @defaultValue 512 */
  readonly period?: number;
  /** Smallest spacing the field must hold, in field units, in (0, period / 12]. */
  readonly minSpacing: number;
  /**
   * Smallest spacing needed in the tile whose lower corner is (x, y), side 16 units; Infinity where no dots are needed.
   * Values below `minSpacing` count as `minSpacing`. Where the field is built it is the same, bit for bit, as without.
   */
  readonly minSpacingAt?: (x: number, y: number) => number;
  /**
   * Dots that stand already, in [0, period): they come before all others, so no dot's `t` is larger than its distance to the nearest of
   * them, and the field fills what they leave at every spacing. They are not part of the field.
   */
  readonly around?: AroundPlaces;
}

/** Builds a rank field pass by pass, coarse first. */
export interface RankBuilder {
  /** Spacing at which the field is complete so far (Infinity before the first pass). */
  readonly depth: number;
  readonly done: boolean;
  /** Throw the next pass; false when none was left. A later pass never changes what an earlier one placed. */
  step(): boolean;
  /** The field as built so far; a copy that later steps leave alone. */
  field(): RankField;
}

/** @defaultValue shared by everything that builds ranks */
export const DEFAULT_PERIOD = 512;

/**
 * Build a rank field to its full depth.
 * @throws RangeError if the period or the spacing is out of range.
 */
export function buildRanks(options: RankOptions): RankField {
  const builder = createRankBuilder(options);
  while (!builder.done) builder.step();
  return builder.field();
}

/** A builder for the same field in steps, so that a coarse picture can be shown first. @throws RangeError as {@link buildRanks}. */
export function createRankBuilder(options: RankOptions): RankBuilder {
  const period = options.period ?? DEFAULT_PERIOD;
  checkOptions(period, options.minSpacing);
  const keys = keysFromSeed(options.seed);
  const passes = planPasses(period, options.minSpacing);
  const tileSpacing = spacingOfTiles(options, period);
  const demand = options.minSpacingAt ? planDemand(passes, tileSpacing) : null;
  const around = options.around ? createAroundDots(options.around, period) : null;
  const dots = new DotList();
  const tableFor = createCoverTables();
  const storage = new GridStorage();
  let next = 0;
  return {
    get depth() {
      return next === 0 ? Infinity : passes[next - 1].radius;
    },
    get done() {
      return next === passes.length;
    },
    step() {
      if (next === passes.length) return false;
      const pass = passes[next];
      const grid = new DartGrid(period, pass, storage);
      if (around) for (let i = 0; i < around.x.length; i++) grid.cover(around.x[i], around.y[i]);
      for (let i = 0; i < dots.count; i++) grid.insert(dots.x[i], dots.y[i]);
      throwDarts({
        pass,
        grid,
        dots,
        keys,
        wanted: demand?.[next] ?? null,
        tableFor,
        around,
      });
      next++;
      return true;
    },
    field: () =>
      snapshot({ seed: options.seed, keys, period }, dots, { passes: passes.slice(0, next), tileSpacing }),
  };
}

function snapshot(
  base: Pick<RankField, 'seed' | 'keys' | 'period'>,
  dots: DotList,
  { passes, tileSpacing }: { passes: readonly Pass[]; tileSpacing: Float32Array },
): RankField {
  const tiles = base.period / TILE_SIZE;
  const depth = passes.length === 0 ? Infinity : passes[passes.length - 1].radius;
  const tileDepth = tileSpacing.map((spacing) =>
    passes.length === 0 ? Infinity : completeAt(passes, spacing),
  );
  return { ...base, depth, tileSize: TILE_SIZE, tiles, tileDepth, ...sortIntoTiles(dots, tiles, tileDepth) };
}

function spacingOfTiles({ minSpacing, minSpacingAt }: RankOptions, period: number): Float32Array {
  const tiles = period / TILE_SIZE;
  const result = new Float32Array(tiles * tiles).fill(minSpacing);
  if (!minSpacingAt) return result;
  for (let k = 0; k < result.length; k++) {
    const spacing = minSpacingAt((k % tiles) * TILE_SIZE, Math.floor(k / tiles) * TILE_SIZE);
    result[k] = Math.max(minSpacing, spacing);
  }
  return result;
}

function checkOptions(period: number, minSpacing: number): void {
  if (!(period >= 32 && period <= 4096 && period % TILE_SIZE === 0)) {
    throw new RangeError(
      `buildRanks: expected a period that is a multiple of 16 in [32, 4096], got ${period}`,
    );
  }
  const smallest = 64 * coordinateStep(period);
  if (!(minSpacing >= smallest && minSpacing <= period / 12)) {
    throw new RangeError(
      `buildRanks: expected minSpacing in [${smallest}, ${period / 12}], got ${minSpacing}`,
    );
  }
}
