import { describe, expect, test } from 'vitest';
import { SIZE } from '../../test/fit/sitter.ts';
import { lensOf, projectPosition } from '../camera/index.ts';
import type { Camera } from '../treatment/index.ts';
import { fitPatch } from './fit-patch.ts';

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
