import { describe, expect, test } from 'vitest';
import { PRESET_POSES } from '../camera/index.ts';
import type { ViewPreset } from '../treatment/index.ts';
import { findOtherView } from './other-view.ts';
import type { PhotoSearch } from './photo-search.ts';

/** A search whose head in each view costs so much, 100 where it is not told. */
function searched(costs: Partial<Record<ViewPreset, number>>): PhotoSearch {
  const presets = Object.keys(PRESET_POSES);
  const found = (preset: ViewPreset) => ({ x: Float64Array.of(presets.indexOf(preset)), cost: 0, steps: 1 });
  return {
    halfBreadthMm: 77.5,
    coarse: (preset: ViewPreset) => found(preset),
    fine: (x: Float64Array) => ({ x, cost: 0, steps: 1 }),
    glance: found,
    faceAt: (x: Float64Array) => ({ likeness: 0.5, seen: /ront/.test(presets[x[0]]) ? 1 : 0.2 }),
    costIn: (_: ViewPreset, x: Float64Array) => costs[presets[x[0]] as ViewPreset] ?? 100,
  } as unknown as PhotoSearch;
}

const find = (told: ViewPreset, costs: Partial<Record<ViewPreset, number>>, inOval = false) => {
  const x = Float64Array.of(Object.keys(PRESET_POSES).indexOf(told));
  return findOtherView(searched(costs), { told, x, inOval }, () => {});
};

describe('the view that a photo shows', () => {
  test('is another one only where that is clearly likelier', () => {
    expect(find('front', { front: 30, topFront: 28 })).toBe(null);
    expect(find('front', { front: 30, topFront: 25 })).toBe('topFront');
    expect(find('sideLeft', { sideLeft: 30, sideRight: 20 }, true)).toBe('sideRight');
  });

  test('a back that is told as a front is never believed because both outlines are as good: a face must tell them apart', () => {
    expect(find('front', { front: 30, back: 32 })).toBe('back');
    expect(find('topFront', { topFront: 30, crown: 31, front: 29 })).toBe('crown');
    expect(find('front', { front: 30, back: 34 })).toBe(null);
    // A profile shows too little of one.
    expect(find('sideLeft', { sideLeft: 30, back: 31 })).toBe(null);
    // The other way about a face must be clearly there.
    expect(find('back', { back: 30, front: 28 })).toBe(null);
    expect(find('back', { back: 30, front: 25 })).toBe('front');
  });
});
