import type { Case, Treatment } from '@stubble/core';
import type { FieldSource, PlacedField } from './field-source.ts';
import { sameFieldInputs } from './same-field-inputs.ts';

/** The newest field there is, and the treatment by which it ages. */
export interface ShownField extends PlacedField {
  readonly treatment: Treatment;
}

export interface FieldFeedListener {
  onField(shown: ShownField, ms: number): void;
  onError(cause: unknown): void;
}

/** Keeps the field that belongs to a case that changes faster than fields can be computed. */
export interface FieldFeed {
  readonly shown: ShownField | null;
  /** Ask for the field of a case. While one is computed newer wishes replace older ones: the latest wins. */
  want(next: Case): void;
  /** When nothing more is under way. */
  settled(): Promise<void>;
  stop(): void;
}

export function createFieldFeed(source: FieldSource, listener: FieldFeedListener): FieldFeed {
  let wanted: Case | null = null;
  /** The case of the last field that came or failed. */
  let served: Case | null = null;
  let shown: ShownField | null = null;
  let work: Promise<void> | null = null;
  let stopped = false;

  async function serve(): Promise<void> {
    while (wanted && !stopped && !(served && sameFieldInputs(served, wanted))) {
      const from = wanted;
      const start = performance.now();
      try {
        const result = await source.compute(from);
        if (stopped) return;
        // Only a treatment with the same sessions may age these dots.
        const { treatment } = sameFieldInputs(from, wanted) ? wanted : from;
        shown = { ...result, treatment };
        listener.onField(shown, performance.now() - start);
      } catch (cause) {
        if (stopped) return;
        listener.onError(cause);
      }
      served = from;
    }
  }

  return {
    get shown() {
      return shown;
    },
    want(next) {
      wanted = next;
      if (shown && served && sameFieldInputs(served, next)) shown = { ...shown, treatment: next.treatment };
      work ??= serve().finally(() => {
        work = null;
      });
    },
    settled: () => work ?? Promise.resolve(),
    stop() {
      stopped = true;
    },
  };
}
