import { alongKnots, type Knots } from './knots.ts';

/**
 * Healing of one session. Day 0–2 darkest and swollen, micro-scabs to day 5, peeling to day 10 with a "phantom fade" near day 7, true
 * colour by day 28 (teammicro.com; skalptec.com). About a third of the pigment is lost within weeks (Bäumler), so fresh is 1.5 times healed;
 * with the spread of retention from dot to dot that is a loss of 20–50 %. The numbers between those anchors are chosen by eye.
 */
const COLOUR: Knots = [
  [0, 1.5],
  [2, 1.46],
  [5, 1.25],
  [7.5, 0.8],
  [14, 0.9],
  [28, 1],
];
/** Width relative to healed: swelling and scabs of days 0–5. Chosen by eye; fresh dots are larger (teammicro.com). */
const WIDTH: Knots = [
  [0, 1.3],
  [2, 1.3],
  [5, 1.18],
  [7.5, 1.05],
  [14, 1],
];
/**
 * How uneven the dots are: the base that is raised to a dot's retention is so many times smaller, and what multiplies it so many times larger.
 * Peeling is patchy (day 4–10). Chosen by eye.
 */
const UNEVENNESS: Knots = [
  [0, 1],
  [3, 1.1],
  [7.5, 2.4],
  [12, 1.5],
  [28, 1],
];
/** Micro-scabs, days 2–5 (teammicro.com): a brown crust, so they take away more blue and less red. Share of the effect, chosen by eye. */
const SCAB: Knots = [
  [0, 0.3],
  [2.5, 1],
  [5, 0.7],
  [9, 0],
];
const SCAB_RGB = [-0.12, 0.02, 0.12] as const;
/** Redness of the skin around: day 0–2 red and swollen, then fading within two weeks (skalptec.com; the tail chosen by eye). */
const REDNESS: Knots = [
  [0, 1],
  [1.5, 0.85],
  [4, 0.4],
  [8, 0.12],
  [16, 0],
];

/** Day on which a session shows its true colour. */
export const HEALED_AFTER_DAYS = COLOUR[COLOUR.length - 1][0];

/** A session's looks while it heals. */
export interface Healing {
  /** Colour relative to the healed colour. */
  readonly colour: number;
  /** Width relative to the healed width. */
  readonly width: number;
}

/** Colour and width relative to healed, `days` after the needle; both are 1 from {@link HEALED_AFTER_DAYS} on. Continuous. */
export function healing(days: number): Healing {
  return { colour: alongKnots(COLOUR, days), width: alongKnots(WIDTH, days) };
}

/** How much more the dots differ from one another than when healed, at least 1; `days` after the needle. */
export function healingUnevenness(days: number): number {
  return alongKnots(UNEVENNESS, days);
}

/** What scabs do to the contrast of red, green and blue: factors near 1. */
export function scabTint(days: number): readonly [number, number, number] {
  const share = alongKnots(SCAB, days);
  return [1 + share * SCAB_RGB[0], 1 + share * SCAB_RGB[1], 1 + share * SCAB_RGB[2]];
}

/** Redness of the skin around fresh dots, in [0, 1], `days` after the needle; 0 before it. */
export function redness(days: number): number {
  return days < 0 ? 0 : alongKnots(REDNESS, days);
}

/** Linear light that fully red skin keeps, relative to calm skin: more blood takes green and blue. Chosen by eye. */
export const REDNESS_RGB = [0.97, 0.8, 0.84] as const;
