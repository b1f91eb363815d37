import type { Case } from '@stubble/core';
import type { Ui } from './ui.ts';

const inStrokes = new WeakMap<Case, Case>();

/** Whether the picture shows strokes. */
export function showsStrokes({ strokes, tab }: Pick<Ui, 'strokes' | 'tab'>): boolean {
  return strokes && tab === 'skin';
}

/** The case as it is to be seen: as it is, or its hairline in strokes. The same case gives the same object. */
export function caseInTechnique(value: Case, ui: Pick<Ui, 'strokes' | 'tab'>): Case {
  if (!showsStrokes(ui)) return value;
  const known = inStrokes.get(value);
  if (known) return known;
  const drawn: Case = { ...value, treatment: { ...value.treatment, technique: 'strokes' } };
  inStrokes.set(value, drawn);
  return drawn;
}
