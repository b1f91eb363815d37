import { type Case, warmUp } from '@stubble/core';
import { expose, transfer } from 'comlink';
import { buffersOf } from './buffers-of.ts';
import type { DrawnField, PlacedField } from './field-source.ts';
import { makeCoarseField, makeField, makeSettledField } from './make-field.ts';

/** What the page may ask of the worker. */
export interface FieldWorker {
  /** Some of the work for a field whose ranks are not built, and the picture so far; null when `compute` comes at once. */
  coarse(from: Case): PlacedField | null;
  /** The field of a case and its dots placed on the head: all the work that must not block a page. */
  compute(from: Case): PlacedField;
  /** The same without the field itself, which would come with every move of a hand. */
  draft(from: Case): DrawnField;
  /** The same, settled. */
  settle(from: Case): PlacedField;
  /** Memory that the page is done with, to let go of here: there it would begin collections in the midst of a drag. */
  takeBack(buffers: readonly ArrayBuffer[]): void;
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
  draft(from: Case) {
    const { field, placed } = makeField(from);
    const { count, groups } = field;
    return handedOver({ field: { count, groups }, placed });
  },
  settle: (from: Case) => handedOver(makeSettledField(from)),
  takeBack() {},
} satisfies FieldWorker);

function handedOver<T extends DrawnField>(made: T): T {
  return transfer(made, buffersOf(made));
}
