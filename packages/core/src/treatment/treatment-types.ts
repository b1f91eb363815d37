import type { AnchorName } from './anchor-names.ts';
import type { Area } from './area-types.ts';
import type { TreatmentEvent } from './event-types.ts';
import type { HairCoverage } from './hair-coverage.ts';
import type { HeadDirection } from './head-direction.ts';
import type { Obstacle } from './obstacle-types.ts';
import type { PigmentKind } from './pigment-kinds.ts';

/** Where every anchor of a hairline lies. */
export type HairlineAnchors = Record<AnchorName, HeadDirection>;

/** Where hair is to begin, and how naturally. Ranges and defaults of the numbers: `PARAMETERS`. */
export interface Hairline {
  /** When true, moving an anchor of one side moves its twin. */
  symmetric: boolean;
  anchors: HairlineAnchors;
  /** Depth over which the front thickens, mm on skin. */
  transitionMm: number;
  /** Depth over which sides and back run out, mm on skin. */
  fadeMm: number;
  /** Slow in and out of the line, ± mm. */
  waveMm: number;
  /** Irregularity from one follicle to the next, ± mm. */
  raggedMm: number;
  /** Single dots in front of the line, per 10 cm of it. */
  sentinelsPer10cm: number;
}

/** One appointment. */
export interface Session {
  /** Days since the first session, whole or not, in [0, 3650]. */
  day: number;
  /** Share of the full density that stands after this session, in (0, 1]; rising from session to session. */
  share: number;
  /** Strength of this session's pigment relative to the treatment's, in [0.3, 1.5]; first sessions are lighter. */
  shade: number;
  /** Kind of its pigment. Without the key: the treatment's. */
  pigment?: PigmentKind;
  /** Dots already in the skin, as `encodeDoneDots` wrote them; null while the session is only planned. */
  done: string | null;
}

/** The plain JSON of a treatment: everything about the dots that a user chose, and nothing that can be derived. */
export interface Treatment {
  format: 'stubble-treatment';
  version: 1;
  /** Any text; the same seed gives the same dots, byte for byte. */
  seed: string;
  hairline: Hairline;
  /** Dots/cm² of all sessions together, on top and at sides and back. */
  density: { centrePerCm2: number; sidesPerCm2: number };
  /** Healed width in mm; width and strength at the edge as shares; variation of the hand. */
  dots: { widthMm: number; edgeWidth: number; edgeContrast: number; variation: number };
  /** Parts of water to one of black; depth of the pigment's middle, mm; warmth of its tone; what it is made of. */
  pigment: { dilution: number; depthMm: number; warmth: number; kind: PigmentKind };
  /** What speeds up fading, each as `PARAMETERS` says. */
  care: { sun: number; skin: number; spf: number; washing: number; swimming: number };
  sessions: Session[];
  /** Touch-ups and laser removal, in the order of their days. */
  events: TreatmentEvent[];
  /** Date of day 0, `YYYY-MM-DD`; null while there is none. */
  startDate: string | null;
  /** Where dots go, in order: a later area lies over an earlier one. */
  areas: Area[];
  /** Hair that photos show; areas that are `aroundHair` give way to it. Without the key: none was read. */
  hair?: HairCoverage;
  /** Existing hairs, scars and places that no dot may come near. */
  obstacles: Obstacle[];
  /**
   * `strokes` shows the hairline as microblading would do it, for comparison: a preview then draws `createStrokeField`. Everything else (dots,
   * review, plan) speaks of dots as ever. Without the key: dots.
   */
  technique?: 'strokes';
}
