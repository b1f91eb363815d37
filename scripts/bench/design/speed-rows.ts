import {
  type Case,
  createDotField,
  createFieldCache,
  defaultCase,
  type FieldCache,
  fieldToBuffer,
  moveAnchor,
  replacePatch,
  warmUp,
} from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { median } from '../statistics.ts';
import { areaCase, kindRows } from './kind-rows.ts';
import { atMost, row } from './row.ts';

const ROUNDS = 60;
const SEED = 'bench design';

/** What a hand on the hairline, or on an area, waits for. */
export function speedRows(): BenchRow[] {
  const kase: Case = defaultCase(SEED);
  kase.treatment.density = { centrePerCm2: 107, sidesPerCm2: 88 };
  const cache = createFieldCache();
  // The first field of a process builds the ranks; then the worker warms up while it is idle, and the next one is the first that a hand
  // waits for.
  const { count } = createDotField(kase, cache);
  const coldMs = once(() => createDotField(withAnchor(kase, -1), cache));
  warmUp(kase, cache);
  const firstMs = once(() => createDotField(withAnchor(kase, 0), cache));
  const anchor = timed((i) => createDotField(withAnchor(kase, i), cache));
  const emptyMs = timed(() => {
    const fresh = createFieldCache();
    createDotField(kase, { ...cache, ground: fresh.ground });
  }, 12);
  const areas = areaCase(kase);
  const areaDots = createDotField(areas, cache).count;
  const edits = Array.from({ length: ROUNDS }, (_, i) => withStroke(areas, i));
  const area = timed((i) => createDotField(edits[i], cache));
  return [
    row(`moved anchor to new field, ${count} dots, warm median`, anchor, 'ms', atMost(12, anchor, 'ms')),
    row('first moved anchor of a process, ranks built, warmed up', firstMs, 'ms', atMost(40, firstMs, 'ms')),
    row('the same without warming up', coldMs, 'ms', ['reported', null]),
    row('another head: ranks exist, empty grid cache, median', emptyMs, 'ms', atMost(40, emptyMs, 'ms')),
    row(`area edit to new field, ${areaDots} dots, warm median`, area, 'ms', atMost(16, area, 'ms')),
    ...kindRows(),
    undoRow(areas, cache),
  ];
}

function once(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function timed(work: (i: number) => void, rounds = ROUNDS): number {
  for (let i = 0; i < 10; i++) work(i);
  const times = Array.from({ length: rounds }, (_, i) => {
    const start = performance.now();
    work(i);
    return performance.now() - start;
  });
  return median(times);
}

function withAnchor(kase: Case, i: number): Case {
  const hairline = moveAnchor(kase.treatment.hairline, 'frontotemporalLeft', {
    azimuthDeg: 40 + 0.1 * i,
    elevationDeg: 45 + 0.05 * i,
  });
  return { ...kase, treatment: { ...kase.treatment, hairline } };
}

function withStroke(kase: Case, i: number): Case {
  const [patch] = kase.treatment.areas[1].patches;
  if (patch.shape !== 'outline') return kase;
  const points = patch.points.map((point, k) =>
    k === i % patch.points.length ? { ...point, elevationDeg: point.elevationDeg + 0.4 } : point,
  );
  const edited = replacePatch(kase.treatment, { id: 'crown', index: 0 }, { ...patch, points });
  return edited.ok ? { ...kase, treatment: edited.value } : kase;
}

function undoRow(kase: Case, cache: FieldCache): BenchRow {
  const bytes = (one: Case) => Buffer.from(fieldToBuffer(createDotField(one, cache))).toString('latin1');
  const before = bytes(kase);
  const history = [kase];
  for (let i = 0; i < 30; i++) history.push(withStroke(history[history.length - 1], i));
  const changed = bytes(history[30]) !== before;
  const same = bytes(history[0]) === before;
  const good = changed && same ? 30 : 0;
  return row('contour edits that undo to the same bytes', good, 'of 30', ['30 of 30', good === 30]);
}
