import { type DotField, encodeDoneDots } from '../format/index.ts';
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
    index <= session && !one.done ? { ...one, done: encodeDoneDots(dotsOf(field, index)) } : one,
  );
  return { ...treatment, sessions };
}

/** The dots of one session as a field of their own, one group for each area that has any. */
function dotsOf(field: DotField, session: number): DotField {
  const indices: number[] = [];
  for (let i = 0; i < field.count; i++) if (field.groups[field.group[i]].session === session) indices.push(i);
  const areaOf = (i: number) => field.groups[field.group[i]].area ?? MAIN_AREA_ID;
  const areas = [...new Set(indices.map(areaOf))];
  const take = (column: Float32Array) => Float32Array.from(indices, (i) => column[i]);
  return {
    count: indices.length,
    u: take(field.u),
    v: take(field.v),
    spacingMm: take(field.spacingMm),
    rank: take(field.rank),
    group: Uint16Array.from(indices, (i) => areas.indexOf(areaOf(i))),
    widthMm: take(field.widthMm),
    contrast: take(field.contrast),
    retention: take(field.retention),
    groups: areas.map((area) => ({ kind: 'session', session, area, done: true })),
  };
}
