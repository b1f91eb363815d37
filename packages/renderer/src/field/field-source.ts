import type { Case, DotField } from '@stubble/core';
import type { PlacedDots } from './place-dots.ts';

/** All of a field that a picture is drawn from: its dots placed on the head, ready for the GPU, and their groups. */
export interface DrawnField {
  readonly field: Pick<DotField, 'count' | 'groups'>;
  /** Where the field's marks are strokes they were given to `placeDots`. */
  readonly placed: PlacedDots;
}

/** A dot field, and the same dots placed on the head. */
export interface PlacedField extends DrawnField {
  readonly field: DotField;
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
   * What `compute` gives without the field itself, for a hand that moves something: lighter to hand over, move by move. `settle` of the last of
   * these cases brings the whole field. A source without it, or without `settle`, is asked for the field at every move.
   */
  draft?(from: Case): Promise<DrawnField>;
  /**
   * The settled picture of the same field, for when the hand rests. It is only asked for after `compute` or `draft` of the same case.
   * A source without it has nothing better to show than what `compute` gives.
   */
  settle?(from: Case): Promise<PlacedField>;
  /** A draft that is on no screen any more, or a settled field that came too late for one: nobody reads it again, and its memory is free. */
  takeBack?(former: DrawnField): void;
  /** Give up all work; promises still open may stay open. */
  destroy(): void;
}
