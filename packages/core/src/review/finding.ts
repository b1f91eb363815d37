import type { Lab } from '../colour/index.ts';
import type { HeadDirection, Treatment } from '../treatment/index.ts';

/** How much a finding matters: worth knowing, worth a second thought, or what makes a treatment look false or harms. */
export type Severity = 'note' | 'caution' | 'warning';

/** One thing an experienced colleague would say. */
export interface Finding {
  /** Name of the rule; one finding for each rule at most, but health questions have one each. */
  readonly id: string;
  readonly severity: Severity;
  /** Where on the head it shows; null for the whole, or for the client. */
  readonly place: HeadDirection | null;
  /** One sentence a client understands. */
  readonly reason: string;
  readonly source: string;
  /** The treatment without the fault, or null where only a person can mend it. */
  readonly mend: ((treatment: Treatment) => Treatment) | null;
}

/** What is known of a client. Nothing of it is needed. */
export interface Client {
  readonly ageYears?: number;
  /** Ids of health questions answered with yes. Undefined when nobody asked. */
  readonly conditions?: readonly string[];
  /** True when a patch test behind the ear was done and stayed calm. */
  readonly patchTested?: boolean;
  /** Skin of the scalp and its natural stubble, measured in the photo. */
  readonly skinLab?: Lab;
  readonly stubbleLab?: Lab;
}
