import type { Scar } from '../skin/scars.ts';

export interface HairStyle {
  readonly kind: 'norwood' | 'parting';
  /** Norwood stage 1 to 7. */
  readonly stage: number;
  readonly lengthMm: number;
  /** Share of white hairs. */
  readonly grey: number;
  /** Share of full density everywhere. */
  readonly density: number;
  /** How far the parting has thinned, 0 to 1. */
  readonly thinning: number;
  readonly scar?: Scar;
  /** Round bare patches (alopecia areata). */
  readonly patches?: readonly { readonly at: readonly [number, number, number]; readonly radiusMm: number }[];
}
