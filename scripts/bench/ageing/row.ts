import type { BenchRow } from '../bench-row.ts';

/** A row of this area without a peer; without `met` it is only reported. */
export function ageingRow(
  row: Pick<BenchRow, 'name' | 'value' | 'unit' | 'target'> & { readonly met?: boolean },
): BenchRow {
  return { area: 'ageing', peer: null, ratio: null, ...row, met: row.met ?? null };
}
