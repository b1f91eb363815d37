import { defaultTreatment, type Treatment } from '../treatment/index.ts';

/** A way of living with the pigment, by name: where a studio's sliders may start. */
export interface CareProfile {
  readonly id: 'careful' | 'typical' | 'oily' | 'swimmer' | 'outdoor';
  readonly label: string;
  /** One sentence a client understands. */
  readonly sentence: string;
  readonly care: Treatment['care'];
}

/** From what keeps pigment longest to what fades it soonest. The numbers are the working multipliers of `PARAMETERS`; who gets which, chosen by eye. */
export const CARE_PROFILES: readonly CareProfile[] = [
  {
    id: 'careful',
    label: 'Careful',
    sentence: 'Mostly indoors, sun protection all year, gentle washing.',
    care: { sun: 0.7, spf: 1, skin: 1, washing: 0.95, swimming: 1 },
  },
  {
    id: 'typical',
    label: 'Typical',
    sentence: 'Some sun, protection in summer, normal skin.',
    care: defaultTreatment().care,
  },
  {
    id: 'oily',
    label: 'Oily skin',
    sentence: 'Oily skin, washed often, some sun, protection in summer.',
    care: { sun: 1, spf: 0.5, skin: 1.3, washing: 1.1, swimming: 1 },
  },
  {
    id: 'swimmer',
    label: 'Swimmer',
    sentence: 'Salt or chlorine most days, some sun, protection in summer.',
    care: { sun: 1.1, spf: 0.5, skin: 1, washing: 1.15, swimming: 1.4 },
  },
  {
    id: 'outdoor',
    label: 'Outdoor athlete',
    sentence: 'Much sun and sweat, protection now and then, washed daily.',
    care: { sun: 1.6, spf: 0.25, skin: 1, washing: 1.15, swimming: 1.25 },
  },
];

/** The profile that a treatment's care is, to the number; null when none. */
export function careProfileOf({ care }: Treatment): CareProfile | null {
  const keys = Object.keys(care) as (keyof Treatment['care'])[];
  return CARE_PROFILES.find((profile) => keys.every((key) => profile.care[key] === care[key])) ?? null;
}
