import {
  type AreaPick,
  type DesignGround,
  type DesignMaps,
  type GridPlace,
  locate,
  valueAtPlace,
} from '../density/index.ts';
import type { DotField } from '../format/index.ts';
import type { AliveDots } from '../sampling/index.ts';
import type { ScalpSurface } from '../surface/index.ts';
import type { Treatment } from '../treatment/index.ts';
import { type SessionPlan, sessionAt, sessionPlan } from './area-sessions.ts';
import { createDoneGuard, type DoneGuard } from './done-guard.ts';
import { createDotRules, type DotDraft, type DotRules, judgeDot } from './dot-look.ts';
import { type Kept, REFUSED } from './dot-memory.ts';
import type { FieldColumns } from './field-builder.ts';
import { createNoGo, type NoGo } from './no-go.ts';

/** Ranked dots that the spacing map lets live, in torus coordinates, with the maps that decided. */
export interface Candidates {
  readonly maps: DesignMaps;
  readonly dots: AliveDots;
  /** Torus coordinate of the chart's origin. */
  readonly middle: number;
  /** Whether they keep clear of the done dots by themselves. */
  readonly clear: boolean;
}

/** A table of decisions to fill, and one to look up what still holds. */
export interface Remembered {
  /** As {@link Kept.rowOf}. */
  readonly rowOf: Int32Array;
  readonly kept: Kept | null;
}

export interface Planned {
  readonly treatment: Treatment;
  readonly ground: DesignGround;
  readonly done: readonly DotField[];
  readonly candidates: Candidates | null;
  /** Null where nothing is remembered. */
  readonly remembered: Remembered | null;
}

/** Candidates looked at in one go: a short loop is compiled after a few goes, a long one only after a few fields. */
const GO = 512;

/** Adds the candidates that the design accepts, in the gaps of the done sessions' dots. Returns the new count. */
export function addPlannedDots(
  columns: FieldColumns,
  start: number,
  { treatment, ground, done, candidates, remembered }: Planned,
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
    remembered,
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
  readonly remembered: Remembered | null;
  readonly pick: AreaPick;
  readonly draft: DotDraft;
}

interface Go {
  readonly candidates: Candidates;
  readonly from: number;
  readonly design: Design;
}

function addSome(columns: FieldColumns, start: number, { candidates, from, design }: Go): number {
  const { dots, middle } = candidates;
  const { rules, remembered, draft } = design;
  const { grid } = rules;
  const { place } = draft;
  const rowOf = remembered?.rowOf ?? null;
  const kept = remembered?.kept ?? null;
  const end = Math.min(dots.count, from + GO);
  let count = start;
  for (let i = from; i < end; i++) {
    const u = dots.x[i] - middle;
    const v = dots.y[i] - middle;
    if (!isOnSkin(grid.surface, u, v)) continue;
    locate(grid, u, v, place);
    const index = dots.index[i];
    const row = kept === null || kept.stale[place.node] !== 0 ? 0 : kept.rowOf[index];
    const isIn = row === 0 ? judgeCandidate(columns, count, { candidates, i, design }) : row !== REFUSED;
    if (kept !== null && row > 0) copyRow(columns, count, kept.columns, row - 1);
    if (isIn) count++;
    if (rowOf !== null) rowOf[index] = isIn ? count : REFUSED;
  }
  return count;
}

/** One dot as it was decided before. */
function copyRow(columns: FieldColumns, to: number, before: FieldColumns, from: number): void {
  columns.u[to] = before.u[from];
  columns.v[to] = before.v[from];
  columns.spacingMm[to] = before.spacingMm[from];
  columns.rank[to] = before.rank[from];
  columns.widthMm[to] = before.widthMm[from];
  columns.contrast[to] = before.contrast[from];
  columns.retention[to] = before.retention[from];
  columns.group[to] = before.group[from];
}

interface OneCandidate {
  readonly candidates: Candidates;
  readonly i: number;
  readonly design: Design;
}

/** Decides about the candidate whose place the draft holds, and writes it into the row `count` when it is part of the design. */
function judgeCandidate(
  columns: FieldColumns,
  count: number,
  { candidates: { dots, maps, middle }, i, design }: OneCandidate,
): boolean {
  const { rules, noGo, guard, plans, sessions, pick, draft } = design;
  const { place, out: look } = draft;
  const { grid } = rules;
  const u = dots.x[i] - middle;
  const v = dots.y[i] - middle;
  let spacing = dots.spacing[i];
  if (maps.cover) {
    if (!maps.cover.pick(u, v, place, pick)) return false;
    if (pick.spacing > 0) spacing = Math.fround(pick.spacing);
  }
  const session = sessionAt(plans[pick.area], dots.t[i] / spacing);
  if (session < 0 || !judgeDot(rules, u, v, draft)) return false;
  if (noGo?.(u, v) || guard?.(u, v, spacing)) return false;
  columns.u[count] = u;
  columns.v[count] = v;
  columns.spacingMm[count] = spacing * valueAtPlace(grid.scale, grid.columns, place);
  columns.rank[count] =
    spacing === dots.spacing[i] ? dots.rank[i] : (spacing * spacing) / (dots.t[i] * dots.t[i]);
  columns.widthMm[count] = look[0];
  columns.contrast[count] = look[1];
  columns.retention[count] = look[2];
  columns.group[count] = pick.area * sessions + session;
  return true;
}
