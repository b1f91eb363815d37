import { createDesignMaps, type DesignGround } from '../density/index.ts';
import type { DotField } from '../format/index.ts';
import { createAliveRoom, resample } from '../sampling/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';
import { type Case, MAIN_AREA_ID, type Treatment } from '../treatment/index.ts';
import { addPlannedDots, type Candidates } from './add-planned-dots.ts';
import {
  coarseRanks,
  type PlannedRanks,
  plannedRanks,
  readDoneDots,
  readDoneTouchUp,
  readDoneTouchUps,
} from './done-dots.ts';
import { remember, startDeciding } from './dot-memory.ts';
import { type FieldColumns, finishField, giveBack, takeColumns } from './field-builder.ts';
import { createFieldCache, type FieldCache } from './field-cache.ts';
import { addTouchUps } from './touch-ups.ts';

/** One cache for callers that bring none. */
const sharedCache = createFieldCache();

/** The parts of a case that a field is made of; views do not matter. */
export type FieldInput = Pick<Case, 'head' | 'treatment'>;

/**
 * All dots of a case, every session and touch-up, as they heal. A pure function of head and treatment: the same bytes in every engine.
 * @param cache keeps grids and ranks between calls. @defaultValue one that all callers share
 * @throws RangeError when a done session's dots cannot be read; `parseCase` tells beforehand.
 */
export function createDotField(input: FieldInput, cache: FieldCache = sharedCache): DotField {
  const { seed } = input.treatment;
  const rankedBy: RankSource = (done, grid) => plannedRanks(done, { seed, grid, cache });
  return fieldOf(input, cache, rankedBy) as DotField;
}

/**
 * A sparser picture of a case whose ranks are not built yet, or null when `createDotField` comes at once. Every call builds some of them, a few
 * tenths of a second of work at most for the first, and the next picture has more dots; a worker that calls it until it gives null shows a
 * field early and is never long out of reach. Done dots are all there; planned touch-ups are left out, for their gaps are not known yet.
 * What such a field shows is not to be kept: neither plans nor sessions that are marked done.
 * @param cache as for {@link createDotField}, which goes on from what is built.
 * @throws RangeError as {@link createDotField}.
 */
export function coarseDotField(input: FieldInput, cache: FieldCache = sharedCache): DotField | null {
  const { seed } = input.treatment;
  return fieldOf(input, cache, (done, grid) => coarseRanks(done, { seed, grid, cache }), true);
}

/** Ranks that keep clear of dots that stand already; null when there is nothing to show. */
type RankSource = (done: readonly DotField[], grid: SurfaceGrid) => PlannedRanks | null;

function fieldOf(
  { head, treatment }: FieldInput,
  cache: FieldCache,
  ranksFor: RankSource,
  isCoarse = false,
): DotField | null {
  const ground = cache.ground(head, treatment.seed);
  const done = readDoneDots(treatment, cache);
  const kept = done.reduce((sum, dots) => sum + dots.count, 0);
  const fixed = [...done, ...readDoneTouchUps(treatment, cache)];
  const isAllDone = treatment.sessions.every((session) => session.done);
  const ranks = isAllDone ? null : ranksFor(fixed, ground.grid);
  if (isCoarse && !ranks) return null;
  const candidates = ranks && plannedCandidates(treatment, ground, { ...ranks, isCoarse });
  const columns = takeColumns(kept + (candidates?.dots.count ?? 0));
  const areaIds = allAreaIds(treatment, done);
  const doneCount = copyDoneDots(columns, done, { areaIds, sessions: treatment.sessions.length });
  const memory = cache.dots(ground.grid);
  const isAnew = ranks && candidates && fixed.length === 0 && !isCoarse;
  const remembered = isAnew
    ? startDeciding(memory, { treatment, grid: ground.grid, maps: candidates.maps, ranks: ranks.ranks })
    : null;
  const planned = { treatment, ground, done: fixed, candidates, remembered };
  const count = addPlannedDots(columns, doneCount, planned);
  const field = finishField(columns, count, { treatment, areaIds });
  giveBack(remembered ? remember(memory, { ...remembered, columns }) : columns);
  return addTouchUps(field, treatment, {
    ground,
    onlyDone: isCoarse,
    doneDots: (event) => readDoneTouchUp(treatment, event, cache),
    maps: candidates?.maps ?? null,
    memoryOf: (event) => cache.touchUp(ground.grid, event),
  });
}

/** Ids of the treatment's areas, then of those that only done dots still belong to. */
function allAreaIds({ areas }: Treatment, done: readonly DotField[]): readonly string[] {
  const known = areas.map((area) => area.id);
  const lost = done.flatMap(({ groups }) => groups.map((group) => group.area ?? MAIN_AREA_ID));
  return [...new Set([...known, ...lost])];
}

interface GroupPlan {
  readonly areaIds: readonly string[];
  readonly sessions: number;
}

function copyDoneDots(
  columns: FieldColumns,
  done: readonly DotField[],
  { areaIds, sessions }: GroupPlan,
): number {
  let count = 0;
  done.forEach((dots, session) => {
    columns.u.set(dots.u, count);
    columns.v.set(dots.v, count);
    columns.spacingMm.set(dots.spacingMm, count);
    columns.rank.set(dots.rank, count);
    columns.widthMm.set(dots.widthMm, count);
    columns.contrast.set(dots.contrast, count);
    columns.retention.set(dots.retention, count);
    const groups = dots.groups.map(({ area }) => areaIds.indexOf(area ?? MAIN_AREA_ID) * sessions + session);
    for (let i = 0; i < dots.count; i++) columns.group[count + i] = groups[dots.group[i]];
    count += dots.count;
  });
  return count;
}

/** Candidates are read into a field's own columns before any other field is begun. */
const candidateRoom = createAliveRoom();

function plannedCandidates(
  treatment: Treatment,
  ground: DesignGround,
  { ranks, clear, isCoarse }: PlannedRanks & { readonly isCoarse: boolean },
): Candidates {
  const { grid } = ground;
  const maps = createDesignMaps(treatment, ground);
  const middle = ranks.period / 2;
  const { cell, columns, rows } = grid;
  const map = { cell, columns, rows, spacing: maps.spacing };
  const origin = { originX: grid.originU + middle, originY: grid.originV + middle };
  const dots = resample(ranks, { ...map, ...origin }, candidateRoom);
  if (dots.exhausted && !isCoarse) {
    throw new RangeError(
      `createDotField: expected ranks down to every spacing of the map, got ${JSON.stringify(dots.exhausted)}`,
    );
  }
  return { maps, dots, middle, clear };
}
