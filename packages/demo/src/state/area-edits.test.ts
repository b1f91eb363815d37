import { AREA_KINDS, MAX_AREAS, MAX_PATCHES, roundOutline } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import {
  addAreaOfKind,
  areaName,
  areaOf,
  deleteArea,
  drawOn,
  editPatch,
  moveArea,
  type Outcome,
  treatStage,
} from './area-edits.ts';
import { setDesignUi } from './design-edits.ts';
import { defaultDesignUi } from './design-ui.ts';
import { emptyDocument } from './document.ts';
import { caseWithFaults, faultNames, hideFaults, toggleFault } from './faults.ts';
import { Store } from './store.ts';
import { defaultUi } from './ui.ts';

const fresh = () => new Store(emptyDocument(), defaultUi());
const sentence = (outcome: Outcome) => (outcome.ok ? 'done' : outcome.sentence);
const spot = roundOutline({ azimuthDeg: 0, elevationDeg: 70 }, 20);
const ids = ({ document }: Store) => document.case.treatment.areas.map(({ id }) => id);

describe('areas in the studio', () => {
  it('add one of each kind, count those that are alike, and move one over another', () => {
    const store = fresh();
    for (const kind of AREA_KINDS) expect(sentence(addAreaOfKind(store, kind))).toBe('done');
    expect(new Set(ids(store)).size).toBe(AREA_KINDS.length + 1);
    const { treatment } = store.document.case;
    expect(areaName(treatment, 'main')).toBe('Full shave 1');
    expect(areaName(treatment, 'futScar')).toBe('Strip scar (FUT)');
    const before = ids(store);
    moveArea(store, 'crown', -1);
    moveArea(store, 'crown', 1);
    expect(ids(store)).toEqual(before);
    moveArea(store, 'main', -1);
    expect(ids(store)).toEqual(before);
  });

  it('say in words why not, and leave everything as it was: too many areas, too many outlines, the last area', () => {
    const store = fresh();
    expect(sentence(deleteArea(store, 'main'))).toMatch(/needs at least one area/);
    for (let i = 1; i < MAX_AREAS; i++) addAreaOfKind(store, 'crown');
    expect(sentence(addAreaOfKind(store, 'crown'))).toMatch(/a design holds at most 16\. Remove one/);
    const patch = { shape: 'outline', mode: 'add', points: spot } as const;
    for (let i = 0; i < 200; i++) {
      const made = drawOn(store, 'crown', patch);
      const held = areaOf(store, 'crown')?.patches.length ?? 0;
      expect(held).toBeLessThanOrEqual(MAX_PATCHES);
      if (held === MAX_PATCHES && !made.ok)
        expect(made.sentence).toMatch(/49 outlines, and an area holds at most 48/);
    }
    const held = store.document;
    expect(sentence(drawOn(store, 'crown', patch))).toMatch(/Share them out over more areas/);
    expect(store.document).toBe(held);
    expect(sentence(editPatch(store, { id: 'crown', index: 0 }, null))).toBe('done');
  });

  it('thirty edits of an outline are thirty steps of undo, back to the very same document', () => {
    const store = fresh();
    addAreaOfKind(store, 'crown');
    const start = store.document;
    for (let i = 0; i < 30; i++)
      drawOn(store, 'crown', { shape: 'outline', mode: i % 2 ? 'add' : 'subtract', points: spot });
    for (let i = 0; i < 30; i++) store.undo();
    expect(store.document).toBe(start);
  });

  it('take the area that a stage suggests, but for the one without loss', () => {
    const store = fresh();
    expect(sentence(treatStage(store, 'norwood1'))).toMatch(/Nothing is missing/);
    expect(sentence(treatStage(store, 'norwood5'))).toBe('done');
    expect(store.document.case.treatment.areas).toHaveLength(1);
    expect(store.document.case.treatment.areas[0].patches).toHaveLength(2);
  });
});

describe('faults shown on purpose', () => {
  it('change what is seen and never the document, are named, and end together', () => {
    const store = fresh();
    const { document } = store;
    toggleFault(store, 'hairlineLow');
    toggleFault(store, 'dotsLarge');
    const { faults } = store.ui.design;
    const seen = caseWithFaults(document.case, faults);
    expect(seen.treatment).not.toEqual(document.case.treatment);
    expect(caseWithFaults(document.case, faults)).toBe(seen);
    expect(faultNames(faults)).toBe('Hairline too low, Dots too large');
    toggleFault(store, 'hairlineLow');
    expect(store.ui.design.faults).toEqual(['dotsLarge']);
    hideFaults(store);
    expect(caseWithFaults(document.case, store.ui.design.faults)).toBe(document.case);
    expect(store.document).toBe(document);
    setDesignUi(store, defaultDesignUi());
  });
});
