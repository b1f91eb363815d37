import type { Session, TreatmentEvent } from '@stubble/core';

/** The day that stands for "before": any day below the first session has no dots. */
export const BEFORE_DAY = -1;
/** True colour shows about four weeks after the needle. */
export const HEALED_DAYS = 28;
export const DAYS_PER_YEAR = 365.25;
export const LAST_YEAR = 10;
/** Share of the track that the treatment takes; the years have the rest. */
const TREATMENT_SHARE = 0.46;

/** A named place on the track. */
export interface Stop {
  readonly label: string;
  /** Shorter, for narrow tracks. */
  readonly short: string;
  readonly title: string;
  readonly day: number;
  /** Where it stands on the track, 0 to 1. */
  readonly position: number;
}

/** Before, each session, and healed: evenly spaced, as each is a step for the client. The same sessions give the same list. */
export const treatmentStops = ofSessions((sessions): readonly Stop[] => {
  const steps = sessions.length + 1;
  const at = (index: number) => (TREATMENT_SHARE * index) / steps;
  const last = sessions[sessions.length - 1].day;
  return [
    { label: 'Before', short: 'Before', title: 'Before the treatment', day: BEFORE_DAY, position: 0 },
    ...sessions.map((session, index) => ({
      label: `Session ${index + 1}`,
      short: `${index + 1}`,
      title: `After session ${index + 1}`,
      day: session.day,
      position: at(index + 1),
    })),
    { label: 'Healed', short: 'Healed', title: 'Healed', day: last + HEALED_DAYS, position: TREATMENT_SHARE },
  ];
});

/** Year 1 to 10, spread evenly over the rest of the track. The same sessions give the same list. */
export const yearStops = ofSessions((sessions): readonly Stop[] =>
  Array.from({ length: LAST_YEAR }, (_, index) => {
    const day = Math.round((index + 1) * DAYS_PER_YEAR);
    return {
      label: `${index + 1} y`,
      short: `${index + 1}`,
      title: `Year ${index + 1}`,
      day,
      position: dayToPosition(sessions, day),
    };
  }),
);

/** What happens between the sessions' stops and the years: touch-ups and lasers, on their days. */
export function eventStops(sessions: readonly Session[], events: readonly TreatmentEvent[]): readonly Stop[] {
  return events.map((event, index) => {
    const number = events.slice(0, index + 1).filter(({ kind }) => kind === event.kind).length;
    const label = `${event.kind === 'laser' ? 'Laser' : 'Touch-up'} ${number}`;
    const { day } = event;
    return { label, short: label, title: label, day, position: dayToPosition(sessions, day) };
  });
}

/** Every stop of the track, in the order of their days. */
export function allStops(sessions: readonly Session[], events: readonly TreatmentEvent[]): readonly Stop[] {
  const stops = [...treatmentStops(sessions), ...eventStops(sessions, events), ...yearStops(sessions)];
  return stops.sort((a, b) => a.day - b.day);
}

/** The last day of the scrubber: ten years, or healed when the plan itself is that long. */
export function lastDay(sessions: readonly Session[]): number {
  return Math.max(Math.ceil(LAST_YEAR * DAYS_PER_YEAR), sessions[sessions.length - 1].day + HEALED_DAYS + 1);
}

/** Place on the track of a day: linear between stops. */
export function dayToPosition(sessions: readonly Session[], day: number): number {
  const knots = trackKnots(sessions);
  if (day <= knots[0].day) return 0;
  for (let i = 1; i < knots.length; i++) {
    const [a, b] = [knots[i - 1], knots[i]];
    if (day <= b.day) return a.position + ((b.position - a.position) * (day - a.day)) / (b.day - a.day);
  }
  return 1;
}

/** Day of a place on the track. Days of the treatment are whole, so that a label never lies. */
export function positionToDay(sessions: readonly Session[], position: number): number {
  const knots = trackKnots(sessions);
  const p = Math.min(1, Math.max(0, position));
  for (let i = 1; i < knots.length; i++) {
    const [a, b] = [knots[i - 1], knots[i]];
    if (p <= b.position) {
      const day = a.day + ((b.day - a.day) * (p - a.position)) / (b.position - a.position);
      return i === 1 && day < b.day - 1e-6 ? BEFORE_DAY : Math.round(day);
    }
  }
  return knots[knots.length - 1].day;
}

/** Healing after an event is told in days for so long; later the year says more. */
const EVENT_DAYS = 45;

/** What a day is called: "Before", "Session 2", "Day 7", "Healed · day 52", "Touch-up 1 · 7 days after", "Year 3". */
export function dayLabel(
  sessions: readonly Session[],
  day: number,
  events: readonly TreatmentEvent[] = [],
): string {
  if (day < sessions[0].day) return 'Before';
  const session = sessions.findIndex((candidate) => candidate.day === day);
  if (session >= 0) return `After session ${session + 1} · day ${day}`;
  const event = eventStops(sessions, events)
    .filter((stop) => stop.day <= day && day <= stop.day + EVENT_DAYS)
    .at(-1);
  if (event) {
    const after = Math.round(day - event.day);
    return after === 0 ? `${event.label} · day ${Math.round(day)}` : `${event.label} · ${after} days after`;
  }
  const healed = sessions[sessions.length - 1].day + HEALED_DAYS;
  if (day < healed) return `Healing · day ${Math.round(day)}`;
  if (day < DAYS_PER_YEAR * 0.75) return `Healed · day ${Math.round(day)}`;
  const years = Math.round((day / DAYS_PER_YEAR) * 10) / 10;
  return `Year ${years}`;
}

interface Knot {
  readonly day: number;
  readonly position: number;
}

const trackKnots = ofSessions((sessions): readonly Knot[] => [
  ...treatmentStops(sessions),
  { day: lastDay(sessions), position: 1 },
]);

/** Sessions are replaced, never changed, so what follows from them is worked out once: a scrub asks at every step. */
function ofSessions<T>(make: (sessions: readonly Session[]) => T): (sessions: readonly Session[]) => T {
  const known = new WeakMap<readonly Session[], T>();
  return (sessions) => {
    const found = known.get(sessions) ?? make(sessions);
    known.set(sessions, found);
    return found;
  };
}
