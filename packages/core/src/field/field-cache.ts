import { type AreaMask, outlineDistance } from '../areas/index.ts';
import { createWave, createZones, type DesignGround } from '../density/index.ts';
import { type DotField, decodeDoneDots, type ParseResult } from '../format/index.ts';
import { createTouchUpMemory, type TouchUpMemory } from '../gaps/index.ts';
import type { RankField } from '../ranks/index.ts';
import { createSurface, createSurfaceGrid, type SurfaceGrid } from '../surface/index.ts';
import type { Head } from '../treatment/index.ts';
import { createDotMemory, type DotMemory } from './dot-memory.ts';
import { type RanksUnderWay, ranksSuffice, startRanksFor } from './rank-demand.ts';

/** What making a field can keep from one edit to the next: grids by head, waves and ranks by seed. Pure speed, never content. */
export interface FieldCache {
  /** Surface, zones and wave of a head under a seed. */
  ground(head: Head, seed: string): DesignGround;
  /**
   * Ranks of a seed, deep enough for any treatment of the surface.
   * @param around dots of done sessions that the ranks are to leave room for and fill in between. @defaultValue none
   */
  ranks(seed: string, grid: SurfaceGrid, around?: readonly DotField[]): RankField;
  /**
   * The same ranks as far as they are built, a stretch farther with every call; null when they are there. What is built is not built again.
   */
  coarseRanks(seed: string, grid: SurfaceGrid, around?: readonly DotField[]): RankField | null;
  /** The same ranks if they are there already, else null. */
  readyRanks(seed: string, grid: SurfaceGrid): RankField | null;
  /** A done session's dots from the text that a case keeps. The same text gives the same object as long as it is remembered. */
  doneDots(text: string): ParseResult<DotField>;
  /**
   * What the newest field of several areas on a grid decided about each of its dots.
   * @internal
   */
  dots(grid: SurfaceGrid): DotMemory;
  /** What the touch-up of an event found before on a grid. */
  touchUp(grid: SurfaceGrid, event: number): TouchUpMemory;
}

/** Heads, and seeds, that a cache remembers: undo and compare go back and forth between two or three. */
const CAPACITY = 3;

/** An empty cache. */
export function createFieldCache(): FieldCache {
  const grids = createLru<SurfaceGrid>();
  const grounds = createLru<DesignGround>();
  const ranks = createLru<RankField>();
  const doneDots = createLru<ParseResult<DotField>>(DONE_CAPACITY);
  const nameOf = createNames();
  const rankKey = (seed: string, around: readonly DotField[]) => `${around.map(nameOf).join()} ${seed}`;
  const underWay = createBuildingSite();
  // Ranks that were found deep enough for a grid: a drag asks at every move.
  const sufficing = new WeakMap<SurfaceGrid, RankField>();
  const suffices = (old: RankField, grid: SurfaceGrid) =>
    sufficing.get(grid) === old || ranksSuffice(old, grid);
  const touchUps = new WeakMap<SurfaceGrid, Map<number, TouchUpMemory>>();
  let dotMemory: { readonly grid: SurfaceGrid; readonly memory: DotMemory } | null = null;
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
    dots(grid) {
      // One at a time: a case that is compared or undone comes from anew, and its arrays are large.
      if (!dotMemory || dotMemory.grid !== grid) dotMemory = { grid, memory: createDotMemory() };
      return dotMemory.memory;
    },
    doneDots: (text) => doneDots(text, () => decodeDoneDots(text)),
    touchUp(grid, event) {
      const memories = touchUps.get(grid) ?? new Map<number, TouchUpMemory>();
      touchUps.set(grid, memories);
      const memory = memories.get(event) ?? createTouchUpMemory();
      memories.set(event, memory);
      return memory;
    },
    ranks(seed, grid, around = []) {
      const key = rankKey(seed, around);
      const found = ranks(
        key,
        () => {
          const { builder } = underWay.at(key, grid) ?? startRanksFor(seed, grid, around);
          underWay.clear();
          while (!builder.done) builder.step();
          return builder.field();
        },
        (old) => suffices(old, grid),
      );
      sufficing.set(grid, found);
      return found;
    },
    coarseRanks(seed, grid, around = []) {
      const key = rankKey(seed, around);
      const kept = ranks.peek(key);
      if (kept && suffices(kept, grid)) return null;
      const { builder } = underWay.at(key, grid) ?? underWay.put(key, startRanksFor(seed, grid, around));
      // With the seed's ordinary ranks at hand there is something better to show than a first few of these.
      const isFirst = builder.depth === Infinity;
      const hasOthers = isFirst && around.length > 0 && this.readyRanks(seed, grid) !== null;
      const goal = Math.min(hasOthers ? HARDLY_BEGUN : COARSE_SPACING, STRETCH * builder.depth);
      while (!builder.done && builder.depth > goal) builder.step();
      return builder.done ? null : builder.field();
    },
    readyRanks(seed, grid) {
      const kept = ranks.peek(rankKey(seed, []));
      return kept && suffices(kept, grid) ? kept : null;
    },
  };
}

/** Spacing of the first coarse picture, chart mm: ranks reach it within a tenth of their time. */
const COARSE_SPACING = 2.3;
/** Ranks reach this spacing, chart mm, within some hundredths of a second. */
const HARDLY_BEGUN = 8;
/** Each coarse picture reaches this share of the spacing of the one before: half again the work of all before. Chosen by trial. */
const STRETCH = 0.72;

/** Room for the ranks that are being built; others are begun again, for half-built ones hold as much memory as all kept ones. */
function createBuildingSite() {
  let site: { readonly key: string; readonly work: RanksUnderWay } | null = null;
  return {
    at: (key: string, grid: SurfaceGrid) => (site?.key === key && site.work.serves(grid) ? site.work : null),
    put(key: string, work: RanksUnderWay): RanksUnderWay {
      site = { key, work };
      return work;
    },
    clear() {
      site = null;
    },
  };
}

/** Sessions and touch-ups that a cache remembers the dots of: as many as a treatment may hold, and some of the case before. */
const DONE_CAPACITY = 32;

/** A short name for each object, the same as long as it lives. */
function createNames(): (of: object) => number {
  const names = new WeakMap<object, number>();
  let next = 1;
  return (of) => {
    const name = names.get(of) ?? next++;
    names.set(of, name);
    return name;
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

/** The most recent few values by key; `stillGood` may refuse a remembered one, and `peek` makes none. */
function createLru<T>(capacity = CAPACITY) {
  const entries = new Map<string, T>();
  const get = (key: string, make: () => T, stillGood: (value: T) => boolean = () => true): T => {
    const found = entries.get(key);
    const value = found !== undefined && stillGood(found) ? found : make();
    entries.delete(key);
    entries.set(key, value);
    if (entries.size > capacity) entries.delete(entries.keys().next().value as string);
    return value;
  };
  return Object.assign(get, { peek: (key: string): T | undefined => entries.get(key) });
}
