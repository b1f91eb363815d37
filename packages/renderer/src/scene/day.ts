import type { Case } from '@stubble/core';

/** Days beyond which nothing is aged, before or after the first session: 270 years. Chosen by eye. */
export const MOST_DAYS = 100_000;

/** @throws RangeError for a day that no picture has. */
export function assertDay(day: number, where: string): void {
  if (Math.abs(day) <= MOST_DAYS) return;
  throw new RangeError(`${where}: expected days from -${MOST_DAYS} to ${MOST_DAYS}, got ${day}`);
}

/** Day of a case's last session. */
export function lastSessionDay({ treatment }: Case): number {
  return Math.max(0, ...treatment.sessions.map((session) => session.day));
}
