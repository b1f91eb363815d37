import { expect, test } from 'vitest';
import { hashUnit } from '../random/index.ts';
import { connectedPieces } from './pieces.ts';

const grid = { width: 19, height: 13 };
const count = grid.width * grid.height;

test('cells are of one piece exactly where a way from side to side joins them', () => {
  for (let seed = 0; seed < 20; seed++) {
    const holds = (i: number): boolean => hashUnit(seed, i, 0) < 0.55;
    const { of, sizes } = connectedPieces(grid, holds);
    // The slow way: each cell takes the least name of its neighbours until nothing changes.
    const name = Array.from({ length: count }, (_, i) => (holds(i) ? i : -1));
    for (let changed = true; changed; ) {
      changed = false;
      for (let i = 0; i < count; i++) {
        for (const j of [i % grid.width > 0 ? i - 1 : i, i - grid.width]) {
          if (j < 0 || name[i] < 0 || name[j] < 0 || name[i] === name[j]) continue;
          name[i] = name[j] = Math.min(name[i], name[j]);
          changed = true;
        }
      }
    }
    const names = [...new Set(name.filter((n) => n >= 0))];
    expect(sizes.length).toBe(names.length);
    for (let i = 0; i < count; i++) expect(of[i]).toBe(name[i] < 0 ? -1 : names.indexOf(name[i]));
    for (const [k, size] of sizes.entries()) expect(of.filter((id) => id === k).length).toBe(size);
  }
});
