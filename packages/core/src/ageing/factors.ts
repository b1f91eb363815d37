import { areaKindRow } from '../areas/index.ts';
import { type Area, parameter, type Treatment } from '../treatment/index.ts';

/** One reason why a treatment fades at its speed. */
export interface FadingFactor {
  readonly key: 'sun' | 'spf' | 'skin' | 'washing' | 'swimming' | 'depth' | 'dilution' | 'scar';
  /** Speed relative to plain care; below 1 is slower. */
  readonly multiplier: number;
  /** One sentence for a client. */
  readonly sentence: string;
  readonly source: string;
}

/** SPF 30–50 always worn: working multiplier. */
const SPF_ALWAYS = 0.7;
/** Scars lose about twice as fast (Liu 2025: 1.6 against 0.9 of visual density in six months). */
export const SCAR_LOSS = 2;
/** Depth at which fading runs at its usual speed, mm; nearer the surface it is faster. The numbers are chosen by eye, the direction published. */
const DEPTH = { shallowMm: 0.08, rightMm: 0.18, deepMm: 0.4, shallow: 1.8, deep: 0.85 } as const;
/** Strong dilution fades faster (direction published); the power is chosen by eye. */
const DILUTION = { usual: 25, power: 0.25, least: 0.8, most: 1.25 } as const;

/**
 * Every factor of a treatment's fading, in one place or everywhere. Their product is the speed of the clock of fading, scars apart.
 * Only the directions are published; the sizes are working numbers, which is why a forecast is a band.
 */
export function fadingFactors({ care, pigment }: Treatment, area: Area | null = null): FadingFactor[] {
  const factors: FadingFactor[] = [
    {
      key: 'sun',
      multiplier: care.sun,
      sentence:
        care.sun > 1.15
          ? 'Much sun fades the pigment sooner.'
          : care.sun < 0.9
            ? 'Little sun keeps the pigment longer.'
            : 'Some sun, as most people get.',
      source: parameter('care.sun').source,
    },
    {
      key: 'spf',
      multiplier: 1 - (1 - SPF_ALWAYS) * care.spf,
      sentence:
        care.spf > 0.8
          ? 'Sun protection all year keeps it much longer.'
          : care.spf > 0
            ? 'Sun protection on some days helps.'
            : 'Without sun protection light takes its full share.',
      source: parameter('care.spf').source,
    },
    {
      key: 'skin',
      multiplier: care.skin,
      sentence:
        care.skin > 1 ? 'This skin loses pigment faster than usual.' : 'The skin holds pigment as usual.',
      source: parameter('care.skin').source,
    },
    {
      key: 'washing',
      multiplier: care.washing,
      sentence: care.washing > 1 ? 'Frequent washing wears it off sooner.' : 'Washing is no burden.',
      source: parameter('care.washing').source,
    },
    {
      key: 'swimming',
      multiplier: care.swimming,
      sentence: care.swimming > 1 ? 'Salt, chlorine and sweat fade it sooner.' : 'Little swimming and sweat.',
      source: parameter('care.swimming').source,
    },
    {
      key: 'depth',
      multiplier: depthSpeed(pigment.depthMm),
      sentence:
        pigment.depthMm < 0.15
          ? 'The pigment lies shallow and is shed sooner.'
          : pigment.depthMm > 0.3
            ? 'The pigment lies deep: it stays, but spreads and turns bluish.'
            : 'The pigment lies at the right depth.',
      source: 'shallow depth fades faster (direction published); numbers chosen by eye',
    },
    {
      key: 'dilution',
      multiplier: dilutionSpeed(pigment.dilution),
      sentence: pigment.dilution > 35 ? 'A strong dilution leaves little to lose.' : 'The dilution is usual.',
      source: 'strong dilution fades faster (direction published); numbers chosen by eye',
    },
  ];
  if (isScar(area)) {
    factors.push({
      key: 'scar',
      multiplier: SCAR_LOSS,
      sentence: 'Scar tissue loses pigment about twice as fast.',
      source: 'visual density falls by 1.6 in scars against 0.9 (Liu 2025, PMC12406178)',
    });
  }
  return factors;
}

/** Speed of a treatment's clock of fading: 1 at plain care. Scars run on the same clock but lose more: see `keptInPlace`. */
export function fadingSpeed({ care, pigment }: Treatment): number {
  return careSpeed(care) * depthSpeed(pigment.depthMm) * dilutionSpeed(pigment.dilution);
}

/** The part of {@link fadingSpeed} that a client's care and skin decide. */
export function careSpeed({ sun, skin, spf, washing, swimming }: Treatment['care']): number {
  return sun * (1 - (1 - SPF_ALWAYS) * spf) * skin * washing * swimming;
}

/** Whether an area is scar tissue, which ages by its own rule. */
export function isScar(area: Area | null): boolean {
  return area !== null && areaKindRow(area.kind).scar;
}

function depthSpeed(depthMm: number): number {
  const { shallowMm, rightMm, deepMm, shallow, deep } = DEPTH;
  if (depthMm < rightMm) return 1 + (shallow - 1) * Math.min(1, (rightMm - depthMm) / (rightMm - shallowMm));
  return 1 + (deep - 1) * Math.min(1, (depthMm - rightMm) / (deepMm - rightMm));
}

function dilutionSpeed(dilution: number): number {
  const { usual, power, least, most } = DILUTION;
  return Math.min(most, Math.max(least, (dilution / usual) ** power));
}

/** Presets of `care.sun` and `care.skin` that a studio can offer by name; the numbers are the working multipliers. */
export const CARE_PRESETS = {
  sun: [
    { label: 'Mostly indoors', value: 0.7 },
    { label: 'Some sun', value: 1 },
    { label: 'Much sun', value: 1.6 },
  ],
  skin: [
    { label: 'Normal skin', value: 1 },
    { label: 'Dry skin', value: 1.15 },
    { label: 'Oily skin', value: 1.3 },
  ],
  spf: [
    { label: 'Never', value: 0 },
    { label: 'In summer', value: 0.5 },
    { label: 'All year', value: 1 },
  ],
} as const;
