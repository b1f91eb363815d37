import type { BenchRow } from './bench-row.ts';
import { opinionRows } from './design/opinion.ts';
import { scalpAreaRows } from './design/scalp-area.ts';
import { speedRows } from './design/speed.ts';

/** Hairlines, areas and the second opinion: speed of an edit, then what styles, looks and faults promise. `--photos DIR` adds the scan's scalp. */
export async function benchDesign(): Promise<BenchRow[]> {
  const at = process.argv.indexOf('--photos');
  return [...speedRows(), ...opinionRows(), ...scalpAreaRows(at > 0 ? process.argv[at + 1] : undefined)];
}
