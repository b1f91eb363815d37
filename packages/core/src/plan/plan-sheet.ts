import { HEALED_AFTER_DAYS, touchUpRange } from '../ageing/index.ts';
import { areaKindRow } from '../areas/index.ts';
import type { DotField } from '../format/index.ts';
import { type Case, dateAfter, daysBetween, type Treatment } from '../treatment/index.ts';
import { type CareDay, careCalendar } from './aftercare.ts';
import { type CountryId, type PriceList, type PriceSheet, priceSheet } from './prices.ts';
import { dottedAreaCm2 } from './skin-area.ts';

/** What a plan is made for. */
export interface PlanOptions {
  /** Day of the first session, `YYYY-MM-DD`. @defaultValue the treatment's, else the plan has days but no dates */
  readonly startDate?: string;
  /** @defaultValue none: the price by concern alone */
  readonly country?: CountryId;
  /** @defaultValue usual prices in USD */
  readonly priceList?: PriceList;
}

/** A range of numbers. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** One area's line of the plan. */
export interface PlanArea {
  readonly id: string;
  readonly label: string;
  readonly cm2: number;
  readonly dots: number;
  /** Dots of each session, in order. */
  readonly dotsBySession: readonly number[];
  readonly needle: string;
  /** Parts of water to one of black. */
  readonly dilution: number;
}

/** One session's line of the plan. */
export interface PlanSession {
  readonly day: number;
  readonly date: string | null;
  readonly dots: number;
  /** Hours at one to two dots a second. */
  readonly hours: Range;
  /** Parts of water to one of black, for this session's shade. */
  readonly dilution: number;
  readonly done: boolean;
}

/** A day to note down. */
export interface Appointment {
  readonly day: number;
  readonly date: string | null;
  readonly what: string;
}

/** Everything that a client takes home on paper. Plain data. */
export interface PlanSheet {
  readonly startDate: string | null;
  readonly areas: readonly PlanArea[];
  readonly cm2: number;
  readonly dots: number;
  readonly sessions: readonly PlanSession[];
  readonly hours: Range;
  readonly appointments: readonly Appointment[];
  readonly price: PriceSheet;
  readonly care: readonly CareDay[];
  /** When a touch-up is likely due, from the fast to the slow line of the forecast; null where that is beyond 30 years. */
  readonly touchUp: {
    readonly from: Appointment | null;
    readonly expected: Appointment | null;
    readonly to: Appointment | null;
  };
  /** Sources that disagree about what stands here. */
  readonly conflicts: readonly string[];
}

/** Dots a second, slow and fast (jonathangerow.com). */
const DOTS_PER_SECOND = { slow: 1, fast: 2 } as const;
/** Needles: 3-point of 0.20 and 0.25 mm, 1-point at the hairline (robjamessmp.com; scalpmicropigmentation.store). */
const NEEDLES = {
  edge: '1-point 0.20 mm at the edge, 3-point 0.25 mm behind it',
  fine: '1-point 0.20 mm',
  scar: '3-point 0.20 mm',
} as const;
/** The patch test is done this many days before the first session. Chosen by eye. */
const PATCH_TEST_DAYS = 14;
/** The result is looked at so many days after the last session has healed. Chosen by eye. */
const CHECK_DAYS = 2;
const DAYS_PER_MONTH = 30.4375;

/**
 * The plan of a case: areas, dots, needles, hours, appointments, price and care. A pure function; no clock is read.
 * @throws RangeError when the start date is not a date of the calendar.
 */
export function planSheet(
  { treatment }: Pick<Case, 'treatment'>,
  field: DotField,
  options: PlanOptions = {},
): PlanSheet {
  const startDate = options.startDate ?? treatment.startDate;
  if (startDate !== null && daysBetween(startDate, startDate) === null) {
    throw new RangeError(`planSheet: expected a start date such as 2026-03-14, got "${startDate}"`);
  }
  const areas = planAreas(treatment, field);
  const sessions = planSessions(treatment, areas, startDate);
  const last = treatment.sessions[treatment.sessions.length - 1].day + HEALED_AFTER_DAYS;
  const at = (day: number, what: string): Appointment => ({ day, date: dateOn(startDate, day), what });
  const due = (months: number | null, what: string) =>
    months === null ? null : at(Math.round(last + months * DAYS_PER_MONTH), what);
  const { fastMonths, expectedMonths, slowMonths } = touchUpRange(treatment);
  const kinds = areas.map(({ id, cm2 }) => ({
    kind: treatment.areas.find((area) => area.id === id)?.kind ?? 'fullShave',
    cm2,
  }));
  return {
    startDate,
    areas,
    cm2: sumOf(areas.map(({ cm2 }) => cm2)),
    dots: sumOf(areas.map(({ dots }) => dots)),
    sessions,
    hours: {
      low: sumOf(sessions.map(({ hours }) => hours.low)),
      high: sumOf(sessions.map(({ hours }) => hours.high)),
    },
    appointments: [
      at(-PATCH_TEST_DAYS, 'Patch test behind the ear'),
      ...treatment.sessions.map(({ day }, k) => at(day, `Session ${k + 1}`)),
      at(last + CHECK_DAYS, 'Look at the healed result'),
      ...treatment.events.map(({ kind, day }) => at(day, kind === 'laser' ? 'Laser removal' : 'Touch-up')),
    ].sort((a, b) => a.day - b.day),
    price: priceSheet(kinds, options),
    care: careCalendar(treatment, startDate),
    touchUp: {
      from: due(fastMonths, 'Touch-up at the earliest'),
      expected: due(expectedMonths, 'Touch-up, as expected'),
      to: due(slowMonths, 'Touch-up at the latest'),
    },
    conflicts: CONFLICTS,
  };
}

const CONFLICTS: readonly string[] = [
  'Days between sessions: 4–7, 7–14, 10–30, or a few weeks.',
  'Hours for a full head: 8–30 in all; 2–5 a session, later ones shorter.',
  'How long it lasts: from 12 months to 8 years, by whom one asks.',
];

function planAreas(treatment: Treatment, field: DotField): PlanArea[] {
  const skin = dottedAreaCm2(field);
  const ids = [...new Set(field.groups.map((group) => group.area ?? ''))];
  const counts = new Map(ids.map((id) => [id, treatment.sessions.map(() => 0)]));
  for (let i = 0; i < field.count; i++) {
    const { area, session } = field.groups[field.group[i]];
    const row = counts.get(area ?? '');
    if (row && session !== undefined) row[session]++;
  }
  return ids.map((id) => {
    const area = treatment.areas.find((candidate) => candidate.id === id);
    const kind = area && areaKindRow(area.kind);
    const dotsBySession = counts.get(id) ?? [];
    const fine = area?.kind === 'density' || area?.kind === 'transplant';
    return {
      id,
      label: kind?.label ?? id,
      cm2: skin.get(id) ?? 0,
      dots: sumOf(dotsBySession),
      dotsBySession,
      needle: kind?.scar ? NEEDLES.scar : fine ? NEEDLES.fine : NEEDLES.edge,
      dilution: treatment.pigment.dilution / (area?.shade ?? 1),
    };
  });
}

function planSessions(
  { sessions, pigment }: Treatment,
  areas: readonly PlanArea[],
  startDate: string | null,
): PlanSession[] {
  return sessions.map(({ day, shade, done }, k) => {
    const dots = sumOf(areas.map(({ dotsBySession }) => dotsBySession[k] ?? 0));
    return {
      day,
      date: dateOn(startDate, day),
      dots,
      hours: { low: dots / DOTS_PER_SECOND.fast / 3600, high: dots / DOTS_PER_SECOND.slow / 3600 },
      dilution: pigment.dilution / shade,
      done: done !== null,
    };
  });
}

function dateOn(startDate: string | null, day: number): string | null {
  return startDate === null ? null : dateAfter(startDate, day);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
