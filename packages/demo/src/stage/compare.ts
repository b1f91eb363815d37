import type { Compare } from '@stubble/renderer';
import { showsStrokes } from '../state/technique.ts';
import type { Ui } from '../state/ui.ts';

export const NO_COMPARE: Compare = { mode: 'off' };

/** What the preview is to compare. */
export function compareOf({ compare, compareMode }: Pick<Ui, 'compare' | 'compareMode'>): Compare {
  if (compare === null) return NO_COMPARE;
  return compareMode === 'difference'
    ? { mode: 'difference' }
    : { mode: compareMode, at: Math.max(0.1, compare) };
}

/** Whether two pictures share the stage: before and after, or dots and strokes. */
export function hasHalves(ui: Ui): boolean {
  return leftShare(ui, 0.5) < 1;
}

/**
 * Share of the stage's width that the left one of two pictures has; 1 where there is only one.
 * @param middle share at which the middle of what no panel covers lies
 */
export function leftShare(ui: Ui, middle: number): number {
  return showsStrokes(ui) ? middle : paneOf(compareOf(ui));
}

/** Share of the stage's width in which the photo lies. */
export function paneOf(compare: Compare): number {
  return compare.mode === 'side-by-side' ? (compare.at ?? 0.5) : 1;
}

export function sameCompare(a: Compare, b: Compare): boolean {
  const place = (compare: Compare) => ('at' in compare ? compare.at : null);
  return a.mode === b.mode && place(a) === place(b);
}
