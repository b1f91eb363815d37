import type { BenchRow } from '../bench-row.ts';

/** A row of this benchmark. */
export function row(
  name: string,
  value: number,
  unit: string,
  [target, met]: readonly [string, boolean | null],
): BenchRow {
  return { area: 'design', name, value, unit, peer: null, ratio: null, target, met };
}

export function atMost(limit: number, value: number, unit: string): readonly [string, boolean] {
  return [`≤ ${limit} ${unit}`, value <= limit];
}
