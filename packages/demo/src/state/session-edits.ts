import { MAX_SESSIONS, type PigmentKind, type Session } from '@stubble/core';
import { type Edit, inTreatment } from './edits.ts';

/** Sessions stay in order: at least this far apart, days. */
const GAP_DAYS = 1;
/** Usual distance of sessions: 10–14 days. */
const USUAL_GAP_DAYS = 12;
/** Each session adds at least this share of the dots. */
const LEAST_SHARE = 0.01;
const LAST_DAY = 3650;

/** Where a session may lie without passing its neighbours. */
export interface SessionBounds {
  readonly day: readonly [number, number];
  readonly share: readonly [number, number];
}

export function sessionBounds(sessions: readonly Session[], index: number): SessionBounds {
  const before = sessions[index - 1];
  const after = sessions[index + 1];
  return {
    day: [before ? before.day + GAP_DAYS : 0, after ? after.day - GAP_DAYS : LAST_DAY],
    share: [before ? before.share + LEAST_SHARE : LEAST_SHARE, after ? round(after.share - LEAST_SHARE) : 1],
  };
}

/** Change a session; day and share are kept between their neighbours. */
export function setSession(index: number, patch: Partial<Pick<Session, 'day' | 'share' | 'shade'>>): Edit {
  return inSessions((sessions) => {
    const { day, share } = sessionBounds(sessions, index);
    const next = { ...sessions[index], ...patch };
    next.day = clamp(next.day, day);
    next.share = round(clamp(next.share, share));
    return sessions.map((session, i) => (i === index ? next : session));
  });
}

/** Another kind of pigment for one session; null for the treatment's. */
export function setSessionPigment(index: number, kind: PigmentKind | null): Edit {
  return inSessions((sessions) =>
    sessions.map((session, i) => {
      if (i !== index) return session;
      const { pigment: _, ...rest } = session;
      return kind === null ? rest : { ...rest, pigment: kind };
    }),
  );
}

/** One more session at the end. The one before it gives up some of its share when it had all. */
export function addSession(): Edit {
  return inSessions((sessions) => {
    const last = sessions[sessions.length - 1];
    if (sessions.length >= MAX_SESSIONS || last.day + USUAL_GAP_DAYS > LAST_DAY) return sessions;
    const before = sessions[sessions.length - 2]?.share ?? 0;
    const share = last.share < 1 ? last.share : round((before + 1) / 2);
    if (share <= before) return sessions;
    return [
      ...sessions.slice(0, -1),
      { ...last, share },
      { day: last.day + USUAL_GAP_DAYS, share: 1, shade: last.shade, done: null },
    ];
  });
}

/** One session fewer. The first that is left is day 0, the last reaches the full density. */
export function removeSession(index: number): Edit {
  return inSessions((sessions) => {
    if (sessions.length <= 1) return sessions;
    const left = sessions.filter((_, i) => i !== index);
    const start = left[0].day;
    return left.map((session, i) => ({
      ...session,
      day: session.day - start,
      share: i === left.length - 1 ? 1 : session.share,
    }));
  });
}

function inSessions(change: (sessions: Session[]) => Session[]): Edit {
  return inTreatment((treatment) => {
    const sessions = change(treatment.sessions);
    return sessions === treatment.sessions ? treatment : { ...treatment, sessions };
  });
}

function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}

/** Two decimals: shares are shown as whole per cent. */
function round(share: number): number {
  return Math.round(share * 100) / 100;
}
