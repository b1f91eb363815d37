import { HAIRLINE_STYLES } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { sketchPoints } from './style-sketch.ts';

describe('the sketch of a hairline', () => {
  it('keeps every style inside its frame, and no two are alike', () => {
    const seen = new Set<string>();
    for (const { shape } of HAIRLINE_STYLES) {
      const points = sketchPoints(shape);
      for (const [x, y] of points) {
        expect(Math.abs(x)).toBeLessThan(60);
        expect(y).toBeGreaterThan(35);
        expect(y).toBeLessThan(106);
      }
      seen.add(JSON.stringify(points));
    }
    expect(seen.size).toBe(HAIRLINE_STYLES.length);
  });
});
