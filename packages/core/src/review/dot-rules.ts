import { markColour, SKIN_TONES, toneColour } from '../colour/index.ts';
import type { Treatment } from '../treatment/index.ts';
import type { ReviewContext } from './context.ts';
import { densest, percent, type Rule, thinned, withDots, withPigment } from './rule.ts';

/** Widest healed dot, mm: 0.40–0.45 looks right, a quarter more no longer. Chosen by eye. */
const WIDEST_MM = 0.55;
/** Densest field, dots/cm²: the densest clinic's 310 is the end of what is published; a little less leaves room for touch-ups. */
const DENSEST_PER_CM2 = 300;
/** Share of merging dots above which a scalp looks like a helmet. */
const HELMET_SHARE = 0.1;
const TEN_YEARS_DAYS = 3652;
/** Deepest pigment that gives a crisp dot: the top 0.3 mm of the dermis. */
const DEEPEST_MM = 0.3;
/** Least water that a stubble without measurement is assumed to bear; usual is 20–30 to 1. Chosen by eye. */
const LEAST_DILUTION = 8;
/** A tone that much darker than the stubble shows as a patch, L*. Chosen by eye, a just clear difference. */
const DARKER_L = 3;
/** Less variation than this looks stamped. Chosen by eye. */
const LEAST_VARIATION = 0.3;

const FAKE = 'what makes SMP look fake (practitioners agree; no published threshold)';

/** Narrower and sparser dots, back to what heals apart. */
function relaxed(treatment: Treatment): Treatment {
  return thinned(withDots(treatment, { widthMm: Math.min(treatment.dots.widthMm, 0.42) }), 200);
}

function skinOf({ client }: ReviewContext) {
  return client.skinLab ?? SKIN_TONES[1].lab;
}

/** What looks false about dots and their pigment. */
export const DOT_RULES: readonly Rule[] = [
  {
    id: 'dotsLarge',
    label: 'Dots too large',
    severity: 'warning',
    source: `healed marks 0.40–0.45 mm wide, target of the dot 0.1 mm (ishrs-htforum); ${FAKE}`,
    find({ treatment }) {
      const width = treatment.dots.widthMm * Math.max(...treatment.areas.map((area) => area.dotWidth));
      if (width <= WIDEST_MM) return null;
      return {
        place: null,
        reason: `Healed dots are ${width.toFixed(2)} mm wide; beyond ${WIDEST_MM} mm they look like ink, not like hair.`,
        mend: (one) => ({
          ...withDots(one, { widthMm: 0.44 }),
          areas: one.areas.map((area) => ({ ...area, dotWidth: Math.min(1, area.dotWidth) })),
        }),
      };
    },
    show: (treatment) => withDots(treatment, { widthMm: 0.75 }),
  },
  {
    id: 'dotsDense',
    label: 'Dots too dense',
    severity: 'warning',
    source: `97, 194 or 310 dots/cm² in all (customhairclinic; scalpevolution; ink2scalp); ${FAKE}`,
    find({ treatment }) {
      const most = densest(treatment);
      if (most <= DENSEST_PER_CM2) return null;
      return {
        place: null,
        reason: `${Math.round(most)} dots/cm² leave no skin between them, and no room for a touch-up.`,
        mend: (one) => thinned(one, 210),
      };
    },
    show: (treatment) => ({ ...treatment, density: { centrePerCm2: 320, sidesPerCm2: 320 } }),
  },
  {
    id: 'merging',
    label: 'Merged dots (helmet)',
    severity: 'warning',
    source:
      'merged dots are the helmet look (mienbrows.com); more than a tenth with twice the Voronoi inradius under the width, by eye',
    find(context) {
      const { share, place } = context.merging(context.healedDay);
      if (share <= HELMET_SHARE) return null;
      return {
        place,
        reason: `${percent(share)} % of the dots touch a neighbour once healed, so they run together to a helmet.`,
        mend: relaxed,
      };
    },
    show: (treatment) => ({
      ...withDots(treatment, { widthMm: 0.58 }),
      density: { centrePerCm2: 290, sidesPerCm2: 260 },
    }),
  },
  {
    id: 'mergingLater',
    label: 'Dots merge in ten years',
    severity: 'caution',
    source:
      'spread after 11·D·t, D 0.0003–0.002 mm² a year (after Eames’s model of tattoos); threshold as for the helmet',
    find(context) {
      const { share, place } = context.merging(TEN_YEARS_DAYS);
      if (share <= HELMET_SHARE) return null;
      return {
        place,
        reason: `${percent(share)} % of the dots touch a neighbour after ten years of spreading.`,
        mend: relaxed,
      };
    },
    show: (treatment) => ({
      ...withDots(treatment, { widthMm: 0.5 }),
      density: { centrePerCm2: 250, sidesPerCm2: 220 },
    }),
  },
  {
    id: 'shadeDark',
    label: 'Shade too dark',
    severity: 'warning',
    source:
      'black diluted 20–30 times, start light and darken each session (skulltec; ishrs-htforum); a colour that does not match looks fake',
    find(context) {
      const { treatment, client } = context;
      const strongest = Math.max(...treatment.sessions.map(({ shade }) => shade));
      const { dilution } = treatment.pigment;
      const mend = (one: Treatment) => ({
        ...withPigment(one, { dilution: Math.max(22, Math.min(60, 2 * dilution)) }),
        sessions: one.sessions.map((session) => ({ ...session, shade: Math.min(1, session.shade) })),
      });
      if (client.stubbleLab) {
        const tone = toneColour(skinOf(context), {
          pigment: { ...treatment.pigment, dilution: dilution / strongest },
          widthMm: treatment.dots.widthMm,
          densityPerCm2: treatment.density.centrePerCm2,
        });
        const darker = client.stubbleLab[0] - tone[0];
        if (darker <= DARKER_L) return null;
        return {
          place: null,
          reason: `The healed tone is ${darker.toFixed(0)} L* darker than the natural stubble.`,
          mend,
        };
      }
      if (dilution / strongest >= LEAST_DILUTION) return null;
      return {
        place: null,
        reason: `Black with ${(dilution / strongest).toFixed(0)} parts of water is darker than almost any shaved hair.`,
        mend,
      };
    },
    show: (treatment) => ({
      ...withPigment(treatment, { dilution: 4 }),
      sessions: treatment.sessions.map((session) => ({ ...session, shade: 1.3 })),
    }),
  },
  {
    id: 'shadeCool',
    label: 'Shade too cool',
    severity: 'warning',
    source: `blue-green tone looks fake; the blue cast is optical, under fair skin; ${FAKE}`,
    find(context) {
      const [, , b] = markColour(skinOf(context), context.treatment.pigment);
      if (b >= 0) return null;
      return {
        place: null,
        reason: 'In this skin the marks turn blue-grey; a warmer black stays neutral.',
        mend: (treatment) => withPigment(treatment, { warmth: Math.max(0.2, treatment.pigment.warmth) }),
      };
    },
    show: (treatment) =>
      withPigment(treatment, { warmth: -1, dilution: Math.min(12, treatment.pigment.dilution) }),
  },
  {
    id: 'tooDeep',
    label: 'Needle too deep',
    severity: 'warning',
    source:
      'only pigment in the top 0.3 mm of the dermis gives a crisp dot (our Monte Carlo); deeper blotches, over three times the size (mienbrows.com)',
    find({ treatment: { pigment } }) {
      if (pigment.depthMm <= DEEPEST_MM) return null;
      return {
        place: null,
        reason: `Pigment ${pigment.depthMm.toFixed(2)} mm deep heals to wide, weak, bluish blotches.`,
        mend: (treatment) => withPigment(treatment, { depthMm: 0.18 }),
      };
    },
    show: (treatment) => withPigment(treatment, { depthMm: 0.5 }),
  },
  {
    id: 'stamped',
    label: 'Dots all alike',
    severity: 'warning',
    source: `a grid-like, too perfect pattern looks fake; ±15 % in width and ±30 % in contrast read as a hand (by eye); ${FAKE}`,
    find({ treatment }) {
      if (treatment.dots.variation >= LEAST_VARIATION) return null;
      return {
        place: null,
        reason: 'Every dot is like the next, as if stamped; hair never is.',
        mend: (one) => withDots(one, { variation: 1 }),
      };
    },
    show: (treatment) => withDots(treatment, { variation: 0 }),
  },
];
