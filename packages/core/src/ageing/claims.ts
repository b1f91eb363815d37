import { defaultTreatment, type Treatment } from '../treatment/index.ts';
import { GONE_AT, monthsUntil, TOUCH_UP_AT } from './touch-up-time.ts';

/** A published claim of how long SMP lasts, and the setting of the model that reaches it. */
export interface LastingClaim {
  readonly claim: string;
  /** What the claim says, months from healing; null for no end. */
  readonly months: readonly [number, number | null];
  /** What is read into "lasts": a touch-up is due, or it is gone. */
  readonly until: 'touchUp' | 'gone';
  /** Who gets it, in words. */
  readonly client: string;
  readonly care: Partial<Treatment['care']>;
  readonly pigment: Partial<Treatment['pigment']>;
}

/** Usual work: black 25:1 at the right depth. */
const USUAL = { dilution: 25 } as const;

/** The seven published claims. All other settings are the default treatment's. Chosen so that each is reached on the expected line. */
export const LASTING_CLAIMS: readonly LastingClaim[] = [
  {
    claim: '12–18 months',
    months: [12, 18],
    until: 'touchUp',
    client: 'Much sun, no protection, oily skin, daily washing and sport',
    care: { sun: 1.6, spf: 0, skin: 1.3, washing: 1.1, swimming: 1.1 },
    pigment: USUAL,
  },
  {
    claim: 'at most 2 years (temporary pigment)',
    months: [12, 24],
    until: 'gone',
    client: 'Temporary pigment, some sun, protection in summer',
    care: {},
    pigment: { ...USUAL, kind: 'temporary' },
  },
  {
    claim: '3 years',
    months: [33, 39],
    until: 'touchUp',
    client: 'Some sun, no protection',
    care: { spf: 0 },
    pigment: USUAL,
  },
  {
    claim: '5 years',
    months: [56, 64],
    until: 'touchUp',
    client: 'Little sun, protection most days',
    care: { sun: 0.8, spf: 0.8 },
    pigment: USUAL,
  },
  {
    claim: '4–6 years',
    months: [48, 72],
    until: 'touchUp',
    client: 'Rather little sun, protection most days',
    care: { sun: 0.85, spf: 0.7 },
    pigment: USUAL,
  },
  {
    claim: 'at least 6 years',
    months: [72, null],
    until: 'touchUp',
    client: 'Mostly indoors, protection all year',
    care: { sun: 0.7, spf: 1 },
    pigment: USUAL,
  },
  {
    claim: '8 years',
    months: [90, 102],
    until: 'touchUp',
    client: 'Mostly indoors, protection all year, gentle washing, skin that holds pigment well',
    care: { sun: 0.7, spf: 1, skin: 0.8, washing: 0.95 },
    pigment: USUAL,
  },
];

/** The treatment that a claim speaks of. */
export function claimTreatment({ care, pigment }: LastingClaim): Treatment {
  const usual = defaultTreatment();
  return { ...usual, care: { ...usual.care, ...care }, pigment: { ...usual.pigment, ...pigment } };
}

/** Months that the model gives for a claim's setting; null when longer than 30 years. */
export function claimMonths(claim: LastingClaim): number | null {
  return monthsUntil(claimTreatment(claim), { left: claim.until === 'gone' ? GONE_AT : TOUCH_UP_AT });
}

/** Whether the model reaches a claim. */
export function isClaimReached(claim: LastingClaim): boolean {
  const months = claimMonths(claim) ?? Infinity;
  const [least, most] = claim.months;
  return months >= least && months <= (most ?? Infinity);
}
