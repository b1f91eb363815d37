import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  AREA_KINDS,
  type AreaKind,
  addArea,
  type Case,
  changeArea,
  createArea,
  createDotField,
  createFieldCache,
  defaultCase,
  type HeadDirection,
  replacePatch,
  shiftOutline,
  type Treatment,
  warmUp,
} from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { atMost, row } from './row.ts';

const ROUNDS = 60;

/** An edit of an area of each kind, over the same areas, each kind in a process of its own: what an engine learnt about one must not help another. */
export function kindRows(): BenchRow[] {
  return AREA_KINDS.map((kind) => {
    const text = execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), kind], {
      encoding: 'utf8',
    });
    const { count, medianMs, p90Ms } = JSON.parse(text) as KindTimes;
    const name = `edit of ${kind} over areas, ${count} dots, p90 ${p90Ms.toFixed(1)} ms, median`;
    return row(name, medianMs, 'ms', atMost(16, medianMs, 'ms'));
  });
}

interface KindTimes {
  readonly count: number;
  readonly medianMs: number;
  readonly p90Ms: number;
}

function timesOf(kind: AreaKind): KindTimes {
  const kase = defaultCase('bench design');
  const over = areaCase(kase);
  const added = addArea(over.treatment, createArea(kind, 'edited'));
  if (!added.ok) throw new Error(added.errors[0].message);
  const start: Case = { ...kase, treatment: added.value };
  const cache = createFieldCache();
  const { count } = createDotField(start, cache);
  warmUp(start, cache);
  const edits = Array.from({ length: ROUNDS }, (_, i) => withEdit(start, i));
  for (const edit of edits.slice(0, 10)) createDotField(edit, cache);
  const times = edits.map((edit) => {
    const from = performance.now();
    createDotField(edit, cache);
    return performance.now() - from;
  });
  times.sort((a, b) => a - b);
  return { count, medianMs: times[ROUNDS / 2], p90Ms: times[0.9 * ROUNDS] };
}

/** A full shave with a crown, a strip scar and a field of small scars: about 60,000 dots. */
export function areaCase(kase: Case): Case {
  let treatment: Treatment = { ...kase.treatment, density: { centrePerCm2: 144, sidesPerCm2: 121 } };
  for (const kind of ['crown', 'futScar', 'fueScars'] as const) {
    const added = addArea(treatment, createArea(kind, kind));
    if (added.ok) treatment = added.value;
  }
  return { ...kase, treatment };
}

/** The newest area with its outline moved, its band deeper, or its density changed: whatever it has. */
function withEdit(kase: Case, i: number): Case {
  const area = kase.treatment.areas[kase.treatment.areas.length - 1];
  const [patch] = area.patches;
  const at = { id: area.id, index: 0 };
  const edited =
    patch?.shape === 'outline'
      ? replacePatch(kase.treatment, at, {
          ...patch,
          points: shiftOutline(patch.points, patch.points[0], near(patch.points[0], i)),
        })
      : patch?.shape === 'band'
        ? replacePatch(kase.treatment, at, { ...patch, depthMm: patch.depthMm + 0.2 * i })
        : changeArea(kase.treatment, area.id, { densityPerCm2: 120 + (i % 20) });
  if (!edited.ok) throw new Error(edited.errors[0].message);
  return { ...kase, treatment: edited.value };
}

function near({ azimuthDeg, elevationDeg }: HeadDirection, i: number): HeadDirection {
  return { azimuthDeg, elevationDeg: elevationDeg + 0.05 * (i + 1) };
}

const asked = AREA_KINDS.find((kind) => kind === process.argv[2]);
if (asked && process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(timesOf(asked)));
