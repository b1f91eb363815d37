import { type Case, defaultCase, type Treatment } from '../../../packages/core/src/index.ts';

/** The client that every number is told for: 35, ITA 41, normal skin, some sun, SPF in summer, black 25:1, depth right. */
export function defaultClient(): Case {
  const kase = defaultCase('bench');
  const treatment: Treatment = {
    ...kase.treatment,
    pigment: { ...kase.treatment.pigment, kind: 'carbon', dilution: 25, depthMm: 0.18, warmth: 0 },
    care: { sun: 1, skin: 1, spf: 0.5, washing: 1, swimming: 1 },
  };
  return { ...kase, treatment };
}
