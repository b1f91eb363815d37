import { describe, expect, test } from 'vitest';
import { AXES, CAMERA } from '../../test/fit/known-head.ts';
import { SIZE } from '../../test/fit/sitter.ts';
import { lensOf, projectPosition } from '../camera/index.ts';
import { implicit } from '../surface/superellipsoid.ts';
import { calibrate } from './calibrate.ts';

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
    expect(calibrate(fitted, { ...known, mm: 0.7 * 200 * 0.12 })).toMatchObject({ ok: false, fitted });
    expect(calibrate(fitted, { ...known, mm: Number.NaN })).toMatchObject({ ok: false, fitted });
    expect(calibrate(fitted, { ...known, mm: 24, view: 3 })).toMatchObject({ ok: false });
    expect(calibrate(fitted, { ...known, mm: 24, kind: 'skin', from: [5, 5] })).toMatchObject({ ok: false });
  });
});
