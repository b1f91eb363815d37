import type { BenchRow } from '../bench-row.ts';
import { plain } from './change-rows.ts';
import { residentBytes } from './memory.ts';
import type { BenchPage } from './page.ts';

/** How often memory is looked at, ms. */
const LOOK_MS = 25;
const MB = 1e6;

/** A picture of 24 megapixels saved: time beside the CPU twin's in one thread, and memory of the whole browser. */
export async function exportRows(bench: BenchPage): Promise<BenchRow[]> {
  await bench.run('openLarge');
  const before = residentBytes(bench.pid);
  let peak = before ?? 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBytes(bench.pid) ?? 0);
  }, LOOK_MS);
  const saved = await bench.run('saveLarge');
  clearInterval(timer);
  const twin = await bench.run('twinLarge');
  const peer = 'our CPU twin, one thread';
  const row = { area: 'renderer', unit: 'ms' };
  const rows: BenchRow[] = [
    {
      ...row,
      name: '24 megapixels saved as JPEG',
      value: saved,
      peer,
      ratio: twin / saved,
      target: "<= 3x the twin's time",
      met: saved <= 3 * twin,
    },
  ];
  if (before === null) return rows;
  const used = (peak - before) / MB;
  return [
    ...rows,
    plain('24 megapixels saved, peak memory above the open photo', used, { unit: 'MB', most: 600 }),
  ];
}
