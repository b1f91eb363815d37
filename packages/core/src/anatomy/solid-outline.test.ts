import { expect, test } from 'vitest';
import { AXES, CAMERA } from '../../test/fit/known-head.ts';
import { SIZE } from '../../test/fit/sitter.ts';
import { lensOf } from '../camera/index.ts';
import { implicit } from '../surface/superellipsoid.ts';
import { craniumSolid, nearbyOutline, outlineDistance, outlineOf } from './solid-outline.ts';
import { tidyCamera } from './unknowns.ts';

const lens = lensOf(CAMERA, SIZE);
const solid = craniumSolid(AXES);
const outline = outlineOf(lens, solid, 96)!;

test('rays through it graze the surface: just inside they hit, just outside they miss', () => {
  const { rotation: r, translationMm: t, focalPx, principalPx } = lens;
  const lowest = (x: number, y: number): number => {
    const [a, b] = [(x - principalPx[0]) / focalPx, (y - principalPx[1]) / focalPx];
    let best = Infinity;
    for (let d = t[2] - 110; d < t[2] + 110; d += 0.5) {
      const c = [a * d - t[0], b * d - t[1], d - t[2]];
      const p = [0, 1, 2].map((k) => r[k] * c[0] + r[3 + k] * c[1] + r[6 + k] * c[2]);
      best = Math.min(best, implicit(AXES, p[0], p[1], p[2]));
    }
    return best;
  };
  const [cx, cy] = outline.centrePx;
  for (let i = 0; i < 96; i += 5) {
    const [x, y] = [outline.xPx[i], outline.yPx[i]];
    expect(lowest(x + 0.0005 * (x - cx), y + 0.0005 * (y - cy))).toBeGreaterThan(1);
    expect(lowest(x - 0.0005 * (x - cx), y - 0.0005 * (y - cy))).toBeLessThan(1);
  }
});

test('the distance of a pixel is zero on it, positive outside and negative inside', () => {
  for (let i = 0; i < 96; i += 7) {
    const [x, y] = [outline.xPx[i], outline.yPx[i]];
    const angle = (2 * Math.PI * i) / 96;
    for (const off of [-40, 0, 25, 300]) {
      const distance = outlineDistance(outline, x + off * Math.cos(angle), y + off * Math.sin(angle));
      expect(Math.abs(distance - off)).toBeLessThan(0.5);
    }
  }
});

test('a small change of camera or head moves the outline as if it were made again', () => {
  const step = 1e-3;
  const changes = [
    ...(['yawDeg', 'pitchDeg', 'rollDeg', 'mmPerPx', 'focal35mm'] as const).map((key) => ({
      camera: { ...CAMERA, [key]: CAMERA[key] * (1 + step) },
      semiAxesMm: AXES,
    })),
    { camera: CAMERA, semiAxesMm: [AXES[0], AXES[1] * (1 + step), AXES[2], AXES[3]] },
    { camera: CAMERA, semiAxesMm: [AXES[0], AXES[1], AXES[2] * (1 - step), AXES[3] * (1 + step)] },
  ] as const;
  for (const [change, { camera, semiAxesMm }] of changes.entries()) {
    const changed = craniumSolid(semiAxesMm);
    const again = outlineOf(lensOf(camera, SIZE), changed, 96)!;
    const nearby = nearbyOutline(outline, solid, lensOf(camera, SIZE), changed);
    let [moved, off] = [0, 0];
    for (let i = 0; i < 96; i++) {
      const at = [outline.xPx[i], outline.yPx[i]] as const;
      moved = Math.max(moved, Math.abs(outlineDistance(again, ...at) - outlineDistance(outline, ...at)));
      off = Math.max(off, Math.abs(outlineDistance(nearby, ...at) - outlineDistance(again, ...at)));
    }
    // Off by the square of the change only.
    expect([change, off < 0.01 * moved]).toEqual([change, true]);
    expect(moved).toBeGreaterThan(0.01);
  }
});

test('a camera turned over the top is the same camera within its ranges', () => {
  const over = { ...CAMERA, pitchDeg: 110, yawDeg: 200 };
  const tidy = tidyCamera(over);
  expect(tidy.pitchDeg).toBe(70);
  const [a, b] = [lensOf(over, SIZE).rotation, lensOf(tidy, SIZE).rotation];
  for (const [i, value] of a.entries()) expect(b[i]).toBeCloseTo(value, 12);
});
