import { describe, expect, test } from 'vitest';
import { cacheWithRanks, SEED } from '../../test/shared-ranks.ts';
import { moveAnchor } from '../hairline/index.ts';
import { ANCHOR_NAMES, type AnchorName, type Case, defaultCase } from '../treatment/index.ts';
import { createDotField } from './index.ts';

/** As low as a hand can drag it: `moveAnchor` stops it where anchors end. */
function lowered(kase: Case, names: readonly AnchorName[]): Case {
  const low = structuredClone(kase);
  for (const name of names) {
    const { azimuthDeg } = low.treatment.hairline.anchors[name];
    low.treatment.hairline = moveAnchor(low.treatment.hairline, name, { azimuthDeg, elevationDeg: -90 });
  }
  return low;
}

describe('a hairline that reaches to the rim of the scalp', () => {
  const cache = cacheWithRanks();
  const kase = defaultCase(SEED);

  test.each(ANCHOR_NAMES)('has its dots, all on the skin: “%s” dragged as low as it goes', (name) => {
    const field = createDotField(lowered(kase, [name]), cache);
    const { surface } = cache.ground(kase.head, SEED).grid;
    expect(field.count).toBeGreaterThan(70_000);
    for (let i = 0; i < field.count; i += 7) expect(surface.contains(field.u[i], field.v[i])).toBe(true);
  });

  test('has more of them the more of it is low', () => {
    const [none, sides, all] = [[], ['sideburnLeft', 'sideburnRight'], ANCHOR_NAMES].map(
      (names) => createDotField(lowered(kase, names as AnchorName[]), cache).count,
    );
    expect(sides).toBeGreaterThan(none);
    expect(all).toBeGreaterThan(1.1 * sides);
  });

  test('has them on the smallest and most uneven head that a case can hold', () => {
    for (const semiAxesMm of [
      [50, 55, 60, 40],
      [50, 130, 60, 40],
    ] as const) {
      const tiny: Case = { ...kase, head: { kind: 'head', semiAxesMm: [...semiAxesMm] } };
      expect(createDotField(tiny, cache).count).toBeGreaterThan(20_000);
    }
  });
});
