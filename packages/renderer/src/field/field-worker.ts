import { type Case, createDotField, createSurface, type DotField, settleDotField } from '@stubble/core';
import { expose, transfer } from 'comlink';
import type { PlacedField } from './field-source.ts';
import { placeDots } from './place-dots.ts';

/** What the page may ask of the worker. */
export interface FieldWorker {
  /** The field of a case and its dots placed on the head: all the work that must not block a page. */
  compute(from: Case): PlacedField;
  /** The same, settled. */
  settle(from: Case): PlacedField;
}

expose({
  compute: (from: Case) => placedFor(from, createDotField(from)),
  settle: (from: Case) => placedFor(from, settleDotField(createDotField(from), from)),
} satisfies FieldWorker);

function placedFor(from: Case, field: DotField): PlacedField {
  const placed = placeDots(field, createSurface(from.head));
  return transfer({ field, placed }, [...buffersOf(field), placed.texels.buffer]);
}

function buffersOf(field: DotField): Transferable[] {
  const arrays = Object.values(field).filter((value) => ArrayBuffer.isView(value));
  return [...new Set(arrays.map((array) => array.buffer))];
}
