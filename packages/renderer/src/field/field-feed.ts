import type { Case, Treatment } from '@stubble/core';
import type { FieldSource, PlacedField } from './field-source.ts';
import { createPause } from './pause.ts';
import { sameFieldInputs } from './same-field-inputs.ts';

/** The newest field there is, and the treatment by which it ages. */
export interface ShownField extends PlacedField {
  readonly treatment: Treatment;
  /** False while a hand moves something: the ranked field, in which an edit changes dots nowhere else. */
  readonly settled: boolean;
  /** True while the field itself is being prepared: a picture with fewer dots, to look at and not to keep. */
  readonly coarse: boolean;
}

export interface FieldFeedListener {
  onField(shown: ShownField, ms: number): void;
  onError(cause: unknown): void;
}

/** Keeps the field that belongs to a case that changes faster than fields can be computed. */
export interface FieldFeed {
  readonly shown: ShownField | null;
  /** Whether nothing is on its way: the last field of the newest case has come, or failed. */
  readonly atRest: boolean;
  /** Ask for the field of a case. While one is computed newer wishes replace older ones: the latest wins. */
  want(next: Case): void;
  /** When nothing more is under way and the settled field is there; does not wait for the hand to rest. */
  settled(): Promise<void>;
  stop(): void;
}

/** A case that has not changed for so long has its field settled, ms. Chosen by eye: longer than between two moves of a slow hand. */
const REST_MS = 180;

export function createFieldFeed(source: FieldSource, listener: FieldFeedListener): FieldFeed {
  let wanted: Case | null = null;
  /** The case of the last field that came or failed, and whether nothing better is to come for it. */
  let served: Case | null = null;
  let final = false;
  let shown: ShownField | null = null;
  let work: Promise<void> | null = null;
  let stopped = false;
  const rest = createPause(REST_MS);

  const isServed = (next: Case) => served !== null && sameFieldInputs(served, next);

  async function serve(): Promise<void> {
    while (wanted && !stopped) {
      const from = wanted;
      const settling = isServed(from);
      if (settling && final) return;
      if (settling) {
        await rest.wait();
        if (stopped || !isServed(wanted)) continue;
      }
      if (!settling && (await showCoarse(from))) continue;
      await fetchField(from, settling);
    }
  }

  /** A first picture of a case whose field takes long; false when there is none, and the field itself is to be asked for. */
  async function showCoarse(from: Case): Promise<boolean> {
    if (!source.coarse || stopped) return false;
    const start = performance.now();
    try {
      const result = await source.coarse(from);
      if (!result) return false;
      if (stopped) return true;
      const { treatment } = wanted && sameFieldInputs(from, wanted) ? wanted : from;
      shown = { ...result, treatment, settled: false, coarse: true };
      listener.onField(shown, performance.now() - start);
      return true;
    } catch {
      // The field itself fails in the same way, and says so.
      return false;
    }
  }

  async function fetchField(from: Case, settling: boolean): Promise<void> {
    const start = performance.now();
    try {
      const result = await (settling && source.settle ? source.settle(from) : source.compute(from));
      if (stopped) return;
      final = settling || !source.settle;
      served = from;
      // A settled field that comes too late is not shown: the hand is at work again.
      if (settling && wanted && !sameFieldInputs(from, wanted)) return;
      // Only a treatment with the same sessions may age these dots.
      const { treatment } = wanted && sameFieldInputs(from, wanted) ? wanted : from;
      shown = { ...result, treatment, settled: settling, coarse: false };
      listener.onField(shown, performance.now() - start);
    } catch (cause) {
      if (stopped) return;
      served = from;
      final = true;
      listener.onError(cause);
    }
  }

  return {
    get shown() {
      return shown;
    },
    get atRest() {
      return work === null;
    },
    want(next) {
      wanted = next;
      if (!isServed(next)) rest.cut();
      else if (shown && shown.treatment !== next.treatment) shown = { ...shown, treatment: next.treatment };
      work ??= serve().finally(() => {
        work = null;
      });
    },
    async settled() {
      while (work && !stopped) {
        rest.cut();
        await Promise.race([work, rest.next()]);
      }
    },
    stop() {
      stopped = true;
      rest.cut();
    },
  };
}
