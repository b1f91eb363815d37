import { groupStates, HEALED_AFTER_DAYS, heldContrast } from '../ageing/index.ts';
import { parameter, type Treatment } from '../treatment/index.ts';

/** Shaved hair beside the treatment: hairs per mm² and width of a shaft, mm. */
const HAIR = {
  /** Between 148–160 (African) and 214–230 /cm² (Caucasian): PMC6219221. */
  perMm2: 1.9,
  /** 57–123 µm by ethnicity (BioNumbers 106857–106859). */
  shaftMm: 0.075,
  /** Mean length of a shaft as it is seen from above, when it stands in any direction: 2/π. */
  seenShare: 0.64,
  /** Shadow of a shaft on the skin under light from everywhere above, as a share of width times length: π/2, in whatever direction it stands. */
  shadowShare: 1.57,
  /** Light that dark hair takes from what skin would give back. Chosen by eye. */
  contrast: 0.85,
  /** What a root takes through the skin, mm² of darkness: a column of 0.1 mm at 0.08–0.28 mm takes 0.009 (our Monte Carlo), a shaft's width in proportion. */
  rootMm2: 0.0068,
} as const;

/** Stubble that dots can pass for, mm: from just shaved to half a clipper's first guard, beyond which no density of dots is as dark. */
export const STUBBLE_MM = { min: 0.1, max: 1.5, step: 0.05 } as const;

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
  return (perCm2 / 100) * area * heldContrast(green * colour);
}

/** What one shaft takes beside its length, mm² of darkness: its cut end, and its root. */
const END_MM2 = HAIR.contrast * 0.25 * Math.PI * HAIR.shaftMm ** 2 + HAIR.rootMm2;
/** What a mm of shaft takes: light on its way to the skin, and light on its way back. */
const PER_MM = HAIR.contrast * (HAIR.seenShare + HAIR.shadowShare) * HAIR.shaftMm;

/** Light that stubble of a length takes, as a share. Shafts overlap by chance, and so do their shadows: hence the exponential. */
function stubbleDarkness(lengthMm: number): number {
  return 1 - Math.exp(-HAIR.perMm2 * (END_MM2 + PER_MM * lengthMm));
}

/** Length at which to keep the real hair at sides and back so that it is as dark as the dots there, mm, in [0.1, 1.5]. */
export function stubbleLengthMm(treatment: Treatment): number {
  const dark = Math.min(0.99, sidesDarkness(treatment, treatment.density.sidesPerCm2));
  const length = (-Math.log(1 - dark) / HAIR.perMm2 - END_MM2) / PER_MM;
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
