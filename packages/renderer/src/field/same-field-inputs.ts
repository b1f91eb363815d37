import type { Case } from '@stubble/core';

/** Whether two cases have the same dots: what differs, if anything, is how they age or how they are seen. */
export function sameFieldInputs(a: Case, b: Case): boolean {
  return a === b || sameData(fieldInputs(a), fieldInputs(b));
}

/** All that `createDotField` may read: neither pigment, care, dates, days and shades nor views. */
function fieldInputs({ head, treatment }: Case): unknown {
  const { pigment: _pigment, care: _care, startDate: _date, sessions, events, ...rest } = treatment;
  return {
    head,
    rest,
    sessions: sessions.map(({ day: _day, shade: _shade, pigment: _kind, ...session }) => session),
    // Touch-ups have dots; their groups name them by their index, and a laser takes one up.
    touchUps: events.map((event) =>
      event.kind === 'touchUp' ? { area: event.area, share: event.share, done: event.done ?? null } : null,
    ),
  };
}

/** Deep equality of plain JSON. */
function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keysA, keysB] = [Object.keys(a), Object.keys(b)];
  if (keysA.length !== keysB.length) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return keysA.every((key) => Object.hasOwn(right, key) && sameData(left[key], right[key]));
}
