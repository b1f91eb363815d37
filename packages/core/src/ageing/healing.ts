/** A knot of the healing curve. */
interface HealingKnot {
  readonly day: number;
  /** Colour relative to the healed colour. */
  readonly colour: number;
  /** Width relative to the healed width. */
  readonly width: number;
}

/**
 * Healing of one session. Day 0–2 darkest and swollen, micro-scabs to day 5, peeling to day 10 with a "phantom fade" near day 7, true
 * colour by day 28 (teammicro.com; skalptec.com). About a third of the pigment is lost within weeks (Bäumler), so fresh is 1.5 times healed.
 * The numbers between those anchors are chosen by eye.
 */
const HEALING: readonly HealingKnot[] = [
  { day: 0, colour: 1.5, width: 1.3 },
  { day: 2, colour: 1.46, width: 1.3 },
  { day: 5, colour: 1.25, width: 1.18 },
  { day: 7.5, colour: 0.8, width: 1.05 },
  { day: 14, colour: 0.9, width: 1 },
  { day: 28, colour: 1, width: 1 },
];

/** Day on which a session shows its true colour. */
export const HEALED_AFTER_DAYS = HEALING[HEALING.length - 1].day;

/** Colour and width relative to healed, `days` after the needle; both are 1 from {@link HEALED_AFTER_DAYS} on. Continuous. */
export function healing(days: number): { readonly colour: number; readonly width: number } {
  if (days >= HEALED_AFTER_DAYS) return { colour: 1, width: 1 };
  const next = HEALING.findIndex((knot) => knot.day > days);
  const [a, b] = [HEALING[Math.max(next - 1, 0)], HEALING[Math.max(next, 1)]];
  const share = Math.max(0, (days - a.day) / (b.day - a.day));
  const eased = share * share * (3 - 2 * share);
  return { colour: a.colour + (b.colour - a.colour) * eased, width: a.width + (b.width - a.width) * eased };
}
