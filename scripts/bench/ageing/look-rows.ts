import {
  createDotField,
  type DotField,
  GROUP_STATE_FLOATS,
  groupStates,
  HEALED_AFTER_DAYS,
  MAX_AREAS,
  MAX_EVENTS,
  MAX_SESSIONS,
  markStates,
  type Pace,
  type Treatment,
} from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { defaultClient } from './default-client.ts';
import { ageingRow } from './row.ts';

const DOTS = 50_000;
const ROUNDS = 60;
/** Full zone: this far around the middle of the chart, chart mm; the default hairline's transition lies outside. */
const FULL_ZONE_MM = 45;
const YEAR_5_DAYS = 5 * 365.25;

/** The cost of a day, and how dark the healed look is. */
export function lookRows(): BenchRow[] {
  const { head, treatment } = defaultClient();
  const field = createDotField({ head, treatment });
  const ms = costMs(field, treatment);
  // Every area, and what lies under all of them, has a group for each of its sessions and touch-ups.
  const mostGroups = (MAX_AREAS + 1) * (MAX_SESSIONS + MAX_EVENTS);
  const kB = (mostGroups * GROUP_STATE_FLOATS * 4) / 1000;
  const healedDay = treatment.sessions[treatment.sessions.length - 1].day + HEALED_AFTER_DAYS;
  const darkening = (day: number, pace: Pace = 'expected') =>
    100 * darkeningOf(field, treatment, { day, pace });
  const healed = darkening(healedDay);
  const [low, middle, high] = (['fast', 'expected', 'slow'] as const).map((pace) =>
    darkening(YEAR_5_DAYS, pace),
  );
  return [
    ageingRow({
      name: 'state at a day, 50k dots on the CPU',
      value: ms,
      unit: 'ms',
      target: '≤ 3',
      met: ms <= 3,
    }),
    ageingRow({
      name: `parameters on the GPU, most groups (${mostGroups}); the default has ${field.groups.length}`,
      value: kB,
      unit: 'kB',
      target: '≤ 16',
      met: kB <= 16,
    }),
    ageingRow({
      name: 'healed full density, black: mean darkening at 550 nm',
      value: healed,
      unit: '%',
      target: '22–30',
      met: healed >= 22 && healed <= 30,
    }),
    ageingRow({
      name: `the same at year 5: from ${low.toFixed(1)} to ${high.toFixed(1)}, expected`,
      value: middle,
      unit: '%',
      target: 'ordered',
      met: low < middle && middle < high && high < healed,
    }),
  ];
}

/** Best of several rounds: a table of groups and every dot's width and contrast. */
function costMs(field: DotField, treatment: Treatment): number {
  const some = { ...field, count: Math.min(DOTS, field.count) };
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    markStates(some, groupStates(field.groups, treatment, 100 + 30 * round));
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Mean share of green light that the full zone loses: marks at their density, side by side. */
function darkeningOf(
  field: DotField,
  treatment: Treatment,
  { day, pace }: { day: number; pace: Pace },
): number {
  const { widthMm, contrastRgb } = markStates(field, groupStates(field.groups, treatment, day, { pace }));
  let taken = 0;
  let marks = 0;
  for (let i = 0; i < field.count; i++) {
    if (Math.hypot(field.u[i], field.v[i]) > FULL_ZONE_MM) continue;
    taken += (contrastRgb[3 * i + 1] * Math.PI * widthMm[i] ** 2) / 4;
    marks++;
  }
  return ((taken / marks) * treatment.density.centrePerCm2) / 100;
}
