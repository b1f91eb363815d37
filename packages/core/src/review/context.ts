import { groupStates, HEALED_AFTER_DAYS } from '../ageing/index.ts';
import type { DotField } from '../format/index.ts';
import { createSurface, heightAboveGlabellaMm, type ScalpSurface } from '../surface/index.ts';
import type { Case, HeadDirection, Treatment } from '../treatment/index.ts';
import type { Client } from './finding.ts';
import { type Merging, mergingOn, neighbourDistancesMm, withTouchUpsUntil } from './merging.ts';

/** Everything that the rules look at, measured once. */
export interface ReviewContext {
  readonly kase: Pick<Case, 'head' | 'treatment'>;
  readonly treatment: Treatment;
  readonly field: DotField;
  readonly surface: ScalpSurface;
  readonly client: Client;
  /** Mid-frontal point above the glabella along the skin, mm; null on a flat patch. */
  readonly heightMm: number | null;
  readonly midFrontal: HeadDirection;
  readonly merging: (day: number) => Merging;
  /** Day on which the last session shows its true colour. */
  readonly healedDay: number;
  /** Colour left so many years after healing, relative to healed, in [0, 1]. */
  readonly colourAfter: (years: number) => number;
  /** Dots of each session. */
  readonly sessionDots: readonly number[];
}

/** Measure a case for its review. */
export function createContext(
  kase: Pick<Case, 'head' | 'treatment'>,
  field: DotField,
  client: Client,
): ReviewContext {
  const { treatment } = kase;
  const surface = createSurface(kase.head);
  const healedDay = Math.max(...treatment.sessions.map(({ day }) => day)) + HEALED_AFTER_DAYS;
  const measured = new Map<number, { readonly field: DotField; readonly distancesMm: Float32Array }>();
  return {
    kase,
    treatment,
    field,
    surface,
    client,
    heightMm:
      surface.kind === 'head' ? heightAboveGlabellaMm(surface, treatment.hairline.anchors.midFrontal) : null,
    midFrontal: treatment.hairline.anchors.midFrontal,
    merging(day) {
      // Events are in the order of their days.
      const last = treatment.events.filter((event) => event.day <= day).length - 1;
      let there = measured.get(last);
      if (!there) {
        const part = withTouchUpsUntil(field, last);
        there = { field: part, distancesMm: neighbourDistancesMm(part, surface) };
        measured.set(last, there);
      }
      return mergingOn(day, { ...there, treatment, surface });
    },
    healedDay,
    colourAfter: (years) => colourAfter(treatment, healedDay, years),
    sessionDots: countSessions(field, treatment.sessions.length),
  };
}

/** Green light that the last session's marks take, years after healing, relative to healed. No event of the calendar counts: no touch-up. */
function colourAfter(treatment: Treatment, healedDay: number, years: number): number {
  const quiet = { ...treatment, events: [] };
  const group = { kind: 'session', session: treatment.sessions.length - 1, done: false } as const;
  const at = (day: number) => {
    const row = groupStates([group], quiet, day);
    return row[1] * row[4];
  };
  return at(healedDay + 365.25 * years) / Math.max(at(healedDay), 1e-9);
}

function countSessions(field: DotField, sessions: number): readonly number[] {
  const counts = new Array<number>(sessions).fill(0);
  for (let i = 0; i < field.count; i++) {
    const { session } = field.groups[field.group[i]];
    if (session !== undefined && session < sessions) counts[session]++;
  }
  return counts;
}
