import type { CoverLayer, DesignMaps, LayerStack } from '../density/index.ts';
import type { RankField } from '../ranks/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';
import type { Area, Treatment } from '../treatment/index.ts';
import type { FieldColumns } from './field-builder.ts';

/** What the newest field of a ground decided about each candidate, so that an edit of one area asks again only where that area lies. Pure speed. */
export interface DotMemory {
  newest: Decisions | null;
  /** Arrays of the field before, to be filled again. */
  spare: Int32Array | null;
}

/** What was decided, and all that it was decided by. */
export interface Decisions {
  readonly basis: string;
  readonly ranks: RankField;
  readonly maps: DesignMaps;
  /** What dots ask of each area beside its layer. */
  readonly asked: readonly string[];
  /** By index of a candidate's rank: its row in the columns and one, {@link REFUSED}, or 0 where it was not asked. */
  readonly rowOf: Int32Array;
  readonly columns: FieldColumns;
}

/** Mark of a candidate that the design does not accept. */
export const REFUSED = -1;

/** What still holds of the newest decisions. */
export interface Kept {
  readonly rowOf: Int32Array;
  readonly columns: FieldColumns;
  /** 1 at the first node of each cell where something changed. */
  readonly stale: Uint8Array;
}

export function createDotMemory(): DotMemory {
  return { newest: null, spare: null };
}

/** What decides about dots everywhere, as text; the seed and the head are the ground's. */
function basisOf({ hairline, density, dots, sessions, obstacles }: Treatment): string {
  return JSON.stringify([hairline, density, dots, sessions, obstacles]);
}

/** What dots ask of each area beside its layer, as text. */
function askedOf({ areas }: Treatment): readonly string[] {
  return areas.map(({ kind, shade, dotWidth, sessions, patches }: Area) =>
    JSON.stringify([kind, shade, dotWidth, sessions, patches.length > 0]),
  );
}

/** Compares a design with the newest decisions; null when nothing of them is known to hold. */
function keptOf(
  newest: Decisions | null,
  now: Omit<Decisions, 'columns' | 'rowOf'>,
  grid: SurfaceGrid,
): Kept | null {
  const [before, stack] = [newest?.maps.cover?.stack, now.maps.cover?.stack];
  if (!newest || !before || !stack) return null;
  const isAlike =
    newest.basis === now.basis &&
    newest.ranks === now.ranks &&
    newest.maps.distanceMm === now.maps.distanceMm &&
    newest.asked.length === now.asked.length;
  if (!isAlike) return null;
  const stale = new Uint8Array(grid.columns * grid.rows);
  for (let k = 0; k < now.asked.length; k++) {
    if (newest.asked[k] === now.asked[k] && isSameLayer(before.layers[k], stack.layers[k])) continue;
    markStale(stale, before, { k, columns: grid.columns });
    markStale(stale, stack, { k, columns: grid.columns });
  }
  return { rowOf: newest.rowOf, columns: newest.columns, stale };
}

function isSameLayer(a: CoverLayer, b: CoverLayer): boolean {
  return (
    a.mask === b.mask &&
    a.withinHairline === b.withinHairline &&
    a.densityPerCm2 === b.densityPerCm2 &&
    a.hair === b.hair
  );
}

/** Marks every cell that a layer has a corner of. */
function markStale(
  stale: Uint8Array,
  { layers, present }: LayerStack,
  { k, columns }: { readonly k: number; readonly columns: number },
): void {
  const { reach } = layers[k].mask;
  for (let row = reach.row; row < reach.row + reach.rows; row++) {
    const first = row * columns + reach.column;
    for (let node = first; node < first + reach.columns; node++) {
      if (((present[node] >>> k) & 1) === 0) continue;
      stale[node] = 1;
      if (node > 0) stale[node - 1] = 1;
      if (node >= columns) stale[node - columns] = 1;
      if (node > columns) stale[node - columns - 1] = 1;
    }
  }
}

/** A design about to be decided, with what decides. */
export interface Undecided {
  readonly treatment: Treatment;
  readonly grid: SurfaceGrid;
  readonly maps: DesignMaps;
  readonly ranks: RankField;
}

/** What a new field goes by; {@link remember} takes it when the field is done. */
export interface Deciding extends Omit<Decisions, 'columns'> {
  readonly kept: Kept | null;
}

/** Looks up what still holds, and makes room for the new decisions. Null where nothing can be remembered: one area alone, or a torus smaller than the chart. */
export function startDeciding(
  memory: DotMemory,
  { treatment, grid, maps, ranks }: Undecided,
): Deciding | null {
  const { extentU, extentV } = grid.surface;
  if (!maps.cover || 2 * Math.max(extentU, extentV) > ranks.period) return null;
  const now = { basis: basisOf(treatment), asked: askedOf(treatment), ranks, maps };
  return { ...now, kept: keptOf(memory.newest, now, grid), rowOf: takeRows(memory, ranks.t.length) };
}

/** Keeps the newest decisions. Returns the columns of those before, which nobody reads any more. */
export function remember(
  memory: DotMemory,
  { kept: _, ...newest }: Deciding & Decisions,
): FieldColumns | null {
  const before = memory.newest;
  memory.newest = newest;
  memory.spare = before?.rowOf ?? null;
  return before?.columns ?? null;
}

/** An empty table of rows, in the memory of the one before last where that is large enough. */
function takeRows(memory: DotMemory, ranks: number): Int32Array {
  const { spare } = memory;
  memory.spare = null;
  return spare && spare.length >= ranks ? spare.fill(0) : new Int32Array(ranks);
}
