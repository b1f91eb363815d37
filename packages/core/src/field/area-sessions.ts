import type { Area, Treatment } from '../treatment/index.ts';

/** When the dots of an area go in. */
export interface SessionPlan {
  /** First of the area's sessions. */
  readonly first: number;
  /** First session that is not done; dots that a done one does not hold go in there. */
  readonly planned: number;
  /** Least t / r of the dots of each session; empty when all of the area's sessions are done. */
  readonly thresholds: Float64Array;
}

/**
 * Sessions as nested thresholds: a session that reaches a share s of the density holds the dots with t / r ≥ 1 / sqrt(s).
 * An area that takes part in some sessions only reaches its full density in the last of them.
 */
export function sessionPlan({ sessions }: Treatment, area: Area): SessionPlan {
  const first = Math.min(area.sessions?.first ?? 0, sessions.length - 1);
  const end = Math.min(first + (area.sessions?.count ?? sessions.length), sessions.length);
  const full = sessions[end - 1].share;
  const planned = sessions.findIndex(({ done }) => !done);
  const thresholds = Float64Array.from(planned >= end ? [] : sessions.slice(first, end), ({ share }) =>
    area.sessions ? 1 / Math.sqrt(share / full) : 1 / Math.sqrt(share),
  );
  return { first, planned, thresholds };
}

/** The first planned session that holds a dot of so much t / r, or -1 when none does. */
export function sessionAt({ first, planned, thresholds }: SessionPlan, level: number): number {
  for (let k = 0; k < thresholds.length; k++) {
    if (level >= thresholds[k]) return Math.max(first + k, planned);
  }
  return -1;
}

/** {@link sessionAt} of one area. */
export function areaSessions(treatment: Treatment, area: Area): (level: number) => number {
  const plan = sessionPlan(treatment, area);
  return (level) => sessionAt(plan, level);
}

/** Share of an area's density that its done sessions reach, in [0, 1]. */
export function areaDoneShare({ sessions }: Treatment, area: Area): number {
  const first = Math.min(area.sessions?.first ?? 0, sessions.length - 1);
  const end = Math.min(first + (area.sessions?.count ?? sessions.length), sessions.length);
  const full = area.sessions ? sessions[end - 1].share : 1;
  const planned = sessions.findIndex(({ done }) => !done);
  const last = Math.min(planned < 0 ? end : planned, end) - 1;
  return last < first ? 0 : Math.min(1, sessions[last].share / full);
}
