import { moveAnchor } from '../hairline/index.ts';
import { createDotField, type FieldInput } from './create-dot-field.ts';
import type { FieldCache } from './field-cache.ts';

/** After so many fields an engine has compiled what a drag runs. Measured in V8: the first takes six times as long as the fourth. */
const FIELDS = 3;
/** How far the line is moved for each: less than anyone sees, and enough that nothing remembered answers, degrees. */
const STEP_DEG = 0.001;

/**
 * Makes some fields and throws them away, so that the first one a hand waits for comes as fast as the others. For idle time in a worker.
 * It changes nothing but speed.
 */
export function warmUp({ head, treatment }: FieldInput, cache?: FieldCache): void {
  const { midFrontal } = treatment.hairline.anchors;
  for (let k = 1; k <= FIELDS; k++) {
    const elevationDeg = Math.max(-60, midFrontal.elevationDeg - k * STEP_DEG);
    const hairline = moveAnchor(treatment.hairline, 'midFrontal', { ...midFrontal, elevationDeg });
    createDotField({ head, treatment: { ...treatment, hairline } }, cache);
  }
}
