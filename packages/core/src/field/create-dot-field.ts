import {
  type AreaPick,
  createDesignMaps,
  type DesignGround,
  type DesignMaps,
  type GridPlace,
  locate,
  valueAtPlace,
} from '../density/index.ts';
import type { DotField } from '../format/index.ts';
import { type AliveDots, resample } from '../sampling/index.ts';
import type { ScalpSurface, SurfaceGrid } from '../surface/index.ts';
import { type Case, MAIN_AREA_ID, type Treatment } from '../treatment/index.ts';
import { type SessionPlan, sessionAt, sessionPlan } from './area-sessions.ts';
import {
  coarseRanks,
  type PlannedRanks,
  plannedRanks,
  readDoneDots,
  readDoneTouchUp,
  readDoneTouchUps,
} from './done-dots.ts';
import { createDoneGuard, type DoneGuard } from './done-guard.ts';
import { createDotRules, type DotDraft, type DotRules, judgeDot } from './dot-look.ts';
import { type FieldColumns, finishField, takeColumns } from './field-builder.ts';
import { createFieldCache, type FieldCache } from './field-cache.ts';
import { createNoGo, type NoGo } from './no-go.ts';
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
  const count = addPlannedDots(columns, doneCount, { treatment, ground, done: fixed, candidates });
  return addTouchUps(finishField(columns, count, { treatment, areaIds }), treatment, {
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

/** Ranked dots that the spacing map lets live, in torus coordinates, with the maps that decided. */
interface Candidates {
  readonly maps: DesignMaps;
  readonly dots: AliveDots;
  /** Torus coordinate of the chart's origin. */
  readonly middle: number;
  /** Whether they keep clear of the done dots by themselves. */
  readonly clear: boolean;
}

function plannedCandidates(
  treatment: Treatment,
  ground: DesignGround,
  { ranks, clear, isCoarse }: PlannedRanks & { readonly isCoarse: boolean },
): Candidates {
  const { grid } = ground;
  const maps = createDesignMaps(treatment, ground);
  const middle = ranks.period / 2;
  const { cell, columns, rows } = grid;
  const dots = resample(ranks, {
    originX: grid.originU + middle,
    originY: grid.originV + middle,
    cell,
    columns,
    rows,
    spacing: maps.spacing,
  });
  if (dots.exhausted && !isCoarse) {
    throw new RangeError(
      `createDotField: expected ranks down to every spacing of the map, got ${JSON.stringify(dots.exhausted)}`,
    );
  }
  return { maps, dots, middle, clear };
}

interface Planned {
  readonly treatment: Treatment;
  readonly ground: DesignGround;
  readonly done: readonly DotField[];
  readonly candidates: Candidates | null;
}

/** Candidates looked at in one go: a short loop is compiled after a few goes, a long one only after a few fields. */
const GO = 512;

/** Adds the candidates that the design accepts, in the gaps of the done sessions' dots. Returns the new count. */
function addPlannedDots(
  columns: FieldColumns,
  start: number,
  { treatment, ground, done, candidates }: Planned,
): number {
  if (!candidates) return start;
  const { dots, maps, clear } = candidates;
  const pick: AreaPick = { area: 0, share: 1, spacing: Number.NaN };
  const place: GridPlace = { node: 0, fx: 0, fy: 0 };
  const design: Design = {
    rules: createDotRules(treatment, ground, maps),
    noGo: createNoGo(treatment.obstacles, ground.grid),
    guard: clear ? null : createDoneGuard(done, ground.grid),
    plans: treatment.areas.map((area) => sessionPlan(treatment, area)),
    sessions: treatment.sessions.length,
    pick,
    draft: { pick, place, out: new Float64Array(3) },
  };
  let count = start;
  for (let from = 0; from < dots.count; from += GO)
    count = addSome(columns, count, { candidates, from, design });
  return count;
}

/** What `surface.contains` says, without a call that every new head would make anew for the engine. */
function isOnSkin({ kind, extentU, extentV }: ScalpSurface, u: number, v: number): boolean {
  if (kind === 'head') return u * u + v * v <= extentU * extentU;
  return Math.abs(u) <= extentU && Math.abs(v) <= extentV;
}

/** What decides about a candidate, and room for the one at hand. */
interface Design {
  readonly rules: DotRules;
  readonly noGo: NoGo | null;
  readonly guard: DoneGuard | null;
  readonly plans: readonly SessionPlan[];
  readonly sessions: number;
  readonly pick: AreaPick;
  readonly draft: DotDraft;
}

interface Go {
  readonly candidates: Candidates;
  readonly from: number;
  readonly design: Design;
}

function addSome(columns: FieldColumns, start: number, { candidates, from, design }: Go): number {
  const { dots, maps, middle } = candidates;
  const { rules, noGo, guard, plans, sessions, pick, draft } = design;
  const { grid } = rules;
  const { place, out: look } = draft;
  const end = Math.min(dots.count, from + GO);
  let count = start;
  for (let i = from; i < end; i++) {
    const u = dots.x[i] - middle;
    const v = dots.y[i] - middle;
    if (!isOnSkin(grid.surface, u, v)) continue;
    locate(grid, u, v, place);
    let spacing = dots.spacing[i];
    if (maps.cover) {
      if (!maps.cover.pick(u, v, place, pick)) continue;
      if (pick.spacing > 0) spacing = Math.fround(pick.spacing);
    }
    const session = sessionAt(plans[pick.area], dots.t[i] / spacing);
    if (session < 0 || !judgeDot(rules, u, v, draft)) continue;
    if (noGo?.(u, v) || guard?.(u, v, spacing)) continue;
    columns.u[count] = u;
    columns.v[count] = v;
    columns.spacingMm[count] = spacing * valueAtPlace(grid.scale, grid.columns, place);
    columns.rank[count] =
      spacing === dots.spacing[i] ? dots.rank[i] : (spacing * spacing) / (dots.t[i] * dots.t[i]);
    columns.widthMm[count] = look[0];
    columns.contrast[count] = look[1];
    columns.retention[count] = look[2];
    columns.group[count] = pick.area * sessions + session;
    count++;
  }
  return count;
}
