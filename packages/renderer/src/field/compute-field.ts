import { type Case, createDotField, createSurface } from '@stubble/core';
import type { PlacedField } from './field-source.ts';
import { placeDots } from './place-dots.ts';

/** The field of a case and its dots placed on the head: all the work that must not block a page. */
export function computeField(from: Case): PlacedField {
  const field = createDotField(from);
  return { field, placed: placeDots(field, createSurface(from.head)) };
}
