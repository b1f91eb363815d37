import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countViolations } from '../quality/index.ts';
import { buildRanks } from '../ranks/index.ts';
import { resample } from '../sampling/index.ts';
import { DOTS_PER_SQUARE, type SpacedDots, type SpacingMap } from '../spacing/index.ts';
import { fillLack } from './index.ts';

const SIDE = 80;
const SPACING = 0.8;
const ranks = buildRanks({ seed: 'lack', period: 96, minSpacing: 0.7 });
const map: SpacingMap = {
  originX: 0,
  originY: 0,
  cell: SIDE,
  columns: 2,
  rows: 2,
  spacing: new Float32Array(4).fill(SPACING),
};
const whole = resample(ranks, map);

/** The dots without some; which ones `leaves` says. */
function thinned(leaves: (i: number) => boolean): SpacedDots {
  const kept = Array.from({ length: whole.count }, (_, i) => i).filter((i) => !leaves(i));
  const pick = (column: Float32Array) => Float32Array.from(kept, (i) => column[i]);
  return { count: kept.length, x: pick(whole.x), y: pick(whole.y), spacing: pick(whole.spacing) };
}

const inSquare = (x: number, y: number) => x > 0 && y > 0 && x < SIDE && y < SIDE;

function fill(dots: SpacedDots, isStanding: (i: number) => boolean = () => true): SpacedDots {
  return fillLack(dots, {
    spacingAt: (x, y) => (inSquare(x, y) ? SPACING : Infinity),
    askedIn: (x, y, side) =>
      inSquare(x + side / 2, y + side / 2) ? (DOTS_PER_SQUARE * side * side) / (SPACING * SPACING) : 0,
    isStanding,
    key: 7,
  });
}

const anywhere = fc.double({ min: 25, max: SIDE - 25, noNaN: true });

describe('dots for what is lacking', () => {
  test('come back to the number asked, within the spacing, and only where some are lacking', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 11 }), (every) => {
        const dots = thinned((i) => whole.x[i] < SIDE / 2 && i % every === 0);
        const fresh = fill(dots);
        const join = (p: Float32Array, q: Float32Array) => Float32Array.from([...p, ...q]);
        const all = {
          count: dots.count + fresh.count,
          x: join(dots.x, fresh.x),
          y: join(dots.y, fresh.y),
          spacing: join(dots.spacing, fresh.spacing),
        };
        expect(countViolations(all)).toBe(0);
        const lost = whole.count - dots.count;
        expect(fresh.count).toBeGreaterThan(0.6 * lost);
        expect(fresh.count).toBeLessThan(1.1 * lost);
        expect(fresh.x.filter((x) => x > SIDE / 2 + 6).length).toBeLessThan(0.05 * fresh.count);
      }),
      { numRuns: 6 },
    );
  });

  test('are none beside dots that do not stand already, however many are lacking', () => {
    expect(
      fill(
        thinned((i) => i % 5 === 0),
        () => false,
      ).count,
    ).toBe(0);
  });

  test('do not notice an edit 5 mm wide that is 9 mm and 8 spacings away, to the bit', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (atX, atY) => {
        const distance = (x: number, y: number) => Math.hypot(x - atX, y - atY);
        const sparse = (i: number) => i % 9 === 0;
        const before = fill(thinned(sparse));
        const after = fill(thinned((i) => sparse(i) || distance(whole.x[i], whole.y[i]) < 2.5));
        const far = ({ count, x, y }: SpacedDots) =>
          Array.from({ length: count }, (_, i) => `${x[i]},${y[i]}`)
            .filter((_, i) => distance(x[i], y[i]) > 2.5 + 9 + 8 * SPACING)
            .join(' ');
        expect(far(after)).toBe(far(before));
        expect(far(before)).not.toBe('');
      }),
      { numRuns: 8 },
    );
  });
});
