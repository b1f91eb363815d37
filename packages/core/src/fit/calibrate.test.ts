import { describe, expect, test } from 'vitest';
import { AXES, CAMERA } from '../../test/fit/known-head.ts';
import { SIZE } from '../../test/fit/sitter.ts';
import { lensOf, projectPosition } from '../camera/index.ts';
import { createHeadSurface } from '../surface/index.ts';
import { type CalibrationProblem, calibrate, type KnownLength } from './calibrate.ts';

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
    const surface = createHeadSurface(AXES);
    const at = (angle: number) => {
      const { u, v } = surface.chartOf(30, 60 * Math.sin(angle), 60 * Math.cos(angle));
      const point = new Float64Array(7);
      surface.pointAt(u, v, point);
      return [point[0], point[1], point[2]] as const;
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

  const known = { view: 0, size: SIZE, from: [1200, 1300], to: [1400, 1300], kind: 'level' } as const;
  /** What the length measures in the fit. */
  const MM = 200 * CAMERA.mmPerPx;

  test('scales every camera of the case, whichever photo shows the length', () => {
    const other = { ...CAMERA, mmPerPx: 0.3 };
    const both = { cameras: [other, CAMERA], semiAxesMm: AXES };
    const found = calibrate(both, { ...known, view: 1, mm: 0.9 * MM });
    expect(found.ok).toBe(true);
    for (const [i, { mmPerPx }] of found.fitted.cameras.entries())
      expect(mmPerPx).toBeCloseTo(0.9 * both.cameras[i].mmPerPx, 12);
    for (const [i, mm] of found.fitted.semiAxesMm.entries()) expect(mm).toBeCloseTo(0.9 * AXES[i], 9);
  });

  test('takes what makes a head of any adult, and no other', () => {
    for (const [factor, ok] of [
      [0.72, false],
      [0.8, true],
      [1.25, true],
      [1.36, false],
    ] as const)
      expect([factor, calibrate(fitted, { ...known, mm: factor * MM }).ok]).toEqual([factor, ok]);
  });

  /** For every problem: where it is told, the words that go with it, and what has it. */
  const REFUSED = {
    noView: ['the photo of the length is not in the fit', /not part of the fit/, [{ view: 3 }, { view: -1 }]],
    notALength: [
      'the length is 0, negative, above 400 mm or no number',
      /between 0 and 400/,
      [{ mm: 0 }, { mm: -24 }, { mm: 401 }, { mm: Number.NaN }],
    ],
    notAPlace: ['an end has no place', /no place in the photo/, [{ to: [Number.NaN, 3] }]],
    offHead: [
      'either end of a length on the skin lies beside the head',
      /must lie on the head/,
      [
        { kind: 'skin', from: [5, 5] },
        { kind: 'skin', to: [5, 5] },
      ],
    ],
    doubled: [
      'the two ends meet, or nearly do',
      /on the same place: draw them apart/,
      [{ to: [1200, 1300] }, { to: [1203, 1300] }, { kind: 'skin', to: [1203, 1300] }],
    ],
    notAHead: [
      'the head would be none, as of a length in cm',
      /would make the head \d+ mm broad: check that it is in mm/,
      [{ mm: 2.4 }, { mm: 240 }],
    ],
  } as const satisfies Record<CalibrationProblem, readonly [string, RegExp, readonly Partial<KnownLength>[]]>;

  const refused = Object.entries(REFUSED).map(([problem, row]) => [problem, ...row] as const);

  test.each(refused)(
    '“%s” is told where %s, with what to do, and the fit is kept',
    (problem, _, words, changes) => {
      for (const change of changes) {
        const found = calibrate(fitted, { ...known, mm: 24, ...change });
        expect(found).toEqual({ ok: false, problem, sentence: expect.stringMatching(words), fitted });
        expect(found.fitted).toBe(fitted);
      }
    },
  );

  test('what a case calls `on` is no `kind`: a length of no kind throws instead of being taken for one on the skin', () => {
    const { kind: on, ...others } = known;
    const asInCase = { ...others, on, mm: 24 } as unknown as KnownLength;
    expect(() => calibrate(fitted, asInCase)).toThrow(/expected a kind of skin or level/);
  });
});
