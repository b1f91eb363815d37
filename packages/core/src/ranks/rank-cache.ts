import { buildRanks, DEFAULT_PERIOD, type RankOptions } from './build-ranks.ts';
import { type RankField, TILE_SIZE } from './rank-field.ts';

/** Keeps the rank fields used last, so that the same seed is not built twice. */
export interface RankCache {
  /** A field that holds what is asked for: a kept one that is deep enough everywhere, or a new one. */
  get(options: Omit<RankOptions, 'around'>): RankField;
  /** Keep a field that was built elsewhere, as in a worker. */
  put(field: RankField): void;
}

/**
 * A cache of the `capacity` fields used last.
 * @param capacity an integer of at least 1. A field of a head at 320 dots/cm² takes about 3 MB. @defaultValue 4
 * @throws RangeError if the capacity is out of range.
 */
export function createRankCache(capacity = 4): RankCache {
  if (!(Number.isInteger(capacity) && capacity >= 1)) {
    throw new RangeError(`createRankCache: expected a capacity of at least 1, got ${capacity}`);
  }
  let kept: RankField[] = [];
  const put = (field: RankField) => {
    kept = [field, ...kept.filter((other) => other !== field)].slice(0, capacity);
  };
  return {
    put,
    get(options) {
      const field = kept.find((one) => suffices(one, options)) ?? buildRanks(options);
      put(field);
      return field;
    },
  };
}

function suffices(
  field: RankField,
  { seed, period = DEFAULT_PERIOD, minSpacing, minSpacingAt }: Omit<RankOptions, 'around'>,
): boolean {
  if (field.seed !== seed || field.period !== period) return false;
  return field.tileDepth.every((depth, tile) => {
    if (!minSpacingAt) return depth <= minSpacing;
    const wanted = minSpacingAt((tile % field.tiles) * TILE_SIZE, Math.floor(tile / field.tiles) * TILE_SIZE);
    return wanted === Infinity || depth <= Math.max(minSpacing, wanted);
  });
}
