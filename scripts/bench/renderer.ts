import type { BenchRow } from './bench-row.ts';
import { changeRows } from './renderer/change-rows.ts';
import { openBench } from './renderer/page.ts';

/** The renderer in headless Chromium with software GL, peers beside it in the same run. */
export async function benchRenderer(): Promise<BenchRow[]> {
  const bench = await openBench();
  try {
    return [...changeRows(await bench.run('changes'))];
  } finally {
    await bench.close();
  }
}
