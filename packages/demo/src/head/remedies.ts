import type { FitFailure, View } from '@stubble/core';
import { activeView } from '../state/document.ts';
import type { Edit } from '../state/edits.ts';
import { turnPhoto } from '../state/photo-turn.ts';
import type { FitWords } from '../state/said-words.ts';
import { clearOutline, setMirrored, swapSides } from '../state/view-edits.ts';

/** What a person can do at one press about points that cannot be; nothing where they are of another photo than the one that is shown. */
export function remedyOf(
  { problem, turnClockwiseDeg, swapped, view }: FitFailure,
  views: readonly View[],
  shown: View,
): Partial<FitWords> {
  if (view === null || views[view].id !== shown.id) return {};
  if (turnClockwiseDeg) return { turnClockwiseDeg, ofPoints: true };
  if (problem === 'mirrored') return { looksMirrored: true, ofPoints: true };
  return swapped ? { looksSwapped: swapped, ofPoints: true } : {};
}

/** The edit that puts right what was told of the shown photo; null where none does. */
export function remedyEdit({
  turnClockwiseDeg,
  looksMirrored,
  looksSwapped,
  againstOutline,
}: FitWords): Edit | null {
  if (turnClockwiseDeg) return turnPhoto(turnClockwiseDeg);
  // Points that tell a mirrored photo have their right names.
  if (looksMirrored) return flipPhoto('kept');
  if (againstOutline) return clearOutline();
  return looksSwapped ? swapSides(looksSwapped) : null;
}

/** The shown photo flipped left to right, or back. */
export const flipPhoto =
  (names: 'exchanged' | 'kept' = 'exchanged'): Edit =>
  (document) =>
    setMirrored(!activeView(document)?.mirrored, { names })(document);
