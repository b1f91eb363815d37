/** Where a photo shows less than this share of its dots, a person would wonder where they are. Chosen by eye. */
const HARDLY_ANY = 0.1;

/** What is known of a photo and its dots. */
export interface ShownDots {
  /** Nobody has looked for the head yet. */
  readonly untouched: boolean;
  /** A hand was seen on the head. */
  readonly hand: boolean;
  /** Share of the dots that face the lens and show; null until the photo was read. */
  readonly share: number | null;
}

/** Why dots are missing: there is no head for them yet, a hand lies on it, or nearly all was read as hair or as something before the head; null where none are missed. */
export type WhyHidden = 'noHead' | 'hand' | 'hair' | null;

export function whyHidden({ untouched, hand, share }: ShownDots): WhyHidden {
  if (untouched) return 'noHead';
  if (hand) return 'hand';
  return share !== null && share < HARDLY_ANY ? 'hair' : null;
}
