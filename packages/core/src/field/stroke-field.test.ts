import { describe, expect, test } from 'vitest';
import { cacheWithRanks, SEED } from '../../test/shared-ranks.ts';
import { createDesignMaps } from '../density/index.ts';
import { moveAnchor } from '../hairline/index.ts';
import { sampleGrid } from '../surface/index.ts';
import { type Case, defaultCase } from '../treatment/index.ts';
import { createFieldCache, createStrokeField, type StrokeField } from './index.ts';

const cache = cacheWithRanks();
const kase = defaultCase(SEED);
const drawn = createStrokeField(kase, cache);
const rowsOf = ({ field, strokes }: StrokeField, keep: (u: number) => boolean = () => true) =>
  [...field.u]
    .map((u, i) => [u, field.v[i], strokes.lengthMm[i], strokes.angleRad[i], field.widthMm[i]].join())
    .filter((_, i) => keep(field.u[i]))
    .sort();

describe('a hairline in strokes', () => {
  test('lies in a band behind the line, a few hundred strokes of 4 to 12 mm', () => {
    const ground = cache.ground(kase.head, kase.treatment.seed);
    const { distanceMm } = createDesignMaps(kase.treatment, ground);
    const { field, strokes } = drawn;
    expect(field.count).toBeGreaterThan(250);
    expect(field.count).toBeLessThan(1500);
    for (let i = 0; i < field.count; i++) {
      const depth = sampleGrid(ground.grid, distanceMm, field.u[i], field.v[i]);
      expect(depth).toBeGreaterThan(2.4);
      expect(depth).toBeLessThan(31);
      expect(strokes.lengthMm[i]).toBeGreaterThan(3.5);
      expect(strokes.lengthMm[i]).toBeLessThan(12);
    }
  });

  test('follows the hair: forward at the middle, apart to both sides', () => {
    const { field, strokes } = drawn;
    const meanOf = (keep: (u: number) => boolean) => {
      let [x, y] = [0, 0];
      for (let i = 0; i < field.count; i++) {
        if (!keep(field.u[i])) continue;
        x += Math.cos(strokes.angleRad[i]);
        // A head's chart is the mirror image of what is seen from outside.
        y -= Math.sin(strokes.angleRad[i]);
      }
      return { x, forward: y / Math.hypot(x, y) };
    };
    expect(meanOf((u) => Math.abs(u) < 25).forward).toBeGreaterThan(0.9);
    const [left, right] = [meanOf((u) => u > 45), meanOf((u) => u < -45)];
    expect(left.x).toBeGreaterThan(right.x);
  });

  test('is the same again, and an edit at the left temple changes nothing at the right', () => {
    expect(rowsOf(createStrokeField(kase, createFieldCache()))).toEqual(rowsOf(drawn));
    const edited: Case = structuredClone(kase);
    edited.treatment.hairline = moveAnchor(
      { ...edited.treatment.hairline, symmetric: false },
      'frontotemporalLeft',
      { azimuthDeg: 43, elevationDeg: 49 },
    );
    const after = createStrokeField(edited, cache);
    const right = (u: number) => u < -20;
    expect(rowsOf(after, right)).toEqual(rowsOf(drawn, right));
    expect(rowsOf(after)).not.toEqual(rowsOf(drawn));
  });
});
