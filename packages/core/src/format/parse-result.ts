/** What is wrong, where, in words that a person can act on. */
export interface ParseError {
  /** Path inside the JSON, e.g. `treatment.hairline.transitionMm`; empty for the whole. */
  readonly path: string;
  /** What is wrong; where it ends in a full stop, it says what to do as well. */
  readonly message: string;
}

/** Untrusted input read: a value, or every reason why not. */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly ParseError[] };

/** One sentence for a {@link ParseResult} that failed: the first error with its path, and how many follow. */
export function describeErrors(errors: readonly ParseError[]): string {
  const [first] = errors;
  if (!first) return 'Nothing is wrong.';
  const place = first.path ? `At ${first.path}: ` : '';
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return `${place}${first.message}${more}`;
}
