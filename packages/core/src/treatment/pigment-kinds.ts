import * as v from 'valibot';

/** What a pigment is made of. How each fades and looks: `PIGMENT_ROWS` of the optics. */
export const PIGMENT_KINDS = ['carbon', 'ironOxide', 'temporary'] as const;
export type PigmentKind = (typeof PIGMENT_KINDS)[number];

/** A kind of pigment as a case writes it. */
export const PigmentKindSchema = v.picklist(PIGMENT_KINDS, `expected one of ${PIGMENT_KINDS.join(', ')}`);
