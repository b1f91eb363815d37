import type { BenchRow } from './bench-row.ts';
import { accuracyRows } from './renderer/accuracy-rows.ts';
import { changeRows } from './renderer/change-rows.ts';
import { commandRows } from './renderer/command-rows.ts';
import { exportRows } from './renderer/export-rows.ts';
import { lifecycleRows } from './renderer/lifecycle-rows.ts';
import { mergingRows } from './renderer/merging-rows.ts';
import { openBench } from './renderer/page.ts';
import { shineRows } from './renderer/shine-rows.ts';

/** The renderer in headless Chromium with software GL, peers beside it in the same run. */
export async function benchRenderer(): Promise<BenchRow[]> {
  const bench = await openBench();
  try {
    const changes = changeRows(await bench.run('changes'));
    const merging = mergingRows(await bench.run('merging'));
    const accuracy = accuracyRows(await bench.run('accuracy'));
    const lifecycle = await lifecycleRows(bench);
    const exported = await exportRows(bench);
    return [
      ...changes,
      ...merging,
      ...accuracy,
      ...lifecycle,
      ...exported,
      ...shineRows(),
      ...(await commandRows()),
    ];
  } finally {
    await bench.close();
  }
}
