import { claimRows } from './ageing/claims.ts';
import { lookRows } from './ageing/look.ts';
import { opticsRows } from './ageing/optics.ts';
import type { BenchRow } from './bench-row.ts';

/** Ageing and light: optics beside its Monte Carlo, fading beside what is measured and claimed, the cost of a day, the healed look. */
export async function benchAgeing(): Promise<BenchRow[]> {
  return [...opticsRows(), ...claimRows(), ...lookRows()];
}
