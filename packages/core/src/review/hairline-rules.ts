import { mirrorLeftToRight } from '../hairline/index.ts';
import { applyStyle, hairlineSymmetry } from '../styles/index.ts';
import {
  ANCHOR_NAMES,
  type Hairline,
  type HairlineAnchors,
  type Head,
  type Treatment,
} from '../treatment/index.ts';
import { type Rule, withHairline } from './rule.ts';

/** Lowest mid-frontal point that still looks grown, mm above the glabella: Japanese men 66.5, women 62 on average; below, nobody's. */
const LOWEST_MM = 64;
/** From forty on a line below the aggressive 7 cm looks put on; the mature one lies 1.5 cm above the juvenile. */
const MATURE = { ageYears: 40, lowestMm: 70, wantedMm: 78 } as const;
/** The line's wave and raggedness are noise of this standard deviation for an amplitude of 1 mm (measured). */
const NOISE_DEVIATION = 0.56;
/** Less unevenness than this, mm, reads as drawn with a ruler. Chosen by eye, under the ±1–2 mm of natural lines. */
const LEAST_UNEVEN_MM = 0.3;
/** Less difference of the sides than this, mm, reads as a stencil; more than the second as a slip. Chosen by eye. */
const SIDES_MM = { least: 0.45, most: 12 } as const;
/** Fewest mm of transition: 5–10 (Shapiro). */
const LEAST_TRANSITION_MM = 5;
/** Less fade than this at sides and temples shows a step to the real hair, mm. Chosen by eye. */
const LEAST_FADE_MM = 10;

const LOOKS_FALSE =
  'what makes SMP look fake: too low, too straight, too sharp, too perfect (practitioners agree; no published threshold)';

/** Raise the front of a hairline to a height along the skin, keeping its shape in degrees. */
function raise(treatment: Treatment, head: Head, toMm: number): Treatment {
  const natural = applyStyle(treatment, head, 'natural', { asymmetryMm: 0 }).hairline.anchors;
  const gap = natural.midFrontal.elevationDeg - treatment.hairline.anchors.midFrontal.elevationDeg;
  // The natural style lies at 72 mm; a mm more is about 0.6°.
  return shiftFront(treatment, gap + (toMm - 72) * 0.6);
}

const FRONT = /^(midFrontal|paramedian|frontotemporal)/;

function shiftFront(treatment: Treatment, byDeg: number): Treatment {
  const anchors = Object.fromEntries(
    ANCHOR_NAMES.map((name) => {
      const place = treatment.hairline.anchors[name];
      const elevationDeg = Math.min(75, Math.max(-25, place.elevationDeg + byDeg));
      return [name, FRONT.test(name) ? { ...place, elevationDeg } : place];
    }),
  ) as HairlineAnchors;
  return withHairline(treatment, { anchors });
}

function unevenMm({ waveMm, raggedMm }: Hairline): number {
  return NOISE_DEVIATION * Math.sqrt(waveMm * waveMm + raggedMm * raggedMm);
}

/** What looks false about a hairline. */
export const HAIRLINE_RULES: readonly Rule[] = [
  {
    id: 'hairlineLow',
    label: 'Hairline too low',
    severity: 'warning',
    source:
      'mid-frontal point 7–10 cm above the glabella (Garg); men 6.65, women 6.2 cm (PMC8367035); mature 1.5 cm higher (beverlyhillshr)',
    find({ heightMm, midFrontal, client, kase }) {
      if (heightMm === null) return null;
      const grown = (client.ageYears ?? 0) >= MATURE.ageYears;
      const lowest = grown ? MATURE.lowestMm : LOWEST_MM;
      if (heightMm >= lowest) return null;
      const reason =
        heightMm <= 0
          ? `The hairline lies ${Math.round(-heightMm)} mm under the brows.`
          : `The hairline lies ${Math.round(heightMm)} mm above the brows; ${grown ? `at ${client.ageYears} ` : ''}below ${lowest} mm it looks put on.`;
      return {
        place: midFrontal,
        reason,
        mend: (treatment) => raise(treatment, kase.head, grown ? MATURE.wantedMm : 72),
      };
    },
    show: (treatment) => shiftFront(treatment, -16),
  },
  {
    id: 'hairlineStraight',
    label: 'Hairline too straight',
    severity: 'warning',
    source: `natural lines vary by ±1–2 mm at 15–40 mm and ±1 mm at 3–8 mm (Rose; Shapiro); ${LOOKS_FALSE}`,
    find({ treatment: { hairline }, surface, midFrontal }) {
      if (surface.kind !== 'head' || unevenMm(hairline) >= LEAST_UNEVEN_MM) return null;
      return {
        place: midFrontal,
        reason: 'The line runs as if drawn with a ruler; no hair grows like that.',
        mend: (treatment) => withHairline(treatment, { waveMm: 1.2, raggedMm: 1 }),
      };
    },
    show: (treatment) => withHairline(treatment, { waveMm: 0, raggedMm: 0, sentinelsPer10cm: 0 }),
  },
  {
    id: 'hairlineSharp',
    label: 'Hairline too sharp',
    severity: 'warning',
    source: `transition zone of 5–10 mm of single follicles (journalres.org; Shapiro); ${LOOKS_FALSE}`,
    find({ treatment: { hairline, dots }, surface, midFrontal }) {
      const hard = dots.edgeWidth > 0.92 && dots.edgeContrast > 0.92;
      if (surface.kind !== 'head' || (hairline.transitionMm >= LEAST_TRANSITION_MM && !hard)) return null;
      return {
        place: midFrontal,
        reason: hard
          ? 'The first dots are as wide and as dark as those behind them, so the edge looks stamped.'
          : `The line goes from skin to full density within ${hairline.transitionMm} mm; natural ones take 5–10 mm.`,
        mend: (treatment) =>
          withHairline(
            {
              ...treatment,
              dots: {
                ...treatment.dots,
                edgeWidth: Math.min(dots.edgeWidth, 0.75),
                edgeContrast: Math.min(dots.edgeContrast, 0.7),
              },
            },
            { transitionMm: Math.max(10, hairline.transitionMm) },
          ),
      };
    },
    show: (treatment) =>
      withHairline(
        { ...treatment, dots: { ...treatment.dots, edgeWidth: 1, edgeContrast: 1 } },
        { transitionMm: 2, sentinelsPer10cm: 0 },
      ),
  },
  {
    id: 'hairlineSymmetric',
    label: 'Hairline too symmetric',
    severity: 'warning',
    source: `never perfectly symmetric (Rose; Shapiro); ${LOOKS_FALSE}`,
    find({ treatment: { hairline }, kase, midFrontal }) {
      if (kase.head.kind !== 'head') return null;
      const { meanMm } = hairlineSymmetry(hairline, kase.head);
      const wave = NOISE_DEVIATION * hairline.waveMm;
      if (Math.sqrt(meanMm * meanMm + 2 * wave * wave) >= SIDES_MM.least) return null;
      return {
        place: midFrontal,
        reason: 'Both sides are mirror images; real hairlines differ by a millimetre or two.',
        mend: (treatment) => withHairline(treatment, { waveMm: Math.max(1, hairline.waveMm) }),
      };
    },
    show: (treatment) => withHairline(mirrored(treatment), { waveMm: 0 }),
  },
  {
    id: 'hairlineLopsided',
    label: 'Hairline lopsided',
    severity: 'warning',
    source: 'patchy or lopsided work looks fake (practitioners agree); 12 mm chosen by eye',
    find({ treatment: { hairline }, kase }) {
      if (kase.head.kind !== 'head') return null;
      const { pairs, mostMm } = hairlineSymmetry(hairline, kase.head);
      if (mostMm <= SIDES_MM.most) return null;
      const worst = pairs.find(({ mm }) => mm === mostMm);
      return {
        place: worst ? hairline.anchors[worst.left] : null,
        reason: `The two sides differ by ${Math.round(mostMm)} mm, which a mirror shows at once.`,
        mend: mirrored,
      };
    },
    show: (treatment) => {
      const { frontotemporalLeft } = treatment.hairline.anchors;
      const lifted = {
        ...frontotemporalLeft,
        elevationDeg: Math.min(75, frontotemporalLeft.elevationDeg + 14),
      };
      const anchors = { ...treatment.hairline.anchors, frontotemporalLeft: lifted };
      return withHairline(treatment, { symmetric: false, anchors });
    },
  },
  {
    id: 'noTempleFade',
    label: 'No temple fade',
    severity: 'warning',
    source: 'no temple fade looks fake (practitioners agree); 10 mm chosen by eye',
    find({ treatment: { hairline }, surface }) {
      if (surface.kind !== 'head' || hairline.fadeMm >= LEAST_FADE_MM) return null;
      return {
        place: hairline.anchors.temporalPeakLeft,
        reason: `Temples and sides end within ${hairline.fadeMm} mm, so a step shows where the real hair begins.`,
        mend: (treatment) => withHairline(treatment, { fadeMm: 26 }),
      };
    },
    show: (treatment) => withHairline(treatment, { fadeMm: 4 }),
  },
];

function mirrored(treatment: Treatment): Treatment {
  return { ...treatment, hairline: mirrorLeftToRight(treatment.hairline) };
}
