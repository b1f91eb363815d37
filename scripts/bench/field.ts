import type { BenchRow } from './bench-row.ts';
import { lengthRows } from './field/length-rows.ts';
import { qualityRows } from './field/quality-rows.ts';
import { speedRows } from './field/speed-rows.ts';

/** The dot field: speed beside its peers, then quality. */
export async function benchField(): Promise<BenchRow[]> {
  return [...speedRows(), ...qualityRows(), ...lengthRows()];
}
