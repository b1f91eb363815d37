import { pigmentOptics } from '../optics/index.ts';
import { type Area, dateAfter, type Treatment } from '../treatment/index.ts';
import type { Pace } from './fading.ts';
import { forecastDays } from './forecast-days.ts';
import { healing } from './healing.ts';
import { concerns, type Ink, keptOfInk } from './ink-state.ts';
import { type TouchUpRange, touchUpRange } from './touch-up-time.ts';

/** Something that happens on the way. */
export interface ForecastEvent {
  readonly kind: 'session' | 'touchUp' | 'laser';
  readonly day: number;
  /** `YYYY-MM-DD`, when the treatment has a date of its first session. */
  readonly date: string | null;
  /** Such as "Session 2". */
  readonly label: string;
  /** Index into `treatment.sessions` or `treatment.events`. */
  readonly index: number;
}

/** Remaining colour over ten years as a band: 1 is the whole treatment, healed. */
export interface Forecast {
  /** Days since the first session, rising. The other lists have one value for each. */
  readonly days: readonly number[];
  readonly slow: readonly number[];
  readonly expected: readonly number[];
  readonly fast: readonly number[];
  readonly events: readonly ForecastEvent[];
  /** Months from healing to a touch-up. */
  readonly touchUp: TouchUpRange;
}

/** Options of {@link forecast}. */
export interface ForecastOptions {
  /** Id of the area to follow. @defaultValue the treatment's first area */
  readonly area?: string;
}

/** Forecast of a treatment's colour. A pure function; slow ≥ expected ≥ fast on every day. */
export function forecast(treatment: Treatment, options: ForecastOptions = {}): Forecast {
  const area = areaToFollow(treatment, options);
  const inks = weighedInks(treatment, area);
  const days = forecastDays(treatment);
  const line = (pace: Pace) => days.map((day) => remainingOf(inks, treatment, { day, pace }));
  return {
    days,
    slow: line('slow'),
    expected: line('expected'),
    fast: line('fast'),
    events: forecastEvents(treatment, area),
    touchUp: touchUpRange(treatment, area),
  };
}

/** Remaining colour on one day, 1 for the whole treatment healed: above it while fresh, 0 before the first needle. */
export function remainingColour(
  treatment: Treatment,
  day: number,
  { pace = 'expected', ...options }: ForecastOptions & { readonly pace?: Pace } = {},
): number {
  return remainingOf(weighedInks(treatment, areaToFollow(treatment, options)), treatment, { day, pace });
}

/** @throws RangeError when the treatment has no such area. */
export function areaToFollow({ areas }: Treatment, { area }: ForecastOptions): Area | null {
  if (area === undefined) return areas[0] ?? null;
  const found = areas.find(({ id }) => id === area);
  if (!found) throw new RangeError(`forecast: expected an area of the treatment, got "${area}"`);
  return found;
}

/** Ink and its part of the full look. */
interface Weighed {
  readonly ink: Ink;
  readonly weight: number;
}

/** Sessions by the density they add, touch-ups by theirs; strength as the eye sees it. The sessions' weights add to 1. */
function weighedInks(treatment: Treatment, area: Area | null): Weighed[] {
  const { pigment, dots, sessions, events } = treatment;
  const strength = ({ shade, kind }: Ink) =>
    pigmentOptics({ ...pigment, kind }, { shade, widthMm: dots.widthMm }).contrastRgb[1];
  const inked = (from: { day: number; shade: number; pigment?: Ink['kind'] }, share: number): Weighed => {
    const ink = { day: from.day, shade: from.shade, kind: from.pigment ?? pigment.kind, area };
    return { ink, weight: share * strength(ink) };
  };
  const worked = area?.sessions
    ? sessions.slice(area.sessions.first, area.sessions.first + area.sessions.count)
    : sessions;
  const own = worked.map((session, i) => inked(session, session.share - (worked[i - 1]?.share ?? 0)));
  const whole = own.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const full = worked.at(-1)?.share ?? 1;
  const added = events.flatMap((event) =>
    event.kind === 'touchUp' && concerns(event.area, area) ? [inked(event, event.share * full)] : [],
  );
  return [...own, ...added].map(({ ink, weight }) => ({ ink, weight: weight / whole }));
}

function remainingOf(
  inks: readonly Weighed[],
  treatment: Treatment,
  { day, pace }: { day: number; pace: Pace },
): number {
  let sum = 0;
  for (const { ink, weight } of inks) {
    if (day < ink.day) continue;
    sum += weight * healing(day - ink.day).colour * keptOfInk(ink, treatment, day, pace);
  }
  return sum;
}

function forecastEvents({ sessions, events, startDate }: Treatment, area: Area | null): ForecastEvent[] {
  const dateOf = (day: number) => (startDate === null ? null : dateAfter(startDate, day));
  const planned = sessions.map(({ day }, index) => ({
    kind: 'session' as const,
    day,
    date: dateOf(day),
    label: `Session ${index + 1}`,
    index,
  }));
  const others = events.flatMap(({ kind, day, area: where }, index) => {
    if (!concerns(where, area)) return [];
    return [{ kind, day, date: dateOf(day), label: kind === 'laser' ? 'Laser' : 'Touch-up', index }];
  });
  return [...planned, ...others].sort((a, b) => a.day - b.day);
}
