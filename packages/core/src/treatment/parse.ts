import * as v from 'valibot';
import { type Case, CaseSchema } from './case.ts';
import { migrateCase, migrateTreatment } from './migrate.ts';
import { type Treatment, TreatmentSchema } from './treatment.ts';

/** What is wrong, where, in words that a person can act on. */
export interface ParseError {
  /** Path inside the JSON, e.g. `treatment.hairline.transitionMm`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Untrusted input read: a value, or every reason why not. */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly ParseError[] };

/**
 * Read a case from anything: parsed JSON, a structured clone, an object of an older version.
 * Never throws, never keeps a reference to the input. Unknown keys are errors, so that nothing is silently lost.
 */
export function parseCase(input: unknown): ParseResult<Case> {
  return parseWith(CaseSchema, migrateCase(input));
}

/** Read a treatment from anything; as {@link parseCase}. */
export function parseTreatment(input: unknown): ParseResult<Treatment> {
  return parseWith(TreatmentSchema, migrateTreatment(input));
}

/**
 * Read a case from the text of a file.
 * A text that is no JSON gives an error, not an exception.
 */
export function parseCaseText(text: string): ParseResult<Case> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return failed(
      '',
      'This file is not JSON, so it cannot be a saved case. Choose a file that the studio saved.',
    );
  }
  return parseCase(input);
}

/** One sentence for a {@link ParseResult} that failed: the first error with its path, and how many follow. */
export function describeErrors(errors: readonly ParseError[]): string {
  const [first] = errors;
  if (!first) return 'Nothing is wrong.';
  const place = first.path ? `At ${first.path}: ` : '';
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return `${place}${first.message}${more}`;
}

function parseWith<S extends v.GenericSchema>(
  schema: S,
  migrated: ParseResult<unknown>,
): ParseResult<v.InferOutput<S>> {
  if (!migrated.ok) return migrated;
  const result = v.safeParse(schema, migrated.value);
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    errors: result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })),
  };
}

function failed(path: string, message: string): ParseResult<never> {
  return { ok: false, errors: [{ path, message }] };
}
