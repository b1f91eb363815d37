import {
  createSurface,
  defaultCase,
  PRESET_POSES,
  presetCamera,
  VIEW_PRESETS,
  type View,
} from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { guessProbe } from './probe-places.ts';

const photo = { name: 'photo.jpg', widthPx: 1200, heightPx: 1500 };
const { head } = defaultCase('probe');

describe('where skin and shaved hair are looked for', () => {
  it.each(VIEW_PRESETS)('both lie in the photo and apart from one another, seen from %s', (preset) => {
    expect(PRESET_POSES[preset]).toBeDefined();
    const view: View = { id: 'a', photo, preset, mirrored: false, camera: presetCamera(preset, photo) };
    const { skin, shadow, radiusPx } = guessProbe(view, createSurface(head));
    for (const { xPx, yPx } of [skin, shadow]) {
      expect(xPx).toBeGreaterThan(0);
      expect(xPx).toBeLessThan(photo.widthPx);
      expect(yPx).toBeGreaterThan(0);
      expect(yPx).toBeLessThan(photo.heightPx);
    }
    expect(Math.hypot(skin.xPx - shadow.xPx, skin.yPx - shadow.yPx)).toBeGreaterThan(2 * radiusPx);
  });
});
