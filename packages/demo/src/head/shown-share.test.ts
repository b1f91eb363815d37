import { createSurface, defaultCase, presetCamera, type SkinMask } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { shownShare } from './shown-share.ts';

const surface = createSurface(defaultCase().head);
/** Dots every 2 mm of the chart, on the scalp above the ears: more than are asked. */
const places = Array.from({ length: 81 * 121 }, (_, i) => [
  2 * (i % 81) - 80,
  2 * Math.floor(i / 81) - 120,
]).filter(([u, v]) => surface.contains(u, v) && Math.hypot(u, v) < 110);
const field = { u: Float32Array.from(places, ([u]) => u), v: Float32Array.from(places, ([, v]) => v) };
const photo = { name: 'photo.jpg', widthPx: 1200, heightPx: 1500 };
const [width, height] = [120, 150];

function share(preset: 'front' | 'back' | 'crown', isSkin: (x: number) => boolean): number | null {
  const skin = Uint8Array.from({ length: width * height }, (_, i) => (isSkin(i % width) ? 255 : 0));
  const look: SkinMask = { width, height, skin, hair: new Uint8Array(skin.length) };
  return shownShare(field, { photo, camera: presetCamera(preset, photo) }, { surface, look });
}

describe('how many of the dots a photo shows', () => {
  it('all where it is skin throughout, none where it is none, half where half of a front is', () => {
    expect(share('front', () => true)).toBe(1);
    expect(share('crown', () => false)).toBe(0);
    const half = share('front', (x) => x < width / 2);
    expect(half).toBeGreaterThan(0.4);
    expect(half).toBeLessThan(0.6);
  });

  it('says nothing of a side that has no dots', () => {
    const none = shownShare(
      { u: new Float32Array(), v: new Float32Array() },
      { photo, camera: presetCamera('front', photo) },
      { surface, look: { width: 1, height: 1, skin: new Uint8Array(1), hair: new Uint8Array(1) } },
    );
    expect(none).toBeNull();
  });
});
