import { type AreaMask, outlineDistance } from '../areas/index.ts';
import { createWave, createZones, type DesignGround } from '../density/index.ts';
import type { RankField } from '../sampling/index.ts';
import { createSurface, createSurfaceGrid, type SurfaceGrid } from '../surface/index.ts';
import type { Head } from '../treatment/index.ts';
import { buildRanksFor, ranksSuffice } from './rank-demand.ts';

/** What making a field can keep from one edit to the next: grids by head, waves and ranks by seed. Pure speed, never content. */
export interface FieldCache {
  /** Surface, zones and wave of a head under a seed. */
  ground(head: Head, seed: string): DesignGround;
  /** Ranks of a seed, deep enough for any treatment of the surface. */
  ranks(seed: string, grid: SurfaceGrid): RankField;
}

/** Heads, and seeds, that a cache remembers: undo and compare go back and forth between two or three. */
const CAPACITY = 3;

/** An empty cache. */
export function createFieldCache(): FieldCache {
  const grids = createLru<SurfaceGrid>();
  const grounds = createLru<DesignGround>();
  const ranks = createLru<RankField>();
  // Ranks that were found deep enough for a grid: a drag asks at every move.
  const sufficing = new WeakMap<SurfaceGrid, RankField>();
  return {
    ground(head, seed) {
      const headKey = JSON.stringify(head);
      return grounds(`${headKey} ${seed}`, () => {
        const grid = grids(headKey, () => createSurfaceGrid(createSurface(head)));
        return {
          grid,
          zones: createZones(grid),
          wave: createWave(seed, grid),
          distanceTo: rememberDistances(),
          rememberLine: createLru<Float32Array>(LINE_CAPACITY),
          rememberMask: createLru<AreaMask>(MASK_CAPACITY),
        };
      });
    },
    ranks(seed, grid) {
      const found = ranks(
        seed,
        () => buildRanksFor(seed, grid),
        (old) => sufficing.get(grid) === old || ranksSuffice(old, grid),
      );
      sufficing.set(grid, found);
      return found;
    },
  };
}

/** Hairlines that a ground remembers: the one on screen and the one before. */
const LINE_CAPACITY = 2;
/** Masks that a ground remembers: one for each area that a treatment may hold, and some before. */
const MASK_CAPACITY = 20;
/** Outlines that a ground remembers: those of a treatment with many patches. */
const OUTLINE_CAPACITY = 96;

/** Distances by outline, so that an edit of one patch measures that patch alone. */
function rememberDistances(): typeof outlineDistance {
  const boxes = createLru<ReturnType<typeof outlineDistance>>(OUTLINE_CAPACITY);
  return (grid, points, bandMm) =>
    boxes(`${bandMm} ${JSON.stringify(points)}`, () => outlineDistance(grid, points, bandMm));
}

/** The most recent few values by key; `stillGood` may refuse a remembered one. */
function createLru<T>(capacity = CAPACITY) {
  const entries = new Map<string, T>();
  return (key: string, make: () => T, stillGood: (value: T) => boolean = () => true): T => {
    const found = entries.get(key);
    const value = found !== undefined && stillGood(found) ? found : make();
    entries.delete(key);
    entries.set(key, value);
    if (entries.size > capacity) entries.delete(entries.keys().next().value as string);
    return value;
  };
}
