import { type Case, HEALED_AFTER_DAYS } from '@stubble/core';
import type { StoryFrame, VideoOptions } from '../export-options.ts';

const DAYS_PER_YEAR = 365.25;
/** Years that the filmstrip shows. */
const YEARS = [1, 3, 5, 8];

/** The life of a treatment in pictures: before, after each session, healed, then years 1, 3, 5 and 8. */
export function storyOf({ treatment }: Case): readonly StoryFrame[] {
  const days = treatment.sessions.map(({ day }) => day);
  const healed = Math.max(0, ...days) + HEALED_AFTER_DAYS;
  return [
    { label: 'Before', day: null },
    ...days.map((day, i) => ({ label: `After session ${i + 1}`, day })),
    { label: 'Healed', day: healed },
    ...YEARS.map((year) => ({ label: `Year ${year}`, day: Math.max(healed, year * DAYS_PER_YEAR) })),
  ];
}

/** How the days of a video go by: each for some seconds. */
export interface Shot extends StoryFrame {
  readonly seconds: number;
}

/** Seconds that the untouched photo, each session and the healed look stay, for a video of ten. Chosen by eye. */
const HOLD = { before: 1.2, session: 0.8, healed: 1, last: 0.8 };
const LAST_YEAR = 10;

/** Stops at before, the sessions and healed; then ten years go by evenly. @throws RangeError outside the options' intervals. */
export function videoStoryOf(
  theCase: Case,
  { seconds = 10, perSecond = 12 }: Pick<VideoOptions, 'seconds' | 'perSecond'>,
): readonly Shot[] {
  assertWithin('seconds', seconds, [2, 60]);
  assertWithin('perSecond', perSecond, [1, 30]);
  const stops = storyOf(theCase).slice(0, -YEARS.length);
  const holds = stops.map((_, i) => {
    if (i === 0) return HOLD.before;
    return i === stops.length - 1 ? HOLD.healed : HOLD.session;
  });
  const held = holds.reduce((sum, hold) => sum + hold, HOLD.last);
  // However many sessions there are, the years get at least half of the time.
  const pace = Math.min(seconds / 10, (0.5 * seconds) / held);
  const years = Math.max(1, Math.round((seconds - held * pace) * perSecond));
  const from = stops[stops.length - 1].day ?? 0;
  const last = Math.max(from, LAST_YEAR * DAYS_PER_YEAR);
  const going = Array.from({ length: years }, (_, i) => {
    const day = from + ((last - from) * (i + 1)) / years;
    return { label: `Year ${(day / DAYS_PER_YEAR).toFixed(1)}`, day, seconds: 1 / perSecond };
  });
  return [
    ...stops.map((stop, i) => ({ ...stop, seconds: holds[i] * pace })),
    ...going,
    { label: `Year ${Math.round(last / DAYS_PER_YEAR)}`, day: last, seconds: HOLD.last * pace },
  ];
}

function assertWithin(name: string, value: number, [low, high]: readonly [number, number]): void {
  if (value >= low && value <= high) return;
  throw new RangeError(`exportVideo: expected ${name} in [${low}, ${high}], got ${value}`);
}
