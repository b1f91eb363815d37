import { claimRows } from './ageing/claim-rows.ts';
import { lookRows } from './ageing/look-rows.ts';
import { opticsRows } from './ageing/optics-rows.ts';
import type { BenchRow } from './bench-row.ts';

/** Ageing and light: optics beside its Monte Carlo, fading beside what is measured and claimed, the cost of a day, the healed look. */
export async function benchAgeing(): Promise<BenchRow[]> {
  return [...opticsRows(), ...claimRows(), ...lookRows()];
}
