import type { BenchRow } from '../bench-row.ts';
import { plain } from './change-rows.ts';
import { residentBytes } from './memory.ts';
import type { BenchPage } from './page.ts';

/** How often memory is looked at, ms. */
const LOOK_MS = 25;
const MB = 1e6;

/** A picture of 24 megapixels saved: time beside the CPU twin's in one thread, and memory of the whole browser; and one of 48. */
export async function exportRows(bench: BenchPage): Promise<BenchRow[]> {
  await bench.run('openLarge');
  const large = await save(bench);
  const twin = await bench.run('twinLarge');
  await bench.run('openHuge');
  const huge = await save(bench);
  const rows: BenchRow[] = [
    {
      area: 'renderer',
      unit: 'ms',
      name: '24 megapixels saved as JPEG',
      value: large.ms,
      peer: 'our CPU twin, one thread, and the same encoder',
      ratio: twin / large.ms,
      target: "<= 3x the twin's time",
      met: large.ms <= 3 * twin,
    },
  ];
  const memory = (name: string, { usedMb }: Saved, most?: number) =>
    usedMb === null
      ? []
      : [
          plain(`${name} saved, peak memory above the open photo`, usedMb, {
            unit: 'MB',
            ...(most && { most }),
          }),
        ];
  return [
    ...rows,
    ...memory('24 megapixels', large, 600),
    plain('48 megapixels saved as JPEG', huge.ms, { unit: 'ms' }),
    ...memory('48 megapixels', huge),
  ];
}

interface Saved {
  readonly ms: number;
  /** Null where the system does not tell. */
  readonly usedMb: number | null;
}

/** Save what is open and look at the browser's memory meanwhile. */
async function save(bench: BenchPage): Promise<Saved> {
  const before = residentBytes(bench.pid);
  let peak = before ?? 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBytes(bench.pid) ?? 0);
  }, LOOK_MS);
  const ms = await bench.run('saveLarge');
  clearInterval(timer);
  return { ms, usedMb: before === null ? null : (peak - before) / MB };
}
