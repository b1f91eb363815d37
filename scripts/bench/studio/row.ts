import type { BenchRow } from '../bench-row.ts';

/** A row of this area; without a limit it is only reported. */
export function studioRow(
  name: string,
  value: number,
  unit: string,
  limit?: readonly ['<' | '≤', number],
): BenchRow {
  const row = { area: 'studio', name, value, unit, peer: null, ratio: null } as const;
  if (!limit) return { ...row, target: 'reported', met: null };
  const [sign, most] = limit;
  return { ...row, target: `${sign} ${most} ${unit}`, met: sign === '<' ? value < most : value <= most };
}
