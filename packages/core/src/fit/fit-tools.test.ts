import { describe, expect, test } from 'vitest';
import { SIZE, sitter } from '../../test/fit/sitter.ts';
import { lensOf, projectPosition } from '../camera/index.ts';
import { implicit } from '../surface/superellipsoid.ts';
import type { Camera } from '../treatment/index.ts';
import { calibrate, detectTaps, fitPatch, type LandmarkDetector } from './index.ts';
import { leastSquares } from './least-squares.ts';
import { CRANIUM_CONJUGATE, outlineDistance, outlineOf } from './solid-outline.ts';
import { tidyCamera } from './unknowns.ts';

const AXES = [77.5, 89, 92] as const;
const CAMERA: Camera = {
  yawDeg: 33,
  pitchDeg: 12,
  rollDeg: -8,
  focal35mm: 50,
  centrePx: [1480, 1300],
  mmPerPx: 0.12,
};

describe('the outline of a head', () => {
  const lens = lensOf(CAMERA, SIZE);
  const outline = outlineOf(
    lens,
    { centreMm: [0, 0, 0], semiAxesMm: AXES, conjugate: CRANIUM_CONJUGATE },
    96,
  )!;

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
      expect(lowest(x + 0.01 * (x - cx), y + 0.01 * (y - cy))).toBeGreaterThan(1);
      expect(lowest(x - 0.01 * (x - cx), y - 0.01 * (y - cy))).toBeLessThan(1);
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
});

test('least squares finds the bottom of a curved valley and bends to no wild point', () => {
  const valley = leastSquares(
    [{ unknowns: [0, 1], size: 2, evaluate: (x, out) => out.set([10 * (x[1] - x[0] ** 2), 1 - x[0]]) }],
    Float64Array.of(-1.2, 1),
    { maxSteps: 200, tolerance: 1e-12 },
  );
  expect(valley.x[0]).toBeCloseTo(1, 4);
  const points = [1, 1.1, 0.9, 1, 40];
  const mean = leastSquares(
    [
      {
        unknowns: [0],
        size: 5,
        cauchy: 1,
        evaluate: (x, out) => out.set(points.map((p) => (x[0] - p) / 0.1)),
      },
    ],
    Float64Array.of(0),
  );
  expect(mean.x[0]).toBeCloseTo(1, 1);
});

test('a camera turned over the top is the same camera within its ranges', () => {
  const over = { ...CAMERA, pitchDeg: 110, yawDeg: 200 };
  const tidy = tidyCamera(over);
  expect(tidy.pitchDeg).toBe(70);
  const [a, b] = [lensOf(over, SIZE).rotation, lensOf(tidy, SIZE).rotation];
  for (const [i, value] of a.entries()) expect(b[i]).toBeCloseTo(value, 12);
});

describe('a calibration length', () => {
  const fitted = { cameras: [CAMERA], semiAxesMm: AXES };
  const lens = lensOf(CAMERA, SIZE);
  const pixel = (x: number, y: number, z: number) =>
    projectPosition(lens, x, y, z)!.slice(0, 2) as [number, number];

  test('scales head and cameras together, so that the picture stays', () => {
    const ends = { from: [1200, 1300], to: [1400, 1300] } as const;
    const found = calibrate(fitted, { view: 0, size: SIZE, ...ends, mm: 200 * 0.12 * 1.1, kind: 'level' });
    if (!found.ok) throw new Error(found.sentence);
    expect(found.factor).toBeCloseTo(1.1, 9);
    const before = projectPosition(lens, 0, 89, 0)!;
    const after = projectPosition(lensOf(found.fitted.cameras[0], SIZE), 0, 89 * 1.1, 0)!;
    expect(after[0]).toBeCloseTo(before[0], 6);
    expect(after[1]).toBeCloseTo(before[1], 6);
  });

  test('measures on the skin', () => {
    const at = (deg: number) => {
      const [y, z] = [Math.sin(deg), Math.cos(deg)];
      const k = implicit(AXES, 30, 60 * y, 60 * z) ** -0.435;
      return [30 * k, 60 * y * k, 60 * z * k] as const;
    };
    const [a, b] = [at(0.3), at(0.6)];
    const mm = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    const found = calibrate(fitted, {
      view: 0,
      size: SIZE,
      from: pixel(...a),
      to: pixel(...b),
      mm,
      kind: 'skin',
    });
    if (!found.ok) throw new Error(found.sentence);
    expect(found.factor).toBeCloseTo(1, 3);
  });

  test('refuses what cannot be, and keeps the fit', () => {
    const known = { view: 0, size: SIZE, from: [1200, 1300], to: [1400, 1300], kind: 'level' } as const;
    expect(calibrate(fitted, { ...known, mm: 300 })).toMatchObject({ ok: false, fitted });
    expect(calibrate(fitted, { ...known, mm: Number.NaN })).toMatchObject({ ok: false, fitted });
    expect(calibrate(fitted, { ...known, mm: 24, view: 3 })).toMatchObject({ ok: false });
    expect(calibrate(fitted, { ...known, mm: 24, kind: 'skin', from: [5, 5] })).toMatchObject({ ok: false });
  });
});

describe('a patch', () => {
  const truth: Camera = {
    yawDeg: 24,
    pitchDeg: -18,
    rollDeg: 11,
    focal35mm: 52,
    centrePx: [1400, 1600],
    mmPerPx: 0.03,
  };
  const corners = (
    [
      [-30, 20],
      [30, 20],
      [30, -20],
      [-30, -20],
    ] as const
  ).map(([u, v]) => projectPosition(lensOf(truth, SIZE), u, v, 0)!.slice(0, 2) as [number, number]);
  const input = { size: SIZE, corners, widthMm: 60, heightMm: 40, focal35mm: 52 };

  test('is found tilted from its four corners', () => {
    const fit = fitPatch(input);
    if (!fit.ok) throw new Error(fit.sentence);
    expect(fit.camera.yawDeg).toBeCloseTo(24, 1);
    expect(fit.camera.pitchDeg).toBeCloseTo(-18, 1);
    expect(fit.camera.mmPerPx).toBeCloseTo(0.03, 4);
    expect(fit.rmsPx).toBeLessThan(0.1);
  });

  test('is found straight on from two points', () => {
    const fit = fitPatch({
      ...input,
      corners: [
        [100, 200],
        [1100, 200],
      ],
    });
    expect(fit).toMatchObject({
      ok: true,
      camera: { yawDeg: 0, mmPerPx: 0.06 },
      head: { kind: 'patch', widthMm: 60 },
    });
  });

  test('refuses corners out of order, doubled, or of no rectangle', () => {
    const [a, b, c, d] = corners;
    expect(fitPatch({ ...input, corners: [b, a, c, d] }).ok).toBe(false);
    expect(fitPatch({ ...input, corners: [a, a, c, d] }).ok).toBe(false);
    expect(fitPatch({ ...input, corners: [a, b, c] }).ok).toBe(false);
    expect(fitPatch({ ...input, widthMm: 2 }).ok).toBe(false);
    expect(
      fitPatch({
        ...input,
        corners: [
          [0, 0],
          [1000, 0],
          [1000, 100],
          [0, 2900],
        ],
      }).ok,
    ).toBe(false);
  });
});

test("a detector's points become taps in pixels of the photo, the doubtful left out", async () => {
  const { view } = sitter('detector', 'front', 0);
  const fake: LandmarkDetector = {
    detect: async () => ({
      chin: { xPx: view.taps!.chin![0] / 10, yPx: view.taps!.chin![1] / 10 },
      glabella: { xPx: 150, yPx: 100, confidence: 0.2 },
      nasion: { xPx: Number.NaN, yPx: 3 },
      trichion: { xPx: -20, yPx: 3 },
    }),
  };
  const photo = { pixels: new Uint8ClampedArray(4 * 300 * 300), width: 300, height: 300 };
  const taps = await detectTaps(fake, photo, SIZE);
  expect(Object.keys(taps)).toEqual(['chin']);
  expect(taps.chin![0]).toBeCloseTo(view.taps!.chin![0], 6);
});
