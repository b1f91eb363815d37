import type { BenchRow } from './bench-row.ts';
import { lengthRows } from './field/lengths.ts';
import { qualityRows } from './field/quality.ts';
import { speedRows } from './field/speed.ts';

/** The dot field: speed beside its peers, then quality. */
export async function benchField(): Promise<BenchRow[]> {
  return [...speedRows(), ...qualityRows(), ...lengthRows()];
}
