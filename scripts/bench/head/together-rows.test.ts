import { expect, it } from 'vitest';
import { limited } from './rows.ts';
import { togetherRows } from './together-rows.ts';

const row = (name: string, value: number) => limited(name, value, '%', 7);
const SCAN = [
  row('scan front, no taps, focal known: local scale', 2),
  row('scan front, no taps, focal unknown: local scale (asks)', 3),
];
const SITTERS = [
  row('sitters oskar-front, no taps, focal known: local scale', 1),
  row('sitters oskar-front, no taps, focal unknown: local scale', 1.5),
  row('sitters oskar-side, no taps, focal known: local scale', 1),
  row('sitters oskar-side, no taps, focal unknown: local scale', 0.5),
  row('sitters, no taps: local scale, focal unknown over known', 1),
];

it('counts each photo of scan and sitters once', () => {
  const rows = togetherRows([...SCAN, ...SITTERS]);
  const scale = rows.find(({ name }) => name.startsWith('scan and sitters, no taps: local scale'));
  expect(scale?.value).toBeCloseTo(5 / 4, 12);
  expect(scale?.met).toBe(true);
});

it('tells nothing of one set alone', () => {
  expect(togetherRows(SCAN)).toEqual([]);
  expect(togetherRows(SITTERS)).toEqual([]);
});
