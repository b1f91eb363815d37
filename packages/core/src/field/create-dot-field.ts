import { createDesignMaps, type DesignGround, type DesignMaps } from '../density/index.ts';
import { type DotField, decodeDoneDots } from '../format/index.ts';
import { type AliveDots, resample } from '../sampling/index.ts';
import { sampleGrid } from '../surface/index.ts';
import type { Case, Treatment } from '../treatment/index.ts';
import { createDotJudge } from './dot-look.ts';
import { allocateColumns, type FieldColumns, finishField } from './field-builder.ts';
import { createFieldCache, type FieldCache } from './field-cache.ts';
import { createObstacles } from './obstacles.ts';

/** One cache for callers that bring none. */
const sharedCache = createFieldCache();

/** The parts of a case that a field is made of; views do not matter. */
export type FieldInput = Pick<Case, 'head' | 'treatment'>;

/**
 * All dots of a case, every session, as they heal. A pure function of head and treatment: the same bytes in every engine.
 * @param cache keeps grids and ranks between calls. @defaultValue one that all callers share
 * @throws RangeError when a done session's dots cannot be read; `parseCase` tells beforehand.
 */
export function createDotField({ head, treatment }: FieldInput, cache: FieldCache = sharedCache): DotField {
  const ground = cache.ground(head, treatment.seed);
  const done = readDoneDots(treatment);
  const kept = done.reduce((sum, dots) => sum + dots.count, 0);
  const candidates = plannedCandidates(treatment, ground, cache);
  const columns = allocateColumns(kept + (candidates?.dots.count ?? 0));
  const doneCount = copyDoneDots(columns, done);
  const count = addPlannedDots(columns, doneCount, { treatment, ground, done, candidates });
  return finishField(columns, count, treatment);
}

/** Dots of the sessions that are done, in their order. */
function readDoneDots(treatment: Treatment): readonly DotField[] {
  return treatment.sessions.flatMap(({ done }, session) => {
    if (!done) return [];
    const read = decodeDoneDots(done);
    if (!read.ok) throw new RangeError(`createDotField: session ${session + 1}: ${read.errors[0].message}`);
    return [read.value];
  });
}

function copyDoneDots(columns: FieldColumns, done: readonly DotField[]): number {
  let count = 0;
  done.forEach((dots, session) => {
    columns.u.set(dots.u, count);
    columns.v.set(dots.v, count);
    columns.spacingMm.set(dots.spacingMm, count);
    columns.rank.set(dots.rank, count);
    columns.widthMm.set(dots.widthMm, count);
    columns.contrast.set(dots.contrast, count);
    columns.retention.set(dots.retention, count);
    columns.group.fill(session, count, count + dots.count);
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
}

function plannedCandidates(treatment: Treatment, ground: DesignGround, cache: FieldCache): Candidates | null {
  if (treatment.sessions.every(({ done }) => done)) return null;
  const { grid } = ground;
  const maps = createDesignMaps(treatment, ground);
  const ranks = cache.ranks(treatment.seed, grid);
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
  if (dots.exhausted) {
    throw new RangeError(
      `createDotField: expected ranks down to every spacing of the map, got ${JSON.stringify(dots.exhausted)}`,
    );
  }
  return { maps, dots, middle };
}

interface Planned {
  readonly treatment: Treatment;
  readonly ground: DesignGround;
  readonly done: readonly DotField[];
  readonly candidates: Candidates | null;
}

/** Adds the candidates that the design accepts, in the gaps of the done sessions' dots. Returns the new count. */
function addPlannedDots(
  columns: FieldColumns,
  start: number,
  { treatment, ground, done, candidates }: Planned,
): number {
  if (!candidates) return start;
  const { dots, maps, middle } = candidates;
  const { grid } = ground;
  const judge = createDotJudge(treatment, ground, maps);
  const blocked = createObstacles(done, grid);
  const sessionOf = nestedSessions(treatment);
  const look = new Float64Array(3);
  let count = start;
  for (let i = 0; i < dots.count; i++) {
    const spacing = dots.spacing[i];
    const session = sessionOf(dots.t[i] / spacing);
    if (session < 0) continue;
    const u = dots.x[i] - middle;
    const v = dots.y[i] - middle;
    if (!grid.surface.contains(u, v) || !judge(u, v, look)) continue;
    if (blocked?.(u, v, spacing)) continue;
    columns.u[count] = u;
    columns.v[count] = v;
    columns.spacingMm[count] = spacing * sampleGrid(grid, grid.scale, u, v);
    columns.rank[count] = dots.rank[i];
    columns.widthMm[count] = look[0];
    columns.contrast[count] = look[1];
    columns.retention[count] = look[2];
    columns.group[count] = session;
    count++;
  }
  return count;
}

/**
 * Sessions as nested thresholds: a session that reaches a share s of the density holds the dots with t / r ≥ 1 / sqrt(s).
 * Returns the first planned session that holds a dot, or -1 when none does.
 */
function nestedSessions({ sessions }: Treatment): (level: number) => number {
  const firstPlanned = sessions.findIndex(({ done }) => !done);
  const thresholds = Float64Array.from(sessions, ({ share }) => 1 / Math.sqrt(share));
  return (level) => {
    for (let session = 0; session < thresholds.length; session++) {
      if (level >= thresholds[session]) return Math.max(session, firstPlanned);
    }
    return -1;
  };
}
