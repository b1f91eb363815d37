/** Which card of a studio a parameter belongs on. */
export type ParameterGroup = 'hairline' | 'density' | 'dots' | 'pigment' | 'care';

/** One number that a user can set. Validation, sliders, documentation and fuzz tests all read these rows. */
export interface Parameter {
  /** Path inside a treatment, e.g. `hairline.transitionMm`. */
  readonly key: string;
  readonly label: string;
  /** Empty for a plain ratio. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  readonly group: ParameterGroup;
  /** One sentence a client understands. */
  readonly hint: string;
  /** Where range and default come from, or "chosen by eye". */
  readonly source: string;
}

const HAIRLINE = [
  {
    key: 'hairline.transitionMm',
    label: 'Softness',
    unit: 'mm',
    min: 2,
    max: 30,
    step: 0.5,
    default: 14,
    group: 'hairline',
    hint: 'How gradually the hairline thickens: a crisp edge or a feathered one.',
    source: 'transition zone 5–10 mm, with the defined zone 20–30 mm (Shapiro); 14 mm chosen by eye',
  },
  {
    key: 'hairline.fadeMm',
    label: 'Side fade',
    unit: 'mm',
    min: 4,
    max: 60,
    step: 1,
    default: 26,
    group: 'hairline',
    hint: 'How gradually the dots run out into the hair at the sides and the back.',
    source: 'chosen by eye',
  },
  {
    key: 'hairline.waveMm',
    label: 'Wave',
    unit: 'mm',
    min: 0,
    max: 3,
    step: 0.1,
    default: 1.2,
    group: 'hairline',
    hint: 'Slow in and out of the line, as no natural hairline is straight.',
    source: 'macro irregularity ±1–2 mm at 15–40 mm wavelength (Rose; Shapiro)',
  },
  {
    key: 'hairline.raggedMm',
    label: 'Raggedness',
    unit: 'mm',
    min: 0,
    max: 3,
    step: 0.1,
    default: 1,
    group: 'hairline',
    hint: 'Fine irregularity from one follicle to the next.',
    source: 'micro irregularity ±1 mm at 3–8 mm wavelength (Rose; Shapiro)',
  },
  {
    key: 'hairline.sentinelsPer10cm',
    label: 'Sentinel dots',
    unit: 'per 10 cm',
    min: 0,
    max: 16,
    step: 1,
    default: 5,
    group: 'hairline',
    hint: 'Single dots that stand a little in front of the line.',
    source: '3–8 sentinel hairs per 10 cm (Rose; Shapiro)',
  },
] as const satisfies readonly Parameter[];

const DENSITY = [
  {
    key: 'density.centrePerCm2',
    label: 'Top',
    unit: 'dots/cm²',
    min: 40,
    max: 320,
    step: 5,
    default: 210,
    group: 'density',
    hint: 'Dots per square centimetre on the top of the head, all sessions together.',
    source: '97, 194 or 310 /cm² (customhairclinic, scalpevolution, ink2scalp); 210 chosen by eye',
  },
  {
    key: 'density.sidesPerCm2',
    label: 'Sides and back',
    unit: 'dots/cm²',
    min: 40,
    max: 320,
    step: 5,
    default: 170,
    group: 'density',
    hint: 'Dots per square centimetre where the head turns down toward ears and nape.',
    source: 'natural temporal density is lower than occipital (Rutnin 2022); 170 chosen by eye',
  },
] as const satisfies readonly Parameter[];

const DOTS = [
  {
    key: 'dots.widthMm',
    label: 'Dot width',
    unit: 'mm',
    min: 0.2,
    max: 0.9,
    step: 0.01,
    default: 0.44,
    group: 'dots',
    hint: 'Width of a healed dot in the full zone, as light sees it.',
    source: 'healed marks of 0.40–0.45 mm FWHM (Monte Carlo of a 0.4 mm column; look chosen by eye)',
  },
  {
    key: 'dots.edgeWidth',
    label: 'Edge dot width',
    unit: '',
    min: 0.4,
    max: 1,
    step: 0.05,
    default: 0.7,
    group: 'dots',
    hint: 'Width of the dots at the hairline, as a share of the width behind it.',
    source: 'one-point needle at the hairline (robjamessmp.com); 0.7 chosen by eye',
  },
  {
    key: 'dots.edgeContrast',
    label: 'Edge dot strength',
    unit: '',
    min: 0.2,
    max: 1,
    step: 0.05,
    default: 0.6,
    group: 'dots',
    hint: 'Strength of the dots at the hairline, as a share of the strength behind it.',
    source: 'chosen by eye',
  },
  {
    key: 'dots.variation',
    label: 'Hand variation',
    unit: '',
    min: 0,
    max: 2,
    step: 0.1,
    default: 1,
    group: 'dots',
    hint: 'How much one dot differs from the next: 0 is a stamp, 1 a steady hand.',
    source: '±15 % in width and ±30 % in contrast at 1, chosen by eye',
  },
] as const satisfies readonly Parameter[];

const PIGMENT = [
  {
    key: 'pigment.dilution',
    label: 'Dilution',
    unit: ': 1',
    min: 4,
    max: 60,
    step: 1,
    default: 22,
    group: 'pigment',
    hint: 'Parts of water to one part of black: more water, a lighter shade.',
    source: 'black diluted 20–30 times (skulltec; ishrs-htforum)',
  },
  {
    key: 'pigment.depthMm',
    label: 'Depth of the pigment',
    unit: 'mm',
    min: 0.04,
    max: 0.65,
    step: 0.01,
    default: 0.18,
    group: 'pigment',
    hint: 'Middle of the pigment below the surface: deeper is wider, weaker and bluer; too shallow is gone in weeks.',
    source:
      'rows of the Monte Carlo table: 0.08–0.28, 0.3–0.6 and 0.5–0.8 mm; below 0.1 mm lies the epidermis',
  },
  {
    key: 'pigment.warmth',
    label: 'Tone of the black',
    unit: '',
    min: -1,
    max: 1,
    step: 0.1,
    default: 0,
    group: 'pigment',
    hint: 'Cool, bluish black on the left, warm, brownish black on the right.',
    source: 'chosen by eye',
  },
] as const satisfies readonly Parameter[];

const CARE = [
  {
    key: 'care.sun',
    label: 'Sun',
    unit: '×',
    min: 0.7,
    max: 1.6,
    step: 0.05,
    default: 1,
    group: 'care',
    hint: 'How much light reaches the pigment: little sun on the left, much sun on the right.',
    source: 'working multipliers: high sun ×1.6, SPF ×0.7; only the direction is published',
  },
  {
    key: 'care.skin',
    label: 'Skin turnover',
    unit: '×',
    min: 0.8,
    max: 2,
    step: 0.05,
    default: 1,
    group: 'care',
    hint: 'How fast the skin itself loses pigment: oily 1.3, dry 1.15, scar 2.',
    source: 'working multipliers: oily ×1.3, dry ×1.15; scars lose twice as fast (Liu 2025)',
  },
  {
    key: 'care.spf',
    label: 'Sun protection',
    unit: '',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.5,
    group: 'care',
    hint: 'Share of sunny days with SPF 30–50 on the head: never, in summer (0.5), always.',
    source: 'working multiplier: SPF ×0.7 when always worn; only the direction is published',
  },
  {
    key: 'care.washing',
    label: 'Washing',
    unit: '×',
    min: 0.9,
    max: 1.3,
    step: 0.05,
    default: 1,
    group: 'care',
    hint: 'How much washing and scrubbing speeds up the loss: gentle on the left, daily scrub on the right.',
    source: 'only the direction is published (frequent washing fades faster); range chosen by eye',
  },
  {
    key: 'care.swimming',
    label: 'Swimming and sweat',
    unit: '×',
    min: 1,
    max: 1.4,
    step: 0.05,
    default: 1,
    group: 'care',
    hint: 'How much salt, chlorine and sweat speed up the loss: seldom on the left, daily on the right.',
    source: 'only the direction is published (sweat, salt and chlorine fade faster); range chosen by eye',
  },
] as const satisfies readonly Parameter[];

/** Every number of a treatment that a user can set, in the order of a studio's panels. */
export const PARAMETERS = [...HAIRLINE, ...DENSITY, ...DOTS, ...PIGMENT, ...CARE] as const;

/** Path of a parameter inside a treatment. */
export type ParameterKey = (typeof PARAMETERS)[number]['key'];

/**
 * The row of one parameter.
 * @throws RangeError when no row has that key.
 */
export function parameter(key: ParameterKey): Parameter {
  const row = PARAMETERS.find((candidate) => candidate.key === key);
  if (!row) throw new RangeError(`parameter: expected one of ${PARAMETERS.length} known keys, got "${key}"`);
  return row;
}
