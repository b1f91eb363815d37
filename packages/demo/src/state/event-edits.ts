import {
  describeErrors,
  LASER_REMAINS,
  parseTreatment,
  type Treatment,
  type TreatmentEvent,
} from '@stubble/core';
import { type Edit, inTreatment } from './edits.ts';
import { HEALED_DAYS } from './timeline.ts';

/** Usual first touch-up: two years after the sessions. Chosen by eye, within 1.25–5 years of the sources. */
const FIRST_TOUCH_UP_DAYS = 730;
/** The next laser session is six weeks later: the body clears pigment for weeks. The first starts at a year. Chosen by eye. */
const LASER_GAP_DAYS = 42;
const FIRST_LASER_DAYS = 365;
const NEW_SHARE = 0.1;
export const LAST_EVENT_DAY = 3650;

/** An event as it would be after a change. */
export type EventPatch = Partial<{
  day: number;
  area: string | null;
  share: number;
  shade: number;
  remains: number;
  pigment: Treatment['pigment']['kind'] | null;
}>;

/** A treatment with other events, or a sentence that says why there cannot be one. */
export type EventChange =
  | { readonly ok: true; readonly treatment: Treatment; readonly index: number }
  | { readonly ok: false; readonly sentence: string };

/** One more touch-up or laser session, on a day of its own after all that is planned. */
export function addEvent(kind: TreatmentEvent['kind']): Edit {
  return inTreatment((treatment) => {
    const { sessions, events } = treatment;
    const healed = sessions[sessions.length - 1].day + HEALED_DAYS;
    const last = events.at(-1)?.day ?? healed;
    const laserGap = events.at(-1)?.kind === 'laser' ? LASER_GAP_DAYS : FIRST_LASER_DAYS;
    const after = last + (kind === 'laser' ? laserGap : FIRST_TOUCH_UP_DAYS);
    const day = freeDay(Math.round(Math.min(after, LAST_EVENT_DAY)), events);
    const event: TreatmentEvent =
      kind === 'laser'
        ? { kind, day, area: null, remains: LASER_REMAINS }
        : { kind, day, area: null, share: NEW_SHARE, shade: 1 };
    const changed = withEvents(treatment, [...events, event]);
    return changed.ok ? changed.treatment : treatment;
  });
}

/** Date of day 0, `YYYY-MM-DD`, or null while there is none. */
export function setStartDate(startDate: string | null): Edit {
  return inTreatment((treatment) =>
    treatment.startDate === startDate ? treatment : { ...treatment, startDate },
  );
}

export function removeEvent(index: number): Edit {
  return inTreatment((treatment) => ({
    ...treatment,
    events: treatment.events.filter((_, i) => i !== index),
  }));
}

/** A treatment with one event changed; events stay in the order of their days. What cannot be is told, and nothing is lost. */
export function changeEvent(treatment: Treatment, index: number, patch: EventPatch): EventChange {
  const event = treatment.events[index];
  const { pigment, ...rest } = { pigment: undefined, ...patch };
  const next = { ...event, ...rest } as TreatmentEvent & { pigment?: unknown };
  if (patch.pigment === null) delete next.pigment;
  else if (pigment) next.pigment = pigment;
  const events = treatment.events.map((one, i) => (i === index ? (next as TreatmentEvent) : one));
  return withEvents(treatment, events, next as TreatmentEvent);
}

/** As {@link changeEvent}, for sliders: what cannot be leaves everything as it is. */
export function setEvent(index: number, patch: EventPatch): Edit {
  return inTreatment((treatment) => {
    const changed = changeEvent(treatment, index, patch);
    return changed.ok ? changed.treatment : treatment;
  });
}

function withEvents(
  treatment: Treatment,
  events: readonly TreatmentEvent[],
  followed?: TreatmentEvent,
): EventChange {
  const sorted = [...events].sort((a, b) => a.day - b.day);
  const read = parseTreatment({ ...treatment, events: sorted });
  if (!read.ok) return { ok: false, sentence: describeErrors(read.errors) };
  // The parts that did not change stay the same objects, so that nobody who watches them is disturbed.
  const index = followed ? sorted.indexOf(followed) : sorted.length - 1;
  return { ok: true, treatment: { ...treatment, events: sorted }, index };
}

/** The first day from `day` on, else before it, on which there is nothing yet. */
function freeDay(day: number, events: readonly TreatmentEvent[]): number {
  const taken = new Set(events.map((event) => event.day));
  for (let later = day; later <= LAST_EVENT_DAY; later++) if (!taken.has(later)) return later;
  let earlier = day;
  while (taken.has(earlier)) earlier--;
  return earlier;
}
