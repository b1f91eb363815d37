import { describe, expect, test } from 'vitest';
import { craniumSolid, outlineDistance, outlineOf } from '../anatomy/solid-outline.ts';
import { lensOf } from '../camera/index.ts';
import type { Camera } from '../treatment/index.ts';
import { outlineStretch, STRETCH_DIRECTIONS } from './outline-stretch.ts';

const SIZE = { widthPx: 300, heightPx: 300 };
const AXES = [77.5, 90, 95, 9.5] as const;
const CAMERA: Camera = {
  yawDeg: 8,
  pitchDeg: 4,
  rollDeg: 0,
  focal35mm: 80,
  centrePx: [150, 160],
  mmPerPx: 0.9,
};
const CRANIUM = outlineOf(lensOf(CAMERA, SIZE), craniumSolid(AXES), 96)!;

/** A person whose head reaches `more(angle)` times as far as the model's, and who goes on downward as a neck does. */
function person(more: (angle: number) => number) {
  const data = Uint8Array.from({ length: SIZE.widthPx * SIZE.heightPx }, (_, i) => {
    const [x, y] = [(i % SIZE.widthPx) + 0.5, Math.floor(i / SIZE.widthPx) + 0.5];
    const [cx, cy] = CRANIUM.centrePx;
    const k = more(Math.atan2(y - cy, x - cx));
    const inside = outlineDistance(CRANIUM, cx + (x - cx) / k, cy + (y - cy) / k) < 0;
    return inside || (y > cy && Math.abs(x - cx) < 110) ? 1 : 0;
  });
  return { data, width: SIZE.widthPx, height: SIZE.heightPx };
}

const stretch = (more: (angle: number) => number): Float32Array =>
  outlineStretch({ mask: person(more), camera: CAMERA, semiAxesMm: AXES, size: SIZE });
/** The direction straight up. */
const UP = (3 * STRETCH_DIRECTIONS) / 4;

describe('the stretch toward the outline that a photo shows', () => {
  test('is 1 all around where the head is the model’s own, within a third of a cell', () => {
    for (const factor of stretch(() => 1)) expect(Math.abs(factor - 1)).toBeLessThan(0.003);
  });

  test('finds a head that is wider by 3 % above, and one that is lopsided', () => {
    expect(stretch(() => 1.03)[UP]).toBeCloseTo(1.03, 2);
    const lopsided = stretch((angle) => 1 + 0.025 * Math.cos(angle));
    expect(lopsided[UP + 6] - lopsided[UP - 6]).toBeGreaterThan(0.015);
    expect(lopsided[UP]).toBeCloseTo(1, 2);
  });

  test('leaves directions alone where face, ears or neck are the outline, or nothing is near', () => {
    const below = stretch(() => 1.03)[STRETCH_DIRECTIONS / 4];
    expect(below).toBeCloseTo(1, 2);
    for (const factor of stretch(() => 1.2)) expect(Math.abs(factor - 1)).toBeLessThan(0.02);
  });
});
