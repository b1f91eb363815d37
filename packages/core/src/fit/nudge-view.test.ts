import { describe, expect, test } from 'vitest';
import { lensOf, projectPosition, unproject } from '../camera/index.ts';
import { createStream, keysFromSeed } from '../random/index.ts';
import { createHeadSurface } from '../surface/index.ts';
import { CASE_RANGES, type Camera } from '../treatment/index.ts';
import { nudgeView } from './index.ts';

const SIZE = { widthPx: 3000, heightPx: 2400 };
const AXES = [77.5, 89, 92, 9.2] as const;
const CROWN: Camera = {
  yawDeg: 172,
  pitchDeg: 57,
  rollDeg: -6,
  focal35mm: 60,
  centrePx: [1460, 1250],
  mmPerPx: 0.11,
};

/** Pixel where the skin that `camera` shows at a pixel lies for another camera. */
function follow(pixel: readonly [number, number], camera: Camera, other: Camera): readonly number[] {
  const surface = createHeadSurface(AXES);
  const place = unproject(lensOf(camera, SIZE), surface, ...pixel)!;
  const point = new Float64Array(7);
  surface.pointAt(place.u, place.v, point);
  return projectPosition(lensOf(other, SIZE), point[0], point[1], point[2])!;
}

describe('a nudge by hand', () => {
  test('a drag carries the skin under the pointer along, from any view, and back again', () => {
    const stream = createStream(keysFromSeed('drag'));
    for (let draw = 0; draw < 40; draw++) {
      const camera: Camera = {
        ...CROWN,
        yawDeg: 360 * stream.unit() - 180,
        pitchDeg: 150 * stream.unit() - 75,
        rollDeg: 360 * stream.unit() - 180,
      };
      const from = [1460 + 500 * (stream.unit() - 0.5), 1250 + 500 * (stream.unit() - 0.5)] as const;
      const to = [1460 + 500 * (stream.unit() - 0.5), 1250 + 500 * (stream.unit() - 0.5)] as const;
      const nudged = nudgeView({ camera, size: SIZE, semiAxesMm: AXES }, { kind: 'turn', from, to });
      const [x, y] = follow(from, camera, nudged);
      expect(Math.hypot(x - to[0], y - to[1])).toBeLessThan(1e-6);
      expect({ ...nudged, yawDeg: 0, pitchDeg: 0, rollDeg: 0 }).toEqual({
        ...camera,
        yawDeg: 0,
        pitchDeg: 0,
        rollDeg: 0,
      });
      const still = nudgeView({ camera, size: SIZE, semiAxesMm: AXES }, { kind: 'turn', from, to: from });
      const [a, b] = follow(to, camera, still);
      expect(Math.hypot(a - to[0], b - to[1])).toBeLessThan(1e-5);
    }
  });

  test('a drag turns the head no further than the skin under the pointer goes', () => {
    const stream = createStream(keysFromSeed('least turn'));
    const angle = (cos: number): number => Math.acos(Math.min(1, Math.max(-1, cos)));
    for (let draw = 0; draw < 20; draw++) {
      const camera: Camera = { ...CROWN, yawDeg: 360 * stream.unit(), pitchDeg: 120 * stream.unit() - 60 };
      const pixel = () => [1460 + 600 * (stream.unit() - 0.5), 1250 + 600 * (stream.unit() - 0.5)] as const;
      const from = pixel();
      const nudged = nudgeView({ camera, size: SIZE, semiAxesMm: AXES }, { kind: 'turn', from, to: pixel() });
      const [r, s] = [camera, nudged].map((one) => lensOf(one, SIZE).rotation);
      const place = unproject(lensOf(camera, SIZE), createHeadSurface(AXES), ...from)!;
      const point = new Float64Array(7);
      createHeadSurface(AXES).pointAt(place.u, place.v, point);
      const [a, b] = [r, s].map((m) =>
        [0, 3, 6].map((k) => m[k] * point[0] + m[k + 1] * point[1] + m[k + 2] * point[2]),
      );
      const gone = angle((a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / Math.hypot(...a) / Math.hypot(...b));
      const turned = angle((r.reduce((sum, value, i) => sum + value * s[i], 0) - 1) / 2);
      expect(turned).toBeCloseTo(gone, 6);
    }
  });

  test('a drag that begins beside the head changes nothing', () => {
    const view = { camera: CROWN, size: SIZE, semiAxesMm: AXES };
    expect(nudgeView(view, { kind: 'turn', from: [20, 20], to: [900, 900] })).toBe(CROWN);
  });

  test('a drag beyond the outline ends at it', () => {
    const view = { camera: CROWN, size: SIZE, semiAxesMm: AXES };
    const nudged = nudgeView(view, { kind: 'turn', from: [1460, 1250], to: [9000, 1250] });
    const [x] = follow([1460, 1250], CROWN, nudged);
    expect(x).toBeGreaterThan(1460 + 400);
    expect(x).toBeLessThan(1460 + 1000);
  });

  test('spin, shift and scale change what they say, within what a case may hold', () => {
    const view = { camera: CROWN, size: SIZE, semiAxesMm: AXES };
    expect(nudgeView(view, { kind: 'spin', degrees: 380 }).rollDeg).toBeCloseTo(14, 9);
    expect(nudgeView(view, { kind: 'spin', degrees: -176 }).rollDeg).toBeCloseTo(178, 9);
    expect(nudgeView(view, { kind: 'move', byPx: [10, -5] }).centrePx).toEqual([1470, 1245]);
    expect(nudgeView(view, { kind: 'scale', factor: 2 }).mmPerPx).toBeCloseTo(0.055, 12);
    expect(nudgeView(view, { kind: 'scale', factor: 0.5 }).mmPerPx).toBeCloseTo(0.22, 12);
    const { mmPerPx, placePx } = CASE_RANGES;
    expect(nudgeView(view, { kind: 'scale', factor: 1e9 }).mmPerPx).toBe(mmPerPx[0]);
    expect(nudgeView(view, { kind: 'scale', factor: 1e-9 }).mmPerPx).toBe(mmPerPx[1]);
    expect(nudgeView(view, { kind: 'move', byPx: [1e9, -1e9] }).centrePx).toEqual([placePx[1], placePx[0]]);
  });

  test('numbers that are none are refused', () => {
    const view = { camera: CROWN, size: SIZE, semiAxesMm: AXES };
    expect(() => nudgeView(view, { kind: 'scale', factor: 0 })).toThrow(/factor above 0, got 0/);
    for (const nudge of [
      { kind: 'scale', factor: -2 },
      { kind: 'spin', degrees: Number.NaN },
      { kind: 'move', byPx: [3, Infinity] },
      { kind: 'turn', from: [1460, 1250], to: [Number.NaN, 3] },
      { kind: 'turn', from: [Number.NaN, 3], to: [1460, 1250] },
    ] as const)
      expect(() => nudgeView(view, nudge)).toThrow(/finite numbers and a factor above 0/);
    expect(() => nudgeView(view, { kind: 'shake' } as never)).toThrow(/expected turn, spin, move or scale/);
  });
});
