import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultTreatment } from '../treatment/index.ts';
import {
  columnDiameterMm,
  markOptics,
  PIGMENT_ROWS,
  PIGMENT_SERIES,
  pigmentAbsorption,
  pigmentOptics,
} from './index.ts';

const pigment = defaultTreatment().pigment;
const black = (perCm: number) => [perCm, perCm, perCm] as const;
const RUNS = { seed: 6, numRuns: 400 } as const;

describe('marks of columns of pigment', () => {
  test.each([
    [0.1, 0.18, [0.21, 0.18, 0.16], 0.21],
    [0.2, 0.18, [0.5, 0.44, 0.38], 0.25],
    [0.4, 0.18, [0.72, 0.63, 0.54], 0.45],
    [0.2, 0.45, [0.1, 0.07, 0.04], 0.65],
    [0.4, 0.45, [0.25, 0.15, 0.08], 0.71],
    [0.2, 0.65, [0.04, 0.02, 0], 0.95],
  ] as const)(
    '%f mm at %f mm look as published, within 15 %% or 0.01',
    (diameterMm, depthMm, contrastRgb, widthMm) => {
      const mark = markOptics({ diameterMm, depthMm, absorptionRgb: black(100) });
      contrastRgb.forEach((published, c) => {
        expect(Math.abs(mark.contrastRgb[c] - published)).toBeLessThanOrEqual(
          Math.max(0.15 * published, 0.01),
        );
      });
      expect(Math.abs(mark.widthMm / widthMm - 1)).toBeLessThanOrEqual(0.15);
    },
  );

  test('more pigment is darker, a wider column is darker, a deeper one lighter; all in [0, 1)', () => {
    const anyColumn = fc.record({
      diameterMm: fc.double({ min: 0.05, max: 1, noNaN: true }),
      depthMm: fc.double({ min: 0.01, max: 0.8, noNaN: true }),
      perCm: fc.double({ min: 0, max: 900, noNaN: true }),
    });
    fc.assert(
      fc.property(anyColumn, ({ diameterMm, depthMm, perCm }) => {
        const green = (changes: { diameterMm?: number; depthMm?: number; perCm?: number }) =>
          markOptics({ diameterMm, depthMm, absorptionRgb: black(changes.perCm ?? perCm), ...changes })
            .contrastRgb[1];
        const here = green({});
        expect(here).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThan(1);
        expect(green({ perCm: perCm * 1.3 })).toBeGreaterThanOrEqual(here - 1e-9);
        expect(green({ diameterMm: diameterMm * 1.2 })).toBeGreaterThanOrEqual(here - 0.005);
        expect(green({ depthMm: depthMm + 0.05 })).toBeLessThanOrEqual(here + 0.005);
      }),
      RUNS,
    );
  });

  test('the width of a mark leads back to its column', () => {
    for (const diameterMm of [0.12, 0.2, 0.33, 0.4, 0.55, 0.8]) {
      const { widthMm } = markOptics({ diameterMm, depthMm: 0.18, absorptionRgb: black(100) });
      expect(columnDiameterMm(widthMm)).toBeCloseTo(diameterMm, 6);
    }
    expect(columnDiameterMm(0.01)).toBe(0.1);
    expect(columnDiameterMm(5)).toBe(0.9);
  });
});

describe('pigments', () => {
  test('the parts of every kind add to one', () => {
    for (const { parts } of Object.values(PIGMENT_ROWS)) {
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(parts.every(({ absorptionRgb }) => absorptionRgb[1] === 1)).toBe(true);
    }
  });

  test('the series runs from warm to cool: ever more red is taken, ever less blue', () => {
    const looks = PIGMENT_SERIES.map(({ warmth }) => pigmentOptics({ ...pigment, warmth }).contrastRgb);
    for (let i = 1; i < looks.length; i++) {
      expect(looks[i][0]).toBeGreaterThan(looks[i - 1][0]);
      expect(looks[i][2]).toBeLessThan(looks[i - 1][2]);
    }
  });

  test('deeper pigment looks bluer: red is taken out of proportion', () => {
    const ratio = (depthMm: number) => {
      const [r, , b] = pigmentOptics({ ...pigment, depthMm }).contrastRgb;
      return r / b;
    };
    expect(ratio(0.45)).toBeGreaterThan(1.5 * ratio(0.18));
  });

  test('iron oxide loses its yellow and drifts toward red; carbon stays black', () => {
    const redToGreen = (kind: 'carbon' | 'ironOxide', years: number) => {
      const [r, g] = pigmentOptics({ ...pigment, kind }, { years }).contrastRgb;
      return r / g;
    };
    expect(redToGreen('ironOxide', 4)).toBeLessThan(0.9 * redToGreen('ironOxide', 0));
    expect(redToGreen('carbon', 4) / redToGreen('carbon', 0)).toBeCloseTo(1, 1);
    const [, green, blue] = pigmentAbsorption({ ...pigment, kind: 'ironOxide' }, { years: 2 });
    expect(blue / green).toBeLessThan(
      pigmentAbsorption({ ...pigment, kind: 'ironOxide' })[2] / (3500 / pigment.dilution),
    );
  });

  test('a treatment a thousand years old has finite colours', () => {
    for (const kind of ['carbon', 'ironOxide', 'temporary'] as const) {
      const { contrastRgb } = pigmentOptics({ ...pigment, kind }, { years: 1000 });
      expect(contrastRgb.every((value) => value >= 0 && value < 1)).toBe(true);
    }
  });
});
