/** Dots that went in together in a session, so they age together. */
export interface SessionDots {
  readonly kind: 'session';
  /** Index into `treatment.sessions`. */
  readonly session: number;
  readonly event?: undefined;
  /** Id of the area these dots belong to; absent on groups of another origin. */
  readonly area?: string;
  /** True when these dots are already in the skin and were read from the case. */
  readonly done: boolean;
}

/** Dots that went in together in a touch-up. */
export interface TouchUpDots {
  readonly kind: 'touchUp';
  readonly session?: undefined;
  /** Index into `treatment.events`. */
  readonly event: number;
  readonly area?: string;
  /** True when these dots are already in the skin and were read from the case. */
  readonly done: boolean;
}

/** Strokes of microblading instead of dots, for comparison: `createStrokeField`. */
export interface StrokeMarks {
  readonly kind: 'strokes';
  readonly session?: undefined;
  readonly event?: undefined;
  readonly area?: string;
  readonly done: false;
}

/** What a group of marks has in common. */
export type DotGroup = SessionDots | TouchUpDots | StrokeMarks;

/**
 * A field of follicle dots, one entry per dot in every array; an arrangement of typed arrays that can be transferred to and from a worker.
 * Derived from a case, never patched.
 */
export interface DotField {
  readonly count: number;
  /** Place in the scalp's chart, chart mm. */
  readonly u: Float32Array;
  readonly v: Float32Array;
  /** Smallest distance to a neighbour that is no finer, mm on skin. */
  readonly spacingMm: Float32Array;
  /** When a dot appears as density rises, in [0, 1): 0 first. */
  readonly rank: Float32Array;
  /** Index into `groups`. */
  readonly group: Uint16Array;
  /** Healed width (FWHM of the visible mark), mm. */
  readonly widthMm: Float32Array;
  /** Strength relative to its group's pigment, about 1; finer and lighter at the hairline. */
  readonly contrast: Float32Array;
  /** How fast this dot loses colour relative to its group: kept colour is kept^retention. About 1. */
  readonly retention: Float32Array;
  /**
   * Area by area in the treatment's order, and within an area session by session: the group of session s in area a has index
   * `a · sessions + s`. Areas that only done sessions still know of come next, then
   * touch-ups: event by event, and within one area by area. A group may be empty.
   */
  readonly groups: readonly DotGroup[];
}
