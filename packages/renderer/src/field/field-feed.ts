import type { Case, DotField, Treatment } from '@stubble/core';
import type { DrawnField, FieldSource } from './field-source.ts';
import { createPause } from './pause.ts';
import type { PlacedDots } from './place-dots.ts';
import { sameFieldInputs } from './same-field-inputs.ts';

/**
 * How far a field has come. `coarse` has fewer dots, while the field itself is being prepared; `ranked` is the field in which an edit changes
 * dots nowhere else; a `draft` has its dots alone, while a hand moves something; `settled` is what stays when it rests.
 */
export type FieldStage = 'coarse' | 'draft' | 'ranked' | 'settled';

/** The newest dots there are, and the treatment by which they age. */
export interface ShownField extends DrawnField {
  readonly treatment: Treatment;
  readonly stage: FieldStage;
}

export interface FieldFeedListener {
  onField(shown: ShownField, ms: number): void;
  onError(cause: unknown): void;
}

/** Keeps the field that belongs to a case that changes faster than fields can be computed. */
export interface FieldFeed {
  readonly shown: ShownField | null;
  /** The newest whole field: while a draft is shown that of before, null while a coarse one is shown. */
  readonly field: DotField | null;
  /** Whether nothing is on its way: the last field of the newest case has come, or failed. */
  readonly atRest: boolean;
  /** Ask for the field of a case. While one is computed newer wishes replace older ones: the latest wins. */
  want(next: Case): void;
  /** Tell that these dots are on screen: memory of drafts before them goes back to the source. */
  drawn(dots: PlacedDots): void;
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
  let whole: DotField | null = null;
  /** Drafts that newer dots have replaced, oldest first, until those are on screen. */
  const former: DrawnField[] = [];
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
        if (!stopped && isServed(wanted)) await attempt(settle, from);
      } else if (!(await showCoarse(from))) {
        // A draft will do where a whole field was there before it, and a settled one follows.
        await attempt(whole && source.settle && source.draft ? fetchDraft : fetchField, from);
      }
    }
  }

  /** What fails is told, and what is on screen stays. */
  async function attempt(what: (from: Case) => Promise<void>, from: Case): Promise<void> {
    try {
      await what(from);
    } catch (cause) {
      if (stopped) return;
      [served, final] = [from, true];
      if (shown?.stage === 'draft') whole = null;
      listener.onError(cause);
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
      whole = null;
      show(from, result, { stage: 'coarse', start });
      return true;
    } catch {
      // The field itself fails in the same way, and says so.
      return false;
    }
  }

  async function fetchField(from: Case): Promise<void> {
    const start = performance.now();
    const result = await source.compute(from);
    if (stopped) return;
    [served, final] = [from, !source.settle];
    whole = result.field;
    show(from, result, { stage: 'ranked', start });
  }

  async function fetchDraft(from: Case): Promise<void> {
    const start = performance.now();
    const result = await source.draft!(from);
    if (stopped) return;
    [served, final] = [from, false];
    show(from, result, { stage: 'draft', start });
  }

  async function settle(from: Case): Promise<void> {
    const start = performance.now();
    const result = await source.settle!(from);
    if (stopped) return;
    // One that comes too late is not shown: the hand is at work again.
    if (wanted && !sameFieldInputs(from, wanted)) return source.takeBack?.(result);
    final = true;
    whole = result.field;
    show(from, result, { stage: 'settled', start });
  }

  function show(
    from: Case,
    result: DrawnField,
    { stage, start }: { stage: FieldStage; start: number },
  ): void {
    if (shown?.stage === 'draft') former.push({ field: shown.field, placed: shown.placed });
    // Only a treatment with the same sessions may age these dots.
    const { treatment } = wanted && sameFieldInputs(from, wanted) ? wanted : from;
    shown = { ...result, treatment, stage };
    listener.onField(shown, performance.now() - start);
  }

  return {
    get shown() {
      return shown;
    },
    get field() {
      return whole;
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
    drawn(dots) {
      const newest =
        dots === shown?.placed ? former.length : former.findIndex(({ placed }) => placed === dots);
      for (const draft of former.splice(0, Math.max(0, newest))) source.takeBack?.(draft);
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
