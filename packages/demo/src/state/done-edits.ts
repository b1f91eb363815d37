import { type DotField, markSessionDone, markTouchUpDone, type Treatment } from '@stubble/core';
import { type Edit, inTreatment } from './edits.ts';

/** A session that has been: its dots, and those of the sessions before it, stay where they are in `field`. */
export function sessionDone(field: DotField, index: number): Edit {
  return inTreatment((treatment) => markSessionDone(treatment, field, index));
}

/** A touch-up that has been, and with it everything before. */
export function touchUpDone(field: DotField, index: number): Edit {
  return inTreatment((treatment) => markTouchUpDone(treatment, field, index));
}

/** A session is only planned again, and with it all that came after. */
export function sessionPlanned(index: number): Edit {
  return inTreatment((treatment) => ({
    ...treatment,
    sessions: treatment.sessions.map((session, i) => (i < index ? session : { ...session, done: null })),
    events: planned(treatment, 0),
  }));
}

/** A touch-up is only planned again, and those after it. */
export function touchUpPlanned(index: number): Edit {
  return inTreatment((treatment) => ({ ...treatment, events: planned(treatment, index) }));
}

function planned({ events }: Treatment, from: number): Treatment['events'] {
  return events.map((event, i) => {
    if (i < from || event.kind !== 'touchUp' || event.done === undefined) return event;
    const { done: _, ...rest } = event;
    return rest;
  });
}
