import { type DotField, type DotGroup, encodeDoneDots } from '../format/index.ts';
import { MAIN_AREA_ID, type Treatment } from '../treatment/index.ts';

/**
 * A treatment whose first sessions, up to and including `session`, are done: their dots are written into it as they stand in `field`, and no
 * later edit, refit of the head or version of the library moves them.
 * @throws RangeError when there is no such session.
 */
export function markSessionDone(treatment: Treatment, field: DotField, session: number): Treatment {
  if (!(session >= 0 && session < treatment.sessions.length)) {
    throw new RangeError(
      `markSessionDone: expected a session below ${treatment.sessions.length}, got ${session}`,
    );
  }
  const sessions = treatment.sessions.map((one, index) =>
    index <= session && !one.done
      ? { ...one, done: encodeDoneDots(dotsOf(field, (group) => group.session === index)) }
      : one,
  );
  return { ...treatment, sessions };
}

/**
 * A treatment whose touch-up is done, and with it all sessions and the touch-ups before it: their dots are written into it as they stand in
 * `field`, and no later edit moves them.
 * @throws RangeError when that event is no touch-up.
 */
export function markTouchUpDone(treatment: Treatment, field: DotField, event: number): Treatment {
  if (treatment.events[event]?.kind !== 'touchUp') {
    throw new RangeError(`markTouchUpDone: expected the index of a touch-up, got ${event}`);
  }
  const events = treatment.events.map((one, index) =>
    one.kind === 'touchUp' && index <= event && !one.done
      ? { ...one, done: encodeDoneDots(dotsOf(field, (group) => group.event === index)) }
      : one,
  );
  return { ...markSessionDone(treatment, field, treatment.sessions.length - 1), events };
}

/** The dots of one session or touch-up as a field of their own, one group for each area that has any. */
function dotsOf(field: DotField, isOne: (group: DotGroup) => boolean): DotField {
  const indices: number[] = [];
  for (let i = 0; i < field.count; i++) if (isOne(field.groups[field.group[i]])) indices.push(i);
  const groups = [...new Set(indices.map((i) => field.group[i]))];
  const take = (column: Float32Array) => Float32Array.from(indices, (i) => column[i]);
  return {
    count: indices.length,
    u: take(field.u),
    v: take(field.v),
    spacingMm: take(field.spacingMm),
    rank: take(field.rank),
    group: Uint16Array.from(indices, (i) => groups.indexOf(field.group[i])),
    widthMm: take(field.widthMm),
    contrast: take(field.contrast),
    retention: take(field.retention),
    groups: groups.map((index) => doneGroup(field.groups[index])),
  };
}

function doneGroup({ kind, session, event, area = MAIN_AREA_ID }: DotGroup): DotGroup {
  return kind === 'touchUp'
    ? { kind, event, area, done: true }
    : { kind: 'session', session: session ?? 0, area, done: true };
}
