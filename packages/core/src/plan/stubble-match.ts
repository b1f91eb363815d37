import { groupStates, HEALED_AFTER_DAYS } from '../ageing/index.ts';
import { parameter, type Treatment } from '../treatment/index.ts';

/** Shaved hair beside the treatment: hairs per mm² and width of a shaft, mm. */
const HAIR = {
  /** Between 148–160 (African) and 214–230 /cm² (Caucasian): PMC6219221. */
  perMm2: 1.9,
  /** 57–123 µm by ethnicity (BioNumbers 106857–106859). */
  shaftMm: 0.075,
  /** Mean length of a shaft as it is seen from above, when it stands in any direction: 2/π. */
  seenShare: 0.64,
  /** Light that dark hair takes from what skin would give back. Chosen by eye. */
  contrast: 0.85,
} as const;

/** Stubble that dots can pass for, mm. Above 3 mm hair lies down and shows its length; below 0.1 mm it is a wet shave. Chosen by eye. */
export const STUBBLE_MM = { min: 0.1, max: 3, step: 0.1 } as const;

/** Light that the dots of a treatment's sides take once healed, as a share, at full depth. */
function sidesDarkness(treatment: Treatment, perCm2: number): number {
  const session = treatment.sessions.length - 1;
  const day = treatment.sessions[session].day + HEALED_AFTER_DAYS;
  const [, green, , , colour] = groupStates(
    [{ kind: 'session', session }],
    { ...treatment, events: [] },
    day,
  );
  const area = 0.25 * Math.PI * treatment.dots.widthMm * treatment.dots.widthMm;
  return (perCm2 / 100) * area * Math.min(0.96, green * colour);
}

/** Light that stubble of a length takes, as a share. */
function stubbleDarkness(lengthMm: number): number {
  const { perMm2, shaftMm, seenShare, contrast } = HAIR;
  return perMm2 * contrast * (0.25 * Math.PI * shaftMm * shaftMm + seenShare * shaftMm * lengthMm);
}

/** Length at which to keep the real hair at sides and back so that it is as dark as the dots there, mm, in [0.1, 3]. */
export function stubbleLengthMm(treatment: Treatment): number {
  const { perMm2, shaftMm, seenShare, contrast } = HAIR;
  const dark = sidesDarkness(treatment, treatment.density.sidesPerCm2) / (perMm2 * contrast);
  const length = (dark - 0.25 * Math.PI * shaftMm * shaftMm) / (seenShare * shaftMm);
  return Math.min(STUBBLE_MM.max, Math.max(STUBBLE_MM.min, length));
}

/** The treatment whose sides are as dark as stubble of so many mm; the density goes no farther than its own range. */
export function matchStubble(treatment: Treatment, lengthMm: number): Treatment {
  const { min, max } = parameter('density.sidesPerCm2');
  const perDot = sidesDarkness(treatment, 1);
  const wanted = stubbleDarkness(lengthMm) / Math.max(perDot, 1e-9);
  const sidesPerCm2 = Math.min(max, Math.max(min, Math.round(wanted)));
  return { ...treatment, density: { ...treatment.density, sidesPerCm2 } };
}
