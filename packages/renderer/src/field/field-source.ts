import type { Case, DotField } from '@stubble/core';
import type { PlacedDots } from './place-dots.ts';

/** A dot field, and the same dots placed on the head, ready for the GPU. */
export interface PlacedField {
  readonly field: DotField;
  /** Where the field's marks are strokes they were given to `placeDots`. */
  readonly placed: PlacedDots;
}

/** Where a preview gets its dot fields from; by default a worker. */
export interface FieldSource {
  /**
   * Do some of the work for the field of a case, and give a sparser picture to show until it is there; null when `compute` comes at once.
   * A preview asks again and again, each time for the newest case, so no call should take longer than a hand waits.
   * A source without it always comes at once.
   */
  coarse?(from: Case): Promise<PlacedField | null>;
  /** Compute the field of a case. A preview asks for one at a time. */
  compute(from: Case): Promise<PlacedField>;
  /**
   * The settled picture of the same field, for when the hand rests. It is only asked for after `compute` of the same case.
   * A source without it has nothing better to show than what `compute` gives.
   */
  settle?(from: Case): Promise<PlacedField>;
  /** Give up all work; promises still open may stay open. */
  destroy(): void;
}
