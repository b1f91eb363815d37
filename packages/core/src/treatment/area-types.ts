import type { HeadDirection } from './head-direction.ts';

/** What an area is for; `AREA_KIND_ROWS` says what each means. */
export const AREA_KINDS = [
  'fullShave',
  'hairlineOnly',
  'crown',
  'temples',
  'density',
  'futScar',
  'fueScars',
  'transplant',
  'fauxScar',
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** A closed outline, drawn (`add`) or erased (`subtract`); its sides are straight in the chart. */
export interface OutlinePatch {
  shape: 'outline';
  mode: 'add' | 'subtract';
  points: HeadDirection[];
}

/** A band behind the front hairline, so deep on the skin; it follows the hairline. */
export interface BandPatch {
  shape: 'band';
  mode: 'add' | 'subtract';
  /** In [3, 90]. */
  depthMm: number;
}

/** A place on flat skin, mm from its middle: x to the right, y up, as a photo shows them. */
export interface FlatPoint {
  xMm: number;
  yMm: number;
}

/** A closed outline on flat skin; a head leaves it out, as flat skin leaves out the two others. */
export interface FlatPatch {
  shape: 'flat';
  mode: 'add' | 'subtract';
  points: FlatPoint[];
}

/** One stroke of drawing or erasing. */
export type AreaPatch = OutlinePatch | BandPatch | FlatPatch;

/** The treatment's sessions that work in an area. */
export interface AreaSessionSpan {
  /** Index of the first; 0 is the treatment's first. */
  first: number;
  count: number;
}

/** A place with a purpose: where, how dense, how soft, how dark, in which sessions. */
export interface Area {
  /** Unique name; every group of dots carries it. */
  id: string;
  kind: AreaKind;
  /** Drawn and erased in this order. Without a patch that adds, the area starts as everything within the hairline. */
  patches: AreaPatch[];
  /** Dots/cm² of all sessions together, in [0, 320]; null takes the treatment's own, top and sides. */
  densityPerCm2: number | null;
  /** Width of the feather across an outline, mm on skin, in [0, 60]. */
  softnessMm: number;
  /** Strength of the pigment relative to the treatment's, in [0.3, 1.5]. */
  shade: number;
  /** Width of the dots relative to the treatment's, in [0.5, 1.5]. */
  dotWidth: number;
  /** Null for all of the treatment's sessions. */
  sessions: AreaSessionSpan | null;
  /**
   * Whether dots go only where hair is missing, as the treatment's `hair` says: their density is that share less.
   * Without the key: so between hair that stays long, not under a shave.
   */
  aroundHair?: boolean;
}
