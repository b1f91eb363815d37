import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultTreatment } from '../treatment/index.ts';
import {
  blackUnderSkin,
  colourDifference,
  itaDeg,
  type Lab,
  labToLinear,
  linearToLab,
  markColour,
  SKIN_TONES,
  skinToneOf,
  suggestShade,
  summarisePixels,
  toneColour,
} from './index.ts';

const treatment = defaultTreatment();
const { pigment } = treatment;
const usual = { pigment, widthMm: 0.44, densityPerCm2: 210 };

describe('conversions', () => {
  test('there and back is the same (seed 3)', () => {
    const channel = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (rgb) => {
        const [r, g, b] = labToLinear(linearToLab(rgb));
        expect(r).toBeCloseTo(rgb[0], 6);
        expect(g).toBeCloseTo(rgb[1], 6);
        expect(b).toBeCloseTo(rgb[2], 6);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('white is white, and the difference is that of CIEDE2000', () => {
    expect(linearToLab([1, 1, 1])[0]).toBeCloseTo(100, 6);
    expect(Math.hypot(...linearToLab([1, 1, 1]).slice(1))).toBeLessThan(0.02);
    // First pair of the supplementary test data of Sharma, Wu & Dalal 2005.
    expect(colourDifference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  });
});

describe('skin', () => {
  test('every typical skin lies in its own class', () => {
    for (const tone of SKIN_TONES) expect(skinToneOf(tone.lab)).toBe(tone);
    expect(itaDeg([70, 3, 18])).toBeCloseTo(48, 0);
  });

  test.each([
    [0.1, [52, -1, 1]],
    [0.25, [60, -1, 6]],
    [0.5, [65, 0, 11]],
    [1, [69, 1, 15]],
  ] as const)('opaque black under %f mm of dermis looks as published, ΔE00 ≤ 3', (depthMm, published) => {
    expect(colourDifference(blackUnderSkin([70, 3, 18], depthMm), published)).toBeLessThanOrEqual(3);
  });
});

describe('a shade on skin', () => {
  test.each(SKIN_TONES.map(({ id, lab }) => [id, lab] as const))(
    '%s: darker than the skin, and less so when deeper',
    (_id, skin) => {
      const [skinL] = skin;
      const right = markColour(skin, pigment)[0];
      const deep = markColour(skin, { ...pigment, depthMm: 0.45 })[0];
      expect(right).toBeLessThan(deep);
      expect(deep).toBeLessThan(skinL);
      const tone = toneColour(skin, usual)[0];
      expect(tone).toBeGreaterThan(right);
      expect(tone).toBeLessThan(skinL);
    },
  );

  test('deep pigment turns fair skin bluish: less yellow at equal lightness', () => {
    const fair: Lab = SKIN_TONES[0].lab;
    const deep = markColour(fair, { ...pigment, depthMm: 0.45 });
    const alike = [10, 20, 30, 40, 50, 60]
      .map((dilution) => markColour(fair, { ...pigment, dilution: dilution * 40 }))
      .reduce((a, b) => (Math.abs(b[0] - deep[0]) < Math.abs(a[0] - deep[0]) ? b : a));
    expect(deep[1]).toBeLessThan(alike[1] + 0.5);
    expect(deep[1]).toBeLessThan(fair[1]);
  });
});

describe('suggesting a shade', () => {
  const summary = (lab: Lab) => ({ linearRgb: labToLinear(lab), count: 100 });

  test.each(SKIN_TONES.map(({ id, lab }) => [id, lab] as const))(
    '%s: finds the shade that made the shadow',
    (_id, skin) => {
      for (const dilution of [10, 25, 50]) {
        const shadow = toneColour(skin, { ...usual, pigment: { ...pigment, dilution, warmth: 0.5 } });
        const { shades, note } = suggestShade(summary(skin), summary(shadow), treatment);
        expect(shades.map(({ id }) => id)).toEqual(['softer', 'match', 'stronger']);
        const [softer, match, stronger] = shades;
        expect(match.deltaE).toBeLessThan(0.3);
        expect(Math.abs(match.pigment.dilution - dilution)).toBeLessThanOrEqual(Math.max(2, 0.15 * dilution));
        expect(softer.lab[0]).toBeGreaterThanOrEqual(match.lab[0]);
        expect(stronger.lab[0]).toBeLessThanOrEqual(match.lab[0]);
        expect(note).toBeNull();
      }
    },
  );

  test('a shadow lighter than the skin is told as such', () => {
    expect(suggestShade(summary([60, 10, 15]), summary([65, 10, 15]), treatment).note).toMatch(
      /hardly darker than the skin.*choose another place/,
    );
  });

  test('pixels are averaged in linear light, and none is an error', () => {
    const { linearRgb, count } = summarisePixels(Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 255, 9, 9, 9, 0));
    expect(count).toBe(2);
    expect(linearRgb).toEqual([0.5, 0.5, 0.5]);
    expect(() => summarisePixels(new Uint8Array(8))).toThrow(/at least one pixel/);
  });
});
