import { describe, expect, it, vi } from 'vitest';
import { emptyDocument } from './document.ts';
import { placeAnchor, setParameter, setSymmetric } from './edits.ts';
import { Store } from './store.ts';
import { defaultUi } from './ui.ts';

const newStore = () => new Store(emptyDocument(), defaultUi(), () => 0);
const softness = (store: Store) => store.document.case.treatment.hairline.transitionMm;

describe('store', () => {
  it('makes one step of a whole drag', () => {
    const store = newStore();
    store.beginGesture();
    for (const value of [5, 6, 7, 8]) store.edit(setParameter('hairline.transitionMm', value));
    store.endGesture();
    expect(softness(store)).toBe(8);
    store.undo();
    expect(softness(store)).toBe(14);
    expect(store.canUndo).toBe(false);
    store.redo();
    expect(softness(store)).toBe(8);
  });

  it('makes no step of a drag that changed nothing, and takes a cancelled one back', () => {
    const store = newStore();
    store.beginGesture();
    store.endGesture();
    expect(store.canUndo).toBe(false);
    store.beginGesture();
    store.edit(setParameter('hairline.transitionMm', 5));
    store.cancelGesture();
    expect(softness(store)).toBe(14);
    expect(store.canUndo).toBe(false);
  });

  it('ends a drag before it undoes', () => {
    const store = newStore();
    store.beginGesture();
    store.edit(setParameter('hairline.transitionMm', 5));
    store.undo();
    expect(softness(store)).toBe(14);
    expect(store.inGesture).toBe(false);
  });

  it('tells listeners of changes only', () => {
    const store = newStore();
    const told = vi.fn();
    store.subscribe(told);
    store.edit(setParameter('hairline.transitionMm', 14));
    store.setUi({ day: store.ui.day });
    expect(told).not.toHaveBeenCalled();
    store.setUi({ day: 52 });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('keeps what an edit does not touch: the same objects, not copies', () => {
    const store = newStore();
    const before = store.document.case;
    store.edit(setParameter('care.sun', 1.5));
    expect(store.document.case.treatment.hairline).toBe(before.treatment.hairline);
    expect(store.document.case.head).toBe(before.head);
  });

  it('moves the twin of an anchor while symmetric, and mirrors when symmetry comes back', () => {
    const store = newStore();
    const anchors = () => store.document.case.treatment.hairline.anchors;
    store.edit(placeAnchor('temporalPeakLeft', { azimuthDeg: 60, elevationDeg: 20 }));
    expect(anchors().temporalPeakRight).toEqual({ azimuthDeg: -60, elevationDeg: 20 });
    store.edit(setSymmetric(false));
    store.edit(placeAnchor('temporalPeakLeft', { azimuthDeg: 50, elevationDeg: 10 }));
    expect(anchors().temporalPeakRight).toEqual({ azimuthDeg: -60, elevationDeg: 20 });
    store.edit(setSymmetric(true));
    expect(anchors().temporalPeakRight).toEqual({ azimuthDeg: -50, elevationDeg: 10 });
  });
});
