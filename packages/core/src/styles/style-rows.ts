/** Lengths and softness of a hairline. All lengths lie along the skin and hold on any head; both sides are alike before asymmetry. */
export interface HairlineShape {
  /** Mid-frontal point above the glabella, mm. */
  readonly midFrontalMm: number;
  /** Paramedian points: beside the midline, and above the glabella's level, mm. */
  readonly paramedianAsideMm: number;
  readonly paramedianMm: number;
  /** Frontotemporal points, on the vertical through the outer eye corners, above the glabella's level, mm. */
  readonly frontotemporalMm: number;
  /** Temporal peaks from the frontotemporal points toward the outer eye corners, mm. */
  readonly templePeakMm: number;
  /** Side of the head: elevation of the sideburns' upper end and of the line behind the ear, degrees from the cranium's centre. */
  readonly sideburnDeg: number;
  readonly transitionMm: number;
  readonly fadeMm: number;
  readonly waveMm: number;
  readonly raggedMm: number;
  readonly sentinelsPer10cm: number;
}

/** A hairline that practitioners have a name for. */
export interface HairlineStyle {
  readonly id: string;
  readonly label: string;
  /** What it is and whom it suits, for a client. */
  readonly sentence: string;
  readonly shape: HairlineShape;
  readonly source: string;
}

/** Outer eye corners, and with them the frontotemporal points, lie this far from the midline, mm (Shapiro). */
export const FRONTOTEMPORAL_ASIDE_MM = 45;

/** Shares between the styles: temporal peaks about 5 cm from the frontotemporal points (Garg), sides and fade chosen by eye. */
const USUAL = {
  paramedianAsideMm: 22,
  templePeakMm: 50,
  sideburnDeg: -5,
  fadeMm: 26,
  waveMm: 1.2,
  raggedMm: 1,
  sentinelsPer10cm: 5,
} as const;

const SHAPES = 'styles: teammicro, ultrascalp-ink, hishairclinic; ';

/**
 * Named hairlines. Heights between 7 cm (aggressive), 8 and 10 cm (conservative) above the glabella (Garg); what each style does to its
 * points beyond that is chosen by eye.
 */
export const HAIRLINE_STYLES = [
  {
    id: 'natural',
    label: 'Natural',
    sentence: 'A slight arch with a soft, uneven edge: the line most people are born with.',
    shape: { ...USUAL, midFrontalMm: 72, paramedianMm: 73, frontotemporalMm: 76.5, transitionMm: 14 },
    source: `${SHAPES}slight arch; 7–8 cm above the glabella (Garg); transition 5–10 mm and more behind it (Shapiro)`,
  },
  {
    id: 'straight',
    label: 'Straight',
    sentence: 'A crisp, level edge as after a barber’s line-up; it asks for upkeep and young, even skin.',
    shape: {
      ...USUAL,
      midFrontalMm: 76,
      paramedianMm: 76,
      frontotemporalMm: 75.4,
      transitionMm: 7,
      waveMm: 0.7,
      raggedMm: 0.6,
      sentinelsPer10cm: 3,
    },
    source: `${SHAPES}straight/edge (crisp); straight in 45.9 % of men (PMC8367035)`,
  },
  {
    id: 'rounded',
    label: 'Rounded',
    sentence: 'Temples filled so that the line runs round; softens an angular face.',
    shape: {
      ...USUAL,
      midFrontalMm: 78,
      paramedianAsideMm: 24,
      paramedianMm: 77.3,
      frontotemporalMm: 73,
      transitionMm: 14,
    },
    source: `${SHAPES}rounded; round in 10.7 % of men and 38.5 % of women (PMC8367035)`,
  },
  {
    id: 'widowsPeak',
    label: 'Widow’s peak',
    sentence: 'A small point in the middle between two gentle arches.',
    shape: {
      ...USUAL,
      midFrontalMm: 71,
      paramedianAsideMm: 17,
      paramedianMm: 78,
      frontotemporalMm: 79.5,
      transitionMm: 12,
    },
    source: `${SHAPES}widow’s peak, in about a third (PMC8367035)`,
  },
  {
    id: 'mature',
    label: 'Mature',
    sentence: 'A finger’s breadth higher, with open temples: believable from forty on.',
    shape: { ...USUAL, midFrontalMm: 85, paramedianMm: 85.8, frontotemporalMm: 84.6, transitionMm: 16 },
    source: `${SHAPES}receded/mature; 1.5 cm above the juvenile line (beverlyhillshr)`,
  },
  {
    id: 'juvenile',
    label: 'Juvenile',
    sentence: 'Low and broad as at eighteen; later it soon looks too low.',
    shape: { ...USUAL, midFrontalMm: 70, paramedianMm: 70, frontotemporalMm: 71, transitionMm: 12 },
    source: `${SHAPES}juvenile line on the top brow crease (beverlyhillshr); 7 cm is aggressive (Garg)`,
  },
  {
    id: 'broken',
    label: 'Broken',
    sentence: 'Scattered and thin at the front, as if the hair had begun to go: the hardest to notice.',
    shape: {
      ...USUAL,
      midFrontalMm: 77,
      paramedianMm: 78,
      frontotemporalMm: 80.5,
      transitionMm: 18,
      waveMm: 1.9,
      raggedMm: 2.2,
      sentinelsPer10cm: 10,
    },
    source: `${SHAPES}broken/scattered; irregularity ±1–2 mm (Rose; Shapiro), sentinels doubled by eye`,
  },
  {
    id: 'feathered',
    label: 'Feathered',
    sentence: 'Fades in over two and a half centimetres, without an edge to point at.',
    shape: {
      ...USUAL,
      midFrontalMm: 78,
      paramedianMm: 78.8,
      frontotemporalMm: 80,
      transitionMm: 25,
      fadeMm: 34,
      waveMm: 1.5,
      raggedMm: 1.5,
      sentinelsPer10cm: 6,
    },
    source: `${SHAPES}feathered/faded; transition and defined zone together 20–30 mm (Shapiro)`,
  },
  {
    id: 'mShape',
    label: 'M-shape',
    sentence: 'The middle stays low while both temples go back, as in four men of ten.',
    shape: {
      ...USUAL,
      midFrontalMm: 76,
      paramedianAsideMm: 20,
      paramedianMm: 77.5,
      frontotemporalMm: 84.5,
      transitionMm: 14,
    },
    source: `${SHAPES}M in 42.6 % of men (PMC8367035)`,
  },
] as const satisfies readonly HairlineStyle[];

/** Name of one of {@link HAIRLINE_STYLES}. */
export type HairlineStyleId = (typeof HAIRLINE_STYLES)[number]['id'];

/**
 * The row of one style.
 * @throws RangeError when no row has that id.
 */
export function hairlineStyle(id: HairlineStyleId): HairlineStyle {
  const row = HAIRLINE_STYLES.find((candidate) => candidate.id === id);
  if (row) return row;
  throw new RangeError(
    `hairlineStyle: expected one of ${HAIRLINE_STYLES.map((one) => one.id).join(', ')}, got "${id}"`,
  );
}

/** A shape between two others: share 0 is the first, 1 the second. */
export function blendShapes(a: HairlineShape, b: HairlineShape, share: number): HairlineShape {
  const mixed = Object.fromEntries(
    (Object.keys(a) as (keyof HairlineShape)[]).map((key) => [key, a[key] + (b[key] - a[key]) * share]),
  );
  return mixed as unknown as HairlineShape;
}
