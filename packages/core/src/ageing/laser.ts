import { PIGMENT_ROWS } from '../optics/index.ts';
import type { LaserEvent, PigmentKind } from '../treatment/index.ts';
import type { Pace } from './fading.ts';

/** What a session can leave of black: 1–3 sessions clear it (PubMed 33289086), cleared meaning 5 %: 0.05 to 0.37. */
export const LASER_RANGE = { least: 0.05, most: 0.37 } as const;
/** The body carries off the shattered pigment over weeks: 63 % after so many days. Chosen by eye. */
const CLEARING_DAYS = 12;
/** Redness after a laser relative to after needles. Chosen by eye. */
export const LASER_REDNESS = 0.8;

/**
 * Share of the colour that a laser session leaves, `days` after it, in [0, 1]: 1 at the session, falling to what it leaves of this pigment.
 * On the slow line of a band it leaves at least 37 %, on the fast line at most 5 %.
 */
export function keptAfterLaser(
  { remains }: LaserEvent,
  days: number,
  { kind, pace }: { kind: PigmentKind; pace: Pace },
): number {
  if (days <= 0) return 1;
  const { least, most } = LASER_RANGE;
  const black =
    pace === 'slow' ? Math.max(remains, most) : pace === 'fast' ? Math.min(remains, least) : remains;
  const left = 1 - (1 - black) * PIGMENT_ROWS[kind].laserResponse;
  return left + (1 - left) * Math.exp(-days / CLEARING_DAYS);
}
