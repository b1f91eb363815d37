import {
  type Case,
  coarseDotField,
  createDotField,
  createStrokeField,
  createSurface,
  settleDotField,
} from '@stubble/core';
import type { PlacedField } from './field-source.ts';
import { placeDots } from './place-dots.ts';

/** The field of a case as a drag needs it, placed on the head: dots, or strokes where the treatment's technique is those. */
export function makeField(from: Case): PlacedField {
  const surface = createSurface(from.head);
  if (from.treatment.technique === 'strokes') {
    const { field, strokes } = createStrokeField(from);
    return { field, placed: placeDots(field, surface, strokes) };
  }
  const field = createDotField(from);
  return { field, placed: placeDots(field, surface) };
}

/** The same, settled. Strokes stand where they stand. */
export function makeSettledField(from: Case): PlacedField {
  if (from.treatment.technique === 'strokes') return makeField(from);
  const field = settleDotField(createDotField(from), from);
  return { field, placed: placeDots(field, createSurface(from.head)) };
}

/** A sparser picture while the field is being prepared, finer with every call; null when `makeField` comes at once. */
export function makeCoarseField(from: Case): PlacedField | null {
  if (from.treatment.technique === 'strokes') return null;
  const field = coarseDotField(from);
  return field && { field, placed: placeDots(field, createSurface(from.head)) };
}
