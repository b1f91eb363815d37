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

  it('the rings fall on bare skin and on stubble where the photo was read, and not on what is neither', () => {
    const view: View = {
      id: 'a',
      photo,
      preset: 'front',
      mirrored: false,
      camera: presetCamera('front', photo),
    };
    const surface = createSurface(head);
    const [width, height] = [120, 150];
    const usual = guessProbe(view, surface);
    const toCell = 10;
    // Skin everywhere but in a stripe through the usual place of bare skin; stubble only well below the usual place of it.
    const look = {
      width,
      height,
      skin: new Uint8Array(width * height),
      hair: new Uint8Array(width * height),
    };
    const stripe = usual.skin.xPx / toCell;
    const low = (usual.shadow.yPx + 2 * usual.radiusPx) / toCell;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        look.skin[y * width + x] = Math.abs(x - stripe) < 2 ? 0 : 255;
        look.hair[y * width + x] = y > low ? 120 : 0;
      }
    }
    const { skin, shadow, radiusPx } = guessProbe(view, surface, look);
    expect(Math.abs(skin.xPx / toCell - stripe)).toBeGreaterThan(radiusPx / toCell);
    expect(skin.yPx / toCell).toBeLessThan(low);
    expect(shadow.yPx / toCell).toBeGreaterThan(low);
    expect(Math.abs(shadow.xPx - usual.shadow.xPx)).toBeLessThan(6 * radiusPx);
    // With no stubble anywhere the usual place stays.
    look.hair.fill(0);
    expect(guessProbe(view, surface, look).shadow).toEqual(usual.shadow);
  });
});
