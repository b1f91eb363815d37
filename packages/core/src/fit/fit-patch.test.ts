import { describe, expect, test } from 'vitest';
import { SIZE } from '../../test/fit/sitter.ts';
import type { PixelPlace } from '../anatomy/landmarks.ts';
import { lensOf, projectPosition } from '../camera/index.ts';
import { createStream, keysFromSeed } from '../random/index.ts';
import type { Camera } from '../treatment/index.ts';
import { fitPatch, type PatchInput, type PatchProblem } from './fit-patch.ts';

/** Corners in the order of taps, in halves of the sides. */
const RECTANGLE = [
  [-1, 1],
  [1, 1],
  [1, -1],
  [-1, -1],
] as const;

/** Corners from their x and y in turn, px. */
const places = (...xy: number[]): PixelPlace[] =>
  xy.flatMap((x, i) => (i % 2 === 0 ? [[x, xy[i + 1]] as const] : []));

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

  /** For every problem: where it is told, the words that go with it, and what has it. */
  const REFUSED = {
    notALength: [
      'a side is shorter than 5 mm, longer than 400, or no number',
      /5 to 400 mm/,
      [{ widthMm: 4.9 }, { heightMm: 401 }, { widthMm: Number.NaN }],
    ],
    notAPlace: [
      'a corner has no place',
      /no place in the photo/,
      [{ corners: [...corners.slice(0, 3), [Number.NaN, 3]] }],
    ],
    wrongCount: [
      'there are neither two corners nor four',
      /two points for the scale, or four/,
      [0, 1, 3].map((count) => ({ corners: corners.slice(0, count) })),
    ],
    outside: [
      'a corner lies far to the left of the photo, above, to the right or below',
      /far out of the photo/,
      [
        { corners: places(-3000, 10, 900, 10) },
        { corners: places(10, -3000, 900, 10) },
        { corners: places(10, 10, 6000, 10) },
        { corners: places(10, 10, 10, 6000) },
      ],
    ],
    doubled: [
      'two corners lie on one place but for a shaking hand',
      /same place/,
      [
        { corners: [corners[0], corners[0], corners[2], corners[3]] },
        { corners: [corners[0], [corners[0][0] + 9, corners[0][1]], corners[2], corners[3]] },
      ],
    ],
    outOfOrder: [
      'four corners cross, go round the wrong way, lie on a line but for a hair, or leave a dent',
      /in order/,
      [
        { corners: [corners[1], corners[0], corners[2], corners[3]] },
        { corners: [corners[1], corners[0], corners[3], corners[2]] },
        { corners: places(0, 100, 1000, 100, 2000, 110, 500, 800) },
        { corners: places(0, 0, 2000, 0, 500, 500, 0, 2000) },
      ],
    ],
    notARectangle: [
      'four corners in order are those of no flat rectangle, or of one with other sides',
      /flat rectangle/,
      [{ corners: places(0, 0, 1000, 0, 1000, 100, 0, 2900) }, { heightMm: 200 }],
    ],
    noCamera: [
      'only a scale or a lens that no case can hold would show the patch so',
      /check the lengths of its sides/,
      [
        {
          size: { widthPx: 100, heightPx: 100 },
          corners: places(10, 10, 12, 10),
          widthMm: 400,
        },
        {
          corners: places(1000, 700, 2000, 700, 2350, 1100, 650, 1100),
          focal35mm: 0,
        },
      ],
    ],
  } as const satisfies Record<PatchProblem, readonly [string, RegExp, readonly Partial<PatchInput>[]]>;

  const refused = Object.entries(REFUSED).map(([problem, row]) => [problem, ...row] as const);

  test.each(refused)('“%s” is told where %s, with what to do', (problem, _, words, changes) => {
    for (const change of changes)
      expect(fitPatch({ ...input, ...change })).toEqual({
        ok: false,
        problem,
        sentence: expect.stringMatching(words),
      });
  });

  test('any four corners give a camera that a case can hold, or a problem and a sentence: seed "any corners"', () => {
    const stream = createStream(keysFromSeed('any corners'));
    const { focal35mm: _, ...untold } = input;
    const rough: PixelPlace[] = [
      [600, 700],
      [2300, 700],
      [2300, 1900],
      [600, 1900],
    ];
    const off = () => 1200 * (stream.unit() - 0.5);
    let refused = 0;
    for (let k = 0; k < 60; k++) {
      const any = rough.map((_, i): PixelPlace => {
        // Now and then they start at another corner than the first.
        const [x, y] = rough[(i + (k % 4 === 0 ? 1 : 0)) % 4];
        return [x + off(), y + off()];
      });
      const fit = fitPatch({ ...untold, corners: any });
      if (!fit.ok) {
        refused++;
        expect(['doubled', 'outOfOrder', 'notARectangle', 'noCamera']).toContain(fit.problem);
        expect(fit.sentence).not.toBe('');
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
