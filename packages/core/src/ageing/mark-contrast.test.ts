import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultTreatment } from '../treatment/index.ts';
import { groupStates, heldContrast, MOST_MARK_CONTRAST, markStates } from './index.ts';

const anyProduct = fc.double({ min: 0, max: 20, noNaN: true });

test('a held contrast rises with its product, never above it nor above the darkest there is', () => {
  fc.assert(
    fc.property(anyProduct, anyProduct, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(heldContrast(low)).toBeLessThanOrEqual(heldContrast(high) + 1e-12);
      expect(heldContrast(high)).toBeLessThanOrEqual(Math.min(high, MOST_MARK_CONTRAST));
    }),
  );
});

test('a dot that a hand made darker than the others is no bluer than they are', () => {
  const treatment = defaultTreatment('hue');
  const table = groupStates([{ kind: 'session', session: 2, done: false }], treatment, 90);
  const factors = Float32Array.from({ length: 16 }, (_, i) => 1 + i / 25);
  const count = factors.length;
  const of = (value: number) => new Float32Array(count).fill(value);
  const { contrastRgb } = markStates(
    { count, group: new Uint16Array(count), widthMm: of(0.44), contrast: factors, retention: of(1) },
    table,
  );
  // Blue light that is left, beside red: the light skin below it makes this a hue.
  const blueness = Array.from(factors, (_, i) => (1 - contrastRgb[3 * i + 2]) / (1 - contrastRgb[3 * i]));
  for (const value of blueness) expect(value).toBeLessThanOrEqual(1.1 * blueness[0]);
});
