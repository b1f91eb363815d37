/**
 * The ranked "life-radius" field: dots on a square torus, each with `t`, its distance to the nearest dot that was
 * placed before it. For any spacing r(p), the dots with t ≥ r(p) lie at least min(r_i, r_j) apart: of two of them the
 * later has t no greater than their distance, and r no greater than its t.
 */
export interface RankField {
  /** Seed string the field was built from. */
  readonly seed: string;
  /** Four 32-bit keys of the seed. */
  readonly keys: Uint32Array;
  /** Side of the torus, in field units; coordinates lie in [0, period). */
  readonly period: number;
  /** The field is complete for spacings at or above this wherever it was built. */
  readonly depth: number;
  /** Side of a tile, in field units; `tiles × tiles` of them, row by row. */
  readonly tileSize: number;
  readonly tiles: number;
  /** Tile k owns the dots [tileStart[k], tileStart[k + 1]), sorted by t descending. Length tiles² + 1. */
  readonly tileStart: Uint32Array;
  /** Smallest spacing at which each tile is complete. Length tiles². */
  readonly tileDepth: Float32Array;
  /** Coordinates, multiples of {@link coordinateStep}. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /**
   * Life radius: at most the distance to the nearest earlier dot on the torus, measured on the Float32 coordinates,
   * shortened so that the number of dots with t ≥ r is proportional to 1/r². Rounded down.
   */
  readonly t: Float32Array;
}

/** Side of a tile in field units. Chosen by measurement: 16 units hold about 820 dots at spacing 0.42. */
export const TILE_SIZE = 16;

/**
 * Lattice step of the coordinates: the power of two that keeps every coordinate within two periods of the origin
 * exact in Float32, so that a shifted copy of the torus keeps its distances to the last bit.
 */
export function coordinateStep(period: number): number {
  let step = 1 / 8388608;
  while (step * 8388608 < period) step *= 2;
  return step;
}

/** Rounded down to Float32, for a finite value ≥ 0. */
export function floorToFloat32(value: number): number {
  const nearest = Math.fround(value);
  return nearest <= value ? nearest : Math.fround(value * (1 - 1.2e-7));
}
