import { PIGMENT_SERIES, type PigmentShade } from '../optics/index.ts';
import { parameter, type Treatment } from '../treatment/index.ts';
import { colourDifference, type Lab, type LinearRgb, linearToLab } from './lab.ts';
import { type Shade, toneColour } from './mark-colour.ts';
import { itaDeg, type SkinTone, skinToneOf } from './skin-tones.ts';

/** Pixels of one kind in a photo, summed up in linear light; `summarisePixels` makes it. */
export interface PixelSummary {
  /** Mean linear light, in [0, 1] each. */
  readonly linearRgb: LinearRgb;
  readonly count: number;
}

/** A shade to offer. */
export interface SuggestedShade {
  readonly id: 'softer' | 'match' | 'stronger';
  readonly label: string;
  readonly series: PigmentShade;
  /** To put into the treatment. */
  readonly pigment: Pick<Treatment['pigment'], 'dilution' | 'warmth'>;
  /** The full zone in this shade on this skin. */
  readonly lab: Lab;
  /** CIEDE2000 from the natural shadow. */
  readonly deltaE: number;
}

/** Shades for a client, softest first, and what was seen. */
export interface ShadeSuggestion {
  readonly skinLab: Lab;
  readonly shadowLab: Lab;
  readonly itaDeg: number;
  readonly skinTone: SkinTone;
  readonly shades: readonly [SuggestedShade, SuggestedShade, SuggestedShade];
  /** Set when even the best shade is far off: the photo's light may differ, or the density be wrong. */
  readonly note: string | null;
}

/** Softer and stronger shades have so much more and less water. Chosen by eye: a visible but small step. */
const STEP = 1.5;
/** A match above this difference is told as doubtful. Chosen by eye. */
const DOUBTFUL = 5;
/** Shaved hair less darker than this is hardly hair, or lies in other light. Chosen by eye, L*. */
const LEAST_DARKER_L = 3;
const DILUTION = parameter('pigment.dilution');

/**
 * Suggest three shades: the one whose full zone comes nearest to the natural shadow of shaved hair on the same head, one softer, one stronger.
 * Start light, and darken session by session (skulltec; ishrs-htforum).
 * @param skin pixels of bare skin
 * @param shadow pixels of shaved hair on the same head in the same light
 */
export function suggestShade(
  skin: PixelSummary,
  shadow: PixelSummary,
  treatment: Treatment,
): ShadeSuggestion {
  const skinLab = linearToLab(skin.linearRgb);
  const shadowLab = linearToLab(shadow.linearRgb);
  const offer = (id: SuggestedShade['id'], label: string, dilution: number): SuggestedShade => {
    const looks = PIGMENT_SERIES.map((series) => {
      const lab = toneColour(skinLab, shadeOf(treatment, dilution, series.warmth));
      return { series, lab, deltaE: colourDifference(lab, shadowLab) };
    });
    const best = looks.reduce((a, b) => (b.deltaE < a.deltaE ? b : a));
    return { id, label, pigment: { dilution, warmth: best.series.warmth }, ...best };
  };
  const match = bestDilution((dilution) => offer('match', 'Closest to your shadow', dilution).deltaE);
  const shades = [
    offer('softer', 'Softer, a careful start', clampDilution(match * STEP)),
    offer('match', 'Closest to your shadow', match),
    offer('stronger', 'Stronger, for dark hair', clampDilution(match / STEP)),
  ] as const;
  return {
    skinLab,
    shadowLab,
    itaDeg: itaDeg(skinLab),
    skinTone: skinToneOf(skinLab),
    shades,
    note: noteOn(shades[1].deltaE, skinLab[0] - shadowLab[0]),
  };
}

function shadeOf({ pigment, dots, density }: Treatment, dilution: number, warmth: number): Shade {
  return {
    pigment: { ...pigment, dilution, warmth },
    widthMm: dots.widthMm,
    densityPerCm2: density.centrePerCm2,
  };
}

/** The whole dilution with the least difference; the softest of equals. */
function bestDilution(differenceAt: (dilution: number) => number): number {
  let best = DILUTION.max;
  let least = Infinity;
  for (let dilution = DILUTION.max; dilution >= DILUTION.min; dilution -= DILUTION.step) {
    const difference = differenceAt(dilution);
    if (difference >= least - 1e-9) continue;
    [best, least] = [dilution, difference];
  }
  return best;
}

function clampDilution(dilution: number): number {
  return Math.min(DILUTION.max, Math.max(DILUTION.min, Math.round(dilution)));
}

function noteOn(deltaE: number, darker: number): string | null {
  if (darker < LEAST_DARKER_L)
    return 'The shaved hair is hardly darker than the skin here: choose another place, or light that falls on both alike.';
  if (deltaE <= DOUBTFUL) return null;
  return `Even the closest shade is ${deltaE.toFixed(1)} ΔE from the shadow: look at it in even daylight, and at the density.`;
}
