import type { Case, DotField } from '@stubble/core';
import { createDotField, createSurface } from '@stubble/core';
import type { FieldSource } from './field-source.ts';
import { placeDots } from './place-dots.ts';

/**
 * Dot fields computed on the calling thread: for tests, for tools, and for fields of one's own making.
 * @param makeField by default core's `createDotField`.
 */
export function createLocalFieldSource(makeField: (from: Case) => DotField = createDotField): FieldSource {
  return {
    async compute(from) {
      const field = makeField(from);
      return { field, placed: placeDots(field, createSurface(from.head)) };
    },
    destroy() {},
  };
}
