import type { BenchRow } from '../bench-row.ts';
import { plain } from './change-rows.ts';
import type { BenchPage } from './page.ts';

/** Losses of the context, and previews made and destroyed. */
export async function lifecycleRows(bench: BenchPage): Promise<BenchRow[]> {
  const { afterLosses, exportedThrough } = await bench.run('losses');
  await bench.run('warmCycles');
  const before = await heapBytes(bench);
  const left = await bench.run('cycles');
  const grown = 100 * ((await heapBytes(bench)) / before - 1);
  return [
    plain('three losses of the context in a drag, difference', afterLosses, { unit: 'bytes', most: 0 }),
    plain('three losses of the context in exports, difference', exportedThrough, { unit: 'bytes', most: 0 }),
    plain('50 previews made and destroyed, heap grown', grown, { unit: '%', most: 5 }),
    plain('50 previews made and destroyed, GL objects left', left, { unit: 'objects', most: 0 }),
  ];
}

async function heapBytes({ cdp }: BenchPage): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
