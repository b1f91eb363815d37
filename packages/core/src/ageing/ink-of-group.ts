import type { Area, Treatment } from '../treatment/index.ts';
import type { Ink } from './ink-state.ts';

/** What `groupStates` needs to know of a group of dots; every `DotGroup` is one. */
export type AgeingGroup =
  | {
      readonly kind: 'session';
      /** Index into `treatment.sessions`. */
      readonly session: number;
      readonly done?: boolean;
      /** Id of an area, or its index; without it no area is assumed. */
      readonly area?: string | number | null;
    }
  | {
      readonly kind: 'touchUp';
      /** Index into `treatment.events`, of a touch-up. */
      readonly event: number;
      readonly area?: string | number | null;
    }
  | StrokeGroup;

/** Strokes of microblading, all drawn on day 0, which age by their own rule. */
export interface StrokeGroup {
  readonly kind: 'strokes';
  readonly area?: string | number | null;
}

/**
 * When and with what a group of dots went in.
 * @throws RangeError when the treatment has no such session or touch-up.
 */
export function inkOfGroup(group: Exclude<AgeingGroup, StrokeGroup>, treatment: Treatment): Ink {
  const area = areaOf(group.area, treatment);
  const usual = treatment.pigment.kind;
  if (group.kind === 'touchUp') {
    const event = treatment.events[group.event];
    if (event?.kind !== 'touchUp') {
      throw new RangeError(
        `groupStates: expected event ${group.event} to be a touch-up, got ${event?.kind ?? 'none'}`,
      );
    }
    return { day: event.day, shade: event.shade, kind: event.pigment ?? usual, area };
  }
  const session = treatment.sessions[group.session];
  if (!session) {
    throw new RangeError(
      `groupStates: expected a session below ${treatment.sessions.length}, got ${group.session}`,
    );
  }
  return { day: session.day, shade: session.shade, kind: session.pigment ?? usual, area };
}

function areaOf(area: string | number | null | undefined, { areas }: Treatment): Area | null {
  const found = typeof area === 'number' ? areas[area] : areas.find(({ id }) => id === area);
  return found ?? null;
}
