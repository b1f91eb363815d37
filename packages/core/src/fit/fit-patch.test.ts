import { describe, expect, test } from 'vitest';
import { SIZE } from '../../test/fit/sitter.ts';
import type { PixelPlace } from '../anatomy/landmarks.ts';
import { lensOf, projectPosition } from '../camera/index.ts';
import { createStream, keysFromSeed } from '../random/index.ts';
import type { Camera } from '../treatment/index.ts';
import { fitPatch } from './fit-patch.ts';

/** Corners in the order of taps, in halves of the sides. */
const RECTANGLE = [
  [-1, 1],
  [1, 1],
  [1, -1],
  [-1, -1],
] as const;

describe('a patch', () => {
  const truth: Camera = {
    yawDeg: 24,
    pitchDeg: -18,
    rollDeg: 11,
    focal35mm: 52,
    centrePx: [1400, 1600],
    mmPerPx: 0.03,
  };
  const corners = RECTANGLE.map(
    ([u, v]) => projectPosition(lensOf(truth, SIZE), 30 * u, 20 * v, 0)!.slice(0, 2) as [number, number],
  );
  const input = { size: SIZE, corners, widthMm: 60, heightMm: 40, focal35mm: 52 };

  test('is found tilted from its four corners', () => {
    const fit = fitPatch(input);
    if (!fit.ok) throw new Error(fit.sentence);
    expect(fit.camera.yawDeg).toBeCloseTo(24, 1);
    expect(fit.camera.pitchDeg).toBeCloseTo(-18, 1);
    expect(fit.camera.mmPerPx).toBeCloseTo(0.03, 4);
    expect(fit.rmsPx).toBeLessThan(0.1);
  });

  test('is found whichever way it is tilted, and about as well where the lens is not told', () => {
    const stream = createStream(keysFromSeed('tilted patches'));
    const between = (least: number, most: number): number => least + (most - least) * stream.unit();
    for (let k = 0; k < 16; k++) {
      const camera: Camera = {
        yawDeg: (k % 2 === 0 ? 1 : -1) * between(12, 40),
        pitchDeg: (k % 4 < 2 ? 1 : -1) * between(12, 40),
        rollDeg: between(-170, 170),
        focal35mm: between(30, 80),
        centrePx: [between(1200, 1800), between(1200, 1800)],
        mmPerPx: between(0.025, 0.05),
      };
      const [widthMm, heightMm] = [between(40, 60), between(30, 60)];
      const seen = RECTANGLE.map(
        ([u, v]) =>
          projectPosition(lensOf(camera, SIZE), (u * widthMm) / 2, (v * heightMm) / 2, 0)!.slice(0, 2) as [
            number,
            number,
          ],
      );
      const { focal35mm } = camera;
      for (const told of [{ focal35mm }, {}]) {
        const fit = fitPatch({ size: SIZE, corners: seen, widthMm, heightMm, ...told });
        if (!fit.ok) throw new Error(fit.sentence);
        const [p, q] = [fit.camera, camera].map((one) => lensOf(one, SIZE).rotation);
        const cos = (p.reduce((sum, value, i) => sum + value * q[i], 0) - 1) / 2;
        const turnDeg = (Math.acos(Math.min(1, cos)) * 180) / Math.PI;
        expect(turnDeg).toBeLessThan('focal35mm' in told ? 0.5 : 12);
        expect(fit.rmsPx).toBeLessThan(2);
        expect(Math.abs(Math.log(fit.camera.mmPerPx / camera.mmPerPx))).toBeLessThan(0.05);
      }
    }
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
      rmsPx: 0,
      camera: { yawDeg: 0, mmPerPx: 0.06 },
      head: { kind: 'patch', widthMm: 60 },
    });
  });

  test('says how far the corners lie from the flat rectangle that it found', () => {
    const [a, b, [x, y], d] = corners;
    const fit = fitPatch({ ...input, corners: [a, b, [x + 25, y + 18], d] });
    if (!fit.ok) throw new Error(fit.sentence);
    const lens = lensOf(fit.camera, SIZE);
    const off = RECTANGLE.map(([u, v], i) => {
      const [px, py] = projectPosition(lens, 30 * u, 20 * v, 0)!;
      const [cx, cy] = i === 2 ? [x + 25, y + 18] : corners[i];
      return (px - cx) ** 2 + (py - cy) ** 2;
    });
    const rms = Math.sqrt(off.reduce((sum, square) => sum + square, 0) / 4);
    expect(rms).toBeGreaterThan(1);
    expect(fit.rmsPx).toBeCloseTo(rms, 6);
    expect(fit.sentence).toContain(`${rms.toFixed(1)} px`);
  });

  test('two points give its turn in the photo and its middle', () => {
    const fit = fitPatch({
      ...input,
      corners: [
        [1000, 1000],
        [1000, 2200],
      ],
    });
    if (!fit.ok) throw new Error(fit.sentence);
    expect(fit.camera.rollDeg).toBeCloseTo(90, 9);
    expect(fit.camera.centrePx).toEqual([1000, 1600]);
    expect(fit.camera.mmPerPx).toBeCloseTo(60 / 1200, 12);
  });

  test.each([
    ['out of order', { corners: [corners[1], corners[0], corners[2], corners[3]] }, /in order/],
    ['on one place', { corners: [corners[0], corners[0], corners[2], corners[3]] }, /same place/],
    [
      'on one place but for a shaking hand',
      { corners: [corners[0], [corners[0][0] + 9, corners[0][1]] as const, corners[2], corners[3]] },
      /same place/,
    ],
    [
      'on one line but for a hair',
      {
        corners: [
          [0, 100],
          [1000, 100],
          [2000, 110],
          [500, 800],
        ] as const,
      },
      /in order/,
    ],
    ['three in number', { corners: corners.slice(0, 3) }, /two points for the scale, or four/],
    [
      'without a place',
      { corners: [...corners.slice(0, 3), [Number.NaN, 3] as const] },
      /no place in the photo/,
    ],
    ['far to the left', { corners: [[-3000, 10] as const, [900, 10] as const] }, /far out of the photo/],
    ['far above', { corners: [[10, -3000] as const, [900, 10] as const] }, /far out of the photo/],
    ['far to the right', { corners: [[10, 10] as const, [6000, 10] as const] }, /far out of the photo/],
    ['far below', { corners: [[10, 10] as const, [10, 6000] as const] }, /far out of the photo/],
    [
      'of a sliver that is no rectangle',
      {
        corners: [
          [0, 0],
          [1000, 0],
          [1000, 100],
          [0, 2900],
        ] as const,
      },
      /flat rectangle/,
    ],
    ['of too small a patch', { widthMm: 4.9 }, /5 to 400 mm/],
    ['of too high a patch', { heightMm: 401 }, /5 to 400 mm/],
  ] as const)('corners %s are refused with what to do', (_, change, words) => {
    const fit = fitPatch({ ...input, ...change });
    expect(fit.ok).toBe(false);
    expect(fit.sentence).toMatch(words);
  });

  test('any four corners give a camera that a case can hold, or a sentence: seed "any corners"', () => {
    const stream = createStream(keysFromSeed('any corners'));
    const { focal35mm: _, ...untold } = input;
    const places: PixelPlace[] = [
      [600, 700],
      [2300, 700],
      [2300, 1900],
      [600, 1900],
    ];
    const off = () => 1200 * (stream.unit() - 0.5);
    let refused = 0;
    for (let k = 0; k < 60; k++) {
      const any = places.map((_, i): PixelPlace => {
        // Now and then they start at another corner than the first.
        const [x, y] = places[(i + (k % 4 === 0 ? 1 : 0)) % 4];
        return [x + off(), y + off()];
      });
      const fit = fitPatch({ ...untold, corners: any });
      if (!fit.ok) {
        refused++;
        continue;
      }
      const { focal35mm, mmPerPx } = fit.camera;
      expect([focal35mm >= 10, focal35mm <= 800, mmPerPx >= 0.001, mmPerPx <= 100]).not.toContain(false);
    }
    expect(refused).toBeGreaterThan(10);
    expect(refused).toBeLessThan(50);
  });

  test('a patch that the frame cuts is one, and so are the smallest and the largest', () => {
    expect(
      fitPatch({
        ...input,
        corners: [
          [-400, 10],
          [900, 10],
        ],
      }).ok,
    ).toBe(true);
    expect(
      fitPatch({
        ...input,
        corners: [
          [10, 10],
          [3400, 3200],
        ],
      }).ok,
    ).toBe(true);
    for (const mm of [5, 400])
      expect(
        fitPatch({
          ...input,
          corners: [
            [10, 10],
            [900, 10],
          ],
          widthMm: mm,
          heightMm: mm,
        }).ok,
      ).toBe(true);
  });
});
