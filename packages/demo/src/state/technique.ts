import type { Case } from '@stubble/core';
import type { Ui } from './ui.ts';

const inStrokes = new WeakMap<Case, Case>();

/** Whether strokes stand beside the dots: on the Skin tab, where nothing else is compared. */
export function showsStrokes({ strokes, tab, compare }: Pick<Ui, 'strokes' | 'tab' | 'compare'>): boolean {
  return strokes && tab === 'skin' && compare === null;
}

/** The case with its hairline in strokes. The same case gives the same object. */
export function caseInStrokes(value: Case): Case {
  const known = inStrokes.get(value);
  if (known) return known;
  const drawn: Case = { ...value, treatment: { ...value.treatment, technique: 'strokes' } };
  inStrokes.set(value, drawn);
  return drawn;
}
