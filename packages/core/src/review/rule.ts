import type { HeadDirection, Treatment } from '../treatment/index.ts';
import type { ReviewContext } from './context.ts';
import type { Severity } from './finding.ts';

/** What a rule found. */
export interface Found {
  readonly place: HeadDirection | null;
  readonly reason: string;
  /** Overrides the rule's own severity. */
  readonly severity?: Severity;
  readonly mend: ((treatment: Treatment) => Treatment) | null;
}

/** One fault: how to find it, and how to show a client what it looks like. */
export interface Rule {
  readonly id: string;
  /** Name of the fault for a list of switches. */
  readonly label: string;
  readonly severity: Severity;
  readonly source: string;
  readonly find: (context: ReviewContext) => Found | null;
  /** The treatment with the fault, for "show me what bad looks like". */
  readonly show: (treatment: Treatment) => Treatment;
}

/** A treatment with some values of its hairline changed. */
export function withHairline(treatment: Treatment, change: Partial<Treatment['hairline']>): Treatment {
  return { ...treatment, hairline: { ...treatment.hairline, ...change } };
}

/** A treatment with some values of its dots changed. */
export function withDots(treatment: Treatment, change: Partial<Treatment['dots']>): Treatment {
  return { ...treatment, dots: { ...treatment.dots, ...change } };
}

/** A treatment with some values of its pigment changed. */
export function withPigment(treatment: Treatment, change: Partial<Treatment['pigment']>): Treatment {
  return { ...treatment, pigment: { ...treatment.pigment, ...change } };
}

/** The densest that any area asks for, dots/cm². */
export function densest({ density, areas }: Treatment): number {
  const own = Math.max(density.centrePerCm2, density.sidesPerCm2);
  return Math.max(...areas.map((area) => area.densityPerCm2 ?? own));
}

/** A treatment whose densest area has at most so many dots/cm², the others in proportion. */
export function thinned(treatment: Treatment, mostPerCm2: number): Treatment {
  const { centrePerCm2, sidesPerCm2 } = treatment.density;
  const share = Math.min(1, mostPerCm2 / densest(treatment));
  return {
    ...treatment,
    density: {
      centrePerCm2: Math.max(40, Math.round(centrePerCm2 * share)),
      sidesPerCm2: Math.max(40, Math.round(sidesPerCm2 * share)),
    },
    areas: treatment.areas.map((area) => ({
      ...area,
      densityPerCm2: area.densityPerCm2 === null ? null : Math.round(area.densityPerCm2 * share),
    })),
  };
}

/** A share as whole percent, for sentences. */
export function percent(share: number): number {
  return Math.round(100 * share);
}
