import { presetCamera, type View } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { withHairy } from './hairy.ts';
import { reviveUi } from './ui.ts';

const photo = { name: 'a.jpg', widthPx: 40, heightPx: 30 };
const view = (id: string): View => ({
  id,
  photo,
  preset: 'front',
  mirrored: false,
  camera: presetCamera('front', photo),
});

describe('photos in which hair hid the head', () => {
  it('come back from storage, and whatever is no id is left out', () => {
    expect(reviveUi({ hairy: ['a', 7, null, 'b'] }).hairy).toEqual(['a', 'b']);
    for (const none of [undefined, null, 'a', { a: true }])
      expect(reviveUi({ hairy: none }).hairy).toEqual([]);
  });

  it('are told once each, and only those that are there', () => {
    const views = [view('a'), view('b')];
    expect(withHairy(['gone', 'a'], 'b', views)).toEqual(['a', 'b']);
    const had = ['a'];
    expect(withHairy(had, 'a', views)).toBe(had);
  });
});
