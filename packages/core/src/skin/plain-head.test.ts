import { describe, expect, test } from 'vitest';
import { picture } from '../../test/fit/picture.ts';
import type { Camera } from '../treatment/index.ts';
import { skinMask } from './index.ts';

const SIZE = { widthPx: 256, heightPx: 256 };
const AXES = [77.5, 90, 95, 9.5] as const;
const CAMERA: Camera = {
  yawDeg: 4,
  pitchDeg: 3,
  rollDeg: 0,
  focal35mm: 60,
  centrePx: [126, 105],
  mmPerPx: 1.35,
};

describe('the skin mask of a plain head', () => {
  const photo = picture({ camera: CAMERA, axes: AXES, size: SIZE, seed: 21 });
  const at = (x: number, y: number): number => y * SIZE.widthPx + x;
  const mask = (pixels: Uint8ClampedArray) =>
    skinMask({ ...photo, pixels, size: SIZE, camera: CAMERA, semiAxesMm: AXES });

  test('holds the bald top and leaves out the wall', () => {
    const { skin } = mask(photo.pixels as Uint8ClampedArray);
    expect(skin[at(126, 70)]).toBe(255);
    expect(skin[at(100, 75)]).toBe(255);
    expect(skin[at(126, 20)]).toBe(0);
    expect(skin[at(30, 100)]).toBe(0);
    expect(skin[at(240, 60)]).toBe(0);
  });

  test('keeps skin under a mirror image of the light, which has the colour of neither', () => {
    const pixels = Uint8ClampedArray.from(photo.pixels);
    for (let y = 50; y < 70; y++) {
      for (let x = 110; x < 140; x++) {
        const shine = 120 * Math.exp(-((x - 125) ** 2 + (y - 60) ** 2) / 40);
        for (let c = 0; c < 3; c++)
          pixels[4 * at(x, y) + c] += Math.min(shine, 255 - pixels[4 * at(x, y) + c]);
      }
    }
    const { skin, hair } = mask(pixels);
    expect(skin[at(125, 60)]).toBe(255);
    expect(skin[at(121, 57)]).toBe(255);
    expect(hair[at(125, 60)]).toBe(0);
  });

  test('a head full of dark hair is no skin, but for its parting', () => {
    const pixels = Uint8ClampedArray.from(photo.pixels);
    for (let y = 20; y < 100; y++) {
      for (let x = 40; x < 210; x++) {
        if (Math.abs(x - 126) > 6) pixels.set([48 + (x % 3) * 4, 38, 32], 4 * at(x, y));
      }
    }
    const { skin, hair } = mask(pixels);
    expect(skin[at(126, 70)]).toBe(255);
    for (const x of [90, 105, 150, 160]) {
      expect(skin[at(x, 70)]).toBe(0);
      expect(hair[at(x, 70)]).toBeGreaterThan(200);
    }
  });

  test('leaves out a band of cloth and takes dark hair as coverage', () => {
    const pixels = Uint8ClampedArray.from(photo.pixels);
    for (let y = 60; y < 70; y++) for (let x = 60; x < 190; x++) pixels.set([40, 70, 200], 4 * at(x, y));
    for (let y = 74; y < 84; y++) for (let x = 90; x < 130; x++) pixels.set([60, 46, 40], 4 * at(x, y));
    const { skin, hair } = mask(pixels);
    expect(skin[at(126, 65)]).toBe(0);
    expect(hair[at(110, 79)]).toBeGreaterThan(128);
    expect(skin[at(110, 79)]).toBe(0);
    expect(skin[at(126, 50)]).toBe(255);
    expect(hair[at(126, 50)]).toBe(0);
  });
});
