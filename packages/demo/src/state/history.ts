/** Most steps that can be undone; older ones are forgotten. Chosen so that a day's work fits. */
export const MAX_STEPS = 200;
/** Edits with the same tag this soon after another are one step, so that a held arrow key is one undo, ms. */
export const COALESCE_MS = 700;

/** Past, present and future of one value. Plain data; every change makes a new history. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Tag and time of the newest step, for coalescing. */
  readonly last: { readonly tag: string; readonly atMs: number } | null;
}

export function createHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], last: null };
}

/** What may make an edit part of the step before it. */
export interface StepOptions {
  readonly tag: string | null;
  readonly atMs: number;
}

/** A new step, or a part of the last one when tag and time say so. The same value is no step. */
export function push<T>(history: History<T>, present: T, { tag, atMs }: StepOptions): History<T> {
  if (present === history.present) return history;
  const { past, last } = history;
  const joins = tag !== null && last?.tag === tag && atMs - last.atMs <= COALESCE_MS;
  return {
    past: joins ? past : [...past, history.present].slice(-MAX_STEPS),
    present,
    future: [],
    last: tag === null ? null : { tag, atMs },
  };
}

/** Replace the present without making a step: what happens in the middle of a drag. */
export function amend<T>(history: History<T>, present: T): History<T> {
  return { ...history, present };
}

export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return {
    past: past.slice(0, -1),
    present: past[past.length - 1],
    future: [present, ...future],
    last: null,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future[0], future: future.slice(1), last: null };
}
