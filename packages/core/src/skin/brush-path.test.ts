import { describe, expect, test } from 'vitest';
import type { PixelPlace } from '../anatomy/landmarks.ts';
import { createStream, keysFromSeed } from '../random/index.ts';
import { MAX_STROKE_POINTS } from '../treatment/index.ts';
import { brushPath } from './index.ts';

/** How far a place lies from the nearest part of a path. */
function distanceTo(path: readonly PixelPlace[], [x, y]: PixelPlace): number {
  const distances = path.map(([ax, ay], i) => {
    const [bx, by] = path[Math.min(i + 1, path.length - 1)];
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = square === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square;
    const along = Math.min(1, Math.max(0, t));
    return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
  });
  return Math.min(...distances);
}

const farthest = (way: readonly PixelPlace[], path: readonly PixelPlace[]): number =>
  Math.max(...way.map((place) => distanceTo(path, place)));

const wayOf = (count: number, at: (i: number) => PixelPlace): PixelPlace[] =>
  Array.from({ length: count }, (_, i) => at(i));

/** Whole px: half a diagonal. */
const ROUNDED = Math.SQRT1_2 + 1e-9;

const stream = createStream(keysFromSeed('brush path'));
let [atX, atY, heading] = [500, 500, 0];
const WAYS = {
  'a wave': wayOf(3000, (i) => [i / 2, 300 + 200 * Math.sin(i / 150)]),
  'to and fro on one line': wayOf(900, (i) => [200 + 150 * Math.sin(i / 40), 100]),
  'a spiral': wayOf(2000, (i) => [500 + (i / 8) * Math.cos(i / 100), 500 + (i / 8) * Math.sin(i / 100)]),
  'a hand that wanders': wayOf(2500, () => {
    heading += 0.3 * (stream.unit() - 0.5);
    [atX, atY] = [atX + 2 * Math.cos(heading), atY + 2 * Math.sin(heading)];
    return [atX, atY];
  }),
  'one place': wayOf(50, () => [7, 9]),
} as const satisfies Record<string, readonly PixelPlace[]>;

describe('the way of a brush', () => {
  test.each(Object.entries(WAYS))(
    'is kept short without leaving it by more than an eighth of the brush: %s',
    (_, way) => {
      for (const radiusPx of [12, 40, 160]) {
        const path = brushPath(way, radiusPx);
        expect(path.length).toBeLessThan(Math.max(3, way.length / 8));
        expect(farthest(way, path)).toBeLessThan(radiusPx / 8 + ROUNDED);
        const [first, last] = [way[0], way[way.length - 1]].map((place) => place.map(Math.round));
        expect([path[0], path[path.length - 1]]).toEqual([first, last]);
      }
    },
  );

  test('a straight way is its ends, a bent one keeps its bend', () => {
    expect(
      brushPath(
        wayOf(1000, (i) => [i, 2 * i]),
        20,
      ),
    ).toEqual([
      [0, 0],
      [999, 1998],
    ]);
    const bent = wayOf(201, (i) => (i < 100 ? [i, 0] : [100, i - 100]));
    const path = brushPath(bent, 20);
    expect(path).toHaveLength(3);
    expect(distanceTo(path, [100, 0])).toBeLessThan(20 / 8 + ROUNDED);
    expect(brushPath([[1.4, 2.6]], 10)).toEqual([[1, 3]]);
    expect(brushPath([], 10)).toEqual([]);
  });

  test('a way that bends at every point is kept within the points that a case holds, as near as they allow', () => {
    const zigzag = wayOf(5000, (i) => [i, i % 2 === 0 ? 80 : 120]);
    const path = brushPath(zigzag, 4);
    expect(path.length).toBeLessThanOrEqual(MAX_STROKE_POINTS);
    // A straight way would be 20 px off: the coarseness doubles until the points suffice.
    expect(farthest(zigzag, path)).toBeLessThan(40 + ROUNDED);
    const wild = wayOf(5000, (i) => [(i * 7919) % 1000, (i * 104729) % 1000]);
    expect(brushPath(wild, 0.5).length).toBeLessThanOrEqual(MAX_STROKE_POINTS);
  });
});
