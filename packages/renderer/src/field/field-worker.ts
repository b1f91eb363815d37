import type { Case, DotField } from '@stubble/core';
import { expose, transfer } from 'comlink';
import { computeField } from './compute-field.ts';
import type { PlacedField } from './field-source.ts';

/** What the page may ask of the worker. */
export interface FieldWorker {
  compute(from: Case): PlacedField;
}

expose({
  compute(from: Case) {
    const result = computeField(from);
    return transfer(result, [...buffersOf(result.field), result.placed.texels.buffer]);
  },
} satisfies FieldWorker);

function buffersOf(field: DotField): Transferable[] {
  const arrays = Object.values(field).filter((value) => ArrayBuffer.isView(value));
  return [...new Set(arrays.map((array) => array.buffer))];
}
