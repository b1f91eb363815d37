import type { Forecast, Session } from '@stubble/core';
import { dayToPosition, HEALED_DAYS } from './timeline.ts';

/** Colour that is left on a day, as shares of the healed colour. */
export interface Remaining {
  readonly slow: number;
  readonly expected: number;
  readonly fast: number;
}

/** The lines of a forecast, of dots or of strokes. */
export type Lines = Pick<Forecast, 'days' | keyof Remaining>;

/** From the lines of a forecast, linear between its days. */
export function remainingAt({ days, slow, expected, fast }: Lines, day: number): Remaining {
  const after = days.findIndex((candidate) => candidate >= day);
  const b = after < 0 ? days.length - 1 : after;
  const a = Math.max(0, b - 1);
  const t = days[b] > days[a] ? Math.min(1, Math.max(0, (day - days[a]) / (days[b] - days[a]))) : 1;
  const at = (line: readonly number[]) => line[a] + (line[b] - line[a]) * t;
  return { slow: at(slow), expected: at(expected), fast: at(fast) };
}

/** Such as "about 62 % left (48–74 %)"; empty while it has not healed, when nobody can tell. */
export function remainingLabel(forecast: Lines, sessions: readonly Session[], day: number): string {
  if (day < healedDay(sessions)) return '';
  const { slow, expected, fast } = remainingAt(forecast, day);
  const [low, high] = [percent(fast), percent(slow)];
  return `about ${percent(expected)} % left${low === high ? '' : ` (${low}–${high} %)`}`;
}

/** Such as "dots 84 %, strokes 22 % left", as expected; empty while it has not healed. */
export function remainingOfBoth(
  { forecast, strokes }: { readonly forecast: Lines; readonly strokes: Lines },
  sessions: readonly Session[],
  day: number,
): string {
  if (day < healedDay(sessions)) return '';
  const left = (lines: Lines) => percent(remainingAt(lines, day).expected);
  return `dots ${left(forecast)} %, strokes ${left(strokes)} % left`;
}

/** Outline of the band, its middle line, and what lies under that, as paths in a square of 100 × 100: the whole track across, nothing to everything up. */
export interface BandPaths {
  readonly band: string;
  readonly middle: string;
  readonly under: string;
}

/** The band from healed to the end of the track. */
export function bandPaths(forecast: Lines, sessions: readonly Session[]): BandPaths {
  const from = healedDay(sessions);
  const days = [from, ...forecast.days.filter((day) => day > from)];
  const rows = days.map((day) => ({ x: 100 * dayToPosition(sessions, day), ...remainingAt(forecast, day) }));
  const line = (pace: keyof Remaining) => rows.map((row) => `${row.x.toFixed(2)} ${height(row[pace])}`);
  const middle = `M${line('expected').join('L')}`;
  return {
    band: `M${[...line('slow'), ...line('fast').reverse()].join('L')}Z`,
    middle,
    under: `${middle}V100H${rows[0].x.toFixed(2)}Z`,
  };
}

function healedDay(sessions: readonly Session[]): number {
  return sessions[sessions.length - 1].day + HEALED_DAYS;
}

function height(share: number): string {
  return (100 * (1 - Math.min(1, Math.max(0, share)))).toFixed(1);
}

function percent(share: number): number {
  return Math.min(100, Math.round(100 * share));
}
