import type { BenchRow } from './bench-row.ts';
import { opinionRows } from './design/opinion-rows.ts';
import { scalpAreaRows } from './design/scalp-area-rows.ts';
import { speedRows } from './design/speed-rows.ts';

/** Hairlines, areas and the second opinion: speed of an edit, then what styles, looks and faults promise. `--photos DIR` adds the scan's scalp. */
export async function benchDesign(): Promise<BenchRow[]> {
  const at = process.argv.indexOf('--photos');
  return [...speedRows(), ...opinionRows(), ...scalpAreaRows(at > 0 ? process.argv[at + 1] : undefined)];
}
