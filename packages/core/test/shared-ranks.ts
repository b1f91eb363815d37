/** Ranks that the tests of fields share: those of a seed take seconds to build, and a field from them a tenth of one. */

import { createFieldCache, type FieldCache } from '../src/field/index.ts';
import { createSurface, createSurfaceGrid, type SurfaceGrid } from '../src/surface/index.ts';
import type { Head } from '../src/treatment/index.ts';

/** For tests that care for no seed in particular, and the same with the empty one, which is a seed as any other. */
export const SEED = 'stubble';
export const SEEDS: readonly string[] = [SEED, ''];

/** At least as large as every head of these tests, so that ranks are deep enough at once. */
const LARGEST: Head = { kind: 'head', semiAxesMm: [84, 91, 98] };

/** Files of a worker share their modules, and with them these. */
const shared = createFieldCache();

/** The ranks of a shared seed, for any head that is not larger than all of these tests. */
function ranksOf(seed: string, grid: SurfaceGrid) {
  if (!shared.readyRanks(seed, grid)) shared.ranks(seed, createSurfaceGrid(createSurface(LARGEST)));
  return shared.ranks(seed, grid);
}

/** A cache that remembers nothing of any case, but has the ranks of the shared seeds. */
export function cacheWithRanks(): FieldCache {
  const own = createFieldCache();
  const isShared = (seed: string, around: readonly unknown[]) => around.length === 0 && SEEDS.includes(seed);
  return {
    ...own,
    ranks: (seed, grid, around = []) =>
      isShared(seed, around) ? ranksOf(seed, grid) : own.ranks(seed, grid, around),
    coarseRanks(seed, grid, around = []) {
      return isShared(seed, around) ? null : own.coarseRanks.call(this, seed, grid, around);
    },
    readyRanks: (seed, grid) => (SEEDS.includes(seed) ? ranksOf(seed, grid) : own.readyRanks(seed, grid)),
  };
}
