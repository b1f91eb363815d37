import type { CareProfile, Treatment } from '@stubble/core';
import { type Edit, inTreatment } from './edits.ts';

/** Change some of the pigment; the rest stays. */
export function setPigment(patch: Partial<Treatment['pigment']>): Edit {
  return inTreatment((treatment) => {
    const keys = Object.keys(patch) as (keyof Treatment['pigment'])[];
    if (keys.every((key) => treatment.pigment[key] === patch[key])) return treatment;
    return { ...treatment, pigment: { ...treatment.pigment, ...patch } };
  });
}

/** Live as a preset says. */
export function setCare({ care }: CareProfile): Edit {
  return inTreatment((treatment) => ({ ...treatment, care: { ...care } }));
}
