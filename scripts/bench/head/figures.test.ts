import { expect, it } from 'vitest';
import type { BenchRow } from '../bench-row.ts';
import { figuresTable, partsOf, withFigures } from './figures.ts';
import { headRow, limited, REPORTED } from './rows.ts';

const ROWS: BenchRow[] = [
  limited('scan front, no taps, focal known: normals', 3, '°', 6),
  limited('scan side_left, no taps, focal known: normals (asks)', 4.5, '°', 6),
  limited('sitters oskar-front, no taps, focal known: normals', 7, '°', 6),
  limited('sitters oskar-front and oskar-side jointly: the same mark in both', 7.25, 'mm', 6),
  headRow('scan before walls: right without help', 9, 'of 24', REPORTED),
  headRow('hard photos: of them on wall', 0.00739, '%', REPORTED),
];

it('gives each measure one line and each set of photos one column, and marks what misses its target', () => {
  expect(figuresTable(ROWS)).toBe(
    [
      '|  | scan | sitters | hard photos | target |',
      '| --- | --- | --- | --- | --- |',
      '| no taps, focal known: normals, ° | 3.75 (most 4.5) | **7** |  | ≤ 6 |',
      '| two photos jointly: the same mark in both, mm |  | **7.25** |  | ≤ 6 |',
      '| before walls: right without help | 9 of 24 |  |  |  |',
      '| of them on wall, % |  |  | 0.00739 |  |',
    ].join('\n'),
  );
});

it('puts the table between its marks and leaves the rest of a page alone', () => {
  const page = 'before\n<!-- figures of the bench -->\nold\n<!-- end of the figures -->\nafter\n';
  const fresh = withFigures(page, ROWS);
  expect(fresh.startsWith('before\n<!-- figures of the bench -->\n|  | scan |')).toBe(true);
  expect(fresh.endsWith('|\n<!-- end of the figures -->\nafter\n')).toBe(true);
  expect(fresh).not.toContain('old');
  expect(() => withFigures('a page without marks', ROWS)).toThrow('Expected a page with');
});

it('says so when a row is of no set that it knows', () => {
  expect(() => partsOf('moon, no taps: normals')).toThrow(RangeError);
});
