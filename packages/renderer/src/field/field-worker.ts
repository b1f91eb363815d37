import { type Case, type DotField, warmUp } from '@stubble/core';
import { expose, transfer } from 'comlink';
import type { PlacedField } from './field-source.ts';
import { makeCoarseField, makeField, makeSettledField } from './make-field.ts';

/** What the page may ask of the worker. */
export interface FieldWorker {
  /** Some of the work for a field whose ranks are not built, and the picture so far; null when `compute` comes at once. */
  coarse(from: Case): PlacedField | null;
  /** The field of a case and its dots placed on the head: all the work that must not block a page. */
  compute(from: Case): PlacedField;
  /** The same, settled. */
  settle(from: Case): PlacedField;
}

let isWarm = false;

/** Once, behind the first field: the next one is what a hand waits for. */
function warmUpLater(from: Case): void {
  if (isWarm) return;
  isWarm = true;
  setTimeout(() => warmUp(from));
}

expose({
  coarse(from: Case) {
    const made = makeCoarseField(from);
    return made && handedOver(made);
  },
  compute(from: Case) {
    warmUpLater(from);
    return handedOver(makeField(from));
  },
  settle: (from: Case) => handedOver(makeSettledField(from)),
} satisfies FieldWorker);

function handedOver(made: PlacedField): PlacedField {
  const { texels, strokes } = made.placed;
  return transfer(made, [
    ...buffersOf(made.field),
    texels.buffer,
    ...(strokes ? [strokes.buffer as ArrayBuffer] : []),
  ]);
}

function buffersOf(field: DotField): Transferable[] {
  const arrays = Object.values(field).filter((value) => ArrayBuffer.isView(value));
  return [...new Set(arrays.map((array) => array.buffer))];
}
