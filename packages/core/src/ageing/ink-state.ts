import { pigmentOptics } from '../optics/index.ts';
import type { Area, PigmentKind, Treatment } from '../treatment/index.ts';
import { fadingSpeed } from './factors.ts';
import { DAYS_PER_YEAR, keptFromShedding, keptInPlace, PACES, type Pace } from './fading.ts';
import { HEALED_AFTER_DAYS, healing, healingUnevenness, redness, scabTint } from './healing.ts';
import { keptAfterLaser, LASER_REDNESS } from './laser.ts';
import { spreadMm2 } from './spread.ts';

/** Marks that went in together. */
export interface Ink {
  /** Day of the needle, since the first session. */
  readonly day: number;
  /** Strength relative to the treatment's pigment. */
  readonly shade: number;
  readonly kind: PigmentKind;
  /** The area they lie in, or null when there is none to tell. */
  readonly area: Area | null;
}

/** How marks are on a day. */
export interface InkState {
  /** False before the needle. */
  readonly visible: boolean;
  /** Contrast of red, green and blue of a fully coloured mark. */
  readonly contrastRgb: readonly [number, number, number];
  /** Visible colour of a mark of usual retention relative to the healed colour; above 1 while fresh. */
  readonly colour: number;
  /** See `healingUnevenness`. */
  readonly unevenness: number;
  readonly widthFactor: number;
  readonly spreadMm2: number;
  /** Redness of the skin around, in [0, 1]. */
  readonly redness: number;
}

/** State of marks on one day: a pure function, so that scrubbing back gives the same. Continuous in the day but for the needle itself. */
export function inkState(ink: Ink, treatment: Treatment, day: number, pace: Pace = 'expected'): InkState {
  const { pigment, dots } = treatment;
  const age = day - ink.day;
  const days = Math.max(0, age);
  const years = fadingYears(treatment, age, pace);
  const kindOf = { ...pigment, kind: ink.kind };
  const optics = pigmentOptics(kindOf, { shade: ink.shade, widthMm: dots.widthMm, years });
  const { colour, width } = healing(days);
  const tint = scabTint(days);
  const [r, g, b] = optics.contrastRgb;
  return {
    visible: age >= 0,
    contrastRgb: [r * tint[0], g * tint[1], b * tint[2]],
    colour: colour * keptOfInk(ink, treatment, day, pace),
    unevenness: healingUnevenness(days),
    widthFactor: optics.widthFactor * width,
    spreadMm2: spreadMm2(age, pigment.depthMm),
    redness: rednessOfInk(ink, treatment, day),
  };
}

/** Share of the healed colour that fading, shedding and lasers leave, in [0, 1]; healing left out. */
export function keptOfInk(ink: Ink, treatment: Treatment, day: number, pace: Pace): number {
  const age = day - ink.day;
  let kept =
    keptInPlace(fadingYears(treatment, age, pace), ink.kind, ink.area) *
    keptFromShedding(age, treatment.pigment.depthMm);
  for (const event of treatment.events) {
    if (event.kind !== 'laser' || event.day < ink.day || !concerns(event.area, ink.area)) continue;
    kept *= keptAfterLaser(event, day - event.day, { kind: ink.kind, pace });
  }
  return kept;
}

/** Whether an event for an area, or for all (null), concerns marks of an area. */
export function concerns(eventArea: string | null, area: Area | null): boolean {
  return eventArea === null || eventArea === area?.id;
}

function fadingYears(treatment: Treatment, age: number, pace: Pace): number {
  const healed = Math.max(0, age - HEALED_AFTER_DAYS);
  return (healed / DAYS_PER_YEAR) * fadingSpeed(treatment) * PACES[pace];
}

function rednessOfInk({ day: needle, area }: Ink, { events }: Treatment, day: number): number {
  let most = redness(day - needle);
  for (const event of events) {
    if (event.kind !== 'laser' || day < needle || !concerns(event.area, area)) continue;
    most = Math.max(most, LASER_REDNESS * redness(day - event.day));
  }
  return most;
}
