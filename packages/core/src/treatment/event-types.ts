import type { PigmentKind } from './pigment-kinds.ts';

/** New dots in the gaps, after the sessions are done. */
export interface TouchUpEvent {
  kind: 'touchUp';
  /** Days since the first session, in [0, 3650]. */
  day: number;
  /** Id of the area it is for; null for all. An id that no area has concerns nothing. */
  area: string | null;
  /** New dots as a share of the full density, in [0.01, 0.5]. */
  share: number;
  /** Strength of its pigment relative to the treatment's, in [0.3, 1.5]. */
  shade: number;
  /** Without the key: the treatment's. */
  pigment?: PigmentKind;
  /** Dots already in the skin, as `encodeDoneDots` wrote them. Without the key the touch-up is only planned. */
  done?: string;
}

/** One session of laser removal. */
export interface LaserEvent {
  kind: 'laser';
  /** Days since the first session, in [0, 3650]. */
  day: number;
  /** Id of the area it is for; null for all. An id that no area has concerns nothing. */
  area: string | null;
  /**
   * Share of black that is left afterwards, in [0.01, 1]. Usual: 0.05–0.37, from 1–3 sessions to clear black SMP (PubMed 33289086) if cleared
   * means 5 % left.
   */
  remains: number;
}

/** Something that happens to the skin besides the treatment's sessions. */
export type TreatmentEvent = TouchUpEvent | LaserEvent;
