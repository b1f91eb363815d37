import * as v from 'valibot';
import { ranged } from './ranged.ts';

/** What is known of the client beside head and skin. Nothing of it is needed; it stays in the case. */
export interface ClientNotes {
  /** In [16, 110]; null while nobody said. */
  ageYears: number | null;
  /** Pattern of hair loss that the client has, an id of `STAGES`; null while nobody said. */
  stage: string | null;
  /** Ids of `HEALTH_QUESTIONS` answered with yes; null while nobody asked. */
  conditions: string[] | null;
  /** True when a patch test behind the ear was done and stayed calm. */
  patchTested: boolean;
}

const name = v.pipe(
  v.string('expected text'),
  v.minLength(1, 'expected a name'),
  v.maxLength(40, 'expected at most 40 characters'),
);

/** Reads {@link ClientNotes} from anything. */
export const ClientNotesSchema: v.GenericSchema<unknown, ClientNotes> = v.strictObject({
  ageYears: v.nullable(ranged(16, 110)),
  stage: v.nullable(name),
  conditions: v.nullable(
    v.pipe(v.array(name, 'expected a list of names'), v.maxLength(40, 'expected at most 40 answers')),
  ),
  patchTested: v.boolean('expected true or false'),
});

/** Notes before anybody asked. A fresh copy at each call. */
export function noNotes(): ClientNotes {
  return { ageYears: null, stage: null, conditions: null, patchTested: false };
}
