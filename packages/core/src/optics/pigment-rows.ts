import type { PigmentKind } from '../treatment/index.ts';
import type { Rgb } from './mark-optics.ts';

/** A part of a pigment: how it absorbs, and how long it lasts. */
export interface PigmentPart {
  readonly name: string;
  /** Share of the pigment's absorption at 550 nm when fresh; the shares of a kind add to 1. */
  readonly share: number;
  /** Absorption in red, green and blue relative to green. */
  readonly absorptionRgb: Rgb;
  /** Years in which the part falls to 37 %; only the proportions of several parts matter, as they set the hue. */
  readonly lastsYears: number;
}

/** What a kind of pigment is, and how it goes. */
export interface PigmentRow {
  readonly kind: PigmentKind;
  readonly label: string;
  readonly parts: readonly PigmentPart[];
  /** Two phases of loss after healing: `fastShare` goes with `fastYears`, the rest with `slowYears`. */
  readonly fastShare: number;
  readonly fastYears: number;
  readonly slowYears: number;
  /** How much of what a laser takes from carbon it takes from this, in [0, 1]. */
  readonly laserResponse: number;
  readonly source: string;
}

/** Every kind of pigment that a treatment can name. */
export const PIGMENT_ROWS: Readonly<Record<PigmentKind, PigmentRow>> = {
  carbon: {
    kind: 'carbon',
    label: 'Carbon black',
    parts: [{ name: 'carbon', share: 1, absorptionRgb: [1, 1, 1], lastsYears: 12 }],
    fastShare: 0.1,
    fastYears: 0.35,
    slowYears: 12,
    laserResponse: 1,
    source:
      '10 % of visual density lost in six months (Liu 2025, PMC12406178), 30 % in three years (a claim of several clinics) at plain care; carbon itself stays black',
  },
  ironOxide: {
    kind: 'ironOxide',
    label: 'Iron oxide',
    parts: [
      { name: 'black iron oxide', share: 0.55, absorptionRgb: [1, 1, 1], lastsYears: 3 },
      { name: 'red iron oxide', share: 0.25, absorptionRgb: [0.25, 1, 1.3], lastsYears: 12 },
      { name: 'yellow iron oxide', share: 0.2, absorptionRgb: [0.2, 1, 2.4], lastsYears: 0.8 },
    ],
    fastShare: 0.15,
    fastYears: 0.35,
    slowYears: 6.5,
    laserResponse: 0.4,
    source:
      'yellow goes first, red stays, in 1–2 years; laser responds badly (directions published); shares, spectra and years chosen by eye',
  },
  temporary: {
    kind: 'temporary',
    label: 'Temporary pigment',
    parts: [{ name: 'temporary', share: 1, absorptionRgb: [0.9, 1, 1.1], lastsYears: 0.8 }],
    fastShare: 0.35,
    fastYears: 0.25,
    slowYears: 0.8,
    laserResponse: 0.8,
    source: 'at most two years (claim of its sellers); the split chosen by eye',
  },
};

/** One shade of a series that an artist mixes. */
export interface PigmentShade {
  readonly id: string;
  readonly label: string;
  /** As `pigment.warmth`. */
  readonly warmth: number;
}

/** From warm to cool black. Names as usual in the trade, warmth chosen by eye. */
export const PIGMENT_SERIES: readonly PigmentShade[] = [
  { id: 'warmBrown', label: 'Warm brown black', warmth: 1 },
  { id: 'softBrown', label: 'Soft brown black', warmth: 0.5 },
  { id: 'neutral', label: 'Neutral black', warmth: 0 },
  { id: 'ash', label: 'Ash black', warmth: -0.5 },
  { id: 'cool', label: 'Cool black', warmth: -1 },
];
