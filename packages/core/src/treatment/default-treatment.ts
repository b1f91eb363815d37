import { mainArea } from './areas.ts';
import type { HeadDirection } from './head-direction.ts';
import { type ParameterKey, parameter } from './parameters.ts';
import type { HairlineAnchors, Treatment } from './treatment-types.ts';

/**
 * A natural, slightly arched hairline on an average head.
 * Mid-frontal point about 7 cm above the glabella along the skin (Garg: 7–10 cm), frontotemporal points on the vertical through the
 * outer eye corners (Shapiro), temporal peaks 5 cm from there on the line to the outer canthus (Garg); sides and back chosen by eye to
 * overlap a horseshoe of remaining hair.
 */
const SIDE = {
  paramedian: { azimuthDeg: 18, elevationDeg: 40.4 },
  frontotemporal: { azimuthDeg: 43.5, elevationDeg: 44.8 },
  temporalPeak: { azimuthDeg: 35.4, elevationDeg: 14.3 },
  sideburn: { azimuthDeg: 75, elevationDeg: -5 },
  postauricular: { azimuthDeg: 118, elevationDeg: -6 },
} as const;

/** A complete treatment made of defaults: three sessions of a full shaved look. A fresh copy at each call. */
export function defaultTreatment(seed = 'stubble'): Treatment {
  const value = (key: ParameterKey) => parameter(key).default;
  return {
    format: 'stubble-treatment',
    version: 1,
    seed,
    hairline: {
      symmetric: true,
      anchors: defaultAnchors(),
      transitionMm: value('hairline.transitionMm'),
      fadeMm: value('hairline.fadeMm'),
      waveMm: value('hairline.waveMm'),
      raggedMm: value('hairline.raggedMm'),
      sentinelsPer10cm: value('hairline.sentinelsPer10cm'),
    },
    density: {
      centrePerCm2: value('density.centrePerCm2'),
      sidesPerCm2: value('density.sidesPerCm2'),
    },
    dots: {
      widthMm: value('dots.widthMm'),
      edgeWidth: value('dots.edgeWidth'),
      edgeContrast: value('dots.edgeContrast'),
      variation: value('dots.variation'),
    },
    pigment: {
      dilution: value('pigment.dilution'),
      depthMm: value('pigment.depthMm'),
      warmth: value('pigment.warmth'),
      kind: 'carbon',
    },
    care: {
      sun: value('care.sun'),
      skin: value('care.skin'),
      spf: value('care.spf'),
      washing: value('care.washing'),
      swimming: value('care.swimming'),
    },
    // Density ladder 30/70/100 % (Liu 2025); 10–14 days apart; a lighter shade first (chosen by eye).
    sessions: [
      { day: 0, share: 0.3, shade: 0.85, done: null },
      { day: 12, share: 0.7, shade: 1, done: null },
      { day: 24, share: 1, shade: 1, done: null },
    ],
    events: [],
    startDate: null,
    areas: [mainArea()],
    obstacles: [],
  };
}

function defaultAnchors(): HairlineAnchors {
  const left = (name: keyof typeof SIDE): HeadDirection => ({ ...SIDE[name] });
  const right = (name: keyof typeof SIDE): HeadDirection => ({
    azimuthDeg: -SIDE[name].azimuthDeg,
    elevationDeg: SIDE[name].elevationDeg,
  });
  return {
    midFrontal: { azimuthDeg: 0, elevationDeg: 39.5 },
    paramedianLeft: left('paramedian'),
    frontotemporalLeft: left('frontotemporal'),
    temporalPeakLeft: left('temporalPeak'),
    sideburnLeft: left('sideburn'),
    postauricularLeft: left('postauricular'),
    back: { azimuthDeg: 180, elevationDeg: -18 },
    postauricularRight: right('postauricular'),
    sideburnRight: right('sideburn'),
    temporalPeakRight: right('temporalPeak'),
    frontotemporalRight: right('frontotemporal'),
    paramedianRight: right('paramedian'),
  };
}
