import { expect, it } from 'vitest';
import { mean } from '../statistics.ts';
import { outlinePoints } from './taps.ts';
import type { Truth } from './truth/truth.ts';

/** A disc of scalp, seen by which cells have their middle in it. */
function disc(centrePx: readonly [number, number], radiusPx: number, cellPx: number): Truth {
  const [width, height] = [160, 140];
  const mask = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [((i % width) + 0.5) * cellPx, (Math.floor(i / width) + 0.5) * cellPx];
    return Math.hypot(x - centrePx[0], y - centrePx[1]) < radiusPx ? 1 : 0;
  });
  return { width, height, cellPx, mask } as Truth;
}

it.each([1, 4])('outline points lie on the true border of a disc, in cells of %i px', (cellPx) => {
  const centrePx = [80.3 * cellPx, 68.7 * cellPx] as const;
  for (const radiusCells of [30.2, 47.5, 60.9]) {
    const points = outlinePoints(disc(centrePx, radiusCells * cellPx, cellPx), 200);
    const offCells = points.map(
      ([x, y]) => Math.hypot(x - centrePx[0], y - centrePx[1]) / cellPx - radiusCells,
    );
    // One point is off by where the border runs in its cell, all of them by a small fraction of one.
    expect(Math.max(...offCells.map(Math.abs))).toBeLessThan(0.6);
    expect(Math.abs(mean(offCells))).toBeLessThan(0.03);
  }
});
