import * as v from 'valibot';
import { DoneDotsSchema } from './done-dots-schema.ts';
import type { TreatmentEvent } from './event-types.ts';
import { issuePath } from './issue-path.ts';
import { PigmentKindSchema } from './pigment-kinds.ts';
import { ranged } from './ranged.ts';

/** Most events a treatment may hold: with it the states of all groups of all areas stay under 16 kB. */
export const MAX_EVENTS = 16;
/** Last day of an event: ten years. */
const LAST_DAY = 3650;
/** What a laser session leaves of black pigment, by a middle choice of the range below. */
export const LASER_REMAINS = 0.2;

const common = {
  day: ranged(0, LAST_DAY),
  area: v.nullable(
    v.pipe(v.string('expected an id or null'), v.maxLength(40, 'expected at most 40 characters')),
  ),
};

/** New dots in the gaps, after the sessions are done. */
const TouchUpSchema = v.strictObject({
  kind: v.literal('touchUp'),
  ...common,
  share: ranged(0.01, 0.5),
  shade: ranged(0.3, 1.5),
  pigment: v.exactOptional(PigmentKindSchema),
  done: v.exactOptional(DoneDotsSchema),
});

/** One session of laser removal. */
const LaserSchema = v.strictObject({
  kind: v.literal('laser'),
  ...common,
  remains: ranged(0.01, 1),
});

const EventSchema = v.variant('kind', [TouchUpSchema, LaserSchema], 'expected a touch-up or a laser session');

/** Events in the order of their days; on one day at most one in one place. */
export const EventsSchema: v.GenericSchema<unknown, TreatmentEvent[]> = v.pipe(
  v.array(EventSchema, 'expected a list of events'),
  v.maxLength(MAX_EVENTS, (issue) => `expected at most ${MAX_EVENTS} events, got ${issue.received}`),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    dataset.value.forEach((event, index, all) => {
      const path = issuePath(all, index, 'day');
      const before = all[index - 1];
      if (before && event.day < before.day) {
        addIssue({
          message: `event ${index + 1} is on day ${event.day}, before event ${index} on day ${before.day}: put events in the order of their days`,
          path,
        });
      }
      const twin = all.findIndex((other) => other.day === event.day && sharesPlace(other, event));
      if (twin < index) {
        addIssue({
          message: `event ${index + 1} is on day ${event.day}, as event ${twin + 1} in the same place: choose another day`,
          path,
        });
      }
    });
  }),
);

function sharesPlace(a: TreatmentEvent, b: TreatmentEvent): boolean {
  return a.area === null || b.area === null || a.area === b.area;
}
