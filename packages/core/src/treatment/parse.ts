import * as v from 'valibot';
import type { ParseResult } from '../format/index.ts';
import { CaseSchema } from './case.ts';
import type { Case } from './case-types.ts';
import { migrateCase, migrateTreatment } from './migrate.ts';
import { TreatmentSchema } from './treatment.ts';
import type { Treatment } from './treatment-types.ts';

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
