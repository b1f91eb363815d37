import type { View, ViewEvidence } from '@stubble/core';
import type { FitWords, Verdict } from './fit-words.ts';

/** What was said last of every photo in which the head lies, by the id of its view. */
export type SaidWords = Readonly<Record<string, FitWords>>;

const VERDICTS: readonly Verdict[] = ['good', 'fair', 'poor', 'refused'];

/** Words from a store that may hold anything: what is none is left out. */
export function reviveSaid(saved: unknown): SaidWords {
  if (typeof saved !== 'object' || saved === null) return {};
  return Object.fromEntries(Object.entries(saved).filter(([, words]) => isWords(words)));
}

function isWords(value: unknown): value is FitWords {
  if (typeof value !== 'object' || value === null) return false;
  const { viewId, sentence, verdict, residuals, notes } = value as Partial<FitWords>;
  return (
    typeof viewId === 'string' &&
    typeof sentence === 'string' &&
    VERDICTS.includes(verdict as Verdict) &&
    Array.isArray(residuals) &&
    Array.isArray(notes)
  );
}

/** Whether a fit would be asked the same: points are compared by what they say, as a reload makes them anew. */
export function samePoints(a: ViewEvidence | undefined, b: ViewEvidence | undefined): boolean {
  return sameMarks(a, b) && a?.distanceMm === b?.distanceMm;
}

/** Whether no hand has marked anything since: what is told of the lens marks nothing. */
export function sameMarks(a: ViewEvidence | undefined, b: ViewEvidence | undefined): boolean {
  return samePlaces(a?.taps, b?.taps) && samePlaces(a?.outline, b?.outline) && a?.byHand === b?.byHand;
}

/** Whether a photo would be fitted the same: a hand that moved the head there is asked too. */
export function sameQuestion(was: View, now: View): boolean {
  const moved = was.evidence?.byHand === true && was.camera !== now.camera;
  return samePoints(was.evidence, now.evidence) && was.preset === now.preset && !moved;
}

function samePlaces(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
