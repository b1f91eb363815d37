import type { Case, DotField } from '@stubble/core';
import { createSurface } from '@stubble/core';
import type { FieldSource, PlacedField } from './field-source.ts';
import { makeField as makeCoreField, makeSettledField } from './make-field.ts';
import { placeDots } from './place-dots.ts';
import type { Strokes } from './strokes.ts';

/**
 * Dot fields computed on the calling thread: for tests, for tools, and for fields of one's own making.
 * @param makeField by default core's `createDotField`, settled by `settleDotField` when the hand rests; a field of one's own stays as it is.
 * @param makeStrokes lengths and directions of the marks of a field of one's own; by default they are dots.
 */
export function createLocalFieldSource(
  makeField?: (from: Case) => DotField,
  makeStrokes?: (field: DotField, from: Case) => Strokes,
): FieldSource {
  const placed = (from: Case, field: DotField): PlacedField => ({
    field,
    placed: placeDots(field, createSurface(from.head), makeStrokes?.(field, from)),
  });
  const destroy = () => {};
  if (makeField) return { compute: async (from) => placed(from, makeField(from)), destroy };
  return {
    compute: async (from) => makeCoreField(from),
    settle: async (from) => makeSettledField(from),
    destroy,
  };
}
