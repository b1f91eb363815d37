import { describe, expect, test } from 'vitest';
import {
  defaultCase,
  HAIR_CELL_MM,
  HAIR_CELLS,
  hairCoverAt,
  parseCase,
  readHairCoverage,
  type View,
  writeHairCoverage,
} from './index.ts';

const VIEW: View = {
  id: 'a',
  photo: { name: 'a.jpg', widthPx: 3000, heightPx: 2000 },
  preset: 'front',
  mirrored: false,
  camera: {
    yawDeg: 0,
    pitchDeg: 0,
    rollDeg: 0,
    focal35mm: 45,
    centrePx: [1500, 900],
    mmPerPx: 0.15,
  },
};

describe('what was read from photos is part of the case', () => {
  test('strokes of the brush and hair come back from text as they were; cases without them stay without', () => {
    const shares = Float64Array.from({ length: HAIR_CELLS ** 2 }, (_, i) =>
      i % 7 === 0 ? Number.NaN : (i % 11) / 10,
    );
    const plain = { ...defaultCase(), views: [VIEW] };
    const full = {
      ...plain,
      views: [
        {
          ...VIEW,
          maskStrokes: [
            {
              paint: 'block',
              radiusPx: 40,
              points: [
                [10, 20],
                [30, 40],
              ],
            },
          ],
        },
      ],
      treatment: { ...plain.treatment, hair: writeHairCoverage(shares) },
    };
    for (const one of [plain, full]) {
      const read = parseCase(JSON.parse(JSON.stringify(one)));
      expect(read).toEqual({ ok: true, value: one });
    }
  });

  test.each([
    ['views.0.maskStrokes.0.paint', { maskStrokes: [{ paint: 'blood', radiusPx: 4, points: [[1, 2]] }] }],
    [
      'views.0.maskStrokes.0.radiusPx',
      { maskStrokes: [{ paint: 'skin', radiusPx: Number.NaN, points: [[1, 2]] }] },
    ],
    ['views.0.maskStrokes.0.points', { maskStrokes: [{ paint: 'skin', radiusPx: 4, points: [] }] }],
    [
      'views.0.maskStrokes.0.points.0.1',
      { maskStrokes: [{ paint: 'skin', radiusPx: 4, points: [[1, Infinity]] }] },
    ],
  ])('a stroke that is none is refused at %s', (path, change) => {
    const read = parseCase({ ...defaultCase(), views: [{ ...VIEW, ...change }] });
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.errors.map((error) => error.path)).toContain(path);
  });

  test('hair of another size is refused with its path', () => {
    const one = defaultCase();
    const read = parseCase({ ...one, treatment: { ...one.treatment, hair: { cells: 'AAAA' } } });
    expect(read).toMatchObject({ ok: false, errors: [{ path: 'treatment.hair.cells' }] });
    expect(() => readHairCoverage({ cells: 'AAAA' })).toThrow(/4096 bytes, got 3/);
  });
});

describe('the coverage of hair between its cells', () => {
  const middle = (cell: number): number => (cell - (HAIR_CELLS - 1) / 2) * HAIR_CELL_MM;

  test('is what was written at their middles, a mean between them, and nothing where no photo looked', () => {
    const shares = new Float64Array(HAIR_CELLS ** 2).fill(Number.NaN);
    shares[20 * HAIR_CELLS + 30] = 1;
    shares[20 * HAIR_CELLS + 31] = 0.5;
    const bytes = readHairCoverage(writeHairCoverage(shares));
    expect(hairCoverAt(bytes, middle(30), middle(20))).toBeCloseTo(1, 5);
    expect(hairCoverAt(bytes, middle(31), middle(20))).toBeCloseTo(0.5, 5);
    expect(hairCoverAt(bytes, middle(30.5), middle(20))).toBeCloseTo(0.75, 5);
    // Beside unseen cells those that were seen speak alone.
    expect(hairCoverAt(bytes, middle(30), middle(20.6))).toBeCloseTo(1, 5);
    expect(hairCoverAt(bytes, middle(40), middle(20))).toBeNaN();
    expect(hairCoverAt(bytes, 1e6, -1e6)).toBeNaN();
  });
});
