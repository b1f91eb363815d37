import { expect, it } from 'vitest';
import { defaultUi } from '../state/ui.ts';
import { hasHalves } from './compare.ts';

it('two pictures share the stage side by side and where strokes stand beside dots, not under a divider', () => {
  const ui = defaultUi();
  expect(hasHalves(ui)).toBe(false);
  expect(hasHalves({ ...ui, compare: 0.5, compareMode: 'side-by-side' })).toBe(true);
  expect(hasHalves({ ...ui, compare: 0.5, compareMode: 'divider' })).toBe(false);
  expect(hasHalves({ ...ui, tab: 'skin', strokes: true })).toBe(true);
  expect(hasHalves({ ...ui, tab: 'design', strokes: true })).toBe(false);
});
