import type { DotField } from '../format/index.ts';
import { coordinateStep, type RankField } from '../ranks/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';
import type { Treatment } from '../treatment/index.ts';
import type { FieldCache } from './field-cache.ts';

/**
 * Dots of the sessions that are done, in their order.
 * @throws RangeError when they cannot be read.
 */
export function readDoneDots(treatment: Treatment, cache: FieldCache): readonly DotField[] {
  return treatment.sessions.flatMap(({ done }, session) => {
    if (!done) return [];
    const read = cache.doneDots(done);
    if (!read.ok) throw new RangeError(`createDotField: session ${session + 1}: ${read.errors[0].message}`);
    return [read.value];
  });
}

/**
 * Dots of a touch-up that is done; null while it is only planned.
 * @throws RangeError when they cannot be read.
 */
export function readDoneTouchUp({ events }: Treatment, event: number, cache: FieldCache): DotField | null {
  const one = events[event];
  if (one?.kind !== 'touchUp' || !one.done) return null;
  const read = cache.doneDots(one.done);
  if (!read.ok) throw new RangeError(`createDotField: event ${event + 1}: ${read.errors[0].message}`);
  return read.value;
}

/** Dots of all touch-ups that are done, in the order of the events. */
export function readDoneTouchUps(treatment: Treatment, cache: FieldCache): readonly DotField[] {
  return treatment.events.flatMap((_, event) => readDoneTouchUp(treatment, event, cache) ?? []);
}

/** Ranks for the sessions to come. */
export interface PlannedRanks {
  readonly ranks: RankField;
  /** Whether every dot keeps clear of the done ones by its `t` alone; else each has to be looked at. */
  readonly clear: boolean;
}

/**
 * Ranks that fill what done sessions leave, at every density and under every edit. They are built once for a set of done dots, and no
 * edit of the design changes them. Where the done dots are ranked dots of this very seed its ordinary ranks fit between them already.
 */
export function plannedRanks(
  done: readonly DotField[],
  { seed, grid, cache }: { readonly seed: string; readonly grid: SurfaceGrid; readonly cache: FieldCache },
): PlannedRanks {
  if (done.every(({ count }) => count === 0)) return { ranks: cache.ranks(seed, grid), clear: true };
  if (done.every(isOnLattice)) {
    const ranks = cache.ranks(seed, grid);
    if (done.every((dots) => isPartOf(dots, ranks))) return { ranks, clear: false };
  }
  return { ranks: cache.ranks(seed, grid, done), clear: true };
}

/**
 * The same ranks while they are being built, a stretch farther with every call; null when they are there. Where the seed's ordinary ranks are
 * there already those of them that keep clear of the done dots stand in: there are more of them.
 */
export function coarseRanks(
  done: readonly DotField[],
  { seed, grid, cache }: { readonly seed: string; readonly grid: SurfaceGrid; readonly cache: FieldCache },
): PlannedRanks | null {
  const standing = done.filter(({ count }) => count > 0);
  if (standing.every(isOnLattice)) {
    const ranks = cache.coarseRanks(seed, grid);
    if (ranks) return { ranks, clear: standing.length === 0 };
    const complete = cache.readyRanks(seed, grid);
    if (!complete || standing.every((dots) => isPartOf(dots, complete))) return null;
  }
  const ranks = cache.coarseRanks(seed, grid, done);
  if (!ranks) return null;
  const ordinary = cache.readyRanks(seed, grid);
  return ordinary ? { ranks: ordinary, clear: false } : { ranks, clear: true };
}

/** Whether dots can be ranked ones at all: settled dots do not lie on the lattice of the ranks. Spares building ranks only to look. */
function isOnLattice({ count, u, v }: DotField): boolean {
  const perStep = 1 / coordinateStep(LEAST_PERIOD);
  for (let i = 0; i < count; i++) {
    if (!Number.isInteger(u[i] * perStep) || !Number.isInteger(v[i] * perStep)) return false;
  }
  return true;
}

/** No rank field of a surface has a smaller period, hence none a finer lattice. */
const LEAST_PERIOD = 512;

const known = new WeakMap<DotField, WeakMap<RankField, boolean>>();

function isPartOf(dots: DotField, ranks: RankField): boolean {
  const answers = known.get(dots) ?? new WeakMap<RankField, boolean>();
  known.set(dots, answers);
  const answer = answers.get(ranks) ?? lookUp(dots, ranks);
  answers.set(ranks, answer);
  return answer;
}

function lookUp({ count, u, v }: DotField, { x, y, period }: RankField): boolean {
  const perStep = 1 / coordinateStep(period);
  const places = new Set<number>();
  // Both coordinates are integers below 2^24 in steps of the lattice; together they stay exact in a double's 53 bits.
  const name = (px: number, py: number) => py * perStep * 2 ** 24 + px * perStep;
  for (let i = 0; i < x.length; i++) places.add(name(x[i], y[i]));
  for (let i = 0; i < count; i++) if (!places.has(name(u[i] + period / 2, v[i] + period / 2))) return false;
  return true;
}
