import { HEALED_AFTER_DAYS } from '../ageing/index.ts';
import type { DotField } from '../format/index.ts';
import { createSurface } from '../surface/index.ts';
import type { Case } from '../treatment/index.ts';
import { mergingOn, neighbourDistancesMm, withTouchUpsUntil } from './merging.ts';

/** What one touch-up does: new dots cannot land on old ones, so density creeps up and dots run together. */
export interface TouchUpRisk {
  /** Index into `treatment.events`. */
  readonly event: number;
  /** New dots that found a gap. */
  readonly dots: number;
  /** Day on which it has healed, for which the shares are told. */
  readonly healedDay: number;
  /** Share of all dots that touch a neighbour, without and with this touch-up, in [0, 1]. */
  readonly mergingBefore: number;
  readonly mergingAfter: number;
}

/**
 * The merging risk of every touch-up, in the order of the calendar.
 * @param field all dots of the case, settled or not
 */
export function touchUpRisks(
  { head, treatment }: Pick<Case, 'head' | 'treatment'>,
  field: DotField,
): TouchUpRisk[] {
  const surface = createSurface(head);
  const counts = field.groups.map(() => 0);
  for (const group of field.group) counts[group]++;
  const shareWith = (lastEvent: number, day: number) => {
    const part = withTouchUpsUntil(field, lastEvent);
    const distancesMm = neighbourDistancesMm(part, surface);
    return mergingOn(day, { field: part, treatment, surface, distancesMm }).share;
  };
  return treatment.events.flatMap(({ kind, day }, event) => {
    if (kind !== 'touchUp') return [];
    const dots = field.groups.reduce((sum, group, i) => sum + (group.event === event ? counts[i] : 0), 0);
    const healedDay = day + HEALED_AFTER_DAYS;
    return [
      {
        event,
        dots,
        healedDay,
        mergingBefore: shareWith(event - 1, healedDay),
        mergingAfter: shareWith(event, healedDay),
      },
    ];
  });
}
