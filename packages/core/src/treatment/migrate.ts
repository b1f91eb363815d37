import type { ParseResult } from '../format/index.ts';
import { CASE_VERSION } from './case.ts';
import { TREATMENT_VERSION } from './treatment.ts';

/**
 * Bring a case of an older version up to the present one.
 * Version 1 is the first, so today this only refuses what is no case, or comes from a newer library.
 */
export function migrateCase(input: unknown): ParseResult<unknown> {
  return checkHeader(input, { format: 'stubble-case', newest: CASE_VERSION, what: 'case' });
}

/** As {@link migrateCase}, for a treatment by itself. */
export function migrateTreatment(input: unknown): ParseResult<unknown> {
  return checkHeader(input, { format: 'stubble-treatment', newest: TREATMENT_VERSION, what: 'treatment' });
}

interface Header {
  readonly format: string;
  readonly newest: number;
  readonly what: string;
}

function checkHeader(input: unknown, { format, newest, what }: Header): ParseResult<unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refuse(
      '',
      `This is not a Stubble ${what}: expected an object, got ${kindOf(input)}. Choose a file that the studio saved.`,
    );
  }
  const header = input as { format?: unknown; version?: unknown };
  if (header.format !== format) {
    return refuse(
      'format',
      `This is not a Stubble ${what}: expected format "${format}". Choose a file that the studio saved.`,
    );
  }
  if (typeof header.version === 'number' && header.version > newest) {
    return refuse(
      'version',
      `This ${what} was saved by a newer Stubble (format ${header.version}, this one reads up to ${newest}). Update Stubble to open it.`,
    );
  }
  return { ok: true, value: input };
}

function refuse(path: string, message: string): ParseResult<never> {
  return { ok: false, errors: [{ path, message }] };
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
